"""What the reference tables hold: a frozen dataclass for each kind of row."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from etl.contract import (
    ConceptRelation,
    DatePrecision,
    FigureRelation,
    Measure,
    Qualifier,
    ScopeRelation,
)
from etl.countries import Country, Group, Membership
from etl.numbers import Assumptions
from etl.places import Partnership, Place


@dataclass(frozen=True, slots=True)
class Topic:
    """What a group of indicators is about."""

    topic: str
    name_zh: str
    name_en: str


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is counted. `family` names the indicators a reader would set side by side.

    `city_id`: the city whose own programme is counted; empty: what any city could report.
    """

    indicator_id: str
    topic: str
    family: str
    name_zh: str
    name_en: str
    unit: str
    measure: Measure
    definition_zh: str
    definition_en: str
    city_id: str


@dataclass(frozen=True, slots=True)
class Family:
    """Indicators that a reader would set side by side; `headline` orders the overview."""

    family: str
    topic: str
    name_zh: str
    name_en: str
    headline: int | None


@dataclass(frozen=True, slots=True)
class Unit:
    """In what it is counted. `whole`: only integers are possible.

    `counters_en` names counters that say more than the unit: `个城市=city/cities;对=tie/ties`.
    """

    unit: str
    name_zh: str
    name_en: str
    plural_en: str
    whole: bool
    counters: tuple[str, ...]
    counters_en: str


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """A document, and the SHA-256 of the text that offsets refer to."""

    report_id: str
    file: str
    city_id: str
    title_zh: str
    publisher_zh: str
    kind: str
    published: str
    published_basis: str
    covers: str
    sha256: str


@dataclass(frozen=True, slots=True)
class City:
    """A city that reports; degrees, residents."""

    city_id: str
    name_zh: str
    name_en: str
    lat: float
    lon: float
    population: int
    population_date: date
    population_source: str


@dataclass(frozen=True, slots=True)
class QualifierRule:
    """How far a qualifier reaches: factors of the number, or steps of its last written place."""

    rule: str
    qualifier: Qualifier
    written_zh: str
    low_factor: str
    high_factor: str
    low_steps: str
    high_steps: str
    reaches_zh: str
    reaches_en: str
    reason_zh: str
    reason_en: str


@dataclass(frozen=True, slots=True)
class Break:
    """Dates on which series are cut, and why; `date_end` None: it lasts."""

    break_id: str
    indicator_ids: tuple[str, ...]
    date_start: date
    date_end: date | None
    reason_zh: str
    reason_en: str
    source: str


@dataclass(frozen=True, slots=True)
class Correction:
    """A known misprint in a report's text, for who reads along; no figure is changed by it.

    It expires by itself: once `printed` no longer stands there, a check says so.
    """

    correction_id: str
    report_id: str
    char_start: int
    char_end: int
    printed: str
    meant: str
    reason_zh: str
    reason_en: str


@dataclass(frozen=True, slots=True)
class Event:
    """Something dated that a report names; `date` is the earliest day possible."""

    event_id: str
    city_id: str
    date: date
    date_precision: DatePrecision
    kind: str
    name_zh: str
    name_en: str
    report_id: str
    char_start: int | None
    char_end: int | None
    note: str


@dataclass(frozen=True, slots=True)
class Conversion:
    """Two units of a family: 1 left unit is `factor` right units; empty: no fixed ratio."""

    conversion_id: str
    family: str
    left_unit: str
    left_counter: str
    right_unit: str
    right_counter: str
    factor: str
    reason_zh: str
    reason_en: str


@dataclass(frozen=True, slots=True)
class Concept:
    """How what two indicators count is related."""

    concept_id: str
    left_indicator: str
    right_indicator: str
    relation: ConceptRelation
    reason_zh: str
    reason_en: str


@dataclass(frozen=True, slots=True)
class ScopePair:
    """How two scopes are related."""

    scope_id: str
    left_scope: str
    right_scope: str
    relation: ScopeRelation
    reason_zh: str
    reason_en: str


@dataclass(frozen=True, slots=True)
class Relation:
    """What must hold between two indicators of one city; `rate_indicator` is their ratio."""

    relation_id: str
    relation: FigureRelation
    left_indicator: str
    right_indicator: str
    rate_indicator: str
    any_scope: bool


@dataclass(frozen=True, slots=True)
class Town:
    """A town and its country: the offline witness of where a country is. Degrees."""

    iso2: str
    lat: float
    lon: float


@dataclass(frozen=True)
class Catalogue:
    """All of data/reference; keys are ids, in the order of the files.

    `faulty` names the tables that lack rows because of errors: no id can be missed in them.
    """

    topics: dict[str, Topic] = field(default_factory=dict)
    families: dict[str, Family] = field(default_factory=dict)
    indicators: dict[str, Indicator] = field(default_factory=dict)
    units: dict[str, Unit] = field(default_factory=dict)
    reports: dict[str, ReportEntry] = field(default_factory=dict)
    cities: dict[str, City] = field(default_factory=dict)
    qualifiers: dict[str, QualifierRule] = field(default_factory=dict)
    breaks: dict[str, Break] = field(default_factory=dict)
    corrections: dict[str, Correction] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)
    countries: dict[str, Country] = field(default_factory=dict)
    groups: dict[str, Group] = field(default_factory=dict)
    country_groups: tuple[Membership, ...] = ()
    places: dict[str, Place] = field(default_factory=dict)
    partnerships: dict[str, Partnership] = field(default_factory=dict)
    country_towns: tuple[Town, ...] = ()
    conversions: dict[str, Conversion] = field(default_factory=dict)
    concepts: dict[str, Concept] = field(default_factory=dict)
    scopes: dict[str, ScopePair] = field(default_factory=dict)
    relations: dict[str, Relation] = field(default_factory=dict)
    faulty: frozenset[str] = frozenset()

    @cached_property
    def assumptions(self) -> Assumptions:
        """How far qualifiers reach, as the number reader takes it."""
        return Assumptions.from_rows(asdict(rule) for rule in self.qualifiers.values())

    @cached_property
    def towns(self) -> dict[str, NDArray[np.float64]]:
        """Latitudes and longitudes of towns by ISO code: where a country is."""
        found: dict[str, list[tuple[float, float]]] = {}
        for town in self.country_towns:
            found.setdefault(town.iso2, []).append((town.lat, town.lon))
        return {iso2: np.array(points) for iso2, points in found.items()}
