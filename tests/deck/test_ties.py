"""Slides of ties: those in preparation apart, and every list with its sources."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dashboard.deck.content import Audience, Deck, Look, Slide
from dashboard.deck.make import make
from dashboard.deck.plan import SlideKind
from dashboard.deck.read import read_deck
from dashboard.deck.setting import Setting
from dashboard.deck.slides.tie_sources import source_line
from dashboard.deck.slides.ties import Ties, ties_of
from dashboard.language import Language
from dashboard.store import Store
from dashboard.store import published as opened
from dashboard.texts import sources
from dashboard.views.partner_scenes import SCENES
from etl.contract import DatePrecision
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


def test_every_map_says_by_which_sources_its_ties_are_named(deck: Deck, store: Store) -> None:
    concluded = len(rows(store, concluded=True, cities=deck.cities))
    said = of_kind(deck, SlideKind.MAP).sources.splitlines()[-1]
    everything, *kinds = (int(n) for n in re.findall(r"\d+", re.split("[;；]", said)[0]))
    assert everything == concluded == sum(kinds)


def test_the_source_of_a_reported_total_is_not_that_of_the_list(ningbo: Deck) -> None:
    total, named = of_kind(ningbo, SlideKind.MAP).sources.splitlines()
    assert total.startswith("总数出处：")
    assert named.startswith("名单出处（")


def test_the_total_of_the_world_stands_on_no_map_of_a_part_of_it(ningbo: Deck) -> None:
    world, europe = (slide for slide in ningbo.slides if slide.kind is SlideKind.MAP)
    assert [len(world.cells), len(europe.cells)] == [1, 0]
    assert "总数出处" not in europe.sources


def test_a_map_of_a_part_of_the_world_counts_the_places_within_its_frame(ningbo: Deck) -> None:
    world, europe = (slide for slide in ningbo.slides if slide.kind is SlideKind.MAP)
    assert world.message.startswith("图内有名可查的友城")
    assert europe.message.startswith("图幅内有名可查的友城")


def test_the_region_of_most_partners_of_three_cities_has_its_map(store: Store) -> None:
    regions = [scene for scene in SCENES if scene != "world"]
    of_three = replace(setting(store), cities=CITIES)
    most = max(regions, key=lambda scene: len(ties_of(of_three, scene).concluded))
    assert most in {slide.scene for slide in read_deck("three-cities").slides}


def known(store: Store, *days: date | None) -> Ties:
    """Ties of Ningbo, signed on days as known."""
    some = ties_of(setting(store)).concluded
    return Ties(
        tuple(
            replace(tie, signed=day, precision=DatePrecision.DAY if day else DatePrecision.NONE)
            for tie, day in zip(some, days, strict=False)
        ),
        (),
    )


def setting(store: Store) -> Setting:
    return Setting(store, EN, ("ningbo",), Look.LIGHT, Audience.INTERNAL, DAY)


def test_a_list_is_dated_by_its_latest_signing(store: Store) -> None:
    ties = known(store, date(2018, 6, 1), date(2010, 5, 4))
    assert source_line(ties, setting(store)).endswith(
        "latest known signing 1\N{NO-BREAK SPACE}June 2018"
    )


def test_a_list_with_an_undated_tie_is_not_dated(store: Store) -> None:
    assert "latest" not in source_line(known(store, date(2018, 6, 1), None), setting(store))


def test_the_notes_of_a_map_name_all_sources_of_each_of_its_ties(deck: Deck, store: Store) -> None:
    reports = store.by_id("reports", "report_id")
    listed = of_kind(deck, SlideKind.MAP).listed
    ties = [row for known in (True, False) for row in rows(store, concluded=known)]
    ties = [row for row in ties if row["city_id"] in deck.cities]
    assert len(listed) == len(ties)
    for said, row in zip(listed, ties, strict=True):
        assert all(s in said for s in sources(row["source"], Language(deck.lang), reports))


def test_a_tie_in_preparation_is_listed_as_such(three: Deck, store: Store) -> None:
    listed = of_kind(three, SlideKind.MAP).listed
    coming = rows(store, concluded=False)
    assert sum("in preparation)" in said for said in listed) == len(coming)
