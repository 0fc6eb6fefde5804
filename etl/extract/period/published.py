"""When a report appeared, as its user says or as its dateline does."""

from __future__ import annotations

import re
from datetime import date, timedelta

from etl.errors import EtlError
from etl.partial_dates import first_day, last_day

DATELINE_WITHIN = 800
"""Characters of either end of a text in which its dateline stands."""

_DATELINE = re.compile(
    r"(?:(?:发布|发文|成文|印发|更新)?(?:日期|时间)[:：\s]*|(?<=\n)|\A)"
    r"(?P<y>20[0-4]\d)[-年./](?P<m>1[0-2]|0?[1-9])[-月./](?P<d>[12]\d|3[01]|0?[1-9])日?(?=[\s，（【]|\d{2}:|\Z)"
)
_SINGLE = re.compile(r"-(\d)(?!\d)")
EARLIEST = date(1900, 1, 1)
_ISO = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")


def stated(published: str) -> str:
    """A date or range of publication in the form of reports.csv; nothing stays nothing.

    >>> stated("2019-7-1"), stated("2018-07/2018-12")
    ('2019-07-01', '2018-07/2018-12')

    Raises EtlError for what is no date.
    """
    padded = _SINGLE.sub(r"-0\1", published.strip())
    first, slash, last = padded.partition("/")
    try:
        begin, end = first_day(first), last_day(last if slash else first)
        if padded and (begin is None or end is None or not EARLIEST <= begin <= end):
            raise ValueError
    except ValueError as error:
        todo = "Write a day 2019-07-01, a month 2019-07, a year 2019, or a range 2018-07/2018-12."
        raise EtlError("--published", f"{published!r} is no date", todo) from error
    return padded


def latest_day(published: str) -> tuple[date | None, bool]:
    """A day stands for itself; of a month or a range of dates, the day before it begins.

    A report that appeared some time from July on speaks of the state at the end of June.
    """
    match = _ISO.match(published.split("/")[0].strip())
    if match is None:
        return None, False
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        if day and "/" not in published:
            return date(year, month, day), True
        return date(year, month or 1, day or 1) - timedelta(days=1), False
    except ValueError:
        return None, False


def dateline(text: str) -> tuple[date | None, bool]:
    """The day in the dateline at the begin or the end of a text, and whether it is a day."""
    for place in (text[:DATELINE_WITHIN], text[-DATELINE_WITHIN:]):
        for match in _DATELINE.finditer(place):
            try:
                return date(int(match["y"]), int(match["m"]), int(match["d"])), True
            except ValueError:
                continue
    return None, False
