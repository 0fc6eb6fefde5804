"""What growth allows as a report prints it: 22.7%, 超三成, 是上年的2.3倍, 基本持平, 2.3个百分点."""

from __future__ import annotations

import re
from contextlib import suppress
from fractions import Fraction
from math import isclose

from etl.contract import Qualifier
from etl.directions import FALLING, SIGNS, Told, told
from etl.intervals import ONE, UNKNOWN, Interval, growth_interval, of_value, over_corners
from etl.numbers import (
    Assumptions,
    NumberKind,
    Written,
    qualified,
    read_numbers,
    read_one,
)

_WHOLE = {
    NumberKind.PERCENT: 100,
    NumberKind.PERCENTAGE_POINT: 1,
    NumberKind.FRACTION: 1,
    NumberKind.MULTIPLE: 1,
}
"""How many units of the number are the whole that grew; points stay points."""
_DECIMALS = re.compile(r"\.(\d+)")
_LEVEL = re.compile("(?P<about>基本|大体|大致)?持平")


def growth_bounds(
    growth: float, printed: str, table: Assumptions, percent: Interval = UNKNOWN
) -> Interval | None:
    """The growth that its print allows around `growth`; None where it allows no such.

    The print may leave out the direction (下降22.7%) and that the rate is of the whole
    (是上年的2.3倍 is growth of 1.3). Points are of a value in `percent`: 98.8% up by 1.3 of
    them has grown by 1.3 ÷ 97.5. Words that are no rate allow what they are read as.
    """
    size = _size(printed, table)
    if size is None:
        return of_value(growth, growth)
    readings = [size, -size] if in_points(printed) else [size, -size, size - ONE]
    if printed.startswith(SIGNS):
        readings = [-size if printed.startswith(FALLING) else size]
    if in_points(printed):
        readings = [by for each in readings if (by := by_points(percent, each)) is not None]
    return next((each for each in readings if each.contains(growth)), None)


def in_points(printed: str) -> bool:
    """Whether growth is printed as a change of a rate in percentage points."""
    return "百分点" in printed


def by_points(percent: Interval, change: Interval) -> Interval | None:
    """What part of the rate of the year before a `change` of it is; None where it was none.

    Both are in per cent. The rate enters twice: only the corners give the exact range.
    """
    before = percent - change
    if before.low is not None and before.low <= 0:
        return None
    return over_corners(lambda rate, points: points / (rate - points), percent, change)


def forms_in(passage: str, printed: str) -> list[str]:
    """How a passage of clean text prints a rate, each with the qualifier that it has there.

    A rate without its % may be a cell of a table, whose heading says it.
    """
    if _LEVEL.search(printed):
        return [match[0] for match in _LEVEL.finditer(passage)]
    rate = _read(printed)
    if rate is None:
        return []
    return [
        qualified(passage, found.start, found.end)
        for found in read_numbers(passage)
        if _is_like(rate, found)
    ]


def told_of(passage: str, printed: str) -> list[Told]:
    """Where a passage of clean text prints a rate, and which way it says that it went.

    A cell of a table without its % may be another number, and counts only with its sign.
    """
    rate = _read(printed)
    places = [] if rate is None else [t for t in told(passage) if _is_like(rate, t.number)]
    return [t for t in places if t.number.kind in _WHOLE or passage[t.start] in SIGNS]


def is_as_printed(form: str, printed: str) -> bool:
    """Whether two forms of one rate are alike: 超30% and 超过30%, neither 30% nor 超30.0%."""
    alike = _DECIMALS.findall(form) == _DECIMALS.findall(printed)
    return alike and _qualifier(form) is _qualifier(printed)


def _size(printed: str, table: Assumptions) -> Interval | None:
    """The rate itself, whatever its direction; None where no number is written."""
    level = _LEVEL.search(printed)
    if level:
        return _level(table) if level["about"] else of_value(0, 0)
    written = _read(printed, table)
    if written is None:
        return None
    if written.qualifier is Qualifier.EXACT:
        with suppress(ValueError):  # a rate in words
            return growth_interval(printed.lstrip("".join(SIGNS)))
    return _bounds(written, table).scaled(Fraction(1, _WHOLE[written.kind]))


def _bounds(written: Written, table: Assumptions) -> Interval:
    """As the numeral allows; no size is below nothing."""
    low, high = written.low, written.high
    if written.value is not None and low == high:  # 三成 and 翻番 count as exact among figures
        low, high = table["rounded"].bounds(written.value, written.place)
    return of_value(low or 0, high)


def _level(table: Assumptions) -> Interval:
    """基本持平: the number is about that of the year before."""
    return of_value(*table["about"].bounds(1, 1)) - ONE


def _read(printed: str, table: Assumptions | None = None) -> Written | None:
    try:
        written = read_one(printed, assumptions=table)
    except ValueError:
        return None
    return written if written.kind in _WHOLE else None


def _is_like(rate: Written, found: Written) -> bool:
    bare = rate.kind is NumberKind.PERCENT and not found.counter
    if found.value is None or rate.value is None or not (bare or found.kind is rate.kind):
        return False
    return isclose(found.value, rate.value)


def _qualifier(form: str) -> Qualifier:
    level = _LEVEL.search(form)
    if level:
        return Qualifier.ABOUT if level["about"] else Qualifier.EXACT
    with suppress(ValueError):
        return read_one(form).qualifier
    return Qualifier.EXACT  # 18 alone, a cell of a table, would number a list
