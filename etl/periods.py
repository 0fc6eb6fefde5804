"""Reference periods: labels, length, shifting by a year, order.

Dates are days, both ends included; None is a date that the report does not give. Labels follow
the time formats of SDMX (2018, 2018-S1, 2018-Q1, 2018-05) and ISO 8601 ranges elsewhere.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from etl.contract import Measure

# Months a calendar period takes, and how its number is written behind the year.
CALENDAR = ((12, ""), (6, "-S{}"), (3, "-Q{}"), (1, "-{:02}"))
UNSTATED = ".."


def label(measure: Measure, start: date | None, end: date | None) -> str:
    """How a period is written: a year, a half, a day for a stock, a range otherwise.

    >>> label(Measure.FLOW, date(2018, 1, 1), date(2018, 6, 30))
    '2018-S1'
    >>> label(Measure.CUMULATIVE, date(2007, 1, 1), date(2019, 6, 30))
    '2007/2019-06-30'
    >>> label(Measure.CUMULATIVE, None, date(2019, 6, 30))
    '../2019-06-30'
    """
    if measure is Measure.STOCK or start == end:
        return _day(end)
    if measure is Measure.CUMULATIVE:
        return f"{_since(start)}/{_day(end)}"
    return _calendar(start, end) or f"{_day(start)}/{_day(end)}"


def is_year(start: date | None, end: date | None) -> bool:
    """Whether the period is one calendar year."""
    return _months(start, end) == 12


def is_half(start: date | None, end: date | None) -> bool:
    """Whether the period is the first or the second half of a calendar year."""
    return _months(start, end) == 6


def is_part_year(start: date | None, end: date | None) -> bool:
    """Whether the period is a year cut short: a year to date, a half or a quarter.

    A month or a few days are the time of an occasion, not an unfinished year, in January too.
    """
    if start is None or end is None or start.year != end.year or is_year(start, end):
        return False
    to_date = (start.month, start.day) == (1, 1) and end.month > 1
    return to_date or _months(start, end) in (6, 3)


def year_goes_on(start: date | None, end: date | None) -> bool:
    """Whether the period is a year cut short, and more of that year follows."""
    return end is not None and is_part_year(start, end) and (end.month, end.day) != (12, 31)


def year_before(start: date | None, end: date | None) -> tuple[date | None, date | None]:
    """The same period of the year before; the end of a month stays the end of a month."""
    return _shifted(start, keep_end=start == end), _shifted(end, keep_end=True)


def days(start: date, end: date) -> int:
    """How many days the period has, both ends counted."""
    return (end - start).days + 1


def remainder(year_end: date, part_end: date) -> tuple[date, date]:
    """What a part from 1 January leaves of its year."""
    return part_end + timedelta(days=1), year_end


def years_of(measure: Measure, start: date | None, end: date | None) -> tuple[int, ...]:
    """The calendar years a figure speaks of; a stock or running total speaks of its last day."""
    if end is None:
        return () if start is None else (start.year,)
    if measure is not Measure.FLOW or start is None:
        return (end.year,)
    return tuple(range(start.year, end.year + 1))


def order(start: date | None, end: date | None) -> tuple[date, date]:
    """A key that sorts by the last day, then the first; unknown dates come first."""
    return (end or date.min, start or date.min)


def _day(day: date | None) -> str:
    return day.isoformat() if day else UNSTATED


def _since(start: date | None) -> str:
    if start is None:
        return UNSTATED
    return str(start.year) if (start.month, start.day) == (1, 1) else start.isoformat()


def _calendar(start: date | None, end: date | None) -> str:
    length = _months(start, end)
    for months, form in CALENDAR:
        if start is not None and months == length:
            return str(start.year) + form.format((start.month - 1) // months + 1)
    return ""


def _months(start: date | None, end: date | None) -> int:
    """12, 6, 3 or 1 for a calendar year, half, quarter or month; 0 for anything else."""
    if start is None or end is None or start.day != 1 or not _ends_month(end):
        return 0
    length = (end.year - start.year) * 12 + end.month - start.month + 1
    calendar = length in (12, 6, 3, 1) and (start.month - 1) % length == 0
    return length if calendar else 0


def _ends_month(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]


def _shifted(day: date | None, keep_end: bool) -> date | None:
    if day is None:
        return None
    last = monthrange(day.year - 1, day.month)[1]
    kept = last if keep_end and _ends_month(day) else min(day.day, last)
    return day.replace(year=day.year - 1, day=kept)
