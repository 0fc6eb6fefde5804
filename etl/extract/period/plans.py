"""Which parts of a report speak of plans: headings, labels, and sentences that lead into a list."""

from __future__ import annotations

import re

from etl.extract.period.outline import Outline
from etl.extract.period.time import TimeKind
from etl.extract.sentence import MET, Sentence
from etl.extract.subject.patterns import Patterns
from etl.numbers import COUNTED

LEAD = 2
"""Characters in front of the time that a sentence begins with."""

HEADING = 40
"""Characters up to which a paragraph without a full stop is a heading."""

_SECTION = re.compile(r"[（(]?[一二三四五六七八九十]{1,2}[、）)]|第[一二三四五六七八九十]部分")
_YEAR_NAMED = re.compile(r"(20[0-4]\d)年")
# 两市续签交流计划: a heading of what was signed
_PAPER = re.compile(
    "(?:签署?|签订|续签?|达成|实施|启动|发布|印发|入选)[^，。；\n]{0,12}(?:计划|规划)"
)
_DONE = re.compile("[总小]结|回顾|完成情况")
# 上半年工作情况和下半年工作打算, 存在问题与计划: a title of both
_BOTH = re.compile(r"(?:情况|问题|困难|不足)[和及与暨、]")
# 2023年工作总结 / 和2024年工作思路的报告: a title of two lines
_GOES_ON = re.compile(r"\n?[和及与暨]")
# 重点要抓好以下几个方面
_TO_BE_DONE = re.compile(r"[要将][^，。；\d]{0,4}[抓做]好以下[^，。；\d]{0,8}[：。]")
_TOPIC = re.compile(
    r"[^\w（]{0,3}(?:[（(]?[\d一二三四五六七八九十]{1,3}[、.．）)])?[^，。；：！？\d\n]{2,16}。"
)
# 最后说今年。 or 再讲任务。 in a speech that told of the year before
_TURNS_AHEAD = re.compile(
    r"\n?[^，。；\d\n]{0,6}(?:说说?|讲讲?|谈谈?)(?:今年[^，。；\d\n]{0,8}|(?:任务|打算|安排))。"
)
# 今年怎么干？
_ASKS_AHEAD = re.compile(
    r"\n?[^，。；\d\n]{0,4}(?:今年|明年|下半年|下一?步|接下来)[^，。；\d\n]{0,6}(?:怎[么样]|如何)[干办做抓走推]？"
)
_PLAN = re.compile(
    r"\n?(?:【[^】\n]{0,12}(?:计划|打算|思路|安排|目标|展望)】"
    r"|[^，。；：\n]{0,12}(?:计划|打算|思路|安排|目标|预期(?:指标)?)：|(?:明年|下年度|来年)：)"
)
_REST_OF_YEAR = re.compile(r"\n?下半年[^，。；：\d\n]{0,8}：")
LATE_SUMMER = 9
"""Month until which what a text says of the second half of its year is to come."""


class Plans:
    """Follows a report sentence by sentence and says which of them are plans."""

    def __init__(self, about: Outline, patterns: Patterns) -> None:
        self.about, self.patterns = about, patterns
        self.section = about.ahead is not None
        self.labelled = self.back = self.led = False
        self.year: int | None = None

    def hear(self, sentence: Sentence, *, begun: bool) -> bool:
        """Whether the sentence is of a plan; `begun`: its paragraph begins with it."""
        if is_heading(sentence) and not _GOES_ON.match(sentence.text, sentence.start):
            self.section = _is_plan(sentence, self.section, self.patterns, self.about)
            self.year = _year_ahead(sentence, self.about) or self.year if self.section else None
        elif begun and not self.section:
            self.year = None
        if sentence.says("做好今年") or sentence.says("抓好今年"):
            self.year = self.about.speaking or self.year
        self.section = self.section or _leads_into_plans(sentence, self.about)
        if begun and _turns_ahead(sentence, self.about):
            self.section, self.year = True, self.about.speaking
        if begun:
            self.labelled = _is_labelled_plan(sentence, self.about)
            if (self.labelled or self._leads(sentence)) and _begins_ahead(sentence, self.about):
                self.year = _year_ahead(sentence, self.about)
        self.back = looks_back(sentence, self.about) or (self.back and not begun)
        goes_on = self._goes_on(sentence)
        self.led = sentence.text[sentence.end - 1] == "；" and (goes_on or self._leads(sentence))
        return self.labelled or (self.section and not self.back) or goes_on

    def _goes_on(self, sentence: Sentence) -> bool:
        """2007年，要…；邀请…40批: a plan goes on behind a semicolon."""
        return self.led and sentence.text[sentence.start - 1 : sentence.start] == "；"

    def _leads(self, sentence: Sentence) -> bool:
        """Whether a sentence says that it plans before it gives a number."""
        counts = (n.start for n in sentence.numbers if n.kind in COUNTED)
        said = [(time.start, time.end) for time in sentence.times]
        counts = (n for n in counts if not any(first <= n < last for first, last in said))
        until = next(counts, sentence.end)
        promise = sentence.promise(self.patterns, until)
        first = next(iter(sentence.times), None)
        today = self.about.cutoff
        over = first is not None and first.last and today and first.last < today
        promised = promise or _begins_to_come(sentence, self.about)
        return bool(promised) and not over and not sentence.says(MET)


def is_heading(sentence: Sentence) -> bool:
    """A paragraph of its own without a full stop, or the bold lead of one (（一）…。)."""
    if sentence.start > 0 and sentence.text[sentence.start - 1] != "\n":
        return False
    text = sentence.text[sentence.start : sentence.end].strip("\n")
    return 0 < len(text) <= HEADING and (text[-1] not in "。！？；" or bool(_SECTION.match(text)))


def is_topic(sentence: Sentence) -> bool:
    """Whether a paragraph's first sentence only says what it is about: 1.因公出国（境）管理。"""
    return bool(_TOPIC.fullmatch(sentence.text, sentence.start, sentence.end))


def _leads_into_plans(sentence: Sentence, about: Outline) -> bool:
    """Whether a sentence that leads into a list names only a year to come: 2026年抓好以下工作：."""
    if sentence.says("好以下") and _TO_BE_DONE.search(sentence.text, sentence.start, sentence.end):
        return True
    if not sentence.text[sentence.end - 2 : sentence.end].rstrip("\n").endswith("："):
        return False
    found = _YEAR_NAMED.findall(sentence.text[sentence.start : sentence.end])
    return bool(found) and about.year is not None and int(min(found)) > about.year


def _turns_ahead(sentence: Sentence, about: Outline) -> bool:
    """Whether a speech goes over to what is to be done: 再讲任务。 or 今年怎么干？."""
    if sentence.text[sentence.end - 1] == "？":
        return bool(_ASKS_AHEAD.fullmatch(sentence.text, sentence.start, sentence.end))
    told = about.speaking and _TURNS_AHEAD.fullmatch(sentence.text, sentence.start, sentence.end)
    return bool(told)


def looks_back(sentence: Sentence, about: Outline) -> bool:
    """Whether a sentence among plans begins with a time that is over: 截至2024年底, 去年."""
    first = next(iter(sentence.times), None)
    if first is None or first.start - sentence.start > LEAD or first.last is None:
        return False
    if about.cutoff is not None:  # 全年 in a report of June is not over
        return (first.last.year, first.last.month) <= (about.cutoff.year, about.cutoff.month)
    return about.year is not None and first.last.year <= about.year


def _begins_ahead(sentence: Sentence, about: Outline) -> bool:
    """Whether a sentence begins with a year to come: 新的一年，…50场；11月举办…."""
    first = next(iter(sentence.times), None)
    if first is None or first.last is None or about.year is None:
        return False
    return first.start - sentence.start <= LEAD and first.last.year > about.year


def _begins_to_come(sentence: Sentence, about: Outline) -> bool:
    """Whether a sentence begins with a later part of a year, not begun yet: 四季度，…."""
    first = next(iter(sentence.times), None)
    if first is None or first.first is None or first.event or first.kind is not TimeKind.SPAN:
        return False
    if first.start - sentence.start > LEAD or first.first.month == 1:
        return False
    today = about.cutoff
    return bool(about.exact and today and not about.news and first.first > today)


def _is_plan(sentence: Sentence, plan: bool, patterns: Patterns, about: Outline) -> bool:
    """A heading opens a section of plans, or one of work done; others leave it as it is."""
    text = _PAPER.sub("", sentence.text[sentence.start : sentence.end])
    if _DONE.search(text) or _BOTH.search(text):
        return False
    years = [int(y) for y in _YEAR_NAMED.findall(text)]
    ahead = bool(years) and about.year is not None and min(years) > about.year
    if patterns.plan_sections.search(text):
        return (
            ahead
            or not years
            or about.first is None
            or bool(re.search(r"下半年|明年|下一步", text))
        )
    return plan


def _year_ahead(sentence: Sentence, about: Outline) -> int | None:
    """The year to come that a heading of plans names: 二、2019年工作安排."""
    years = [t.last.year for t in sentence.times if t.last]
    return next((y for y in years if about.year is not None and y > about.year), None)


def _is_labelled_plan(sentence: Sentence, about: Outline) -> bool:
    """Whether a paragraph is labelled as a plan: 2019年计划：新增友城2对; 下半年：, in July."""
    labelled = _PLAN.match(sentence.text, sentence.start, sentence.end)
    if labelled or _begins_to_come(sentence, about):
        return True
    rest = _REST_OF_YEAR.match(sentence.text, sentence.start, sentence.end)
    return bool(rest and about.exact and about.cutoff and about.cutoff.month <= LATE_SUMMER)
