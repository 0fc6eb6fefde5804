"""Totals from parts that fill them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import reduce
from operator import add

from etl.amounts import is_additive, value_of
from etl.contract import Origin
from etl.derive.computed import computed
from etl.intervals import Interval
from etl.observation import Observation

Parts = Sequence[Observation]


def sums(observations: Sequence[Observation]) -> list[Observation]:
    """Totals that a report gives only roughly, or not at all, from parts that fill them.

    Parts fill a headline if their sum lies in its interval (70余 is 71..79, and 30 + 41 = 71).
    The same breakdown of another indicator of that report and period (307 + 166 persons) then
    covers the same whole and is summed too, unless the report gives that total itself. What
    several headlines lead to stands once.
    """
    by_id = {each.observation_id: each for each in observations}
    totals: dict[str, Observation] = {}
    for headline_id, parts in parts_by_total(observations).items():
        headline = by_id.get(headline_id)
        if headline is None or not fills(parts, headline):
            continue
        summed: list[Parts] = [parts] if value_of(headline).single is None else []
        summed += [
            same
            for same in _same_breakdowns(observations, parts)
            if not _has_total(observations, same, headline)
        ]
        for total in (_total(each, headline) for each in summed):
            totals.setdefault(total.observation_id, total)
    return list(totals.values())


def parts_by_total(observations: Iterable[Observation]) -> dict[str, list[Observation]]:
    """The parts that name each total, by its observation id, in order of appearance."""
    parts: dict[str, list[Observation]] = defaultdict(list)
    for observation in observations:
        if observation.part_of:
            parts[observation.part_of].append(observation)
    return dict(parts)


def sum_of(parts: Parts) -> Interval:
    """The interval of the parts' sum."""
    return reduce(add, map(value_of, parts))


def fills(parts: Parts, headline: Observation) -> bool:
    """Whether distinct parts, counted as the headline is, add up to values that it allows.

    A headline open above (超过70个) allows any large sum, so nothing fills it.
    """
    distinct = {(part.indicator_id, part.scope) for part in parts}
    alike = is_additive(headline.unit) and all(
        (part.unit, part.period_start, part.period_end, part.measure)
        == (headline.unit, headline.period_start, headline.period_end, headline.measure)
        for part in parts
    )
    if not alike or len(distinct) < max(len(parts), 2) or value_of(headline).high is None:
        return False
    return sum_of(parts).inside(value_of(headline))


def _same_breakdowns(observations: Sequence[Observation], parts: Parts) -> Iterator[Parts]:
    """Figures of other indicators, one for each scope of the parts, in order of appearance."""
    scopes = {part.scope for part in parts}
    found: dict[str, dict[str, Observation]] = defaultdict(dict)
    for each in observations:
        if _circumstances(each) == _circumstances(parts[0]) and is_additive(each.unit):
            found[each.indicator_id][each.scope] = each
    for indicator_id, by_scope in found.items():
        if indicator_id != parts[0].indicator_id and scopes <= set(by_scope):
            yield [each for scope, each in by_scope.items() if scope in scopes]


def _has_total(observations: Sequence[Observation], parts: Parts, headline: Observation) -> bool:
    return any(
        each.indicator_id == parts[0].indicator_id
        and each.scope == headline.scope
        and _circumstances(each) == _circumstances(parts[0])
        for each in observations
    )


def _total(parts: Parts, headline: Observation) -> Observation:
    made = computed(
        parts,
        origin=Origin.SUM,
        suffix="sum",
        formula=" + ".join(part.observation_id for part in parts),
        period=(parts[0].period_start, parts[0].period_end),
        value=sum_of(parts),
    )
    return replace(made, scope=headline.scope, scope_zh=headline.scope_zh)


def _circumstances(observation: Observation) -> tuple[object, ...]:
    return (
        observation.report_id,
        observation.measure,
        observation.period_start,
        observation.period_end,
    )
