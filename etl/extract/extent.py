"""How far a number reaches: its qualifiers, and its counter behind or in front of it."""

from __future__ import annotations

import re

from etl.numbers import NumberKind, Written, qualifier_before
from etl.numbers.grammar import AFTER
from etl.numbers.lexicon import COUNTERS

_EXTENSION = re.compile(r"国家和地区|国家（地区）|国家(?!级)|城市(?![化群])|大洲")
_PERSONS = re.compile(r"人(?=[，。；、）\n]|\Z)")  # 专职翻译只有11个人
# The counter in front of the number: 认证（份）：412, and in a line of a table 批次412.
_LABELLED = re.compile(
    rf"（(?P<bracketed>{COUNTERS})）[：，\s]*(?:达|为|共)?\Z|(?P<column>批次|人次|件次|场次)\Z"
)
# In a table any counter may stand there, where the line goes on with a comparison or ends.
_COLUMN = re.compile(rf"(?<![附文要])(?:{COUNTERS})\Z")
_AFTER_COLUMN = re.compile(r"(?:同比|环比|比年初|比上|较上|较20|[+-]\d)|\n|\Z")
_BRACKETS = re.compile(r"[()（）·/]")


def extent(text: str, written: Written) -> tuple[int, int, str]:
    """The figure's span with its qualifiers and what belongs to its counter, and the counter."""
    start, end, counter = written.start, written.end, written.counter
    if written.kind is NumberKind.ORDINAL:
        return start, end, "第"
    _, start = qualifier_before(text, start)
    if written.kind is NumberKind.PERCENT or written.kind is NumberKind.FRACTION:
        after = AFTER.match(text, end)
        rate = "%" if written.kind is NumberKind.PERCENT else "/"
        return start, after.end() if after else end, rate
    if counter == "个":
        if _PERSONS.match(text, end):
            return start, end + 1, "人"
        extension = _EXTENSION.match(text, end)
        if extension:
            end, counter = extension.end(), counter + extension[0].replace("（地区）", "和地区")
    after = AFTER.match(text, end)
    if counter == "个" and after:  # 30个以上国家
        extension = _EXTENSION.match(text, after.end())
        if extension:
            return start, extension.end(), counter + extension[0].replace("（地区）", "和地区")
    counter = _BRACKETS.sub("", counter)
    if not counter:
        counter = _counter_before(text, start, end)
    return start, after.end() if after else end, counter


def _counter_before(text: str, start: int, end: int) -> str:
    """The counter in front of a number that has none behind it."""
    if label := _LABELLED.search(text, max(0, start - 12), start):
        return str(label[label.lastgroup or 0])
    if not _AFTER_COLUMN.match(text, end):
        return ""
    column = _COLUMN.search(text, max(0, start - 3), start)
    return column[0] if column else ""
