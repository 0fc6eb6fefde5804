"""What a written number is: its place, its value, the interval its form allows."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from etl.contract import Qualifier


class NumberKind(StrEnum):
    """What sort of thing a numeral in running Chinese is."""

    CARDINAL = "cardinal"
    PERCENT = "percent"
    PERCENTAGE_POINT = "percentage_point"
    FRACTION = "fraction"
    RANGE = "range"
    MULTIPLE = "multiple"
    ORDINAL = "ordinal"
    DATE = "date"
    DURATION = "duration"
    AGE = "age"
    NAME = "name"
    LIST_NUMBER = "list_number"


COUNTED = frozenset(
    {NumberKind.CARDINAL, NumberKind.PERCENT, NumberKind.FRACTION, NumberKind.RANGE}
)
"""Kinds that can be a figure by themselves."""


class Written(NamedTuple):
    """One numeral of a text, as printed.

    `text` is `text[start:end]`: the number with its counter, without the qualifier in front.
    `value` is the number meant, 万 and 亿 multiplied out; None for a range (1至2) and for
    several tens (数十). `low` and `high` bound what the form allows; None is open. A percentage
    is in per cent (22.7), a fraction is a share (0.25), a multiple is the factor (2倍 is 2.0).
    `place` is what one unit in the last written place of a rate is worth.
    """

    start: int
    end: int
    text: str
    value: float | None
    low: float | None
    high: float | None
    qualifier: Qualifier
    counter: str
    kind: NumberKind
    place: float = 0


def uncounted(text: str, start: int, end: int, kind: NumberKind) -> Written:
    """A numeral that counts nothing: a date, a name, a list number."""
    return Written(start, end, text[start:end], None, None, None, Qualifier.EXACT, "", kind)
