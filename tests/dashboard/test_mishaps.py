"""What a page says where a file that a user may edit, or this machine, is not as it should be."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import basemaps
from dashboard import store as door
from dashboard.deck import read
from dashboard.map_widgets import stage
from dashboard.widgets.boards import NUMBERS_SEEN
from tests.dashboard.pages import APP, BOTH, LONGEST, PAGES, Page
from tests.tables import ROOT

pytestmark = pytest.mark.usefixtures("served")

FAR = {"type": "Polygon", "coordinates": [[[0, 0], [9e5, 0], [9e5, 9e5], [0, 0]]]}
VIEW = '[[view]]\nid = "far"\nname_zh = "远"\nname_en = "Far"\npath = "far.json"\n'


def opened(page: str, **query: str) -> AppTest:
    """A page that may say what is wrong."""
    app = AppTest.from_file(str(ROOT / APP), default_timeout=LONGEST)
    for name, value in query.items():
        app.query_params[name] = value
    app.session_state[NUMBERS_SEEN] = True
    return app.run().switch_page(f"app_pages/{page}.py").run()


@pytest.fixture
def cut_off(served: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Pages read published tables of which the observations are half a file."""
    folder = tmp_path / "cut off"
    shutil.copytree(served, folder)
    table = folder / "observations.parquet"
    table.write_bytes(table.read_bytes()[: table.stat().st_size // 2])
    monkeypatch.setattr(door.published, "__defaults__", (folder,))
    return folder


def errors(app: AppTest) -> str:
    """All errors that a page tells; none is a traceback."""
    assert not app.exception
    return "\n".join(str(error.value) for error in app.error)


@pytest.fixture
def decks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a deck of one city and one that is wrong twice."""
    good = (read.DECKS / "overview.toml").read_text(encoding="utf-8")
    (tmp_path / "overview.toml").write_text(good, encoding="utf-8")
    wrong = (
        'title = {zh = "题", en = "Title"}\n[[slide]]\nkind = "chart"\n[[slide]]\nkind = "map"\n'
    )
    (tmp_path / "wrong.toml").write_text(wrong, encoding="utf-8")
    monkeypatch.setattr(read.deck_ids, "__defaults__", (tmp_path,))
    monkeypatch.setattr(read.read_deck, "__defaults__", (tmp_path,))
    return tmp_path


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("zh", "wrong.toml 第1页：没有“chart”这种页。可用的有：closing"),
        ("en", "wrong.toml: slide 1: unknown kind 'chart'. Use closing"),
    ],
)
@pytest.mark.usefixtures("decks")
def test_a_deck_that_is_wrong_is_told_in_the_language_of_the_page(code: str, said: str) -> None:
    assert said in errors(opened("meeting", lang=code))


@pytest.mark.usefixtures("decks")
def test_each_fault_of_a_deck_is_a_paragraph() -> None:
    assert "\n\nwrong.toml 第2页：map 页缺少 title。" in errors(opened("meeting"))


@pytest.mark.usefixtures("decks")
def test_a_deck_that_is_wrong_does_not_take_the_others_away() -> None:
    app = opened("meeting")
    assert [c.value for c in app.segmented_control if c.key == "deck"] == ["overview"]


def test_a_deck_whose_maps_the_public_may_not_see_waits_for_a_choice() -> None:
    app = opened("meeting", lang="en", **{"for": "public"})
    assert "approved.toml; the README beside it says how" in errors(app)
    assert not app.get("download_button")
    (ways,) = [c for c in app.segmented_control if c.key == "maps"]
    assert ways.options == ["No deck", "The deck without its map slides"]


def test_the_public_is_offered_the_deck_without_its_maps() -> None:
    app = opened("meeting", lang="en", maps="leave_out", **{"for": "public"})
    assert "approved.toml" in errors(app)
    assert app.get("download_button")


@pytest.mark.parametrize(("code", "said"), [("zh", "请安装 Chromium"), ("en", "Install Chromium")])
def test_pdf_is_not_offered_where_no_browser_can_print_it(
    code: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    offered = {b.proto.label: b.proto for b in opened("meeting", lang=code).get("download_button")}
    assert [(b.disabled, said in b.help) for name, b in offered.items() if "PDF" in name] == [
        (True, True)
    ]
    assert not any(b.disabled for name, b in offered.items() if "PDF" not in name)


@pytest.mark.parametrize("code", BOTH)
def test_a_view_that_is_not_in_degrees_leaves_the_rest_of_the_map_page(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    feature: dict[str, Any] = {"type": "Feature", "properties": {}, "geometry": FAR}
    (tmp_path / "far.json").write_text(
        json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8"
    )
    (tmp_path / "others.toml").write_text(VIEW, encoding="utf-8")
    monkeypatch.setattr(basemaps.other_views, "__defaults__", (tmp_path,))
    app = opened("partner_map", lang=code, base="far")
    assert "EPSG:4326" in errors(app)
    assert app.get("bidi_component")


@pytest.mark.parametrize("page", PAGES, ids=str)
@pytest.mark.usefixtures("cut_off")
def test_a_page_says_once_that_a_published_table_cannot_be_read(page: Page) -> None:
    app = opened(page.file.removeprefix("app_pages/").removesuffix(".py"))
    assert errors(app) == ""
    assert ["make build" in str(said.value) for said in app.info] == [True]


def test_what_goes_wrong_with_the_map_is_told_in_words(
    monkeypatch: pytest.MonkeyPatch, mishaps: list[BaseException]
) -> None:
    monkeypatch.delattr(stage, "_measured")
    assert "本页无法显示" in errors(opened("partner_map"))
    assert [type(mishap) for mishap in mishaps] == [NameError]
    mishaps.clear()
