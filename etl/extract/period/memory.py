"""What the sentences before a figure said of time."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from etl.extract.period.aside import of_one_number, peaks
from etl.extract.period.days import month_of
from etl.extract.period.measuring import is_long
from etl.extract.period.occasions import of_occasion, opening_day
from etl.extract.period.outline import Outline
from etl.extract.period.plans import is_heading
from etl.extract.period.time import Time, TimeKind
from etl.extract.sentence import Sentence

LEAD = 4
"""Characters that may stand before a time which a sentence begins with."""
LONGEST_EVENT = 31
"""Days that an event may last whose days are named one by one."""

# 会上, 展会期间, 7天时间里: of the event that was told
_THEREUPON = re.compile(
    r"(?:(?:据|记者从)[^，。；\n]{1,12}，)?"
    r"(?:(?:\d{1,2}|[一二两三四五六七八九十]{1,3})[天周](?:的?时间)?[里内]"
    r"|[^，。；\n]{0,4}(?:会|活动|论坛|开幕式|访问|赛事)(?:后|上|期间)，|[^，。；\n\d]{0,6}期[间内]，"
    r"|期间|会后|会上|会期|本届|截至闭幕|闭幕|其间|随后|当[日天晚]|同日)"
)
_SUM = re.compile("，?累计|共")
_SAME_DAY = re.compile("当[日天晚]|同日")
# 二是6月份…。三是…: the month was that of one item of a list within a paragraph
_NEXT = re.compile(r"[一二三四五六七八九十]是|其[一二三四五六]，|第[一二三四五六七八九]，")


class Memory:
    """Remembers the times of a report sentence by sentence.

    `occasion` is the last day or days of an event, `occasions` all of them, `carried` the last time
    of the paragraph, `since` the start that it gave, `standing` the last year or part of one that
    the report spoke of, `month` the last whole month; `vague` says that no year is meant.
    """

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.turned: Sentence | None = None
        self.paragraph = -1
        self.carried: Time | None = None
        self.since: Time | None = None
        self.vague = False
        self.standing: Time | None = None
        self.occasion: Time | None = None
        self.occasions: set[tuple[date | None, date | None]] = set()
        self.month: Time | None = None

    def hear(self, sentence: Sentence) -> None:
        """Takes in the times of a sentence once its figures are dated."""
        self.turn(sentence)
        apart = peaks(sentence) if self._of_several_years() else set()
        for named in sentence.times:
            time = of_occasion(sentence, named, self.outline)
            if self.occasion and time is not named and self._within(named):
                time = self.occasion  # its last day
            if (time.first, time.last) in apart:
                continue  # five years…。2013年为最低点，当年219批。…: the five years again
            if of_one_number(time, sentence) or self._only_summed(time, sentence):
                continue
            if self.month and self._sums_up(time, sentence):
                self.standing = self.month  # 9月…21批。1—9月累计187批: a bulletin of September
                if _begins_paragraph(time, sentence):
                    self.carried = time  # 1—9月累计187批；办结171批
                continue
            if named.event and named.first and (named.first, named.last) == month_of(named.first):
                self.month = named
            if self.outline.news and not (sentence.plan or time.event) and self._to_come(time):
                continue  # 签署备忘录，约定2012至2014年互派学生
            self._remember(time, sentence)
        if self._parts_named(sentence):
            self.carried = None  # 一季度11起，二季度7起；举办培训1期

    def _of_several_years(self) -> bool:
        """Whether the title or the sentence before is of several years."""
        first, last = self.outline.first, self.outline.last
        titled = first and last and first.year < last.year
        return bool(titled or (self.carried and is_long(self.carried)))

    def _remember(self, time: Time, sentence: Sentence) -> None:
        """Keeps a time that may be that of later sentences."""
        if time.kind is TimeKind.VAGUE:
            self.vague, self.carried, self.standing = True, None, None
        elif time.kind is TimeKind.SINCE:
            self.since = time
            if self.carried and (self.carried.first == time.first or self.carried.event):
                self.carried = None  # 1981年结好。30年来…; 27日捐赠…。1996年结好以来…；…
        elif time.kind is TimeKind.UNTIL and self._ends_the_span(time):
            self.carried = self.standing  # 五年间…，到2015年末友城14个: the five years again
        elif time.kind in (TimeKind.SPAN, TimeKind.UNTIL) and not time.own:
            self.carried, self.vague = time, False
            if self._happened(time):
                self.occasion = time
                self.occasions.add((time.first, time.last))
            if time.kind is TimeKind.SPAN and self._stands(time, sentence):
                self.standing = time

    def _parts_named(self, sentence: Sentence) -> bool:
        """Whether a sentence names one part after another of the time that the title is of."""
        spans = sorted(
            (t for t in sentence.times if t.kind is TimeKind.SPAN and not (t.own or t.event)),
            key=lambda t: t.last or date.max,
        )
        begun, over = self.outline.first, self.outline.last
        within = begun and over and all(t.first and t.last and begun <= t.first for t in spans)
        apart = all(a.last < b.first for a, b in pairwise(spans) if a.last and b.first)
        return bool(within) and len(spans) > 1 and apart

    def _only_summed(self, time: Time, sentence: Sentence) -> bool:
        """Whether it is a running total's, behind figures of a report of its own: 1至9月累计307份."""
        known = self.standing or self.outline.first
        if known and is_long(time) and _SUM.match(sentence.text, time.end):
            return True  # 1993—2011年，累计派出152人; 2009—2015年共办理112件
        covered = self.outline.first, self.outline.last
        aside = time.start - sentence.start > LEAD and (time.first, time.last) != covered
        return None not in covered and aside and sentence.text.startswith("累计", time.end)

    def _sums_up(self, time: Time, sentence: Sentence) -> bool:
        """Whether it runs from January to the end of the month that was just told."""
        begun = time.first and time.last and time.first == date(time.last.year, 1, 1)
        told = self.month and self.month.last == time.last
        return bool(begun and told and sentence.text.startswith("累计", time.end))

    def turn(self, sentence: Sentence) -> None:
        """Forgets what a new paragraph does not go on with."""
        if sentence is self.turned:
            return
        self.turned = sentence
        thereupon = _THEREUPON.match(sentence.text, sentence.start)
        if sentence.paragraph != self.paragraph:
            self.paragraph = sentence.paragraph
            self.since = None
            goes_on = thereupon or sentence.text.startswith("同期", sentence.start)
            self.carried = self.carried if goes_on else None
        elif self.carried and self.carried.event and _NEXT.match(sentence.text, sentence.start):
            self.carried = None
        same_day = _SAME_DAY.match(sentence.text, sentence.start)
        if self.occasion and thereupon and not (same_day and self.carried and self.carried.event):
            self.carried = self.occasion
        if self.occasion and (opened := opening_day(self.occasion, sentence)):
            self.carried = opened

    def _ends_the_span(self, time: Time) -> bool:
        """Whether a day is the last of the several years that are being told."""
        span = self.standing
        return span is not None and is_long(span) and span.last == time.last

    def _happened(self, time: Time) -> bool:
        if not (time.event and time.kind is TimeKind.SPAN and time.first and time.last):
            return False
        short = (time.last - time.first).days <= LONGEST_EVENT
        return short and not self._to_come(time) and not self._within(time)

    def _within(self, time: Time) -> bool:
        """Whether it is a day of the event that is told: 10日至12日来访, 11日会见."""
        first, last = (self.occasion.first, self.occasion.last) if self.occasion else (None, None)
        if not (first and last and time.first) or (last - first).days > LONGEST_EVENT:
            return False
        by_day = (first, last) != month_of(first)
        return by_day and first < last and first <= time.first <= last

    def _stands(self, time: Time, sentence: Sentence) -> bool:
        """Whether what follows may be of it; a quarter that one plan names is not of the next."""
        part = time.last is not None and time.last.month != 12
        one_of_many = part and sentence.plan and not is_heading(sentence)
        if self._is_part(time):
            return False  # 上半年报批52批…。3月至5月派出3个团组。
        return self._recent(time) and not (time.event or one_of_many)

    def _is_part(self, time: Time) -> bool:
        """Whether it is some months of the part of a year that the report spoke of."""
        whole = self.standing
        if not (whole and whole.first and whole.last and time.first and time.last):
            return False
        return not is_long(whole) and whole.first < time.first and time.last < whole.last

    def _to_come(self, time: Time) -> bool:
        today = self.outline.cutoff
        return bool(self.outline.exact and today and time.first and time.first > today)

    def _recent(self, time: Time) -> bool:
        year = self.outline.year
        return time.last is not None and (year is None or time.last.year >= year - 1)


def _begins_paragraph(time: Time, sentence: Sentence) -> bool:
    """Whether a paragraph begins with a time."""
    begun = sentence.text[sentence.start - 1 : sentence.start] == "\n"
    return begun and time.start - sentence.start <= LEAD
