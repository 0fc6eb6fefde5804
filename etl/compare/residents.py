"""Figures per head."""

from __future__ import annotations

from fractions import Fraction
from typing import Protocol

from etl.amounts import is_additive, value_of
from etl.intervals import Interval
from etl.observation import Observation

PER = 100_000


class City(Protocol):
    """What must be known of a city; residents at its census."""

    @property
    def population(self) -> int: ...


def per_100k(observation: Observation, city: City) -> Interval | None:
    """The value per 100,000 residents; None for shares, ranks and counts of countries or cities.

    The population is that of one census day, whatever the figure's period: a page that shows
    this says so, and marks it computed.
    """
    if not is_additive(observation.unit):
        return None
    return value_of(observation).scaled(Fraction(PER, city.population))
