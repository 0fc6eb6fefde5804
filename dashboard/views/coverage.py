"""Coverage: which city reports what for which year, so that gaps are seen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.gaps import Elsewhere, elsewhere, is_foreign
from etl.compare import Cell as Known
from etl.compare import Coverage as State
from etl.compare import coverage as cells_of

Cities = tuple[tuple[str, str], ...]
Years = tuple[int | None, ...]
Found = Mapping[tuple[str, str, int | None], Known]
FOREIGN = "–"
SIGNS = {State.REPORTED: "●", State.IMPLIED: "○", State.CONFLICTING: "◆", State.MISSING: "·"}


@dataclass(frozen=True, slots=True)
class Cell:
    """One indicator, city and year; `observation_ids`, joined by blanks, opens its figures."""

    city_id: str
    state: State
    sign: str
    word: str
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
class Coverage:
    """What the coverage page says; every line has cities × years cells.

    The year None is for figures of no stated period; `silent` years are of no figure at all and
    have no column. `latest` is what a table too wide for its page begins at.
    """

    cities: Cities
    years: Years
    silent: str
    topics: tuple[Topic, ...]
    legend: tuple[tuple[str, str], ...]
    elsewhere: tuple[Elsewhere, ...]

    @property
    def latest(self) -> int | None:
        """The last year of any figure."""
        return max((year for year in self.years if year is not None), default=None)


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
        tuple(_legend(store, lang)),
        tuple(elsewhere(store, lang)) if len(cities) > 1 else (),
    )


def _legend(store: Store, lang: Language) -> Iterator[tuple[str, str]]:
    yield from ((SIGNS[state], lang(f"coverage {state}")) for state in State)
    if any(row["city_id"] for row in store.rows("indicators")):
        yield FOREIGN, lang("coverage foreign")


def _years(found: Found) -> Years:
    """Years of any figure, as charts have them; None, last, where a figure has no stated period."""
    stated = {year for (_, _, year), cell in found.items() if cell.state is not State.MISSING}
    return tuple(sorted(stated, key=lambda year: (year is None, year or 0)))


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


def _line(row: dict[str, str], cities: Cities, years: Years, found: Found, lang: Language) -> Line:
    name = lang.pick(row["name_zh"], row["name_en"])
    cells = []
    for city_id, city in cities:
        for year in years:
            known = found.get((row["indicator_id"], city_id, year))
            state = known.state if known else State.MISSING
            foreign = is_foreign(row, city_id)
            word = lang("coverage foreign" if foreign else f"coverage {state}")
            ids = " ".join(known.observation_ids) if known else ""
            sign = FOREIGN if foreign else SIGNS[state]
            label = _label(name, city, year, word, lang)
            cells.append(Cell(city_id, state, sign, word, label, ids, year == years[0]))
    return Line(name, tuple(cells))


def _label(indicator: str, city: str, year: int | None, word: str, lang: Language) -> str:
    return lang(
        "{indicator}, {city}, {year}: {state}",
        indicator=indicator,
        city=city,
        year=year_name(year, lang),
        state=word,
    )


def year_name(year: int | None, lang: Language) -> str:
    """A column's name in full."""
    return lang("period not stated") if year is None else lang("{year}", year=year)
