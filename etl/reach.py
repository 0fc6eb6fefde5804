"""Intervals of reported observations under the assumption table for qualifiers.

The ledger keeps the interval its writer read; what is published follows
`data/reference/qualifiers.csv`, so that a row changed there changes every result built on it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from etl.amounts import is_amount
from etl.numbers import Assumptions, read_one
from etl.observation import Observation


def reaching(observations: Iterable[Observation], assumptions: Assumptions) -> list[Observation]:
    """The observations, each with the interval that the table gives its printed form.

    Shares, percentages and ranks keep the ledger's interval, and so does a printed form that
    holds no number that can be read.
    """
    return [_reaching(each, assumptions) for each in observations]


def _reaching(observation: Observation, assumptions: Assumptions) -> Observation:
    if not is_amount(observation.unit):
        return observation
    try:
        read = read_one(observation.as_printed, observation.qualifier, assumptions)
    except ValueError:
        return observation
    if read.low is None and read.high is None:
        return observation
    return replace(observation, value_low=read.low, value_high=read.high)
