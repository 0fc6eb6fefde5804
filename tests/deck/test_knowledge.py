"""Slides of what is known: counts that add up, signs explained where they stand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dashboard.deck.content import Deck
from dashboard.deck.make import make
from dashboard.deck.plan import SlideKind
from dashboard.deck.read import read_deck
from dashboard.language import Language
from dashboard.store import published as opened
from etl.contract import Measure
from tests.deck.decks import DAY, slide_of

EN = Language("en")


@pytest.fixture(params=[("overview", "ningbo"), ("three-cities", "")], ids=["one", "three"])
def english(request: pytest.FixtureRequest, published: Path) -> Deck:
    """A deck whose reports state a target too."""
    name, city = request.param
    store = opened(published)
    deck = make(read_deck(name), store, EN, city, on=DAY)
    targets = [o for o in store.observations() if o.measure is Measure.TARGET]
    assert {o.city_id for o in targets} & set(deck.cities)
    return deck


def test_the_unknowns_count_the_figures_that_the_sources_list(english: Deck) -> None:
    unknowns = english.slides[slide_of(english, SlideKind.UNKNOWNS)]
    closing = english.slides[slide_of(english, SlideKind.CLOSING)]
    every = {n for line in unknowns.lines for n in re.findall(r"of (\d+) figures", line.text)}
    read = sum(int(re.findall(r"(\d+) figures read", line.text)[0]) for line in closing.lines)
    assert every == {str(read)}


def test_targets_are_told_beside_the_figures_of_what_was_done(published: Path) -> None:
    store = opened(published)
    deck = make(read_deck("overview"), store, EN, "ningbo", on=DAY)
    table = deck.slides[slide_of(deck, SlideKind.COVERAGE)].table
    assert table
    counts = {row[0]: row[-1] for row in table.rows}
    assert re.fullmatch(r"\d+, plus targets: 1", counts["Partner cities"])


def test_headings_within_a_sentence_begin_small_unless_they_are_names(published: Path) -> None:
    deck = make(read_deck("three-cities"), opened(published), EN, on=DAY)
    (absent, *_) = deck.slides[slide_of(deck, SlideKind.UNKNOWNS)].lines
    assert absent.text.startswith(
        "Partner cities, official trips abroad, foreign visitors received:"
    )


def test_what_is_not_known_is_told_in_sentences(english: Deck) -> None:
    told = [line.text for line in english.slides[slide_of(english, SlideKind.UNKNOWNS)].lines]
    assert all(text[0].isupper() or text[0].isdigit() for text in told)


def test_titles_of_slides_left_out_stand_in_quotation_marks(published: Path) -> None:
    deck = make(read_deck("overview"), opened(published), EN, "zhoushan", on=DAY)
    *_, left_out = deck.slides[slide_of(deck, SlideKind.UNKNOWNS)].lines
    assert left_out.text.endswith(": “Partner cities over time”, “Documents and visas over time”")


def test_a_dash_is_explained_only_where_one_stands(deck: Deck) -> None:
    coverage = deck.slides[slide_of(deck, SlideKind.COVERAGE)]
    assert coverage.table
    dashed = any("—" in cell for row in coverage.table.rows for cell in row)
    assert bool(coverage.message) is dashed
