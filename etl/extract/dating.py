"""Which period a figure is of, and whether it flows, stands, runs up or is planned."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from etl.contract import Measure, PeriodBasis
from etl.extract.days import is_done, month_end
from etl.extract.measuring import EACH, is_long, measure_of
from etl.extract.numeral import Numeral
from etl.extract.outline import Outline
from etl.extract.patterns import Patterns
from etl.extract.plans import looks_back
from etl.extract.sentence import Sentence
from etl.extract.times import Time, TimeKind
from etl.numbers.magnitude import magnitude

NAMED_WITHIN = 4000
"""Characters within which an event was named with its year."""

_THEREUPON = re.compile(
    r"[^，。；\n]{0,4}(?:会|活动|论坛|开幕式)(?:后|上|期间)，|其?期间|会后|会上|会期|本届|闭幕|其间|随后"
)
_OPENED = re.compile(r"开幕|拉开序幕|拉开帷幕|启幕|开班|开营|启动")
_LASTING = re.compile(
    r"为期(?:(?P<weeks>[一两二三1-3])周|(?P<days>\d{1,2}|[一二两三四五六七八九十]{1,3})(?:天|日))"
)


@dataclass(frozen=True, slots=True)
class Dated:
    """Measure and period of a figure, and the clue that says so; None is not stated."""

    measure: Measure
    first: date | None
    last: date | None
    basis: PeriodBasis
    why: str
    sure: float


def _happened(time: Time, numeral: Numeral, sentence: Sentence) -> bool:
    """Whether a day right behind a number says when: 代表团一行18人于9月23日至26日来访."""
    between = sentence.text[numeral.end : time.start]
    return time.kind is TimeKind.SPAN and time.event and between in ("于", "在", "，于")


class Dater:
    """Dates figures sentence by sentence, remembering what earlier sentences said."""

    def __init__(self, outline: Outline, patterns: Patterns) -> None:
        self.outline = outline
        self.patterns = patterns
        self.paragraph = -1
        self.carried: Time | None = None
        self.since: Time | None = None
        self.vague = False
        self.standing: Time | None = None

    def hear(self, sentence: Sentence) -> None:
        """Takes in the times of a sentence once its figures are dated."""
        self._turn(sentence)
        for time in sentence.times:
            if sentence.text.startswith("其中", time.start - 2):
                continue  # 其中第三季度1530件 says nothing of the sentences that follow
            if time.kind is TimeKind.VAGUE:
                self.vague, self.carried, self.standing = True, None, None
            elif time.kind is TimeKind.SINCE:
                self.since = time
            elif time.kind in (TimeKind.SPAN, TimeKind.UNTIL) and not time.own:
                self.carried, self.vague = time, False
                if time.kind is TimeKind.SPAN and not time.event and self._recent(time):
                    self.standing = time

    def dated(self, numeral: Numeral, sentence: Sentence, usual: Measure | None) -> Dated:
        """Measure and period of one figure; `usual` is the measure of its indicator."""
        self._turn(sentence)
        time = self._nearest(numeral, sentence)
        if self._planned(numeral, sentence) or self._ahead(time):
            return self._target(time)
        reported = self._reported(sentence)
        measure = measure_of(numeral, sentence, usual, time, self.patterns, reported=reported)
        if measure is Measure.STOCK:
            return self._stock(time)
        if measure is Measure.CUMULATIVE:
            return self._cumulative(sentence, time)
        return self._flow(numeral, sentence, time)

    def _turn(self, sentence: Sentence) -> None:
        if sentence.paragraph != self.paragraph:
            self.paragraph = sentence.paragraph
            self.since = None
            if not _THEREUPON.match(sentence.text, sentence.start):
                self.carried = None

    def _recent(self, time: Time) -> bool:
        year = self.outline.year
        return time.last is not None and (year is None or time.last.year >= year - 1)

    def _nearest(self, numeral: Numeral, sentence: Sentence) -> Time | None:
        """The last expression of time before the number that is not another number's own."""
        before = [
            t for t in sentence.times if t.end <= numeral.start and t.kind is not TimeKind.VAGUE
        ]
        behind = [t for t in sentence.times if _happened(t, numeral, sentence)]
        if behind:
            return behind[0]
        usable = [t for t in before if not t.own or self._owns(t, numeral, sentence)]
        spans = [t for t in usable if t.kind is not TimeKind.SINCE]
        return next(reversed(spans or usable), None)

    def _owns(self, time: Time, numeral: Numeral, sentence: Sentence) -> bool:
        """Whether a time of single numbers is this number's: 2017年的58起, 去年同期为58批和163人次."""
        between = sentence.text[time.end : numeral.start]
        same_time = "同期" in sentence.text[time.start : time.end]
        return len(between) < 4 or (same_time and "，" not in between)

    def _planned(self, numeral: Numeral, sentence: Sentence) -> bool:
        if sentence.plan:
            return True
        found = self.patterns.plans.search(sentence.text, sentence.start, numeral.end)
        if found and found[0] == "预计" and looks_back(sentence, self.outline):
            return False  # 2025年预计全年接待52批, written before the year is over
        return bool(found or numeral.head.startswith("目标"))

    def _ahead(self, time: Time | None) -> bool:
        """到2025年 in a report of 2023; 四季度 in a report of October."""
        year, today = self.outline.year, self.outline.cutoff
        if time and time.kind is TimeKind.SPAN and time.first and today and self.outline.exact:
            return time.first > today
        if time is None or time.kind is not TimeKind.UNTIL or not time.last or year is None:
            return False
        return time.last.year > year

    def _reported(self, sentence: Sentence) -> bool:
        """Whether it was said before which period the report is of."""
        now = any(t.kind is TimeKind.NOW for t in sentence.times)
        return not now and (self.carried is not None or self.outline.first is not None)

    def _target(self, time: Time | None) -> Dated:
        if time is None:
            time = self._aimed_at()
        if time is not None and time.last is not None and time.kind is not TimeKind.NOW:
            if time.kind is TimeKind.UNTIL:
                return Dated(Measure.TARGET, time.last, time.last, PeriodBasis.STATED, "到期日", 1)
            return Dated(Measure.TARGET, time.first, time.last, PeriodBasis.STATED, "本句时间", 1)
        return Dated(Measure.TARGET, None, None, PeriodBasis.UNSTATED, "计划未写期限", 0.8)

    def _aimed_at(self) -> Time | None:
        """The time that a heading or an earlier sentence gave, if it is not over yet."""
        today = self.outline.cutoff
        for time in (self.carried, self.standing):
            if time and time.last and today and time.last > today and not time.event:
                return time
        return None

    def _stock(self, time: Time | None) -> Dated:
        if time is not None and time.last is not None and time.kind is not TimeKind.NOW:
            stated = PeriodBasis.STATED if time.kind is TimeKind.UNTIL else PeriodBasis.INFERRED
            last = self._until_today(time)
            return Dated(Measure.STOCK, last, last, stated, "本句时间", 1)
        if self.carried is not None and time is None and self._current(self.carried):
            last = self._until_today(self.carried)
            return Dated(Measure.STOCK, last, last, PeriodBasis.INFERRED, "前文时间", 0.9)
        last = self._cutoff()
        basis = PeriodBasis.INFERRED if last else PeriodBasis.UNSTATED
        return Dated(Measure.STOCK, last, last, basis, self.outline.why, 0.9 if last else 0.7)

    def _current(self, time: Time) -> bool:
        """Whether an earlier time is of the report's own year, so that a stock may stand at it."""
        return time.last is not None and not time.event and time.last.year == self.outline.year

    def _cutoff(self) -> date | None:
        if self.outline.cutoff or self.outline.last:
            return self.outline.cutoff or self.outline.last
        if self.standing is not None:
            return self.standing.last
        return date(self.outline.year, 12, 31) if self.outline.year else None

    def _cumulative(self, sentence: Sentence, time: Time | None) -> Dated:
        sinces = [t for t in sentence.times if t.kind is TimeKind.SINCE]
        if time and time.kind is TimeKind.SPAN and not sinces and is_long(time):
            stated = PeriodBasis.STATED
            return Dated(Measure.CUMULATIVE, time.first, time.last, stated, "本句时间", 1)
        start = sinces[-1] if sinces else self.since
        untils = [t for t in sentence.times if t.kind is TimeKind.UNTIL and t.last]
        last = untils[-1].last if untils else None
        if last is None and self.carried is not None and self.carried.kind is TimeKind.UNTIL:
            last = self.carried.last
        if last is None and time is not None and time.kind is TimeKind.SPAN and not sinces:
            last = time.last
        stated = PeriodBasis.STATED if start and last else PeriodBasis.INFERRED
        last = last or self._cutoff()
        first = start.first if start else None
        basis = stated if last else PeriodBasis.UNSTATED
        return Dated(Measure.CUMULATIVE, first, last, basis, "累计", 0.9 if first else 0.8)

    def _flow(self, numeral: Numeral, sentence: Sentence, time: Time | None) -> Dated:
        clause = sentence.text[numeral.clause[0] : numeral.clause[1]]
        flow = Measure.FLOW
        if time is not None and time.kind is TimeKind.SPAN:
            until = self._cut_off_before(sentence, time)
            first, last = (time.first, until) if until else self._occasion(sentence, time)
            return Dated(flow, first, last, PeriodBasis.STATED, "本句时间", 1)
        if time is not None and time.kind is TimeKind.SINCE:
            return Dated(flow, time.first, self._cutoff(), PeriodBasis.INFERRED, "本句起点", 0.9)
        if time is not None and time.kind is TimeKind.UNTIL and time.last:
            first = self._start_of(sentence, time)
            return Dated(flow, first, time.last, PeriodBasis.INFERRED, "本句截止日", 0.9)
        if EACH.search(clause) and self.since is None:
            return Dated(flow, None, self._cutoff(), PeriodBasis.UNSTATED, "按年计", 0.8)
        if self.since is not None and EACH.search(clause):
            return Dated(
                flow, self.since.first, self._cutoff(), PeriodBasis.INFERRED, "按年计", 0.8
            )
        return self._flow_of_context(numeral, sentence)

    def _cut_off_before(self, sentence: Sentence, span: Time) -> date | None:
        """截至10月末，今年已有: the day within a whole year that was named just before it."""
        if span.first is None or span.last != date(span.first.year, 12, 31):
            return None
        days = [
            t.last
            for t in sentence.times
            if t.kind is TimeKind.UNTIL and t.end <= span.start and t.last
        ]
        return days[-1] if days and span.first <= days[-1] <= span.last else None

    def _occasion(self, sentence: Sentence, time: Time) -> tuple[date | None, date | None]:
        """What a day means that something opened on: as long as is said, else its month."""
        if not time.event or time.first is None or time.first != time.last:
            return time.first, self._until_today(time)
        lasting = _LASTING.search(sentence.text, time.end, sentence.end)
        if lasting:
            count = int(magnitude(lasting["weeks"] or lasting["days"]).value)
            length = 7 * count if lasting["weeks"] else count
            return time.first, time.first + timedelta(days=length - 1)
        if _OPENED.search(sentence.text, time.end, sentence.end):
            return time.first.replace(day=1), month_end(time.first)
        return time.first, time.last

    def _start_of(self, sentence: Sentence, until: Time) -> date | None:
        spans = [t for t in sentence.times if t.kind is TimeKind.SPAN and t.first]
        if spans:
            return spans[0].first
        return date(until.last.year, 1, 1) if until.last else None

    def _until_today(self, time: Time) -> date | None:
        """今年 in a report of 28 November ends on 28 November; a report of late December is of all."""
        cutoff = self.outline.cutoff
        if cutoff and is_done(cutoff):
            return time.last
        open_year = time.last is not None and (time.last.month, time.last.day) == (12, 31)
        if self.outline.exact and cutoff and open_year and time.first and time.first <= cutoff:
            return min(cutoff, time.last) if time.last else None
        return time.last

    def _flow_of_context(self, numeral: Numeral, sentence: Sentence) -> Dated:
        flow, inferred = Measure.FLOW, PeriodBasis.INFERRED
        named = self._named_year(numeral, sentence)
        if named is not None:
            return Dated(
                flow,
                date(named, 1, 1),
                date(named, 12, 31),
                PeriodBasis.STATED,
                "名称中的年份",
                0.9,
            )
        if self.carried is not None and self.carried.last:
            last = self._until_today(self.carried)
            first = self.carried.first
            if self.carried.kind is TimeKind.UNTIL and last:
                first = date(last.year, 1, 1)
            return Dated(flow, first or last, last, inferred, "前句时间", 0.9)
        if self.since is not None and self.since.first and self._cutoff():
            since = self.since.first
            return Dated(Measure.CUMULATIVE, since, self._cutoff(), inferred, "前句起点", 0.8)
        if self.outline.first is not None:
            return Dated(
                flow, self.outline.first, self.outline.last, inferred, self.outline.why, 0.9
            )
        if self.standing is not None and not self.vague:
            last = self._until_today(self.standing)
            return Dated(flow, self.standing.first, last, inferred, "前段时间", 0.8)
        today = self.outline.cutoff
        if self.outline.news and today:
            return Dated(flow, today.replace(day=1), month_end(today), inferred, "新闻当月", 0.6)
        return Dated(flow, None, self._cutoff(), PeriodBasis.UNSTATED, "未写时间", 0.8)

    def _named_year(self, numeral: Numeral, sentence: Sentence) -> int | None:
        """The year in the name of the event that is counted (2014年…高官会)."""
        if not numeral.indicator.startswith("conference"):
            return None
        names = [
            sentence.text[m.start : m.end]
            for m in sentence.mentions(self.patterns)
            if m.subject.name == "conferences" and m.start < numeral.start
        ]
        if not names or len(names[0]) < 2:
            return None
        name = re.compile(rf"(20[0-4]\d)年?(?!\d)[^，。；、\n]{{0,24}}?{re.escape(names[0])}")
        found = name.findall(sentence.text, max(0, numeral.start - NAMED_WITHIN), numeral.start)
        return int(found[-1]) if found else None
