"""Expressions of time that make one span: 自2月22日…至3月5日, 10月、11月."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from etl.extract.period.days import month_of
from etl.extract.period.measuring import is_long
from etl.extract.period.time import Time, TimeKind
from etl.extract.period.wording import RECENT

_BEGUN = ("开办", "创办", "创立", "成立", "启动", "开通", "设立", "实施", "开展", "结好")


def joined(times: Iterator[Time], text: str) -> Iterator[Time]:
    """自2月22日启动应急机制至3月5日: one span of time where both ends stand in one clause.

    And months that follow each other and are listed: 10月、11月; and a span whose years are
    counted behind it: 1986年至2000年的十五年间.
    """
    before: Time | None = None
    for time in times:
        if before is not None and _spans(before, time, text):
            start = before.start if before.end == time.start else time.start
            before = _bounded(before, time)._replace(start=start)
            continue
        if before is not None and _listed(before, time, text):
            before = time._replace(start=before.start, first=before.first)
            continue
        if before is not None and _counts_years(before, time, text):
            before = before._replace(end=time.end, own=False)
            continue
        if before is not None:
            yield before
        before = time
    if before is not None:
        yield before


def _bounded(start: Time, end: Time) -> Time:
    """Both as one; 1983年至今 is where something begins, 今年初至今 the time since."""
    first, last = start.first, end.last
    if end.kind is TimeKind.NOW and first and last and first.year < last.year:
        return end._replace(kind=TimeKind.SINCE, first=first, last=None)
    return end._replace(kind=TimeKind.SPAN, first=first)


def _spans(start: Time, end: Time, text: str) -> bool:
    between = text[start.end : end.start]
    begins = text[start.start] in "自从" or not between or between in _BEGUN
    now = end.kind is TimeKind.NOW and text[end.start - 1] in "至到"
    ends = begins and (text[end.start] in "至到" or now)
    first, last = start.first, end.last
    return bool(ends and first and last and first <= last and "，" not in between)


def _listed(month: Time, following: Time, text: str) -> bool:
    """Whether a month stands behind the one before it with a link alone: 4月、5月和6月."""
    linked = text[month.end : following.start] in ("、", "和")
    if not (linked and month.first and month.last and following.first and following.last):
        return False
    whole = month.first.day == 1 and month.last == month_of(month.last)[1]
    whole = whole and (following.first, following.last) == month_of(following.first)
    next_day = month.last + timedelta(days=1)
    return whole and next_day == following.first and next_day.year == month.first.year


def _counts_years(span: Time, years: Time, text: str) -> bool:
    """Whether years are those of the span of several just told."""
    counted = RECENT.fullmatch(text, years.start, years.end) is not None
    return counted and text[span.end : years.start] in ("的", "这") and is_long(span)
