"""Boards as HTML: whatever the data hold is text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from lxml import html

from dashboard.charts.boards import board
from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.overview import overview
from dashboard.views.source import source
from tests.dashboard.made_up import store_of

EVIL = '"><img src=x onerror="alert(1)">'


def evil_store(store: Store, published: Path, folder: Path) -> Store:
    """A store whose first observation has a printed form and a scope that are markup."""
    first, *rest = store.observations(city="ningbo")
    return store_of(published, folder, replace(first, as_printed=EVIL, scope_zh=EVIL), *rest)


def test_markup_in_a_figure_is_shown_and_not_run(
    store: Store, published: Path, tmp_path: Path
) -> None:
    hostile, lang = evil_store(store, published, tmp_path), Language("zh")
    first = hostile.observations()[0].observation_id
    shown = html.fromstring(board("source", source(hostile, lang, first), lang))
    assert not shown.xpath("//img")
    assert EVIL in shown.text_content()


def test_markup_on_a_card_is_shown_and_not_run(
    store: Store, published: Path, tmp_path: Path
) -> None:
    hostile, lang = evil_store(store, published, tmp_path), Language("zh")
    shown = html.fromstring(board("overview", overview(hostile, lang, "ningbo"), lang))
    assert not shown.xpath("//img")
    assert EVIL in shown.text_content()
