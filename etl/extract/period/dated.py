"""The measure and the period of a figure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from etl.contract import Measure, PeriodBasis


@dataclass(frozen=True, slots=True)
class Dated:
    """Measure and period of a figure, and the clue that says so; None is not stated."""

    measure: Measure
    first: date | None
    last: date | None
    basis: PeriodBasis
    why: str
    sure: float
