"""Compare: for each family of indicators, each city's best figure and what may be said of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from dashboard import values
from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.compare_cells import Cell, cell
from dashboard.views.verdicts import (
    Judged,
    Pair,
    best_side_by_side,
    counts,
    in_words,
    judged,
    verdict_on,
)
from etl.compare import WORST_FIRST, rank
from etl.observation import Observation

HEADLINES = "headlines"


@dataclass(frozen=True, slots=True)
class Row:
    """A family of indicators; without pairs, fewer than two of the chosen cities report it.

    `order` says who comes first, or why that cannot be said; `barring` is the pair that forbids
    an order, None where there is one.
    """

    family: str
    title: str
    cells: tuple[Cell, ...]
    pairs: tuple[Pair, ...]
    worst: Pair | None
    barring: Pair | None
    distance: str
    order: str


@dataclass(frozen=True, slots=True)
class Compare:
    """What the compare page says of the chosen cities; `single` rows have no pairs."""

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
        tuple(_city(c, store, lang) for c in chosen),
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
    every = [o for o in store.observations(indicators=indicators) if counts(o)]
    best = best_side_by_side([[o for o in every if o.city_id == city] for city in cities], known)
    found = [best[city] for city in cities if city in best]
    pairs = tuple(_pairs(found, known, store, lang))
    return Row(
        family,
        _title(family, store, lang),
        tuple(cell(city, best.get(city), every, store, lang, per_head) for city in cities),
        pairs,
        min(pairs, key=_place, default=None),
        min((pair for pair in pairs if not pair.ranks), key=_place, default=None),
        _distance(found, store, lang),
        _order(found, known, store, lang),
    )


def _place(pair: Pair) -> int:
    return WORST_FIRST.index(pair.verdict)


def _title(family: str, store: Store, lang: Language) -> str:
    row = (
        store.by_id("families", "family").get(family)
        or store.by_id("indicators", "indicator_id")[family]
    )
    return lang.pick(row["name_zh"], row["name_en"])


def _pairs(
    found: Sequence[Observation], known: Judged, store: Store, lang: Language
) -> Iterator[Pair]:
    """The verdicts; cities are named in the order in which the reasons speak of them."""
    city_of = {o.observation_id: _city(o.city_id, store, lang) for o in found}
    for left, right in combinations(found, 2):
        if row := verdict_on(left, right, known):
            cities = {"left": city_of[row.left_id], "right": city_of[row.right_id]}
            yield in_words(row, lang("{left} and {right}", **cities), lang)


def _distance(found: Sequence[Observation], store: Store, lang: Language) -> str:
    """How far apart the periods end, and which, where they do not end on one day."""
    ends = sorted((o.period_end, o.city_id, o) for o in found if o.period_end)
    if len(ends) < 2 or ends[0][0] == ends[-1][0]:
        return ""
    (start, _, first), (end, _, last) = ends[0], ends[-1]
    return lang(
        "Of figures that compare equally well, those nearest in time are shown:"
        " {first} and {last} end {distance} apart.",
        first=_dated(first, store, lang),
        last=_dated(last, store, lang),
        distance=values.distance(start, end, lang),
    )


def _dated(o: Observation, store: Store, lang: Language) -> str:
    return lang(
        "{city} ({period})", city=_city(o.city_id, store, lang), period=values.when(o, lang)
    )


def _city(city_id: str, store: Store, lang: Language) -> str:
    row = store.by_id("cities", "city_id")[city_id]
    return lang.pick(row["name_zh"], row["name_en"])


def _order(found: Sequence[Observation], known: Judged, store: Store, lang: Language) -> str:
    """From largest to smallest, of ranks from best to worst, where the verdict allows it, and else why there is no order."""
    if len(found) < 2:
        return ""
    ranking = rank(found, known.values())
    if not ranking.order:
        return lang.pick(ranking.reason.zh, ranking.reason.en)
    city_of = {o.observation_id: _city(o.city_id, store, lang) for o in found}
    steps = [lang.join([city_of[i] for i in tied]) for tied in ranking.order]
    if found[0].is_rank:
        return lang("From the best place down: {order}.", order=" > ".join(reversed(steps)))
    return lang("From largest to smallest: {order}.", order=" > ".join(steps))
