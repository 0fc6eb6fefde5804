"""Every observation as a row: for looking through, sorting and downloading."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard import values
from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.number import number
from etl.contract import Origin
from etl.observation import Observation

COLUMNS = (
    "City",
    "Indicator",
    "Scope",
    "Period",
    "Value",
    "Interval",
    "Growth",
    "Origin",
    "Status",
    "Report",
)


@dataclass(frozen=True, slots=True)
class Figures:
    """Rows in the reader's words, and the observation behind each."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    observation_ids: tuple[str, ...]
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
    return Figures(
        tuple(lang(column) for column in COLUMNS),
        tuple(_row(o, store, lang) for o in found),
        tuple(o.observation_id for o in found),
        sum(o.origin is Origin.REPORTED for o in found),
        sum(o.origin is not Origin.REPORTED for o in found),
        len({o.report_id for o in found if o.report_id}),
    )


def chosen(
    store: Store, cities: tuple[str, ...], topics: tuple[str, ...], origins: tuple[str, ...]
) -> tuple[Observation, ...]:
    """The observations that pass the filters."""
    indicators = store.by_id("indicators", "indicator_id")
    wanted = tuple(i for i, row in indicators.items() if not topics or row["topic"] in topics)
    return tuple(
        o
        for o in store.observations(indicators=wanted)
        if (not cities or o.city_id in cities) and (not origins or o.origin in origins)
    )


def _row(o: Observation, store: Store, lang: Language) -> tuple[str, ...]:
    n = number(o, store, lang)
    return (
        n.city,
        n.indicator,
        n.scope,
        n.period,
        n.text,
        values.interval(o, lang),
        n.growth,
        lang(f"origin {o.origin}"),
        lang(f"status {o.status}"),
        n.report,
    )
