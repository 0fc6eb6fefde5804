"""Series: observations that are alike in all but their period."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from etl.contract import Measure, Origin
from etl.observation import Observation
from etl.periods import days, order

# Fewer like points than these are a comparison, not a course.
LIKE_POINTS_FOR_A_LINE = 3
# Periods of one length follow each other within a year, or one in between was not reported.
LONGEST_STEP_OF_FLOWS = 366
# Offices report once a year, some at mid-year, some at its end: more than a year and a half
# between two stocks is a report that is missing.
LONGEST_STEP_OF_STOCKS = 550


class Kind(NamedTuple):
    """What must agree before two observations belong to one series.

    `length` is the length of a flow's period in days, rounded to months, so that a half-year
    never joins a year; 0 for stocks.
    """

    city_id: str
    indicator_id: str
    scope: str
    measure: Measure
    unit: str
    length: int


def kind(observation: Observation) -> Kind:
    """The kind of series an observation belongs to."""
    o = observation
    flows = o.measure is Measure.FLOW and o.period_start and o.period_end
    length = round(days(o.period_start, o.period_end) / 30.4) if flows else 0  # type: ignore[arg-type]
    return Kind(o.city_id, o.indicator_id, o.scope, o.measure, o.unit, length)


def series(observations: Iterable[Observation]) -> dict[Kind, tuple[Observation, ...]]:
    """Observations by kind, each series in order of time."""
    found: dict[Kind, list[Observation]] = {}
    for observation in observations:
        found.setdefault(kind(observation), []).append(observation)
    return {
        k: tuple(sorted(v, key=lambda o: order(o.period_start, o.period_end)))
        for k, v in found.items()
    }


def runs(
    alike: Sequence[Observation], boundaries: Collection[date]
) -> tuple[tuple[Observation, ...], ...]:
    """The stretches of a series that a line may join: reported, without a gap, not cut.

    `alike` is one series in order of time; `boundaries` are first days after which it is counted
    otherwise, and no stretch runs across one.
    """
    stretches: list[list[Observation]] = []
    for observation in alike:
        if observation.origin is not Origin.REPORTED or not observation.period_end:
            continue
        if stretches and _follows(stretches[-1][-1], observation, boundaries):
            stretches[-1].append(observation)
        else:
            stretches.append([observation])
    return tuple(tuple(s) for s in stretches if len(s) >= LIKE_POINTS_FOR_A_LINE)


def _follows(before: Observation, after: Observation, boundaries: Collection[date]) -> bool:
    if before.period_end is None or after.period_end is None:
        return False
    longest = LONGEST_STEP_OF_FLOWS if after.measure is Measure.FLOW else LONGEST_STEP_OF_STOCKS
    if (after.period_end - before.period_end).days > longest:
        return False
    return not is_cut(before, after, boundaries)


def is_cut(before: Observation, after: Observation, boundaries: Collection[date]) -> bool:
    """Whether a series is counted otherwise from a day between two of its observations."""
    start, end = before.period_start or before.period_end, after.period_end
    if start is None or end is None:
        return False
    return any(start < boundary <= end for boundary in boundaries)
