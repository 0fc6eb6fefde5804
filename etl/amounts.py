"""What number an observation stands for: the intervals of its value and its growth."""

from __future__ import annotations

from etl.intervals import UNKNOWN, Interval, of_value
from etl.observation import Observation

# Units whose numbers are no amounts: a longer period does not make them larger.
RATIOS = frozenset({"share", "percent", "rank"})

# Units that count which ones there were, so that two counts may share some.
KINDS = frozenset({"country", "continent", "city", "embassy"})


def is_amount(unit: str) -> bool:
    """Whether numbers in this unit measure how much: things counted, money, not shares."""
    return unit not in RATIOS


def is_additive(unit: str) -> bool:
    """Whether two counts may be added: not where one country or city may be in both."""
    return is_amount(unit) and unit not in KINDS


def value_of(observation: Observation) -> Interval:
    """The interval of the value; nothing counted here is below 0."""
    low, high, value = observation.value_low, observation.value_high, observation.value
    if low is None and high is None:
        return UNKNOWN if value is None else of_value(value, value)
    return of_value(0 if low is None else low, high)


def growth_of(observation: Observation) -> Interval | None:
    """The interval of the growth the report states; None where it states none."""
    if observation.growth_low is None and observation.growth_high is None:
        return None
    return of_value(observation.growth_low, observation.growth_high)


def rate_of(observation: Observation) -> str:
    """The growth as a percentage without a sign: as printed, or computed from words (三成)."""
    printed = observation.growth_printed.replace("％", "%").lstrip("-−+")
    return printed if "%" in printed else f"{abs(observation.growth or 0) * 100:.12g}%"
