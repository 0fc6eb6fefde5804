"""Coverage: which city reports what for which year, so that gaps are seen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.best import best_first
from dashboard.views.number import Number, number
from etl.compare import Cell as Known
from etl.compare import Coverage as State
from etl.compare import coverage as cells_of
from etl.observation import Observation

Cities = tuple[tuple[str, str], ...]
Years = tuple[int | None, ...]
Found = Mapping[tuple[str, str, int | None], Known]
SIGNS = {State.REPORTED: "●", State.IMPLIED: "○", State.CONFLICTING: "◆", State.MISSING: "·"}


@dataclass(frozen=True, slots=True)
class Cell:
    """One indicator, city and year; `observation_ids`, joined by blanks, opens its figures."""

    city_id: str
    state: State
    sign: str
    label: str
    observation_ids: str
    first: bool


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
class Elsewhere:
    """What other cities report and this one does not: the indicators, and the others' figures."""

    city_id: str
    city: str
    indicators: tuple[tuple[str, tuple[Number, ...]], ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the coverage page says; every line has cities × years cells.

    The year None is for figures of no stated period; `silent` years are of no figure at all and
    have no column.
    """

    cities: Cities
    years: Years
    silent: str
    topics: tuple[Topic, ...]
    legend: tuple[tuple[str, str], ...]
    elsewhere: tuple[Elsewhere, ...]


def coverage(store: Store, lang: Language) -> Coverage:
    """Every indicator that any city reports, by city and year."""
    found = {
        (cell.indicator_id, cell.city_id, cell.year): cell
        for cell in cells_of(store.observations())
    }
    years = _years(found)
    cities = tuple(
        (c, lang.pick(row["name_zh"], row["name_en"]))
        for c, row in store.by_id("cities", "city_id").items()
    )
    return Coverage(
        cities,
        years,
        _silent(years, lang),
        tuple(_topics(store, cities, years, found, lang)),
        tuple((SIGNS[state], lang(f"coverage {state}")) for state in State),
        tuple(_elsewhere(store, cities, lang)) if len(cities) > 1 else (),
    )


def _years(found: Found) -> Years:
    """Years of any figure, latest first; None, last, where some figure has no stated period."""
    stated = {year for (_, _, year), cell in found.items() if cell.state is not State.MISSING}
    return tuple(sorted(stated, key=lambda year: (year is None, -(year or 0))))


def _silent(years: Years, lang: Language) -> str:
    dated = [year for year in years if year is not None]
    between = range(min(dated, default=0), max(dated, default=0))
    return lang.join([str(year) for year in between if year not in dated])


def _topics(
    store: Store, cities: Cities, years: Years, found: Found, lang: Language
) -> Iterator[Topic]:
    known = {indicator_id for indicator_id, _, _ in found}
    for topic in store.rows("topics"):
        lines = tuple(
            _line(row, cities, years, found, lang)
            for row in store.rows("indicators", [("topic", "=", topic["topic"])])
            if row["indicator_id"] in known
        )
        if lines:
            yield Topic(lang.pick(topic["name_zh"], topic["name_en"]), lines)


def _line(
    row: Mapping[str, str], cities: Cities, years: Years, found: Found, lang: Language
) -> Line:
    name = lang.pick(row["name_zh"], row["name_en"])
    cells = tuple(
        _cell(
            found.get((row["indicator_id"], city[0], year)),
            name,
            city,
            year,
            year == years[0],
            lang,
        )
        for city in cities
        for year in years
    )
    return Line(name, cells)


def _cell(
    known: Known | None,
    indicator: str,
    city: tuple[str, str],
    year: int | None,
    first: bool,
    lang: Language,
) -> Cell:
    state = known.state if known else State.MISSING
    label = lang(
        "{indicator}, {city}, {year}: {state}",
        indicator=indicator,
        city=city[1],
        year=year_name(year, lang),
        state=lang(f"coverage {state}"),
    )
    ids = " ".join(known.observation_ids) if known else ""
    return Cell(city[0], state, SIGNS[state], label, ids, first)


def year_name(year: int | None, lang: Language) -> str:
    """A column's name in full."""
    return lang("period not stated") if year is None else lang("{year}", year=year)


def _elsewhere(store: Store, cities: Cities, lang: Language) -> Iterator[Elsewhere]:
    stated: dict[str, list[Observation]] = {}
    for o in store.observations():
        stated.setdefault(o.indicator_id, []).append(o)
    for city_id, name in cities:
        missed = tuple(
            (
                lang.pick(row["name_zh"], row["name_en"]),
                tuple(_latest(stated[indicator_id], store, lang)),
            )
            for indicator_id, row in store.by_id("indicators", "indicator_id").items()
            if indicator_id in stated and all(o.city_id != city_id for o in stated[indicator_id])
        )
        yield Elsewhere(city_id, name, missed)


def _latest(found: list[Observation], store: Store, lang: Language) -> Iterator[Number]:
    """Each city's figure that speaks for all it reports of an indicator."""
    ordered = best_first(found) or found
    for city_id in dict.fromkeys(o.city_id for o in ordered):
        yield number(next(o for o in ordered if o.city_id == city_id), store, lang)
