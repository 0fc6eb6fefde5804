"""Whose growth a rate is: the figures before it, in order, by name, or all of them."""

from __future__ import annotations

import re

from etl.directions import RATE_KINDS, falls
from etl.extract.grown import (
    NAMED,
    OF_ALL,
    bound_of,
    figures_ahead,
    figures_between,
    joined,
    lead_of,
    of_another,
    targets_of,
    told_anew,
    wholes,
)
from etl.extract.numeral import Numeral, Role
from etl.extract.rates import Growth, growth_of
from etl.extract.sentence import Sentence

_SPENT = re.compile("经费|支出|开支|费用")
_LEVEL = re.compile(
    r"(?P<before>批次|人次|人数)?(?P<all>[均都]|双双)?(?:同比|与[^，。；]{2,8}|较[^，。；]{2,6}?)?(?P<name>批次|人次|人数)?(?:基本|大体|大致)?持平"
)
# 分别同比增长14.8%、持平: the last of the figures before
_LEVEL_BEHIND = re.compile(r"[、，和与及](?:同比|基本)*持平")
_LEVEL_SAID = re.compile("(?:基本|大体|大致)?持平")
_OWN_BASE = re.compile(r"同比|[比较](?:上年|去年|上一年|20\d\d年)")


def assign_growth(
    sentence: Sentence, numerals: list[Numeral], earlier: list[Numeral]
) -> dict[int, Growth]:
    """The growth of figures, keyed by the figure's start.

    `earlier` are the figures of the sentence before, for a sentence that has none of its own.
    """
    found: dict[int, Growth] = {}
    for run in _runs(sentence, numerals):
        for figure, growth in _of_run(sentence, run, numerals, earlier):
            found.setdefault(figure.start, growth)
    for match in _LEVEL.finditer(sentence.text, sentence.start, sentence.end):
        before = figures_between(sentence, numerals, sentence.start, match.start()) or earlier
        before = wholes(sentence, before, match.start())
        if name := match["name"] or match["before"]:
            before = [f for f in before if f.counter[0] == name[0]]
        listed = sentence.text.endswith("分别", sentence.start, match.start())
        if listed and sentence.text[match.end() : match.end() + 1] in ("、", "和", "与", "及"):
            before = before[:-1]  # 分别持平和增长5%
        for figure in joined(sentence, before) if match["all"] else before[-1:]:
            found.setdefault(figure.start, Growth(0.0, _LEVEL_SAID.findall(match[0])[-1]))
    return found


def _runs(sentence: Sentence, numerals: list[Numeral]) -> list[list[Numeral]]:
    """Rates that follow each other with nothing but a comma or a verb between them."""
    runs: list[list[Numeral]] = []
    previous: Numeral | None = None
    for numeral in numerals:
        if numeral.role is not Role.GROWTH or numeral.written.kind not in RATE_KINDS:
            previous = None if numeral.role is Role.FIGURE else previous
            continue
        between = sentence.text[previous.end : numeral.start] if previous else ""
        joined = bool(previous) and len(between) < 14 and not NAMED.search(between)
        if joined and "，" not in between.strip("，"):
            runs[-1].append(numeral)
        else:
            runs.append([numeral])
        previous = numeral
    return runs


def _of_run(
    sentence: Sentence, run: list[Numeral], numerals: list[Numeral], earlier: list[Numeral]
) -> list[tuple[Numeral, Growth]]:
    rates = _rates(sentence, run, numerals)
    before = figures_between(sentence, numerals, sentence.start, run[0].start)
    before = wholes(sentence, before, run[0].start)
    if len(before) > 1 and _LEVEL_BEHIND.match(sentence.text, run[-1].end):
        before = before[:-1]
    if not before or told_anew(sentence, before[-1], run[0]):
        ahead = figures_ahead(sentence, run, numerals)
        if ahead:
            return _of_each(ahead, rates)
        if not before and len(run) > len(earlier):  # 分别增长: of more than one sentence before
            return []
        before = before or earlier
    if not before:
        return []
    lead = lead_of(sentence, run[0], numerals)
    targets = targets_of(sentence, run, before, lead)
    if len(targets) < len(run):  # 环比增长5%，同比翻番: the first has another base
        rates = [growth for growth in rates if growth is not None]
    of_money = _SPENT.search(lead)  # 征求意见83条，经费支出下降42%
    return [
        (f, g)
        for f, g in _of_each(targets, rates)
        if ("元" in f.counter or not of_money) and not of_another(sentence, f, lead, run[0])
    ]


def _of_each(figures: list[Numeral], rates: list[Growth | None]) -> list[tuple[Numeral, Growth]]:
    """The figures with the rates that can be theirs, in order."""
    pairs = [(f, g and g.of(f.written)) for f, g in zip(figures, rates, strict=False)]
    return [(f, g) for f, g in pairs if g]


def _rates(sentence: Sentence, run: list[Numeral], numerals: list[Numeral]) -> list[Growth | None]:
    rates: list[Growth | None] = []
    falling = False
    for index, numeral in enumerate(run):
        left = run[index - 1].end if index else bound_of(sentence, numeral, numerals)
        words = sentence.text[left : numeral.start]
        said = falls(words)
        falling = falling if said is None else said
        sign = -1 if falling or words.endswith("-") else 1
        same_base = index and rates[-1] is None and not _OWN_BASE.search(words)
        rates.append(None if same_base else growth_of(numeral, words, sign, sentence))
    return _repeated(sentence, run, rates, numerals)


def _repeated(
    sentence: Sentence, run: list[Numeral], rates: list[Growth | None], numerals: list[Numeral]
) -> list[Growth | None]:
    """均增长15%: one rate for every figure of the group."""
    lead = lead_of(sentence, run[0], numerals)
    return rates * 12 if len(run) == 1 and OF_ALL.search(lead) else rates
