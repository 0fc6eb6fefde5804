"""What a printed growth rate says of its value and of the year before."""

from __future__ import annotations

import re
from fractions import Fraction

from etl.intervals.interval import ONE, UNKNOWN, Interval

PERCENT = re.compile(r"([-−+]?)(\d+)(?:\.(\d+))?[%％]")


def growth_interval(printed: str, falling: bool = False) -> Interval:
    """The growth that a printed percentage stands for, as signed fractions.

    Half a unit in the last written place either side. `falling` says that the report's words
    (减少, 下降) make a number without a sign negative. ValueError where no percentage is written.

    >>> str(growth_interval("22.7%")), str(growth_interval("21.3%", falling=True))
    ('0.2265..0.2275', '-0.2135..-0.2125')
    """
    found = PERCENT.search(printed)
    if found is None:
        raise ValueError(f"no percentage in {printed!r}")
    sign, digits, decimals = found.group(1), found.group(2), found.group(3) or ""
    middle = Fraction(int(digits + decimals), 10 ** (len(decimals) + 2))
    half = Fraction(1, 2 * 10 ** (len(decimals) + 2))
    rising = Interval(middle - half, middle + half)
    return -rising if (sign in ("-", "−") if sign else falling) else rising


def base_of(value: Interval, growth: Interval, whole: bool) -> Interval | None:
    """What the value grew from: value ÷ (1 + growth), outer bounds.

    `whole` keeps integers only; None where no integer fits, which says that value and growth
    rate were not taken from one base.
    """
    factor = ONE + growth
    if value.low is None or factor.low is None or factor.low <= 0:
        return UNKNOWN
    base = value / factor
    return base.integers() if whole else base
