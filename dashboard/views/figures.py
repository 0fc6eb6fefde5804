"""Every observation as a row: for looking through, sorting and downloading."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.number import number
from etl.contract import Origin
from etl.observation import Observation


@dataclass(frozen=True, slots=True)
class Row:
    """An observation in the reader's words; numbers and days as such, so that they sort.

    Growth is in per cent; where it was computed or is in percentage points, `growth` is None
    and `growth_range` says it.
    """

    city: str
    indicator: str
    scope: str
    period: str
    until: date | None
    value: str
    low: float | None
    high: float | None
    growth: float | None
    growth_range: str
    origin: str
    status: str
    report: str
    observation_id: str


@dataclass(frozen=True, slots=True)
class Figures:
    """Rows, and how many of them are reported by how many reports, and computed."""

    rows: tuple[Row, ...]
    reported: int
    computed: int
    reports: int


def figures(
    store: Store,
    lang: Language,
    cities: tuple[str, ...],
    topics: tuple[str, ...],
    origins: tuple[str, ...],
) -> Figures:
    """Observations of any of the cities, topics and origins; an empty choice leaves all."""
    found = chosen(store, cities, topics, origins)
    reported = [o for o in found if o.origin is Origin.REPORTED]
    return Figures(
        tuple(_row(o, store, lang) for o in found),
        len(reported),
        len(found) - len(reported),
        len({o.report_id for o in reported}),
    )


def chosen(
    store: Store, cities: tuple[str, ...], topics: tuple[str, ...], origins: tuple[str, ...]
) -> tuple[Observation, ...]:
    """The observations that pass the filters, in the order of the indicators' table."""
    indicators = store.by_id("indicators", "indicator_id")
    place = {indicator_id: i for i, indicator_id in enumerate(indicators)}
    wanted = tuple(i for i, row in indicators.items() if not topics or row["topic"] in topics)
    passing = (
        o
        for o in store.observations(indicators=wanted)
        if (not cities or o.city_id in cities) and (not origins or o.origin in origins)
    )
    return tuple(sorted(passing, key=lambda o: place[o.indicator_id]))


def _row(o: Observation, store: Store, lang: Language) -> Row:
    n = number(o, store, lang)
    rate = o.growth if o.points is None else None
    return Row(
        city=n.city,
        indicator=n.indicator,
        scope=n.scope,
        period=n.period,
        until=o.period_end,
        value=n.text,
        low=o.value_low,
        high=o.value_high,
        growth=None if rate is None else rate * 100,
        growth_range=n.growth if rate is None else "",
        origin=lang(f"origin {o.origin}"),
        status=lang(f"status {o.status}"),
        report=n.report,
        observation_id=o.observation_id,
    )
