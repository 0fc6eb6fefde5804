"""Intervals of exact rationals and their arithmetic."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import ceil, floor


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `low` to `high`, both included; None: open on that side."""

    low: Fraction | None
    high: Fraction | None

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"an interval cannot run from {self.low} down to {self.high}")

    def __str__(self) -> str:
        if self.single is not None:
            return _written(self.single)
        return f"{_written(self.low)}..{_written(self.high)}"

    def __add__(self, other: Interval) -> Interval:
        return Interval(_sum(self.low, other.low), _sum(self.high, other.high))

    def __neg__(self) -> Interval:
        return Interval(_negative(self.high), _negative(self.low))

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __truediv__(self, other: Interval) -> Interval:
        """Outer bounds of the quotient of two intervals that hold nothing negative.

        A divisor that reaches down to 0 leaves the quotient open above.
        """
        if self.low is None or self.low < 0 or other.low is None or other.low < 0:
            raise ValueError(f"{self} ÷ {other}: both must be bounded below by 0 or more")
        low = Fraction(0) if other.high is None else _quotient(self.low, other.high)
        high = None if self.high is None else _quotient(self.high, other.low)
        return Interval(low or Fraction(0), high)

    def scaled(self, factor: Fraction) -> Interval:
        """Every value times a positive factor."""
        if factor <= 0:
            raise ValueError(f"a factor of {factor} is not positive")
        low, high = self.low, self.high
        return Interval(
            None if low is None else low * factor, None if high is None else high * factor
        )

    @property
    def single(self) -> Fraction | None:
        """The value, where only one is possible."""
        return self.low if self.low == self.high else None

    def contains(self, value: float | Fraction) -> bool:
        """Whether the value is possible."""
        return self.overlaps(of_value(value, value))

    def overlaps(self, other: Interval) -> bool:
        """Whether some value is possible in both; a shared end counts."""
        return not (self.below(other) or other.below(self))

    def inside(self, other: Interval) -> bool:
        """Whether every value here is possible there."""
        return (other.low is None or (self.low is not None and other.low <= self.low)) and (
            other.high is None or (self.high is not None and self.high <= other.high)
        )

    def below(self, other: Interval) -> bool:
        """Whether every value here is smaller than every value there."""
        return self.high is not None and other.low is not None and self.high < other.low

    def compared(self, other: Interval) -> int:
        """1, 0 or −1 as this is larger, not to be told apart, or smaller, by the lower ends.

        Meant for intervals that do not overlap, or are one and the same.
        """
        low, other_low = self.low or Fraction(0), other.low or Fraction(0)
        return (low > other_low) - (low < other_low)

    def integers(self) -> Interval | None:
        """The interval from the first to the last integer inside; None where there is none."""
        low = None if self.low is None else Fraction(ceil(self.low))
        high = None if self.high is None else Fraction(floor(self.high))
        if low is not None and high is not None and low > high:
            return None
        return Interval(low, high)


UNKNOWN = Interval(None, None)
ONE = Interval(Fraction(1), Fraction(1))


def of_value(low: float | Fraction | None, high: float | Fraction | None) -> Interval:
    """The interval between two numbers, each taken as the decimal it is written as."""
    return Interval(_exact(low), _exact(high))


def over_corners(function: Callable[..., Fraction], *arguments: Interval) -> Interval:
    """The exact range of a function over a box, if it is monotone in each single argument.

    Where one quantity enters a formula twice, chained interval operations let it be large in
    one place and small in the other; the corners of the box do not. UNKNOWN if one is open.
    """
    ends = [(argument.low, argument.high) for argument in arguments]
    if any(end is None for pair in ends for end in pair):
        return UNKNOWN
    values = [function(*corner) for corner in product(*ends)]
    return Interval(min(values), max(values))


def _exact(number: float | Fraction | None) -> Fraction | None:
    return None if number is None else Fraction(str(number))


def _written(number: Fraction | None) -> str:
    return "…" if number is None else f"{float(number):.12g}"


def _sum(left: Fraction | None, right: Fraction | None) -> Fraction | None:
    return None if left is None or right is None else left + right


def _negative(number: Fraction | None) -> Fraction | None:
    return None if number is None else -number


def _quotient(dividend: Fraction, divisor: Fraction) -> Fraction | None:
    return None if divisor == 0 else dividend / divisor
