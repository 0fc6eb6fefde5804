"""What a growth rate allows as a report prints it: 22.7%, 三成, 是上年的2.3倍."""

from __future__ import annotations

from fractions import Fraction

from etl.intervals import ONE, Interval, growth_interval, of_value
from etl.numbers import Assumptions, NumberKind, read_one

SIGNS = ("+", "-", "−")
_WHOLE = {NumberKind.PERCENT: 100, NumberKind.FRACTION: 1, NumberKind.MULTIPLE: 1}
"""How many units of the number are the whole that grew."""


def growth_bounds(growth: float, printed: str, table: Assumptions) -> Interval | None:
    """The growth that the printed rate allows around `growth`; None where it allows no such.

    The print may leave out the direction (下降22.7%) and that the rate is of the whole
    (是上年的2.3倍 is growth of 1.3). Words without a number (持平) allow what they are read as.
    """
    rate = _rate(printed, table)
    if rate is None:
        return of_value(growth, growth)
    readings = [rate] if printed.startswith(SIGNS) else [rate, -rate, rate - ONE]
    return next((each for each in readings if each.contains(growth)), None)


def _rate(printed: str, table: Assumptions) -> Interval | None:
    """The number itself, half a unit in its last written place either side."""
    try:
        return growth_interval(printed)
    except ValueError:
        return _in_words(printed, table)


def _in_words(printed: str, table: Assumptions) -> Interval | None:
    try:
        written = read_one(printed, assumptions=table)
    except ValueError:
        return None
    if written.kind not in _WHOLE:
        return None
    low, high = written.low, written.high
    if written.value is not None and low == high:  # 三成 and 翻番 count as exact among figures
        low, high = table["rounded"].bounds(written.value, written.place)
    return of_value(low, high).scaled(Fraction(1, _WHOLE[written.kind]))
