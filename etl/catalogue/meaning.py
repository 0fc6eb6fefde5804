"""What the tables of meaning hold: indicators, units, how far words reach, breaks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from etl.contract import Measure, Qualifier


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
