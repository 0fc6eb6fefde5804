"""A fourth city in the data: every slide still fits, and says whom it has no room for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.deck.content import Deck
from dashboard.deck.export import Form, export
from dashboard.deck.make import make
from dashboard.deck.plan import AT_MOST_FIGURES, SlideKind
from dashboard.deck.read import read_deck
from dashboard.language import Language
from dashboard.store import Store
from dashboard.store import published as opened
from tests.dashboard.made_up import store_of, write
from tests.deck.decks import DAY, slide_of

EN = Language("en")
FOURTH = "hangzhou"


@pytest.fixture
def store(published: Path, tmp_path: Path) -> Store:
    """The published figures, those of Qingdao once more as those of a fourth city."""
    known = opened(published)
    found = known.observations()
    theirs = [
        replace(o, city_id=FOURTH, observation_id=f"{FOURTH}-{o.observation_id}")
        for o in found
        if o.city_id == "qingdao"
    ]
    made = store_of(published, tmp_path, *found, *theirs)
    cities = known.rows("cities")
    fourth = dict(cities[-1]) | {"city_id": FOURTH, "name_zh": "杭州", "name_en": "Hangzhou"}
    write(tmp_path, "cities", [*cities, fourth])
    return made


@pytest.fixture(params=["overview", "four"])
def deck(request: pytest.FixtureRequest, store: Store) -> Deck:
    """A deck for the fourth city, and one of all four."""
    if request.param == "overview":
        return make(read_deck("overview"), store, EN, FOURTH, on=DAY)
    plan = read_deck("three-cities")
    return make(replace(plan, cities=(*plan.cities, FOURTH)), store, EN, on=DAY)


def test_a_deck_with_a_fourth_city_shows_three_figures_a_slide(deck: Deck) -> None:
    assert max(len(slide.cells) for slide in deck.slides) == AT_MOST_FIGURES
    for slide in deck.slides:
        if slide.kind is SlideKind.COMPARISON:
            assert slide.table
            assert len(slide.table.rows) == 3


@pytest.mark.parametrize("form", [form for form in Form if form is not Form.PDF])
def test_a_deck_with_a_fourth_city_is_written_in_every_form(form: Form, deck: Deck) -> None:
    assert export(deck, form)


def test_a_city_is_on_the_slide_that_sets_it_beside_others(store: Store) -> None:
    made = make(read_deck("overview"), store, EN, FOURTH, on=DAY)
    slide = made.slides[slide_of(made, SlideKind.COMPARISON)]
    assert [cell.city_id for cell in slide.cells] == ["ningbo", "zhoushan", FOURTH]
    assert slide.message.endswith("; not shown: Qingdao")


def test_cities_with_a_figure_are_shown_before_those_without(store: Store) -> None:
    plan = read_deck("three-cities")
    made = make(replace(plan, cities=(*plan.cities, FOURTH)), store, EN, on=DAY)
    slide = made.slides[slide_of(made, SlideKind.HEADLINE)]
    assert [cell.city_id for cell in slide.cells] == ["ningbo", "qingdao", FOURTH]
    assert slide.message.endswith("; not shown: Zhoushan")
