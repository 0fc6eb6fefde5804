"""One observation, as the ETL carries it between reading and publishing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from etl.contract import Measure, Origin, PeriodBasis, Qualifier, Status
from etl.directions import SIGNS
from etl.numbers import read_one
from etl.printed_growth import in_points


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """A row of `observations`; the fields are those of `contract.OBSERVATIONS`.

    Values are in the unit named; growth is a signed fraction (0.227 is 22.7 %), of a change in
    percentage points too (98.8 % up by 1.3 points: 1.3 ÷ 97.5).
    """

    observation_id: str
    city_id: str
    indicator_id: str
    measure: Measure
    period_start: date | None
    period_end: date | None
    period_label: str
    unit: str
    scope: str = ""
    scope_zh: str = ""
    period_basis: PeriodBasis = PeriodBasis.STATED
    value: float | None = None
    value_low: float | None = None
    value_high: float | None = None
    unit_zh: str = ""
    qualifier: Qualifier = Qualifier.EXACT
    growth: float | None = None
    growth_low: float | None = None
    growth_high: float | None = None
    growth_printed: str = ""
    status: Status = Status.NORMAL
    origin: Origin = Origin.REPORTED
    formula: str = ""
    report_id: str = ""
    figure_ids: tuple[str, ...] = ()
    part_of: str = ""
    as_printed: str = ""
    char_start: int | None = None
    char_end: int | None = None
    also_at: str = ""
    note: str = ""

    @property
    def is_rank(self) -> bool:
        """Whether the value is a place in an order: 1 is best, and less is better."""
        return self.unit == "rank"

    @property
    def points(self) -> float | None:
        """By how many percentage points a rate grew; None where growth is not printed in points."""
        if self.growth is None or not in_points(self.growth_printed):
            return None
        size = read_one(self.growth_printed.lstrip("".join(SIGNS))).value or 0.0
        return -size if self.growth < 0 else size
