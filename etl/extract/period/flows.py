"""The period of a figure that flows: its sentence's, its paragraph's, its report's."""

from __future__ import annotations

import re
from datetime import date

from etl.contract import Measure, PeriodBasis
from etl.extract.numeral import Numeral
from etl.extract.period.dated import Dated
from etl.extract.period.days import JUST_NAMED, month_end
from etl.extract.period.heard import Heard
from etl.extract.period.measuring import EACH, is_long
from etl.extract.period.occasions import is_month_of, of_occasion
from etl.extract.period.time import Time, TimeKind
from etl.extract.sentence import Sentence
from etl.extract.subject.patterns import Patterns

NAMED_WITHIN = 4000
"""Characters within which an event was named with its year."""

_ANEW = re.compile("(?:先后)?(?:举办|组织|承办|开展|处置|处理|办理|审批|签发|接待|完成|妥善)")
_SUMMED = re.compile("累计|先后|已|共")


class Flows:
    """Dates the flows of a report."""

    def __init__(self, heard: Heard, patterns: Patterns) -> None:
        self.heard = heard
        self.patterns = patterns

    def dated(self, numeral: Numeral, sentence: Sentence, time: Time | None) -> Dated:
        """The period of one figure; `time` is the expression of time it hangs on."""
        clause = sentence.text[numeral.clause[0] : numeral.clause[1]]
        flow = Measure.FLOW
        if time is not None and time.kind is TimeKind.SPAN:
            named, time = time, of_occasion(sentence, time, self.heard.outline)
            last = self._cut_off_before(sentence, time) or self.heard.until_today(time)
            if is_month_of(time, named):
                return Dated(flow, time.first, last, PeriodBasis.INFERRED, "所述活动当月", 0.9)
            return Dated(flow, time.first, last, PeriodBasis.STATED, "本句时间", 1)
        if time is not None and time.kind is TimeKind.SINCE:
            return Dated(
                flow, time.first, self.heard.cutoff(), PeriodBasis.INFERRED, "本句起点", 0.9
            )
        if time is not None and time.kind is TimeKind.UNTIL and time.last:
            if self.heard.since is not None and "累计" in sentence.text[time.end : numeral.start]:
                since = self.heard.since.first
                return Dated(
                    Measure.CUMULATIVE, since, time.last, PeriodBasis.INFERRED, "前句起点", 0.9
                )
            first = self._start_of(sentence, time)
            return Dated(flow, first, time.last, PeriodBasis.INFERRED, "本句截止日", 0.9)
        if EACH.search(clause) and self.heard.since is None and not self._of_years():
            return Dated(flow, None, self.heard.cutoff(), PeriodBasis.UNSTATED, "按年计", 0.8)
        if self.heard.since is not None and EACH.search(clause):
            return Dated(
                flow,
                self.heard.since.first,
                self.heard.cutoff(),
                PeriodBasis.INFERRED,
                "按年计",
                0.8,
            )
        return self._of_context(numeral, sentence)

    def _of_years(self) -> bool:
        """Whether the sentences before are of several years, of which 年均 is."""
        return self.heard.carried is not None and is_long(self.heard.carried)

    def _cut_off_before(self, sentence: Sentence, span: Time) -> date | None:
        """截至10月末，今年已有: the day within a year so far that was named just before it."""
        if span.first is None or span.first != date(span.first.year, 1, 1):
            return None
        if span.last not in (span.first.replace(month=12, day=31), self.heard.outline.cutoff):
            return None
        days = [
            t.last
            for t in sentence.times
            if t.kind is TimeKind.UNTIL and t.end <= span.start and t.last
        ]
        day = days[-1] if days else self._cut_off_told(sentence, span)
        return day if day and span.last and span.first <= day <= span.last else None

    def _cut_off_told(self, sentence: Sentence, span: Time) -> date | None:
        """截至11月底，友城41个。今年已办25场: the day that the sentence before said, if just over."""
        told, today = self.heard.carried, self.heard.outline.cutoff
        open_year = self.heard.outline.exact and not self.heard.outline.done
        if not (open_year and sentence.text.startswith("今年", span.start) and today):
            return None
        until = told.last if told and told.kind is TimeKind.UNTIL else None
        return until if until and (today - until).days <= JUST_NAMED else None

    def _start_of(self, sentence: Sentence, until: Time) -> date | None:
        if self.heard.during(until):  # 20日至23日采访。截至23日18时，发稿156条
            return self.heard.occasion.first if self.heard.occasion else None
        spans = [t for t in sentence.times if t.kind is TimeKind.SPAN and t.first and not t.own]
        if spans:
            return spans[0].first
        return date(until.last.year, 1, 1) if until.last else None

    def _of_context(self, numeral: Numeral, sentence: Sentence) -> Dated:
        flow, inferred = Measure.FLOW, PeriodBasis.INFERRED
        named = self._named_year(numeral, sentence)
        if named is not None and not self._is_of_news(named):
            return Dated(
                flow,
                date(named, 1, 1),
                date(named, 12, 31),
                PeriodBasis.STATED,
                "名称中的年份",
                0.9,
            )
        if self.heard.carried is not None and self.heard.carried.last and self._goes_on(sentence):
            last = self.heard.until_today(self.heard.carried)
            first = self.heard.carried.first
            if self.heard.carried.kind is TimeKind.UNTIL and last:
                if self.heard.since is not None and sentence.text[sentence.start - 1] == "；":
                    since = self.heard.since.first
                    return Dated(Measure.CUMULATIVE, since, last, inferred, "前句起点", 0.8)
                first = date(last.year, 1, 1)
            return Dated(flow, first or last, last, inferred, "前句时间", 0.9)
        since = self._goes_on_since(sentence)
        if since is not None and self.heard.cutoff():
            return Dated(Measure.CUMULATIVE, since, self.heard.cutoff(), inferred, "前句起点", 0.8)
        if self.heard.outline.first is not None:
            return Dated(
                flow,
                self.heard.outline.first,
                self.heard.outline.last,
                inferred,
                self.heard.outline.why,
                0.9,
            )
        if self.heard.standing is not None and not self.heard.vague:
            last = self.heard.until_today(self.heard.standing)
            return Dated(flow, self.heard.standing.first, last, inferred, "前段时间", 0.8)
        today = self.heard.outline.cutoff
        if self.heard.outline.news and today:
            occasion = self.heard.occasion
            first = occasion.first if occasion and occasion.first else today
            last = occasion.last if occasion and occasion.last else first
            if first < last or len(self.heard.occasions) == 1:
                return Dated(flow, first, last, inferred, "新闻所述活动", 0.7)
            return Dated(flow, first.replace(day=1), month_end(last), inferred, "新闻当月", 0.6)
        return Dated(flow, None, self.heard.cutoff(), PeriodBasis.UNSTATED, "未写时间", 0.8)

    def _is_of_news(self, year: int) -> bool:
        """Whether the days of the event that news tell of are known besides its year."""
        occasion = self.heard.occasion
        told = occasion is not None and occasion.last is not None and occasion.last.year == year
        return self.heard.outline.news and told

    def _goes_on(self, sentence: Sentence) -> bool:
        """Whether a sentence goes on with an event of the sentence before; a new one is of the
        report's own period, where its title says which."""
        carried, titled = self.heard.carried, self.heard.outline.first
        if carried is None or not carried.event or titled is None:
            return True
        return not _ANEW.match(sentence.text, sentence.start)

    def _goes_on_since(self, sentence: Sentence) -> date | None:
        """The start that an earlier sentence gave, unless the report's own period is meant again."""
        since = self.heard.since
        if since is None:
            return None
        again = self.heard.outline.first and not _SUMMED.search(
            sentence.text, sentence.start, sentence.end
        )
        return None if again and not _goes_on_listing(sentence, since) else since.first

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


def _goes_on_listing(sentence: Sentence, since: Time) -> bool:
    """Whether it goes on with what began with the start: “十三五”以来，接待…；保障…."""
    text = sentence.text
    return text[sentence.start - 1] == "；" and not text[
        text.rfind("\n", 0, since.start) + 1 : since.start
    ].strip("　 ")
