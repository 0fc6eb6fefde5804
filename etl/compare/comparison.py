"""The verdict on two observations, and all pairs that a reader could set side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from etl.amounts import value_of
from etl.compare.dimensions import concept, measure, precision, scope, unit
from etl.compare.rules import Rules
from etl.compare.shortfall import VERDICTS, Shortfall, Weight
from etl.compare.timing import period
from etl.contract import Dimension, Origin, Verdict
from etl.intervals import UNKNOWN
from etl.observation import Observation
from etl.periods import order
from etl.wording import Words, joined, period_words, say

POLICY = (concept, unit, period, scope, measure)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A row of `comparisons`; the fields are those of `contract.COMPARISONS`."""

    left_id: str
    right_id: str
    family: str
    verdict: Verdict
    dimensions: tuple[Dimension, ...]
    conversion: str
    reason_zh: str
    reason_en: str
    main_zh: str
    main_en: str


def pairs(observations: Iterable[Observation], rules: Rules) -> list[Comparison]:
    """Every pair of one indicator family that differs in city or period, with its verdict.

    Ordered by family, then by city and period of both sides. The number of pairs grows with the
    square of a family's observations.
    """
    families: dict[str, list[Observation]] = defaultdict(list)
    for each in sorted(observations, key=_order):
        if value_of(each) != UNKNOWN:
            families[rules.indicators[each.indicator_id].family].append(each)
    return [
        compare(left, right, rules)
        for family in sorted(families)
        for left, right in combinations(families[family], 2)
        if (left.city_id, left.period_label) != (right.city_id, right.period_label)
    ]


def compare(left: Observation, right: Observation, rules: Rules) -> Comparison:
    """The verdict, every dimension that fails, and why, worst first.

    Something is always said: figures that agree in all are told so.
    """
    found = [shortfall for rule in POLICY for shortfall in rule(left, right, rules)]
    worst = max((each.weight for each in found), default=Weight.NOTE)
    if worst < Weight.BAR:
        found += precision(left, right, rules)
    found.sort(key=lambda each: -each.weight)
    clauses = [
        *_agreement(left, right, worst),
        *(_said(each, worst) for each in found),
        *_computed(left, right),
    ]
    said = say("verdict", verdict=say(VERDICTS[worst]), clauses=joined(clauses))
    return Comparison(
        left.observation_id,
        right.observation_id,
        rules.indicators[left.indicator_id].family,
        VERDICTS[worst],
        _dimensions(found),
        "" if worst is Weight.BAR else "".join(each.conversion for each in found),
        said.zh,
        said.en,
        clauses[0].zh,
        clauses[0].en,
    )


def _computed(left: Observation, right: Observation) -> list[Words]:
    computed = [each.origin is not Origin.REPORTED for each in (left, right)]
    if not any(computed):
        return []
    return [say("computed_both" if all(computed) else "computed_one")]


def _said(shortfall: Shortfall, worst: Weight) -> Words:
    mended = worst < Weight.BAR or shortfall.unmended is None
    return shortfall.words if mended else shortfall.unmended or shortfall.words


def _agreement(left: Observation, right: Observation, worst: Weight) -> list[Words]:
    """What two comparable figures have in common; nothing is said of others."""
    if worst is not Weight.NOTE:
        return []
    if left.city_id == right.city_id:
        return [say("one_series")]
    if left.period_label == right.period_label:
        return [say("all_agree")]
    return [say("dates_close", left=period_words(left), right=period_words(right))]


def _dimensions(found: list[Shortfall]) -> tuple[Dimension, ...]:
    failing = {each.dimension for each in found}
    return tuple(dimension for dimension in Dimension if dimension in failing)


def _order(observation: Observation) -> tuple[object, ...]:
    return (
        observation.city_id,
        order(observation.period_start, observation.period_end),
        observation.observation_id,
    )
