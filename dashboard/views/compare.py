"""Compare: for each family of indicators, each city's best figure and what may be said of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, product

from dashboard import values
from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.number import Number, number
from dashboard.views.verdicts import ORDER, Judged, Pair, counts, in_words, judged
from etl.compare import per_100k, rank
from etl.contract import Measure
from etl.observation import Observation

HEADLINES = "headlines"


@dataclass(frozen=True, slots=True)
class Cell:
    """A city's best figure of a family; `number` None: none of its reports states one."""

    city_id: str
    city: str
    number: Number | None
    interval: str = ""
    per_head: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A family of indicators; without pairs, fewer than two cities report it."""

    family: str
    title: str
    cells: tuple[Cell, ...]
    pairs: tuple[Pair, ...]
    worst: Pair | None
    distance: str
    order: str


@dataclass(frozen=True, slots=True)
class Compare:
    """What the compare page says."""

    cities: tuple[str, ...]
    rows: tuple[Row, ...]
    single: tuple[Row, ...]


def compare(
    store: Store, lang: Language, topic: str, cities: tuple[str, ...], per_head: bool
) -> Compare:
    """Rows of a topic (or of the headline families) for the cities, all of them if none."""
    known = store.by_id("cities", "city_id")
    chosen = cities or tuple(known)
    rows = [
        _row(family, indicators, store, lang, chosen, per_head)
        for family, indicators in _families(store, topic).items()
    ]
    told = [row for row in rows if any(cell.number for cell in row.cells)]
    return Compare(
        tuple(lang.pick(known[c]["name_zh"], known[c]["name_en"]) for c in chosen),
        tuple(row for row in told if row.pairs),
        tuple(row for row in told if not row.pairs),
    )


def _families(store: Store, topic: str) -> dict[str, tuple[str, ...]]:
    """Families of a topic and their indicators, in the order of their tables."""
    families = store.by_id("families", "family")
    found: dict[str, list[str]] = {}
    for row in store.rows("indicators"):
        family = families.get(row["family"])
        headline = family is not None and family["headline"] is not None
        if headline if topic == HEADLINES else row["topic"] == topic:
            found.setdefault(row["family"], []).append(row["indicator_id"])
    return {family: tuple(indicators) for family, indicators in found.items()}


def _row(
    family: str,
    indicators: tuple[str, ...],
    store: Store,
    lang: Language,
    cities: Sequence[str],
    per_head: bool,
) -> Row:
    known = judged(store, family)
    options = [
        [o for o in store.observations(indicators=indicators) if o.city_id == city and counts(o)]
        for city in cities
    ]
    best = _best(options, known)
    found = [o for o in best if o is not None]
    pairs = tuple(_pairs(found, known, store, lang))
    return Row(
        family,
        _title(family, store, lang),
        tuple(_cell(c, o, store, lang, per_head) for c, o in zip(cities, best, strict=True)),
        pairs,
        min(pairs, key=lambda pair: ORDER.index(pair.verdict), default=None),
        _distance(found, lang),
        _order(found, known, store, lang),
    )


def _title(family: str, store: Store, lang: Language) -> str:
    row = (
        store.by_id("families", "family").get(family)
        or store.by_id("indicators", "indicator_id")[family]
    )
    return lang.pick(row["name_zh"], row["name_en"])


def _best(options: Sequence[Sequence[Observation]], known: Judged) -> list[Observation | None]:
    """One observation a city: those that compare best, unscoped and latest among equals."""
    ways = product(*(found for found in options if found))
    best = max((tuple(way) for way in ways), key=lambda taken: _merit(taken, known))
    chosen = iter(best)
    return [next(chosen) if found else None for found in options]


def _merit(taken: Sequence[Observation], known: Judged) -> tuple[object, ...]:
    verdicts = [
        ORDER.index(known[pair].verdict) if pair in known else 0
        for left, right in combinations(taken, 2)
        for pair in [frozenset((left.observation_id, right.observation_id))]
    ]
    unscoped = sum(not o.scope for o in taken)
    ends = [(o.period_end or date.min).toordinal() for o in taken]
    running = sum(o.measure is Measure.CUMULATIVE for o in taken)
    return min(verdicts, default=0), sum(verdicts), unscoped, -running, sum(ends)


def _cell(
    city_id: str, o: Observation | None, store: Store, lang: Language, per_head: bool
) -> Cell:
    city = store.by_id("cities", "city_id")[city_id]
    name = lang.pick(city["name_zh"], city["name_en"])
    if o is None:
        return Cell(city_id, name, None)
    exact = o.value_low == o.value_high
    return Cell(
        city_id,
        name,
        number(o, store, lang),
        "" if exact else values.interval(o, lang),
        _per_head(o, city["population"], lang) if per_head else "",
    )


@dataclass(frozen=True, slots=True)
class _Residents:
    population: int


def _per_head(o: Observation, population: int, lang: Language) -> str:
    """The value per 100,000 residents, to three significant digits, or why there is none."""
    rate = per_100k(o, _Residents(population))
    if rate is None:
        return lang("not counted per head")
    low, high = (None if b is None else f"{float(b):.3g}" for b in (rate.low, rate.high))
    text = low if low == high else f"{low or '…'}–{high or '…'}"
    return lang("{number} per 100,000 residents (2020 census)", number=text)


def _pairs(
    found: Sequence[Observation], known: Judged, store: Store, lang: Language
) -> Iterator[Pair]:
    cities = store.by_id("cities", "city_id")
    for left, right in combinations(found, 2):
        row = known.get(frozenset((left.observation_id, right.observation_id)))
        if row is None:
            continue
        names = [
            lang.pick(cities[o.city_id]["name_zh"], cities[o.city_id]["name_en"])
            for o in (left, right)
        ]
        yield in_words(row, lang("{left} and {right}", left=names[0], right=names[1]), lang)


def _distance(found: Sequence[Observation], lang: Language) -> str:
    """How far apart the figures are in time, where they are not of one year."""
    ends = [o.period_end for o in found if o.period_end]
    if len(ends) < 2:
        return ""
    years = max(ends).year - min(ends).year
    if not years:
        return ""
    if years == 1:
        return lang("The figures are a year apart: the nearest that the reports allow.")
    return lang(
        "The figures are {years} years apart: the nearest that the reports allow.", years=years
    )


def _order(found: Sequence[Observation], known: Judged, store: Store, lang: Language) -> str:
    """From largest to smallest where the verdict allows it, and else why there is no order."""
    if len(found) < 2:
        return ""
    ranking = rank(found, known.values())
    cities = store.by_id("cities", "city_id")
    city_of = {o.observation_id: cities[o.city_id] for o in found}
    if not ranking.order:
        return lang.pick(ranking.reason.zh, ranking.reason.en)
    steps = [
        lang.join([lang.pick(city_of[i]["name_zh"], city_of[i]["name_en"]) for i in tied])
        for tied in ranking.order
    ]
    return lang("From largest to smallest: {order}.", order=" > ".join(steps))
