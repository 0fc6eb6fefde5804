"""Slides of ties: those in preparation apart from those concluded."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from dashboard.deck.content import Deck, Slide
from dashboard.deck.make import make
from dashboard.deck.plan import SlideKind
from dashboard.deck.read import read_deck
from dashboard.language import Language
from dashboard.store import Store
from dashboard.store import published as opened
from tests.deck.decks import DAY, slide_of

EN = Language("en")
CITIES = ("ningbo", "zhoushan", "qingdao")


@pytest.fixture
def store(published: Path) -> Store:
    return opened(published)


@pytest.fixture
def three(store: Store) -> Deck:
    """The three cities in English."""
    return make(read_deck("three-cities"), store, EN, on=DAY)


def of_kind(deck: Deck, kind: SlideKind) -> Slide:
    return deck.slides[slide_of(deck, kind)]


def rows(store: Store, *, concluded: bool, cities: Sequence[str] = CITIES) -> list[dict[str, Any]]:
    return [
        row
        for row in store.rows("partnerships")
        if row["city_id"] in cities and (row["kind"] != "in_preparation") is concluded
    ]


def test_ties_in_preparation_are_not_among_those_known_by_name(three: Deck, store: Store) -> None:
    concluded, coming = rows(store, concluded=True), rows(store, concluded=False)
    said = [line.text for line in of_kind(three, SlideKind.UNKNOWNS).lines]
    assert (
        f"{len(concluded)} ties are known by name; the list is a lower bound; "
        f"{len(coming)} more in preparation"
    ) in said


def test_places_in_preparation_are_not_among_those_known_by_name(three: Deck, store: Store) -> None:
    places = {row["place_id"] for row in rows(store, concluded=True)}
    coming = {row["place_id"] for row in rows(store, concluded=False)} - places
    assert of_kind(three, SlideKind.MAP).message == (
        f"{len(places)} partner places known by name on this map; the list is a lower bound; "
        f"{len(coming)} more in preparation"
    )


def test_without_ties_in_preparation_none_are_spoken_of(ningbo: Deck, store: Store) -> None:
    assert not rows(store, concluded=False, cities=("ningbo",))
    assert "商谈中" not in "".join(slide.message for slide in ningbo.slides)
