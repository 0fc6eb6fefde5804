"""Boards as HTML: whatever the data hold is text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from dashboard.charts.boards import board
from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.overview import overview
from dashboard.views.source import several, source
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


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("gone lost", "There is no such number"),
        ("ningbo-2018-001 gone", "1 figure stands here."),
        ("ningbo-2018-001 ningbo-2018-002", "2 figures stand here."),
    ],
)
def test_several_numbers_are_counted_as_they_are_found(store: Store, asked: str, said: str) -> None:
    lang = Language("en")
    assert said in board("several", several(store, lang, asked), lang)


def test_characters_are_counted_from_one_and_the_last_is_included(store: Store) -> None:
    found = store.observation("ningbo-2018-001")
    assert found is not None
    facts = dict(source(store, Language("en"), found.observation_id).facts)
    assert facts["Place"].endswith(f"characters {found.char_start + 1} to {found.char_end}")


def test_a_computed_number_quotes_the_report_and_the_print_of_every_input(store: Store) -> None:
    lang = Language("en")
    computed = next(o for o in store.observations() if len(o.figure_ids) == 2)
    shown = html.fromstring(board("source", source(store, lang, computed.observation_id), lang))
    lines = [line.text_content() for line in shown.xpath("//ul[contains(@class, 'inputs')]/li")]
    inputs = [store.observation(i) for i in computed.figure_ids]
    assert len(lines) == 2
    for line, found in zip(lines, inputs, strict=True):
        assert found is not None
        title = store.by_id("reports", "report_id")[found.report_id]["title_zh"]
        assert found.as_printed in line
        assert lang(title) in line
