"""Verdicts on pairs of figures, as sign, word and reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dashboard.language import Language
from dashboard.store import Store
from etl.compare.comparison import Comparison
from etl.contract import Dimension, Measure, Origin, Verdict
from etl.observation import Observation

SIGNS = {
    Verdict.COMPARABLE: "＝",
    Verdict.AFTER_CONVERSION: "⇄",
    Verdict.INDICATIVE: "≈",
    Verdict.NOT_COMPARABLE: "≠",
}
# The better a verdict, the further to the right.
ORDER = (
    Verdict.NOT_COMPARABLE,
    Verdict.INDICATIVE,
    Verdict.AFTER_CONVERSION,
    Verdict.COMPARABLE,
)
Judged = Mapping[frozenset[str], Comparison]


@dataclass(frozen=True, slots=True)
class Pair:
    """The verdict on two figures; `cities` names the two, or the other one."""

    cities: str
    verdict: Verdict
    sign: str
    word: str
    dimensions: str
    reason: str


def judged(store: Store, family: str) -> Judged:
    """The verdicts of a family by the pair of observations."""
    found = {}
    for row in store.rows("comparisons", [("family", "=", family)]):
        dimensions = tuple(Dimension(d) for d in row["dimensions"])
        codes = {"verdict": Verdict(row["verdict"]), "dimensions": dimensions}
        found[frozenset((row["left_id"], row["right_id"]))] = Comparison(**{**row, **codes})
    return found


def counts(o: Observation) -> bool:
    """Whether an observation may speak for its city: reported, achieved, bounded, dated."""
    return (
        o.origin is Origin.REPORTED
        and o.measure is not Measure.TARGET
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
    )


def best_with(o: Observation, others: Iterable[Observation], known: Judged) -> Comparison | None:
    """The best verdict of an observation with any of the others; None where there is none."""
    rows = [
        known[pair]
        for other in others
        if counts(other) and (pair := frozenset((o.observation_id, other.observation_id))) in known
    ]
    return max(rows, key=lambda row: ORDER.index(row.verdict), default=None)
