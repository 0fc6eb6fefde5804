"""How far each qualifier reaches: the assumption table as a value.

The table is `data/reference/qualifiers.csv`; `DEFAULT` is the same table for callers that
have no file at hand (a test keeps the two equal).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reach:
    """One row: bounds as factors of the number, or as steps of its last written place."""

    low_factor: float | None = None
    high_factor: float | None = None
    low_steps: float | None = None
    high_steps: float | None = None

    def bounds(self, value: float, step: float) -> tuple[float | None, float | None]:
        """Lower and upper bound of `value`, whose last written place is worth `step`."""
        return (
            _bound(value, step, self.low_factor, self.low_steps),
            _bound(value, step, self.high_factor, self.high_steps),
        )


def _bound(value: float, step: float, factor: float | None, steps: float | None) -> float | None:
    if factor is not None:
        return round(value * factor, 9)
    if steps is not None:
        return round(value + steps * step, 9)
    return None


@dataclass(frozen=True, slots=True)
class Assumptions:
    """The whole table, by rule id."""

    reaches: Mapping[str, Reach]

    def __getitem__(self, rule: str) -> Reach:
        return self.reaches[rule]

    @classmethod
    def from_rows(cls, rows: Iterable[Mapping[str, str]]) -> Assumptions:
        """From the rows of `qualifiers.csv`; an empty cell leaves that side open.

        A rule that the table lacks, which its reader tells of, is that of `DEFAULT`.
        """
        columns = ("low_factor", "high_factor", "low_steps", "high_steps")
        read = {row["rule"]: Reach(*(_number(row.get(name)) for name in columns)) for row in rows}
        return cls({**DEFAULT.reaches, **read})


def _number(cell: str | None) -> float | None:
    return float(cell) if cell else None


DEFAULT = Assumptions(
    {
        "exact": Reach(low_steps=0, high_steps=0),
        "rounded": Reach(low_steps=-0.5, high_steps=0.5),
        "nearly_decimal": Reach(low_steps=-0.5, high_steps=0),
        "nearly_round": Reach(low_factor=0.9, high_factor=1),
        "more_than_step": Reach(low_steps=0, high_steps=1),
        "open_above": Reach(low_steps=0),
        "at_least": Reach(low_steps=0),
        "at_most": Reach(high_steps=0),
        "about": Reach(low_factor=0.9, high_factor=1.1),
        "tens": Reach(low_factor=2, high_factor=9.9),
        "hundreds": Reach(low_factor=2, high_factor=9.99),
    }
)
