"""One consistency check: what was compared, what came of it, and how it may be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from etl.contract import CheckKind, CheckResult, FigureRelation, Reading
from etl.intervals import Interval
from etl.observation import Observation
from etl.wording import Words, amount, listed, opened, say
from etl.wording.numbers import Unit as NamedUnit

# What may lie behind a check that does not hold, the likeliest first.
READINGS: dict[CheckKind, tuple[Reading, ...]] = {
    CheckKind.PARTS_AND_TOTAL: (Reading.OTHER_SCOPE, Reading.MISPRINT),
    CheckKind.RATE_AND_COUNTS: (Reading.OTHER_SCOPE, Reading.MISPRINT),
    CheckKind.LESSER_AND_GREATER: (Reading.OTHER_SCOPE, Reading.MISPRINT),
    CheckKind.GROWTH_AND_BASE: (Reading.BASE_REVISED, Reading.OTHER_SCOPE, Reading.MISPRINT),
    CheckKind.SAME_THING_TWICE: (Reading.BASE_REVISED, Reading.OTHER_SCOPE, Reading.MISPRINT),
    CheckKind.STOCK_AND_NEW: (Reading.OTHER_SCOPE, Reading.BASE_REVISED, Reading.MISPRINT),
    CheckKind.CUMULATIVE_OVER_TIME: (Reading.BASE_REVISED, Reading.OTHER_SCOPE, Reading.MISPRINT),
    CheckKind.FLOW_AND_CUMULATIVE: (Reading.OTHER_SCOPE, Reading.BASE_REVISED, Reading.MISPRINT),
    CheckKind.PART_AND_YEAR: (Reading.BASE_REVISED, Reading.OTHER_SCOPE, Reading.MISPRINT),
}


class Unit(NamedUnit, Protocol):
    """What the checks must know of a unit."""

    @property
    def whole(self) -> bool: ...


class Indicator(Protocol):
    """What the checks must know of an indicator."""

    @property
    def name_zh(self) -> str: ...
    @property
    def name_en(self) -> str: ...


class Relation(Protocol):
    """What must hold between two indicators of one city; `rate_indicator` is their ratio."""

    @property
    def relation(self) -> FigureRelation: ...
    @property
    def left_indicator(self) -> str: ...
    @property
    def right_indicator(self) -> str: ...
    @property
    def rate_indicator(self) -> str: ...
    @property
    def any_scope(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Books:
    """The observations and the tables that the checks read."""

    observations: Sequence[Observation]
    indicators: Mapping[str, Indicator]
    units: Mapping[str, Unit]
    relations: Sequence[Relation] = ()

    def name(self, observation: Observation) -> Words:
        """What is counted."""
        indicator = self.indicators[observation.indicator_id]
        return Words(indicator.name_zh, indicator.name_en)

    def amount(self, observation: Observation) -> Words:
        """How much of it."""
        return amount(observation, self.units)


@dataclass(frozen=True, slots=True)
class Check:
    """A row of `checks`; the fields are those of `contract.CHECKS`."""

    check_id: str
    kind: CheckKind
    city_id: str
    inputs: tuple[str, ...]
    result: CheckResult
    readings: tuple[Reading, ...]
    statement_zh: str
    statement_en: str


def concluded(
    kind: CheckKind,
    inputs: Sequence[Observation],
    result: CheckResult,
    compared: Words,
    why: str = "too_rough",
) -> Check:
    """A check with its statement; `why` names the sentence for one that cannot tell."""
    readings = READINGS[kind] if result is CheckResult.DOES_NOT_HOLD else ()
    said = say(
        result, compared=compared, why=say(why), readings=listed(say(each) for each in readings)
    )
    said = opened(said)
    ids = tuple(each.observation_id for each in inputs)
    check_id = "~".join((kind, *ids))
    return Check(check_id, kind, inputs[0].city_id, ids, result, readings, said.zh, said.en)


def at_most(left: Interval, right: Interval) -> CheckResult:
    """Whether the left value is surely, possibly, or surely not at most the right one."""
    if right.below(left):
        return CheckResult.DOES_NOT_HOLD
    if left.high is not None and right.low is not None and left.high <= right.low:
        return CheckResult.HOLDS
    return CheckResult.CANNOT_TELL


def agree(left: Interval, right: Interval) -> CheckResult:
    """Whether two statements of one value fit, in that one lies inside the other."""
    if not left.overlaps(right):
        return CheckResult.DOES_NOT_HOLD
    if left.inside(right) or right.inside(left):
        return CheckResult.HOLDS
    return CheckResult.CANNOT_TELL
