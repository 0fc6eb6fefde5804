"""Readers are served by threads: what they ask for at the same moment comes out whole."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from dashboard.charts.fonts import text_width
from dashboard.charts.partner_map_picture import picture
from dashboard.language import Language
from dashboard.theme import palette
from tests.bench.load import together
from tests.browser.serving import served
from tests.dashboard.pages import PAGES
from tests.dashboard.partner_maps import made_up
from tests.loops import run

READERS = 16


def test_texts_measured_at_once_are_as_wide_as_one_by_one() -> None:
    texts = [f"{name}{n}" for n in range(200) for name in ("宁波", "Klaipėda", "Брест")]
    alone = [text_width.__wrapped__(text, 18) for text in texts]
    with ThreadPoolExecutor(READERS) as threads:
        assert list(threads.map(lambda text: text_width.__wrapped__(text, 18), texts)) == alone


def test_maps_drawn_at_once_are_the_same_picture() -> None:
    def drawn(_: int) -> bytes:
        return picture(made_up(), palette("light"), Language("zh"), (320, 180), "svg")

    with ThreadPoolExecutor(READERS) as threads:
        assert len(set(threads.map(drawn, range(READERS)))) == 1


def test_a_server_that_just_started_shows_all_pages_to_many_readers(published: Path) -> None:
    with served(published) as server:
        run(together(server, [page.url for page in PAGES], READERS))
    assert "could not be shown" not in "".join(server.log)
