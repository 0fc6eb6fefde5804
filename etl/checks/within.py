"""Checks inside one statement: parts of a total, growth and its base."""

from __future__ import annotations

from collections.abc import Iterator

from etl.amounts import growth_of, is_amount, rate_of, value_of
from etl.checks.check import Books, Check, at_most, concluded
from etl.contract import CheckKind, CheckResult, Measure
from etl.derive.sums import parts_by_total, sum_of
from etl.intervals import UNKNOWN, Interval, base_of, of_value
from etl.observation import Observation
from etl.wording import Words, counter, listed, say
from etl.wording.numbers import singular_en, written

NOTHING = of_value(0, 0)


def parts_and_total(books: Books) -> Iterator[Check]:
    """Parts add up to no more than their total; a headline (70余) allows what fills it."""
    totals = {each.observation_id: each for each in books.observations}
    for total_id, parts in parts_by_total(books.observations).items():
        if total_id in totals:
            yield _parts(parts, totals[total_id], books)


def growth_and_base(books: Books) -> Iterator[Check]:
    """Some whole number a year earlier fits a reported value and its growth rate."""
    for each in books.observations:
        growth = growth_of(each)
        flow_or_stock = each.measure in (Measure.FLOW, Measure.STOCK)
        if growth is None or not each.report_id or not flow_or_stock or not is_amount(each.unit):
            continue
        base = base_of(value_of(each), growth, books.units[each.unit].whole)
        if base == UNKNOWN:
            continue
        parts = {"left": books.amount(each), "growth": _growth(each)}
        if base is None:
            said = say("growth_without_base", **parts)
            yield concluded(CheckKind.GROWTH_AND_BASE, (each,), CheckResult.DOES_NOT_HOLD, said)
        else:
            said = say("growth_and_base", **parts, base=_written(base, each, books))
            yield concluded(CheckKind.GROWTH_AND_BASE, (each,), CheckResult.HOLDS, said)


def _parts(parts: list[Observation], total: Observation, books: Books) -> Check:
    added, allowed = sum_of(parts), value_of(total)
    if not all(_manner(part) == _manner(total) for part in parts):
        result, why = CheckResult.CANNOT_TELL, "not_alike"
    else:
        result = CheckResult.HOLDS if added.inside(allowed) else at_most(added, allowed)
        why = "too_rough"
    said = say(
        "parts_and_total" if len(parts) > 1 else "part_and_total",
        left=_written(added, parts[0], books),
        parts=listed(books.amount(part) for part in parts),
        right=books.amount(total),
    )
    rest = allowed - added
    if result is CheckResult.HOLDS and NOTHING.below(rest):
        said = say("not_itemised", compared=said, rest=_written(rest, total, books))
    return concluded(CheckKind.PARTS_AND_TOTAL, (*parts, total), result, said, why)


def _written(value: Interval, like: Observation, books: Books) -> Words:
    return written(value, counter(like, books.units), singular_en(like, books.units))


def _manner(observation: Observation) -> tuple[object, ...]:
    return (
        observation.unit,
        observation.measure,
        observation.period_start,
        observation.period_end,
    )


def _growth(observation: Observation) -> Words:
    growth = observation.growth or 0.0
    if growth == 0:
        return say("growth_none")
    return say("growth_down" if growth < 0 else "growth_up", rate=rate_of(observation))
