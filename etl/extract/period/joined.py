"""Two expressions of time that bound one span: 自2月22日…至3月5日."""

from __future__ import annotations

from collections.abc import Iterator

from etl.extract.period.time import Time, TimeKind


def joined(times: Iterator[Time], text: str) -> Iterator[Time]:
    """自2月22日启动应急机制至3月5日: one span of time where both ends stand in one clause."""
    before: Time | None = None
    for time in times:
        if before is not None and _spans(before, time, text):
            start = before.start if before.end == time.start else time.start
            before = _bounded(before, time)._replace(start=start)
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
    ends = text[end.start] in "至到" and (text[start.start] in "自从" or not between)
    first, last = start.first, end.last
    return bool(ends and first and last and first <= last and "，" not in between)
