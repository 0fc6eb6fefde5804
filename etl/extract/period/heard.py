"""What follows for a figure from what the sentences before it said of time."""

from __future__ import annotations

from datetime import date

from etl.extract.period.memory import Memory
from etl.extract.period.outline import LOOKING_BACK
from etl.extract.period.time import Time, TimeKind
from etl.extract.sentence import Sentence


class Heard(Memory):
    """What a report said of time so far, asked for one figure."""

    def during(self, until: Time) -> bool:
        """Whether a day until which something is counted is one of the event that was told."""
        first, last = (self.occasion.first, self.occasion.last) if self.occasion else (None, None)
        return bool(first and last and until.last and first < until.last <= last)

    def is_over(self, time: Time, *, alone: bool = False) -> bool:
        """A plan is not of a time before its report: 新增20个（2025年为18个）.

        `alone`: the time is that of a single number, and may end with the report's own.
        """
        today = self.outline.cutoff
        return bool(time.last and today and (time.last < today or (alone and time.last == today)))

    def aimed_at(self) -> Time | None:
        """The time that a heading or an earlier sentence gave, if it is not over yet."""
        today = self.outline.cutoff
        ahead = [
            time
            for time in (self.carried, self.standing)
            if time and time.last and today and time.last > today and not time.event
        ]
        for time in ahead:
            if time.kind is TimeKind.SPAN:
                return time
        listed = self.turned and self.turned.text[self.turned.start - 1] == "；"
        for time in ahead:
            if listed and time is self.carried:  # 到2025年，友城达到60个；学校达到3所
                return time
            if time.last and time.last.year == self.outline.year:  # 年底达到48个。举办20场: by then
                return time._replace(kind=TimeKind.SPAN, first=date(time.last.year, 1, 1))
        return Time(0, 0, TimeKind.SPAN, *self.outline.ahead) if self.outline.ahead else None

    def standing_end(self) -> date | None:
        """The end of the half-year or the months that a report without a title said it is of."""
        span, today = self.standing, self.outline.cutoff
        if (
            span is None
            or self.outline.first
            or self.outline.news
            or not (span.first and span.last and today)
        ):
            return None
        if span.last.year == today.year - 1 and today.month <= LOOKING_BACK:
            return span.last  # 去年…友城增至33对, said in February
        part = (span.last.month, span.last.day) != (12, 31)
        return span.last if part and span.first.year == span.last.year == today.year else None

    def is_current(self, time: Time) -> bool:
        """Whether an earlier time is of the report's own year, so that a stock may stand at it."""
        bounds = time.kind is TimeKind.UNTIL or not time.event
        return time.last is not None and bounds and time.last.year == self.outline.year

    def is_part_of_now(self, time: Time) -> bool:
        """Whether it is the months so far of the year that is reported: 前11个月, 上半年."""
        begun = time.first and time.first == date(time.first.year, 1, 1)
        span = time.kind is TimeKind.SPAN and not time.event
        return bool(begun and span and self.is_current(time) and self.is_over(time))

    def thereby(self, sentence: Sentence) -> Time | None:
        """21日签约。至此，友城达到8个: the day or month of what was told."""
        told = self.carried
        return (
            told
            if told and told.event and sentence.text.startswith("至此", sentence.start)
            else None
        )

    def cutoff(self) -> date | None:
        """The last day that the report can speak of."""
        if self.outline.cutoff or self.outline.last:
            return self.outline.cutoff or self.outline.last
        if self.standing is not None:
            return self.standing.last
        return date(self.outline.year, 12, 31) if self.outline.year else None

    def until_today(self, time: Time) -> date | None:
        """今年 in a report of 28 November ends on 28 November; a report of late December is of all."""
        cutoff = self.outline.cutoff
        if self.outline.done:
            return time.last
        open_year = time.last is not None and (time.last.month, time.last.day) == (12, 31)
        if self.outline.exact and cutoff and open_year and time.first and time.first <= cutoff:
            return min(self.outline.last or cutoff, cutoff, time.last) if time.last else None
        return time.last
