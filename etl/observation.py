"""One observation, as the ETL carries it between reading and publishing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from etl.contract import Measure, Origin, PeriodBasis, Qualifier, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """A row of `observations`; the fields are those of `contract.OBSERVATIONS`.

    Values are in the unit named; growth is a signed fraction (0.227 is 22.7 %).
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
