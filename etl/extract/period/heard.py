"""What the sentences before a figure said of time."""

from __future__ import annotations

import re
from datetime import date

from etl.extract.period.days import is_done
from etl.extract.period.measuring import is_long
from etl.extract.period.outline import LOOKING_BACK, Outline
from etl.extract.period.times import Time, TimeKind
from etl.extract.sentence import Sentence

_THEREUPON = re.compile(
    r"[^，。；\n]{0,4}(?:会|活动|论坛|开幕式|访问|赛事)(?:后|上|期间)，|其?期间|会后|会上|会期|本届|闭幕|其间|随后"
)


class Heard:
    """Remembers the times of a report sentence by sentence.

    `occasion` is the last day or days of an event, `carried` the last time of the paragraph,
    `since` the start that it gave, `standing` the last
    year or part of one that the report spoke of; `vague` says that no year is meant.
    """

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.paragraph = -1
        self.carried: Time | None = None
        self.since: Time | None = None
        self.vague = False
        self.standing: Time | None = None
        self.occasion: Time | None = None

    def hear(self, sentence: Sentence) -> None:
        """Takes in the times of a sentence once its figures are dated."""
        self.turn(sentence)
        for time in sentence.times:
            if sentence.text[time.start - 1 : time.start] in ("仅", "单", "光"):
                continue  # 仅2019年就有1032批, of five years
            if sentence.text.startswith("其中", time.start - 2):
                continue  # 其中第三季度1530件 says nothing of the sentences that follow
            if time.kind is TimeKind.VAGUE:
                self.vague, self.carried, self.standing = True, None, None
            elif time.kind is TimeKind.SINCE:
                self.since = time
            elif time.kind is TimeKind.UNTIL and self._ends_the_span(time):
                self.carried = self.standing  # 五年间…，到2015年末友城14个: the five years again
            elif time.kind in (TimeKind.SPAN, TimeKind.UNTIL) and not time.own:
                self.carried, self.vague = time, False
                self.occasion = time if time.event else self.occasion
                if time.kind is TimeKind.SPAN and not time.event and self._recent(time):
                    self.standing = time

    def turn(self, sentence: Sentence) -> None:
        """Forgets what a new paragraph does not go on with."""
        if sentence.paragraph != self.paragraph:
            self.paragraph = sentence.paragraph
            self.since = None
            if not _THEREUPON.match(sentence.text, sentence.start):
                self.carried = None
        elif self.occasion and _THEREUPON.match(sentence.text, sentence.start):
            self.carried = self.occasion

    def _ends_the_span(self, time: Time) -> bool:
        """Whether a day is the last of the several years that are being told."""
        span = self.standing
        return span is not None and is_long(span) and span.last == time.last

    def _recent(self, time: Time) -> bool:
        year = self.outline.year
        return time.last is not None and (year is None or time.last.year >= year - 1)

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
        for time in ahead:
            if time.last and time.last.year == self.outline.year:  # 年底达到48个。举办20场: by then
                return time._replace(kind=TimeKind.SPAN, first=date(time.last.year, 1, 1))
        return None

    def standing_end(self) -> date | None:
        """The end of the half-year or the months that a report without a title said it is of."""
        span, today = self.standing, self.outline.cutoff
        if span is None or self.outline.first or not (span.first and span.last and today):
            return None
        if span.last.year == today.year - 1 and today.month <= LOOKING_BACK:
            return span.last  # 去年…友城增至33对, said in February
        part = (span.last.month, span.last.day) != (12, 31)
        return span.last if part and span.first.year == span.last.year == today.year else None

    def is_current(self, time: Time) -> bool:
        """Whether an earlier time is of the report's own year, so that a stock may stand at it."""
        return time.last is not None and not time.event and time.last.year == self.outline.year

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
        if cutoff and is_done(cutoff):
            return time.last
        open_year = time.last is not None and (time.last.month, time.last.day) == (12, 31)
        if self.outline.exact and cutoff and open_year and time.first and time.first <= cutoff:
            return min(cutoff, time.last) if time.last else None
        return time.last
