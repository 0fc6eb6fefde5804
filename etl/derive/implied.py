"""The value of the year before, from a value and its growth rate."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from etl.amounts import growth_of, is_amount, rate_of, value_of
from etl.contract import Measure, Origin
from etl.derive.computed import Unit, computed
from etl.intervals import UNKNOWN, base_of
from etl.observation import Observation
from etl.periods import year_before

YEARLY = frozenset({Measure.FLOW, Measure.STOCK})


def implied(observations: Iterable[Observation], units: Mapping[str, Unit]) -> list[Observation]:
    """One observation for every reported growth rate of a flow or stock.

    Whole numbers only where the unit counts things. Nothing comes of a rate that no whole
    number fits: `etl.checks` reports it.
    """
    return [
        earlier
        for observation in observations
        if (earlier := _year_before(observation, units)) is not None
    ]


def growth_text(observation: Observation) -> str:
    """The growth rate as it stands in a formula: `(1 + 22.7%)`, `(1 − 21.3%)`."""
    sign = "−" if (observation.growth or 0) < 0 else "+"
    return f"(1 {sign} {rate_of(observation)})"


def _year_before(observation: Observation, units: Mapping[str, Unit]) -> Observation | None:
    growth = growth_of(observation)
    if growth is None or observation.measure not in YEARLY or not is_amount(observation.unit):
        return None
    base = base_of(value_of(observation), growth, units[observation.unit].whole)
    if base is None or base == UNKNOWN:
        return None
    return computed(
        (observation,),
        origin=Origin.IMPLIED,
        suffix="implied",
        formula=f"{observation.observation_id} ÷ {growth_text(observation)}",
        period=year_before(observation.period_start, observation.period_end),
        value=base,
    )
