"""The policy: for each dimension but the period, what may fail and what it costs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from etl.amounts import growth_of, value_of
from etl.compare.conversion import symbol, to_common_unit
from etl.compare.rules import Rules, reason
from etl.compare.shortfall import Shortfall, Weight
from etl.contract import ConceptRelation, Dimension, Measure, Origin, ScopeRelation
from etl.observation import Observation
from etl.periods import year_before
from etl.wording import Words, conversion_words, counter, say

CONCEPTS = {
    ConceptRelation.PART: Weight.HINT,
    ConceptRelation.UNCLEAR: Weight.HINT,
    ConceptRelation.DIFFERENT: Weight.BAR,
}
SCOPES = {
    ScopeRelation.WITHIN: Weight.HINT,
    ScopeRelation.OVERLAPPING: Weight.HINT,
    ScopeRelation.UNCLEAR: Weight.HINT,
    ScopeRelation.APART: Weight.BAR,
}


def concept(left: Observation, right: Observation, rules: Rules) -> Iterator[Shortfall]:
    """Different indicators count different things, unless `concepts.csv` says otherwise."""
    row = rules.concept(left.indicator_id, right.indicator_id)
    if row is not None and row.relation in CONCEPTS:
        yield Shortfall(Dimension.CONCEPT, CONCEPTS[row.relation], reason(row))
    if row is None and left.indicator_id != right.indicator_id:
        names = {
            side: Words(indicator.name_zh, indicator.name_en)
            for side, indicator in (
                ("left", rules.indicators[left.indicator_id]),
                ("right", rules.indicators[right.indicator_id]),
            )
        }
        yield Shortfall(Dimension.CONCEPT, Weight.BAR, say("concept_different", **names))


def unit(left: Observation, right: Observation, rules: Rules) -> Iterator[Shortfall]:
    """Another unit or counter bars, unless `conversions.csv` knows a ratio or a likeness."""
    row = rules.conversion(left, right)
    both = {"left": counter(left, rules.units), "right": counter(right, rules.units)}
    if row is None:
        if left.unit != right.unit:
            yield Shortfall(Dimension.UNIT, Weight.BAR, say("unit_differs", **both))
    elif not row.factor:
        said = say("unit_loose", **both, reason=reason(row))
        yield Shortfall(Dimension.UNIT, Weight.HINT, said)
    else:
        first, second = (left, right) if row.left_unit == left.unit else (right, left)
        ratio = conversion_words(
            Fraction(row.factor),
            counter(first, rules.units),
            counter(second, rules.units),
            rules.units[row.left_unit].name_en,
            rules.units[row.right_unit].name_en,
        )
        said = say("unit_converted", conversion=ratio, reason=reason(row))
        plain = say("unit_other", **both)
        yield Shortfall(Dimension.UNIT, Weight.CONVERT, said, symbol(row), plain)


def measure(left: Observation, right: Observation, _: Rules) -> Iterator[Shortfall]:
    """Flow, stock, running total and target are never one another.

    A city's own target may be read against its achievement, as progress only.
    """
    if left.measure is right.measure:
        return
    if Measure.TARGET in (left.measure, right.measure) and left.city_id == right.city_id:
        yield Shortfall(Dimension.MEASURE, Weight.HINT, say("measure_target"))
        return
    said = say("measure_differs", left=say(left.measure), right=say(right.measure))
    yield Shortfall(Dimension.MEASURE, Weight.BAR, said)


def scope(left: Observation, right: Observation, rules: Rules) -> Iterator[Shortfall]:
    """A narrower scope hints at the wider; two unrelated ones bar, save for two occasions."""
    row = rules.scope(left.scope, right.scope)
    both = {"left": _scope(left), "right": _scope(right)}
    if row is not None:
        said = say("scope_known", reason=reason(row))
        yield Shortfall(Dimension.SCOPE, SCOPES[row.relation], said)
    elif left.scope == right.scope:
        return
    elif not (left.scope and right.scope):
        narrower = both["left"] if left.scope else both["right"]
        yield Shortfall(Dimension.SCOPE, Weight.HINT, say("scope_narrower", scope=narrower))
    elif rules.is_occasion(left.indicator_id) and rules.is_occasion(right.indicator_id):
        yield Shortfall(Dimension.SCOPE, Weight.HINT, say("scope_occasion", **both))
    else:
        yield Shortfall(Dimension.SCOPE, Weight.BAR, say("scope_other", **both))


def precision(left: Observation, right: Observation, rules: Rules) -> Iterator[Shortfall]:
    """Values that overlap, and are not both one and the same number, cannot be ranked."""
    row = rules.conversion(left, right)
    ratio = symbol(row) if row is not None and row.factor else ""
    one = to_common_unit(value_of(left), left.unit, ratio)
    other = to_common_unit(value_of(right), right.unit, ratio)
    alike = one == other and one.single is not None
    if one.overlaps(other) and not alike and not _growth_decides(left, right):
        yield Shortfall(Dimension.PRECISION, Weight.NOTE, say("precision"))


def _scope(observation: Observation) -> Words:
    """The scope's name, quotation marks inside it made inner ones."""
    zh = observation.scope_zh or observation.scope
    return Words(zh.replace("“", "‘").replace("”", "’"), observation.scope)


def _growth_decides(left: Observation, right: Observation) -> bool:
    """Whether one was computed from the other by a growth rate that is surely not nought.

    Their intervals may overlap and still rise and fall together.
    """
    later, earlier = (left, right) if _end(left) > _end(right) else (right, left)
    growth = growth_of(later)
    return (
        growth is not None
        and earlier.origin is not Origin.REPORTED
        and set(earlier.figure_ids) == set(later.figure_ids)
        and (earlier.period_start, earlier.period_end)
        == year_before(later.period_start, later.period_end)
        and not growth.contains(0)
    )


def _end(observation: Observation) -> date:
    return observation.period_end or date.min
