"""The one status that a reported observation carries."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Protocol

from etl.contract import Measure, Qualifier, Status
from etl.observation import Observation
from etl.periods import year_goes_on


class Break(Protocol):
    """Dates on which the series of some indicators break; no end: the change lasts."""

    @property
    def indicator_ids(self) -> tuple[str, ...]: ...
    @property
    def date_start(self) -> date: ...
    @property
    def date_end(self) -> date | None: ...
    @property
    def reason_zh(self) -> str: ...
    @property
    def reason_en(self) -> str: ...


def status_of(observation: Observation, usual_unit: str, breaks: Iterable[Break]) -> Status:
    """SDMX status of a reported observation; `usual_unit` is the one of its indicator.

    Several may apply and one is shown, the first of: D, counted in another unit than the
    indicator's, so not the same thing; B, the period runs across a break, so it mixes two
    regimes; P, part of a year that goes on, so the year's number will be larger; R, rounded or
    qualified, so inexact but right; A. The order runs from what misleads a reader most to what
    does least.
    """
    if observation.unit != usual_unit:
        return Status.DEFINITION_DIFFERS
    if crosses_break(observation, breaks):
        return Status.BREAK
    if observation.measure is Measure.FLOW and year_goes_on(
        observation.period_start, observation.period_end
    ):
        return Status.PROVISIONAL
    return Status.ROUNDED if is_inexact(observation) else Status.NORMAL


def crosses_break(observation: Observation, breaks: Iterable[Break]) -> bool:
    """Whether a break begins or ends inside the period, after its first day."""
    start, end = observation.period_start, observation.period_end
    if start is None or end is None:
        return False
    return any(
        start < boundary <= end
        for found in breaks
        if observation.indicator_id in found.indicator_ids
        for boundary in _boundaries(found)
    )


def is_inexact(observation: Observation) -> bool:
    """Whether the written form allows more than one value."""
    return (
        observation.qualifier is not Qualifier.EXACT
        or observation.value_low != observation.value_high
    )


def _boundaries(found: Break) -> tuple[date, ...]:
    if found.date_end is None:
        return (found.date_start,)
    return (found.date_start, found.date_end + timedelta(days=1))
