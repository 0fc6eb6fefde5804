"""Which figures are parts of another, as the words before them say."""

from __future__ import annotations

import re

from etl.extract.grown import in_bracket
from etl.extract.numeral import Numeral
from etl.extract.sentence import Sentence

RATES = ("第", "%", "/")
"""Counters of ranks, percentages and fractions."""
FOLLOWING = 14
"""Characters between two parts of one total."""

_PART = re.compile(r"其中|包括|内有|(?<!富)含(?!量|义|金)")
# 按国别分，A国412份、B国265份
_BREAKDOWN = re.compile(r"按[^，。；\d]{1,6}[分看]，|(?:从|分)[^，。；\d]{1,8}(?:来看|分布看|看)，")
_FIRST = re.compile(r".{0,3}其中，?[^，。；\d]*\Z")
_LIST = re.compile("其中[：，]")
_NEXT_ITEM = re.compile(r"；[^，。；：\d（）]{2,10}(?:\d+[^，。；\d]{1,3}[、，]?)?")
_TAKING = re.compile(r"占了?\Z")
LONGEST_LIST = 1000
"""Characters that a list of parts goes on behind its 其中; a text without an end is read in time."""


def opens_parts(sentence: Sentence, numeral: Numeral) -> bool:
    """Whether 其中 and a name lead up to the number: 1560人次，其中部级以上团组12批.

    It narrows though the total is in another counter.
    """
    return bool(_FIRST.match(sentence.text, max(0, numeral.clause[0] - 3), numeral.start))


def goes_on(sentence: Sentence, numeral: Numeral, earlier: list[Numeral]) -> bool:
    """Whether the number goes on behind a semicolon with a list of parts that opened before it.

    其中：港澳300人次，下降5%；台湾100人次: nothing but a name stands in front of it. Without
    the mark behind 其中 the semicolon ends the parts: 其中涉渔案件19起；办结71起.
    """
    if not _NEXT_ITEM.fullmatch(sentence.text, sentence.start - 1, numeral.start):
        return False
    alike = [n for n in earlier if n.counter == numeral.counter]
    if not (alike and alike[-1].part) or in_bracket(sentence, alike[-1], numeral):
        return False
    text, within = sentence.text, max(0, sentence.start - LONGEST_LIST)
    begun = max(within, 1 + max(text.rfind(mark, within, sentence.start) for mark in "。\n"))
    opened = text.rfind("其中", begun, sentence.start)
    return bool(_LIST.match(text, opened) if opened >= 0 else _BREAKDOWN.match(text, begun))


def is_part(sentence: Sentence, numeral: Numeral, before: list[Numeral]) -> bool:
    """Whether the number is a part of a total: 其中 opens its clause, or a bracket holds it.

    A number is one too that follows others at once, the last of them in its counter a part:
    其中干部31批68人次，企业人员43批88人次; and so is what 占了 leads to.
    """
    opening = max(sentence.start, numeral.clause[0] - 3)
    lead = sentence.text[opening : min(numeral.clause[0] + 4, numeral.start)]
    if _BREAKDOWN.match(sentence.text, sentence.start):
        return numeral.counter not in RATES
    if _PART.search(lead) or (opening and sentence.text[numeral.clause[0] - 1] == "（"):
        return True
    if numeral.counter not in RATES and _TAKING.search(
        sentence.text, max(0, numeral.start - 2), numeral.start
    ):
        return True
    alike = [
        n
        for n in before
        if n.counter[:1] == numeral.counter[:1] and not in_bracket(sentence, n, numeral)
    ]
    follows = bool(before) and numeral.start - before[-1].end <= FOLLOWING
    return follows and bool(alike) and alike[-1].part
