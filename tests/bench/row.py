"""One line of the table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """Something measured: where, what, how much, beside what, and what it should be.

    `reached` is None where there is no goal.
    """

    part: str
    what: str
    measured: str
    beside: str = ""
    goal: str = ""
    reached: bool | None = None
