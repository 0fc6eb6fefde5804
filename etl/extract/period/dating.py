"""Which period a figure is of, and whether it flows, stands, runs up or is planned."""

from __future__ import annotations

import re
from datetime import date

from etl.contract import Measure, PeriodBasis
from etl.extract.numeral import Numeral
from etl.extract.period.beside import (
    aside,
    began,
    built_upon,
    done,
    grew_from,
    happened,
    owns,
    summed_up,
)
from etl.extract.period.dated import Dated
from etl.extract.period.days import months
from etl.extract.period.flows import Flows
from etl.extract.period.goals import goal_shared, is_beside_result, is_goal, is_goal_of_year
from etl.extract.period.heard import Heard
from etl.extract.period.measuring import HAPPENING, is_long, measure_of, runs_up
from etl.extract.period.outline import Outline
from etl.extract.period.plans import looks_back
from etl.extract.period.time import Time, TimeKind
from etl.extract.period.years import yearly
from etl.extract.sentence import Sentence
from etl.extract.subject.patterns import Patterns

_GOAL = re.compile("的?(?:年度|全年|既定|预期|计划)?目标")  # 未达到95%的年度目标


class Dater:
    """Dates figures sentence by sentence, remembering what earlier sentences said."""

    def __init__(self, outline: Outline, patterns: Patterns) -> None:
        self.outline = outline
        self.patterns = patterns
        self.heard = Heard(outline)
        self.flows = Flows(self.heard, patterns)
        self.before: Sentence | None = None

    def hear(self, sentence: Sentence) -> None:
        """Takes in the times of a sentence once its figures are dated."""
        self.heard.hear(sentence)
        self.before = sentence

    def dated(
        self,
        numeral: Numeral,
        sentence: Sentence,
        usual: Measure | None,
        before: list[Numeral],
    ) -> Dated:
        """Measure and period of one figure; `usual` is the measure of its indicator, `before` are
        the figures of its sentence before it."""
        self.heard.turn(sentence)
        time = self._nearest(numeral, sentence)
        time = yearly(time, numeral, sentence) if time else None
        over = (
            time is not None
            and (time.own or built_upon(numeral, sentence) or done(time, numeral, sentence))
            and self.heard.is_over(time, alone=True)
        )
        planned = not over and (self._planned(numeral, sentence) or self._ahead(time))
        if grew_from(numeral, sentence):  # 到2025年由1所增加到3所: the first is of now
            since = began(numeral, sentence, self.before)
            planned, time = False, since or (None if planned else time)
        if planned and (year := self._year_of_goal(numeral, sentence, time)):
            first, last = months(year, 1, 12)
            return Dated(Measure.TARGET, first, last, PeriodBasis.INFERRED, "年度目标", 0.9)
        if planned:
            return self._target(time, numeral)
        reported = self._reported(sentence)
        measure = measure_of(numeral, sentence, usual, time, self.patterns, reported=reported)
        if measure is Measure.STOCK:
            return self._stock(time or self.heard.thereby(sentence))
        if measure is Measure.CUMULATIVE or runs_up(numeral, sentence, before):
            return self._cumulative(sentence, time)
        return self.flows.dated(numeral, sentence, time)

    def _year_of_goal(self, numeral: Numeral, sentence: Sentence, time: Time | None) -> int | None:
        """The year that a goal is for, where it says so, or stands beside what became of it."""
        if is_goal_of_year(numeral, sentence):
            return self.outline.year
        if time is not None or not is_beside_result(numeral, sentence):
            return None
        last = self.flows.dated(numeral, sentence, None).last
        return last.year if last else None

    def _nearest(self, numeral: Numeral, sentence: Sentence) -> Time | None:
        """The last expression of time before the number that is not another number's own."""
        for time in sentence.times:
            if time.start >= numeral.end and happened(time, numeral, sentence):
                return time
        if summed_up(numeral, sentence):
            return None
        since: Time | None = None
        for time in reversed(sentence.times):
            if time.end > numeral.start or time.kind is TimeKind.VAGUE:
                continue
            if aside(time, numeral, sentence):
                continue
            if time.own and not owns(time, numeral, sentence):
                continue
            if time.kind is not TimeKind.SINCE:
                return time
            since = since or time
        return since

    def _planned(self, numeral: Numeral, sentence: Sentence) -> bool:
        if sentence.plan:
            return True
        if goal_shared(numeral, sentence):
            return False
        promise = sentence.promise(self.patterns, numeral.end)
        if promise == "预计" and looks_back(sentence, self.outline):
            return False  # 2025年预计全年接待52批, written before the year is over
        return bool(promise or _GOAL.match(numeral.head) or is_goal(numeral, sentence))

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
        told = (
            self.heard.carried or self.outline.first or (self.outline.news and self.heard.occasion)
        )
        return not now and bool(told)

    def _target(self, time: Time | None, numeral: Numeral) -> Dated:
        if time is None or self.heard.is_over(time):
            time = self.heard.aimed_at()
        if time is not None and time.last is not None and time.kind is not TimeKind.NOW:
            if time.kind is TimeKind.UNTIL and numeral.counter in HAPPENING:
                first = date(time.last.year, 1, 1)  # 年底前再开展24场, 到2020年年接待1.5万人次
                return Dated(Measure.TARGET, first, time.last, PeriodBasis.INFERRED, "到期日", 0.9)
            if time.kind is TimeKind.UNTIL:
                return Dated(Measure.TARGET, time.last, time.last, PeriodBasis.STATED, "到期日", 1)
            return Dated(Measure.TARGET, time.first, time.last, PeriodBasis.STATED, "本句时间", 1)
        return Dated(Measure.TARGET, None, None, PeriodBasis.UNSTATED, "计划未写期限", 0.8)

    def _stock(self, time: Time | None) -> Dated:
        if time is not None and time.last is not None and time.kind is not TimeKind.NOW:
            stated = PeriodBasis.STATED if time.kind is TimeKind.UNTIL else PeriodBasis.INFERRED
            last = self.heard.until_today(time)
            return Dated(Measure.STOCK, last, last, stated, "本句时间", 1)
        if (
            self.heard.carried is not None
            and (time is None or time.kind is TimeKind.SINCE)
            and self.heard.is_current(self.heard.carried)
        ):
            last = self.heard.until_today(self.heard.carried)
            return Dated(Measure.STOCK, last, last, PeriodBasis.INFERRED, "前文时间", 0.9)
        last = self.heard.cutoff() if time else self.heard.standing_end() or self.heard.cutoff()
        basis = PeriodBasis.INFERRED if last else PeriodBasis.UNSTATED
        return Dated(Measure.STOCK, last, last, basis, self.outline.why, 0.9 if last else 0.7)

    def _cumulative(self, sentence: Sentence, time: Time | None) -> Dated:
        sinces = [t for t in sentence.times if t.kind is TimeKind.SINCE]
        if time and time.kind is TimeKind.SPAN and not sinces and is_long(time):
            stated = PeriodBasis.STATED
            return Dated(Measure.CUMULATIVE, time.first, time.last, stated, "本句时间", 1)
        start = sinces[-1] if sinces else self.heard.since
        untils = [t for t in sentence.times if t.kind is TimeKind.UNTIL and t.last]
        last = untils[-1].last if untils else None
        if (
            last is None
            and self.heard.carried is not None
            and self.heard.carried.kind is TimeKind.UNTIL
        ):
            last = self.heard.carried.last
        if last is None and time is not None and time.kind is TimeKind.SPAN and not sinces:
            last = time.last
        if last is None and sinces:
            last = self._so_far(sentence, sinces[-1])
        stated = PeriodBasis.STATED if start and last else PeriodBasis.INFERRED
        last = last or self.heard.cutoff()
        first = start.first if start else None
        basis = stated if last else PeriodBasis.UNSTATED
        return Dated(Measure.CUMULATIVE, first, last, basis, "累计", 0.9 if first else 0.8)

    def _so_far(self, sentence: Sentence, since: Time) -> date | None:
        """前11个月申办248张；从2009年起，累计1620张: the end of the months so far, told just before."""
        told = [self.heard.carried] if sentence.text[sentence.start - 1] == "；" else []
        spans = [t for t in sentence.times if t.kind is TimeKind.SPAN and t.end <= since.start]
        before = [*told, *spans][-1:]
        return next((t.last for t in before if t and self.heard.is_part_of_now(t)), None)
