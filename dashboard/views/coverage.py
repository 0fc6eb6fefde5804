"""Coverage: which city reports what for which year, so that gaps are seen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.language import Language
from dashboard.store import Store
from etl.compare import Cell as Known
from etl.compare import Coverage as State
from etl.compare import coverage as cells_of

Cities = tuple[tuple[str, str], ...]
Found = Mapping[tuple[str, str, int], Known]
SIGNS = {State.REPORTED: "●", State.IMPLIED: "○", State.CONFLICTING: "◆", State.MISSING: "·"}


@dataclass(frozen=True, slots=True)
class Cell:
    """One indicator, city and year; `observation_ids`, joined by blanks, opens its figures."""

    state: State
    sign: str
    label: str
    observation_ids: str


@dataclass(frozen=True, slots=True)
class Line:
    """An indicator, and a cell for each city and year."""

    indicator: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """Lines of one topic."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the coverage page says; every line has cities × years cells."""

    cities: Cities
    years: tuple[int, ...]
    topics: tuple[Topic, ...]
    legend: tuple[tuple[str, str], ...]
    only_elsewhere: tuple[tuple[str, str, int], ...]


def coverage(store: Store, lang: Language) -> Coverage:
    """Every indicator that any city reports, by city and year."""
    found = {
        (cell.indicator_id, cell.city_id, cell.year): cell
        for cell in cells_of(store.observations())
        if cell.year is not None
    }
    years = _years(found)
    cities = tuple(
        (c, lang.pick(row["name_zh"], row["name_en"]))
        for c, row in store.by_id("cities", "city_id").items()
    )
    topics = []
    for topic in store.rows("topics"):
        lines = tuple(
            _line(row, cities, years, found, lang)
            for row in store.rows("indicators", [("topic", "=", topic["topic"])])
            if any(indicator == row["indicator_id"] for indicator, _, _ in found)
        )
        if lines:
            topics.append(Topic(lang.pick(topic["name_zh"], topic["name_en"]), lines))
    legend = tuple((SIGNS[state], lang(f"coverage {state}")) for state in State)
    return Coverage(cities, years, tuple(topics), legend, _elsewhere(store, cities))


def _years(found: Found) -> tuple[int, ...]:
    """Years for which any city reports anything; years of no report at all are left out."""
    return tuple(
        sorted({year for (_, _, year), cell in found.items() if cell.state is not State.MISSING})
    )


def _line(
    row: Mapping[str, str],
    cities: Cities,
    years: tuple[int, ...],
    found: Found,
    lang: Language,
) -> Line:
    name = lang.pick(row["name_zh"], row["name_en"])
    cells = tuple(
        _cell(found.get((row["indicator_id"], city_id, year)), name, city, year, lang)
        for city_id, city in cities
        for year in years
    )
    return Line(name, cells)


def _cell(known: Known | None, indicator: str, city: str, year: int, lang: Language) -> Cell:
    state = known.state if known else State.MISSING
    label = lang(
        "{indicator}, {city}, {year}: {state}",
        indicator=indicator,
        city=city,
        year=year,
        state=lang(f"coverage {state}"),
    )
    return Cell(state, SIGNS[state], label, " ".join(known.observation_ids) if known else "")


def _elsewhere(store: Store, cities: Cities) -> tuple[tuple[str, str, int], ...]:
    """For each city, how many indicators others report and it does not."""
    reported: dict[str, set[str]] = {city_id: set() for city_id, _ in cities}
    for o in store.observations():
        reported[o.city_id].add(o.indicator_id)
    every = set().union(*reported.values())
    return tuple((city_id, name, len(every - reported[city_id])) for city_id, name in cities)
