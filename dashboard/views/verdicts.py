"""Verdicts on pairs of figures, as sign, word and reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from dashboard.language import Language
from dashboard.store import Store
from etl.compare import RANKED, WORST_FIRST, Comparison
from etl.contract import Dimension, Measure, Origin, Verdict
from etl.observation import Observation

SIGNS = {
    Verdict.COMPARABLE: "＝",
    Verdict.AFTER_CONVERSION: "⇄",
    Verdict.INDICATIVE: "≈",
    Verdict.NOT_COMPARABLE: "≠",
}
Judged = Mapping[frozenset[str], Comparison]


@dataclass(frozen=True, slots=True)
class Pair:
    """The verdict on two figures; `cities` names the two, or the other one.

    `main` is the weightiest clause of the reason; `ranks`: it may be said which is larger.
    """

    cities: str
    verdict: Verdict
    sign: str
    word: str
    dimensions: str
    reason: str
    main: str
    ranks: bool


def judged(store: Store, family: str) -> Judged:
    """The verdicts of a family by the pair of observations."""
    found = {}
    for row in store.rows("comparisons", [("family", "=", family)]):
        dimensions = tuple(Dimension(d) for d in row["dimensions"])
        codes = {"verdict": Verdict(row["verdict"]), "dimensions": dimensions}
        found[frozenset((row["left_id"], row["right_id"]))] = Comparison(**{**row, **codes})
    return found


def counts(o: Observation) -> bool:
    """Whether an observation may speak for its city: reported, achieved, whole, bounded, dated.

    A part with a scope of its own (43 sister cities of 118 ties) speaks only for that.
    """
    return (
        o.origin is Origin.REPORTED
        and o.measure is not Measure.TARGET
        and not (o.part_of and o.scope)
        and o.period_end is not None
        and (o.value_low is not None or o.value_high is not None)
    )


def in_words(row: Comparison, cities: str, lang: Language) -> Pair:
    """A verdict in the reader's language."""
    return Pair(
        cities,
        row.verdict,
        SIGNS[row.verdict],
        lang(f"verdict {row.verdict}"),
        lang.join([lang(f"dimension {d}") for d in row.dimensions]),
        lang.pick(row.reason_zh, row.reason_en),
        lang.pick(row.main_zh, row.main_en),
        row.verdict in RANKED and Dimension.PRECISION not in row.dimensions,
    )


def verdict_on(left: Observation, right: Observation, known: Judged) -> Comparison | None:
    """The verdict on two observations; None where they were not compared."""
    return known.get(frozenset((left.observation_id, right.observation_id)))


def best_beside(o: Observation, others: Iterable[Observation], known: Judged) -> Observation | None:
    """Of other observations, the one that compares best; among equals see `merit`."""
    found = [other for other in others if counts(other) and verdict_on(o, other, known)]
    return max(found, key=lambda other: merit((o, other), known), default=None)


def merit(taken: Sequence[Observation], known: Judged) -> tuple[object, ...]:
    """How well figures stand side by side: larger is better.

    By the worst verdict, all verdicts, no running totals, no narrowed scopes, then nearness in
    time, then lateness.
    """
    rows = [verdict_on(left, right, known) for left, right in combinations(taken, 2)]
    verdicts = [WORST_FIRST.index(row.verdict) if row else 0 for row in rows]
    ends = [o.period_end.toordinal() for o in taken if o.period_end] or [0]
    running = sum(o.measure is Measure.CUMULATIVE for o in taken)
    unscoped = sum(not o.scope for o in taken)
    spread = max(ends) - min(ends)
    return min(verdicts, default=0), sum(verdicts), -running, unscoped, -spread, sum(ends)


def best_side_by_side(
    options: Iterable[Sequence[Observation]], known: Judged
) -> dict[str, Observation]:
    """One observation a city, those that stand best side by side.

    Each observation in turn is set beside what compares best with it in every other city; the
    best of these ways is taken, so the work grows with the square of the observations.
    """
    stated = [found for found in options if found]
    alone = [max(found, key=lambda o: merit((o,), known)) for found in stated]
    ways = [
        [
            one if rest is own else best_beside(one, rest, known) or otherwise
            for rest, otherwise in zip(stated, alone, strict=True)
        ]
        for own in stated
        for one in own
    ]
    taken: list[Observation] = max(ways, key=lambda way: merit(way, known), default=[])
    return {o.city_id: o for o in taken}
