"""A proposed figure: a ledger row with its reasons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date

from etl.contract import Measure, PeriodBasis, Qualifier

REASONS = ("confidence", "why", "city")
"""Columns that a proposal has besides the ledger's."""


@dataclass(slots=True)
class Proposal:
    """A row for the ledger; `confidence` is 0 to 1, `why` names pattern and clue.

    `note` is empty: readers see it, so it is for a person to write.

    Offsets are `str` indices of the report's own text, values in the unit named, growth a
    signed fraction. `indicator_id` is empty where the catalogue has none; `scope_zh` then is
    the figure's own noun.
    """

    figure_id: str
    indicator_id: str
    scope: str
    scope_zh: str
    measure: Measure
    period_start: date | None
    period_end: date | None
    period_basis: PeriodBasis
    as_printed: str
    qualifier: Qualifier
    value: float | None
    value_low: float | None
    value_high: float | None
    unit: str
    unit_zh: str
    growth: float | None
    growth_printed: str
    part_of: str
    char_start: int
    char_end: int
    also_at: str
    note: str
    confidence: float
    why: str

    def row(self) -> dict[str, str]:
        """The cells of a table row."""
        return {f.name: cell(getattr(self, f.name)) for f in fields(self)}


def cell(value: object) -> str:
    """A value as the ledger writes it: no `.0`, no `None`."""
    if value is None:
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def ledger_cells(row: Mapping[str, str]) -> dict[str, str]:
    """The row without its reasons."""
    return {name: text for name, text in row.items() if name not in REASONS}
