"""Conversions as they are published, `1 card = 1 person`, and their use."""

from __future__ import annotations

from fractions import Fraction

from etl.compare.rules import Conversion
from etl.intervals import Interval


def symbol(row: Conversion) -> str:
    """The conversion in unit codes, the same in every language."""
    return f"1 {row.left_unit} = {row.factor} {row.right_unit}"


def to_common_unit(value: Interval, unit: str, conversion: str) -> Interval:
    """A value in the right-hand unit of a conversion; as it is where that is its unit already.

    >>> from etl.intervals import of_value
    >>> str(to_common_unit(of_value(3, 4), "dozen", "1 dozen = 12 piece"))
    '36..48'
    """
    if not conversion:
        return value
    _, left_unit, _, factor, _ = conversion.split(" ")
    return value.scaled(Fraction(factor)) if unit == left_unit else value
