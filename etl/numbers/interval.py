"""The interval that a written form allows, from the assumption table."""

from __future__ import annotations

from decimal import Decimal

from etl.contract import Qualifier
from etl.numbers.assumptions import Assumptions
from etl.numbers.magnitude import Magnitude

Bounds = tuple[float | None, float | None]

_PLAIN = {
    Qualifier.ABOUT: "about",
    Qualifier.AT_LEAST: "at_least",
    Qualifier.AT_MOST: "at_most",
}


def interval(
    number: Magnitude, qualifier: Qualifier, assumptions: Assumptions, *, remainder: bool = False
) -> Bounds:
    """Bounds of a count; `remainder` says that 余 or 多 stands behind its digits."""
    if remainder:
        return _inside(number, assumptions)
    rule, step = _rule(number, qualifier), number.place
    return assumptions[rule].bounds(float(number.value), float(step))


def rounded(value: Decimal, place: Decimal, assumptions: Assumptions) -> Bounds:
    """Bounds of a rounded number such as a percentage."""
    return assumptions["rounded"].bounds(float(value), float(place))


def exceeding(number: Magnitude, assumptions: Assumptions) -> Bounds:
    """Bounds of a rate that 多 or 余 stands behind: 两倍多 is between two and three times."""
    return assumptions["more_than_step"].bounds(float(number.value), float(number.step))


def several(base: Decimal, assumptions: Assumptions) -> Bounds:
    """Bounds of 数十 (base 10), 数百 (base 100) and their like."""
    rule = "tens" if base == 10 else "hundreds"
    return assumptions[rule].bounds(float(base), 0)


def _rule(number: Magnitude, qualifier: Qualifier) -> str:
    if qualifier is Qualifier.EXACT:
        return "rounded" if number.decimal else "exact"
    if qualifier is Qualifier.NEARLY:
        return "nearly_decimal" if number.decimal else "nearly_round"
    return _PLAIN.get(qualifier, "open_above")


def _inside(number: Magnitude, assumptions: Assumptions) -> Bounds:
    """Strictly between the number and the next step of its last place (70余: 71 to 79).

    Where the last digit stands in the units (105余) there is nothing in between: open above.
    """
    if number.step <= 1:
        return assumptions["open_above"].bounds(float(number.value), 1)
    low, high = assumptions["more_than_step"].bounds(float(number.value), float(number.step))
    return (None if low is None else low + 1, None if high is None else high - 1)
