"""Checks between statements of one thing: repeated, running, part and year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise

from etl.amounts import value_of
from etl.checks.check import Books, Check, agree, at_most, concluded
from etl.contract import CheckKind, Measure, Origin
from etl.derive.differences import years_with_parts
from etl.observation import Observation
from etl.periods import order
from etl.wording import period_words, say


def same_thing_twice(books: Books) -> Iterator[Check]:
    """Two sources of one figure agree: two reports, or a report and another's growth rate."""
    groups: dict[tuple[object, ...], list[Observation]] = defaultdict(list)
    for each in books.observations:
        if each.period_end is not None and each.origin is not Origin.SUM:
            groups[*_series(each), each.period_start, each.period_end].append(each)
    for group in groups.values():
        for left, right in combinations(group, 2):
            if not set(left.figure_ids) & set(right.figure_ids):
                said = say(
                    "same_thing_twice",
                    name=books.name(left),
                    period=period_words(left),
                    left=books.amount(left),
                    right=books.amount(right),
                )
                result = agree(value_of(left), value_of(right))
                yield concluded(CheckKind.SAME_THING_TWICE, (left, right), result, said)


def cumulative_over_time(books: Books) -> Iterator[Check]:
    """A running total never falls."""
    running: dict[tuple[object, ...], list[Observation]] = defaultdict(list)
    for each in _reported(books):
        if each.measure is Measure.CUMULATIVE:
            running[*_series(each), each.period_start].append(each)
    for totals in running.values():
        totals.sort(key=lambda each: order(each.period_start, each.period_end))
        for left, right in pairwise(totals):
            if left.period_end != right.period_end:
                said = say(
                    "cumulative_over_time",
                    name=books.name(left),
                    earlier_period=period_words(left),
                    left=books.amount(left),
                    period=period_words(right),
                    right=books.amount(right),
                )
                result = at_most(value_of(left), value_of(right))
                yield concluded(CheckKind.CUMULATIVE_OVER_TIME, (left, right), result, said)


def flow_and_cumulative(books: Books) -> Iterator[Check]:
    """What happened in a period is within the running total that spans it."""
    flows = defaultdict(list)
    for each in _reported(books):
        if each.measure is Measure.FLOW:
            flows[_series(each)[:-1]].append(each)
    for total in _reported(books):
        for flow in flows[_series(total)[:-1]]:
            if total.measure is Measure.CUMULATIVE and _spans(total, flow):
                said = say(
                    "flow_and_cumulative",
                    name=books.name(flow),
                    flow_period=period_words(flow),
                    left=books.amount(flow),
                    period=period_words(total),
                    right=books.amount(total),
                )
                result = at_most(value_of(flow), value_of(total))
                yield concluded(CheckKind.FLOW_AND_CUMULATIVE, (flow, total), result, said)


def part_and_year(books: Books) -> Iterator[Check]:
    """A part of a year is within its year."""
    for year, part in years_with_parts(_reported(books)):
        said = say(
            "part_and_year",
            name=books.name(part),
            part_period=period_words(part),
            left=books.amount(part),
            period=period_words(year),
            right=books.amount(year),
        )
        result = at_most(value_of(part), value_of(year))
        yield concluded(CheckKind.PART_AND_YEAR, (part, year), result, said)


def _reported(books: Books) -> list[Observation]:
    return [each for each in books.observations if each.origin is Origin.REPORTED]


def _series(observation: Observation) -> tuple[object, ...]:
    return (
        observation.city_id,
        observation.indicator_id,
        observation.scope,
        observation.unit,
        observation.measure,
    )


def _spans(total: Observation, flow: Observation) -> bool:
    since, until = total.period_start, total.period_end
    start, end = flow.period_start, flow.period_end
    if since is None or until is None or start is None or end is None:
        return False
    return since <= start and end <= until
