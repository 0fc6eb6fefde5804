"""Two expressions of time that bound one span: 自2月22日…至3月5日."""

from __future__ import annotations

from collections.abc import Iterator

from etl.extract.period.time import Time, TimeKind


def joined(times: Iterator[Time], text: str) -> Iterator[Time]:
    """自2月22日启动应急机制至3月5日: one span of time where both ends stand in one clause."""
    before: Time | None = None
    for time in times:
        if before is not None and _spans(before, time, text):
            before = time._replace(kind=TimeKind.SPAN, first=before.first)
            continue
        if before is not None:
            yield before
        before = time
    if before is not None:
        yield before


def _spans(start: Time, end: Time, text: str) -> bool:
    between = text[start.end : end.start]
    ends = text[end.start] in "至到" and (text[start.start] in "自从" or not between)
    first, last = start.first, end.last
    return bool(ends and first and last and first <= last and "，" not in between)
