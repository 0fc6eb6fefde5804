"""Checks between indicators, as `relations.csv` lists them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from fractions import Fraction
from operator import attrgetter

from etl.amounts import value_of
from etl.checks.check import Books, Check, Relation, agree, at_most, concluded
from etl.contract import CheckKind, CheckResult, FigureRelation, Measure, Origin
from etl.intervals import Interval
from etl.observation import Observation
from etl.wording import period_words, say

Pair = tuple[Observation, Observation]
ALL = Fraction(100)
"""Per cent."""


def lesser_and_greater(books: Books) -> Iterator[Check]:
    """One count is at most another: cards granted and applied for, batches and documents."""
    for _, left, right in _pairs(books, FigureRelation.AT_MOST):
        if left.part_of == right.observation_id:
            continue
        said = say(
            "lesser_and_greater",
            left_name=books.name(left),
            left=books.amount(left),
            right_name=books.name(right),
            right=books.amount(right),
        )
        result = at_most(value_of(left), value_of(right))
        yield concluded(CheckKind.LESSER_AND_GREATER, (left, right), result, said)


def rate_and_counts(books: Books) -> Iterator[Check]:
    """A reported rate is the ratio of its counts: 25 of 25 are 100 %."""
    for relation, left, right in _pairs(books, FigureRelation.RATE):
        for rate in books.observations:
            if rate.indicator_id == relation.rate_indicator and _moment(rate) == _moment(left):
                said = say(
                    "rate_and_counts",
                    left_name=books.name(left),
                    left=books.amount(left),
                    right_name=books.name(right),
                    right=books.amount(right),
                    rate=books.amount(rate),
                )
                result = agree(_percent(left, right), _rounded(rate))
                yield concluded(CheckKind.RATE_AND_COUNTS, (left, right, rate), result, said)


def stock_and_new(books: Books) -> Iterator[Check]:
    """What stood before and what was added give what stands after."""
    for relation, new, after in _pairs(books, FigureRelation.ADDS_TO):
        before = _last_before(new, relation, books)
        if before is None:
            continue
        said = say(
            "stock_and_new",
            name=books.name(after),
            earlier=books.amount(before),
            earlier_date=period_words(before),
            new=books.amount(new),
            period=period_words(new),
            right=books.amount(after),
            date=period_words(after),
        )
        result = CheckResult.CANNOT_TELL
        if _joined(before, new, after):
            result = agree(value_of(before) + value_of(new), value_of(after))
        inputs = (before, new, after)
        yield concluded(CheckKind.STOCK_AND_NEW, inputs, result, said, "gap_between")


def _pairs(
    books: Books, kind: FigureRelation
) -> Iterator[tuple[Relation, Observation, Observation]]:
    for relation in books.relations:
        if relation.relation is not kind:
            continue
        greater = defaultdict(list)
        for right in _of(relation.right_indicator, books):
            greater[right.city_id, right.period_end].append(right)
        for left in _of(relation.left_indicator, books):
            beside = greater[left.city_id, left.period_end]
            aligned = [right for right in beside if _aligned(left, right)]
            for right in _alike(left, aligned, relation):
                yield relation, left, right


def _of(indicator_id: str, books: Books) -> list[Observation]:
    return [
        each
        for each in books.observations
        if each.indicator_id == indicator_id and each.origin is Origin.REPORTED
    ]


def _alike(
    figure: Observation, others: Sequence[Observation], relation: Relation
) -> list[Observation]:
    """The others of the figure's scope; if there are none and any scope will do, the wholes.

    A part never stands for its whole: all countries are not held against some of the ties.
    """
    same = [each for each in others if each.scope == figure.scope and not _unnamed(each)]
    if same or not relation.any_scope:
        return same
    return [each for each in others if not each.part_of]


def _unnamed(observation: Observation) -> bool:
    """Whether a part does not say of what it is: its empty scope is not that of everything."""
    return bool(observation.part_of) and not observation.scope


def _aligned(left: Observation, right: Observation) -> bool:
    """Whether two figures of one city and last day were counted for one time."""
    if left.period_end is None:
        return left.report_id == right.report_id and left.measure is right.measure
    if left.measure is right.measure:
        return left.period_start == right.period_start
    return right.measure in (Measure.STOCK, Measure.CUMULATIVE)


def _moment(observation: Observation) -> tuple[object, ...]:
    return (
        observation.city_id,
        observation.scope,
        observation.measure,
        observation.period_start,
        observation.period_end,
    )


def _percent(left: Observation, right: Observation) -> Interval:
    return (value_of(left) / value_of(right)).scaled(ALL)


def _rounded(rate: Observation) -> Interval:
    """A percentage reaches half a unit of its last written place; a share of all, never above."""
    value = value_of(rate)
    if value.single is None:
        return value
    digits = rate.as_printed.rstrip("%％").partition(".")[2]
    half = Fraction(1, 2 * 10 ** len(digits))
    return Interval(value.single - half, min(value.single + half, max(value.single, ALL)))


def _last_before(new: Observation, relation: Relation, books: Books) -> Observation | None:
    """What stood on the last day known before anything was added."""
    start = new.period_start
    earlier = defaultdict(list)
    for each in _of(relation.right_indicator, books):
        ends = each.period_end
        if each.city_id == new.city_id and start is not None and ends is not None and ends <= start:
            earlier[ends].append(each)
    last = _alike(new, earlier[max(earlier)], relation) if earlier else []
    return max(last, key=attrgetter("observation_id"), default=None)


def _joined(before: Observation, new: Observation, after: Observation) -> bool:
    """Whether the three are of one scope and counter, and nothing lies between them."""
    alike = {(each.scope, each.unit, each.unit_zh) for each in (before, new, after)}
    if before.period_end is None or new.period_start is None:
        return False
    gap = new.period_start - before.period_end
    return len(alike) == 1 and gap <= timedelta(days=1)
