"""What is planned for a year, and how much of it is done: 完成年度目标（1100件）的78.2%."""

from __future__ import annotations

import re

from etl.extract.numeral import Numeral
from etl.extract.sentence import Sentence
from etl.numbers import NumberKind

_NAMED = re.compile(r"(?:目标|任务|计划)(?:总?[数量])?[（为是]?\Z")
_OF_IT = re.compile(r"）?的\d")
_SHARE_OF = re.compile(
    r"(?P<goal>[^，。；：、（）\d]{0,10}(?:目标|任务|计划)(?:总?[数量])?)"
    r"(?:[（为是]?[\d.,万]+[^，。；\d]{0,4})?的\Z"
)
_OF_YEAR = re.compile(r"(?:年度|全年|年初)[^，。；\d]{0,10}\Z")
_SET = re.compile(r"(?:目标|指标|任务|计划)[值数量]?(?:不[少低高超]于|不超过|[≥≤为是：])?\Z")
_BESIDE = re.compile(r"[^，。；\d]{0,6}，[^，。；\d]{0,6}(?:实际|完成)[^，。；\d]{0,6}\d")
FAR = 24
"""Characters within which a goal stands before the share of it that is done."""


def is_goal(numeral: Numeral, sentence: Sentence) -> bool:
    """Whether a share of the number was done: 完成全年任务250份的80%."""
    text, start = sentence.text, numeral.start
    return bool(_OF_IT.match(text, numeral.end) and _NAMED.search(text, max(0, start - FAR), start))


def is_goal_of_year(numeral: Numeral, sentence: Sentence) -> bool:
    """Whether it is the goal of a whole year."""
    text, start = sentence.text, numeral.start
    return is_goal(numeral, sentence) and bool(_OF_YEAR.search(text, max(0, start - FAR), start))


def is_beside_result(numeral: Numeral, sentence: Sentence) -> bool:
    """Whether an account of a year sets the goal beside what was done: 目标值10场，实际完成13场."""
    text, start = sentence.text, numeral.start
    beside = _BESIDE.match(text, numeral.end)
    return bool(beside and _SET.search(text, max(0, start - FAR), start))


def goal_shared(numeral: Numeral, sentence: Sentence) -> str:
    """The goal, if the number is the share of it that was done, which is no goal itself."""
    if numeral.written.kind is not NumberKind.PERCENT:
        return ""
    start = max(sentence.start, numeral.start - FAR)
    found = _SHARE_OF.search(sentence.text, start, numeral.start)
    return found["goal"] if found else ""
