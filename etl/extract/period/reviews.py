"""Expressions of several years: “十三五”期间, 五年来, 近三年."""

from __future__ import annotations

import re
from datetime import date

from etl.extract.period.days import Now
from etl.extract.period.time import Time, TimeKind
from etl.numbers.magnitude import magnitude

LONGEST_REVIEW = 10
"""Years that 十年来 counts back from the year of the report; of more it is not known which."""
EARLY = 3
"""Month until which a review of several years ends with the year before."""


def first_of_plan(written: str) -> int:
    """The first year of a five-year plan: 2016 of 十三五.

    >>> first_of_plan("“十三五”期间")
    2016
    """
    number = written.lstrip("“")
    return 1951 + 5 * int(
        magnitude(number[: number.index("五", 1 + number.startswith("十五五"))]).value
    )


def five_years(match: re.Match[str], *, own: bool) -> Time:
    """The years of a five-year plan, their end, or all since their beginning."""
    first = first_of_plan(match[0])
    if match[0].endswith("以来"):
        return Time(*match.span(), TimeKind.SINCE, date(first, 1, 1), None)
    kind = TimeKind.UNTIL if match[0].endswith("末") else TimeKind.SPAN
    return Time(*match.span(), kind, date(first, 1, 1), date(first + 4, 12, 31), own)


def recent_years(match: re.Match[str], now: Now) -> Time:
    """So many years up to the one that is reported, or those just spoken of."""
    count = int(magnitude(re.findall(r"\d+|[一二两三四五六七八九十]+", match[0])[0]).value)
    year = now.reported or now.year
    if now.span and count > 1 and _lasts(now.span, count):
        return Time(*match.span(), TimeKind.SPAN, *now.span)  # the five years just spoken of
    if year is not None and now.cutoff and now.cutoff.year == year and now.cutoff.month <= EARLY:
        year -= 1  # 五年来, said in February
    if count > LONGEST_REVIEW or year is None:
        begun = now.mentioned and year and now.mentioned in (year - count, year - count + 1)
        first = date(now.mentioned, 1, 1) if now.mentioned and begun else None
        return Time(*match.span(), TimeKind.SINCE, first, None)  # 1980年结好，31年来
    open_year = now.cutoff and now.cutoff.year == year and not now.done
    last = now.cutoff if open_year and now.cutoff else date(year, 12, 31)
    return Time(*match.span(), TimeKind.SPAN, date(year - count + 1, 1, 1), last)


def _lasts(span: tuple[date, date], years: int) -> bool:
    """Whether a span has so many years, from any month of the first one on."""
    begun = span[0].month > 1
    return span[1].year - span[0].year + 1 == years + begun
