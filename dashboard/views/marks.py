"""Observations as they are drawn over time: where, how high, how sure, and what they say."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from dashboard import values
from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.number import Number, number
from etl.contract import Measure
from etl.observation import Observation


class Shape(StrEnum):
    """What a mark stands for in time."""

    SPAN = "span"  # a flow, over its period
    DAY = "day"  # a stock, on its day
    TOTAL = "total"  # a running total, on its last day
    UNTIL = "until"  # a flow whose start is not stated, on its last day
    TARGET = "target"  # a plan, on the day it is for


SHAPES = {
    Measure.STOCK: Shape.DAY,
    Measure.CUMULATIVE: Shape.TOTAL,
    Measure.TARGET: Shape.TARGET,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """One observation in a chart.

    `start` equals `end` except for spans. `value` None: only the range is known; `high` None:
    it is open above. In charts of growth, values are signed fractions.
    """

    number: Number
    short: str
    shape: Shape
    start: date
    end: date
    value: float | None
    low: float
    high: float | None

    @property
    def reported(self) -> bool:
        """Whether a report states it; computed marks are drawn hollow and dashed."""
        return self.number.reported

    @property
    def top(self) -> float:
        """The highest value that the mark shows."""
        return max(v for v in (self.low, self.high, self.value) if v is not None)


def level_mark(observation: Observation, store: Store, lang: Language) -> Mark | None:
    """The mark of a value; None where it has no date or no bound."""
    o = observation
    if o.period_end is None or (o.value_low is None and o.value_high is None):
        return None
    return Mark(
        number=number(o, store, lang),
        short=values.short(o, lang),
        shape=shape(o),
        start=start_of(o),
        end=o.period_end,
        value=possible(o),
        low=o.value_low or (1.0 if o.is_rank else 0.0),
        high=o.value_high,
    )


def growth_mark(observation: Observation, store: Store, lang: Language) -> Mark | None:
    """The mark of a growth rate over the period that it is of; None where there is none."""
    o = observation
    if o.period_end is None or o.growth_low is None or o.growth_high is None:
        return None
    written = values.growth(o, lang)
    return Mark(
        number=growth_number(o, store, lang),
        short=written,
        shape=shape(o),
        start=start_of(o),
        end=o.period_end,
        value=o.growth,
        low=o.growth_low,
        high=o.growth_high,
    )


def growth_number(
    observation: Observation, store: Store, lang: Language, *, in_words: bool = False
) -> Number:
    """The growth of an observation as a number; it opens the source of the observation."""
    found = number(observation, store, lang)
    write = values.growth_in_words if in_words else values.growth
    text = write(observation, lang)
    label = lang(
        "{name}, year on year: {value}, {period}. Opens the source.",
        name=found.indicator,
        value=text,
        period=found.period,
    )
    return replace(found, text=text, growth="", label=label)


def possible(o: Observation) -> float | None:
    """The printed number, or the possible one that is nearest to it: 70余 begins at 71."""
    if o.value is None:
        return None
    at_least = o.value if o.value_low is None else max(o.value, o.value_low)
    return at_least if o.value_high is None else min(at_least, o.value_high)


def shape(observation: Observation) -> Shape:
    """How the period of an observation is drawn."""
    if observation.measure is not Measure.FLOW:
        return SHAPES[observation.measure]
    return Shape.SPAN if observation.period_start else Shape.UNTIL


def start_of(observation: Observation) -> date:
    """Where its mark begins; it must have a last day."""
    assert observation.period_end
    if shape(observation) is Shape.SPAN and observation.period_start:
        return observation.period_start
    return observation.period_end
