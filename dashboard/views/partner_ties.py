"""Ties as the map and its tables take them: what was chosen, and which ties that leaves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.partner_scenes import is_in
from etl.contract import DatePrecision, PartnershipKind
from etl.places import short_name


class Colour(StrEnum):
    """What colours stand for."""

    CITY = "city"
    KIND = "kind"


class Show(StrEnum):
    """What a mark stands for."""

    PARTNERS = "partners"
    COUNTRIES = "countries"


class Line(StrEnum):
    """How home and partner are joined."""

    CURVE = "curve"
    GREAT_CIRCLE = "great_circle"
    NONE = "none"


class Names(StrEnum):
    """The language of the labels on the map."""

    ZH = "zh"
    EN = "en"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class MapChoice:
    """Everything that a reader can choose; empty means all. `until`: signed by that year."""

    cities: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    group: str = ""
    continent: str = ""
    until: int | None = None
    colour: str = Colour.CITY
    show: str = Show.PARTNERS
    line: str = Line.CURVE
    names: str = Names.ZH
    scene: str = "world"
    base: str = "land"


@dataclass(frozen=True, slots=True)
class Tie:
    """A tie between a home city, or a division of it, and a place; `name` in words, whole."""

    partnership_id: str
    city_id: str
    division: str
    place_id: str
    name: str
    name_zh: str
    name_en: str
    country: str
    country_name: str
    continent: str
    continent_name: str
    groups: tuple[str, ...]
    kind: PartnershipKind
    signed: date | None
    precision: DatePrecision
    ended: date | None
    confidence: str
    lat: float
    lon: float
    x: float
    y: float
    distance_km: float

    @property
    def year(self) -> int | None:
        """The year of signing."""
        return self.signed.year if self.signed else None

    @property
    def is_tie(self) -> bool:
        """Whether it stands already: one in preparation is shown, never counted."""
        return self.kind is not PartnershipKind.IN_PREPARATION

    def label(self, names: str) -> str:
        """The name for a map label: without 市, and without the state behind a comma."""
        zh, en = short_name(self.name_zh), self.name_en.split(",")[0]
        if names == Names.BOTH:
            return f"{zh} {en}"
        return zh if names == Names.ZH else en


def all_ties(store: Store, lang: Language) -> tuple[Tie, ...]:
    """Every tie that is published, in the order of the table."""
    return tuple(_tie(row, lang) for row in store.rows("partnerships"))


def _tie(row: dict[str, Any], lang: Language) -> Tie:
    return Tie(
        partnership_id=row["partnership_id"],
        city_id=row["city_id"],
        division=lang.pick(row["division_zh"], row["division_en"]),
        place_id=row["place_id"],
        name=lang.pick(row["name_zh"], row["name_en"]),
        name_zh=row["name_zh"],
        name_en=row["name_en"],
        country=row["country"],
        country_name=lang.pick(row["country_zh"], row["country_en"]),
        continent=row["continent_en"],
        continent_name=lang.pick(row["continent"], row["continent_en"]),
        groups=tuple(row["groups"]),
        kind=PartnershipKind(row["kind"]),
        signed=row["signed"],
        precision=DatePrecision(row["signed_precision"]),
        ended=row["ended"],
        confidence=row["confidence"],
        lat=row["lat"],
        lon=row["lon"],
        x=row["x"],
        y=row["y"],
        distance_km=row["distance_km"],
    )


def in_order(store: Store, choice: MapChoice) -> MapChoice:
    """The same choice, its cities in the order of cities.csv, in which everything is told."""
    order = store.by_id("cities", "city_id")
    return replace(choice, cities=tuple(city for city in order if city in choice.cities))


@dataclass(frozen=True, slots=True)
class Selection:
    """Ties that a choice leaves.

    `shown` are drawn. `undated` pass every filter but have no year, so a timeline cannot place
    them: with no year chosen they are drawn too. `later` are signed after the year chosen.
    """

    shown: tuple[Tie, ...]
    undated: tuple[Tie, ...]
    later: tuple[Tie, ...]


def selected(ties: Iterable[Tie], choice: MapChoice) -> Selection:
    """The ties that pass every filter of a choice, by what the timeline makes of them."""
    passing = [tie for tie in ties if _passes(tie, choice)]
    undated = tuple(tie for tie in passing if tie.year is None)
    if choice.until is None:
        return Selection(tuple(passing), undated, ())
    return Selection(
        tuple(tie for tie in passing if tie.year is not None and tie.year <= choice.until),
        undated,
        tuple(tie for tie in passing if tie.year is not None and tie.year > choice.until),
    )


def _passes(tie: Tie, choice: MapChoice) -> bool:
    return (
        tie.city_id in choice.cities
        and (not choice.kinds or tie.kind in choice.kinds)
        and (not choice.group or choice.group in tie.groups)
        and (not choice.continent or tie.continent == choice.continent)
        and is_in(tie.x, tie.y, choice.scene)
        and stands(tie, choice.until)
    )


def stands(tie: Tie, year: int | None) -> bool:
    """Whether a tie has not ended by the end of a year, or at all."""
    return tie.ended is None or (year is not None and tie.ended.year > year)


def years(ties: Iterable[Tie]) -> tuple[int, ...]:
    """Every year from the first signing known to the last."""
    known = [tie.year for tie in ties if tie.year is not None]
    return tuple(range(min(known), max(known) + 1)) if known else ()
