"""Series: observations that are alike in all but their period."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from etl.contract import Measure
from etl.observation import Observation
from etl.periods import days, order


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
