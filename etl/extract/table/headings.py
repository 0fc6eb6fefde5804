"""Headings of a table: which periods, counts, units and comparisons its columns hold."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from etl.extract.period.days import YEAR
from etl.numbers.lexicon import COUNTERS


class Heading(StrEnum):
    """What a column says of its cells."""

    LABEL = "what is counted"
    TIME = "a period that is named"
    NOW = "the period of the report"
    YEAR_BEFORE = "the same period of the year before"
    COUNT = "a count"
    GROWTH = "growth on the year before"
    UNIT = "in what is counted"
    ASIDE = "a number or a note"


VALUES = (Heading.TIME, Heading.NOW, Heading.YEAR_BEFORE, Heading.COUNT)


@dataclass(frozen=True, slots=True)
class Cell:
    """Words at `start:end` of the text; empty where there are none."""

    start: int
    end: int
    text: str

    def part(self, match: re.Match[str], group: str) -> Cell:
        """The part that a group of a match of the cell's text found."""
        if match[group] is None:
            return NOTHING
        first, last = match.span(group)
        return Cell(self.start + first, self.start + last, match[group])


NOTHING = Cell(0, 0, "")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what it says, its heading, and the period and the counter that this names."""

    kind: Heading
    heading: Cell
    time: Cell = NOTHING
    counter: Cell = NOTHING
    percent: bool = False


UNITS = rf"[万亿]?(?:{COUNTERS})|%"
"""What a bracket, a column or a line above a table may count in."""
PART = (
    r"(?:全年|上半年|下半年|前?第?[一二三四1-4]季度|前[一二三四五六七八九十\d]{1,2}个?月"
    r"|\d{1,2}(?:[-—~至]\d{1,2})?月(?:底|末)?|年?[底末])"
)
"""A part of a year."""
_DONE = r"(?:(?:计划|目标)?(?:累计|实绩|完成|实际|情况|数量|总数|合计|数)*)"
_COUNTED = rf"(?:（(?P<bracketed>{UNITS})）|(?P<bare>{COUNTERS})数?)?"
_KINDS = {
    Heading.TIME: re.compile(
        rf"(?P<time>(?:{YEAR}(?:年度?)?{PART}?|{PART})(?:计划|目标)?){_DONE}{_COUNTED}"
    ),
    Heading.NOW: re.compile(
        rf"(?:本年度?|本期|本季度?|本月|今年|当年)(?P<time>{PART})?{_DONE}{_COUNTED}"
    ),
    Heading.YEAR_BEFORE: re.compile(rf"(?:上年度?|去年|上期)(?:同期)?{PART}?{_DONE}{_COUNTED}"),
    Heading.COUNT: re.compile(
        rf"(?:数量|数值|数据|合计|总数|总量|完成|实绩)数?{_COUNTED}|(?P<alone>{COUNTERS})数?"
    ),
    Heading.GROWTH: re.compile(
        r"(?=.)(?:[比较](?:上年|去年))?(?:同比|同期)?(?:增长|增减|增幅|增速|增降|变化|升降|±)?(?:率|幅度?|情况)?"
        r"(?:（?[±+/-]*(?P<percent>%)）?)?"
    ),
    Heading.UNIT: re.compile(r"(?:计量)?单位"),
    Heading.ASIDE: re.compile(r"序号|编号|No\.?|备注|说明|(?:资料|数据)来源|责任.{0,4}"),
    Heading.LABEL: re.compile(r"[^\d，。；%]{0,20}"),
}
_WHEN = re.compile(r"年份|年度|时间|季度|月份|时期")


def columns_of(cells: list[Cell]) -> list[Column]:
    """The columns that a row of headings names; none if the cells are no such row."""
    if len(cells) < 2:
        return []
    named: list[Column] = []
    for cell in reversed(_words(cells)):  # the first may be any words
        column = _column(cell)
        if column is None:
            return []
        named.insert(0, column)
    if is_when(named[0]):
        return named if _are_labels(named[1:]) else []
    if named[0].kind in VALUES:  # the corner is empty
        named.insert(0, Column(Heading.LABEL, NOTHING))
    values = sum(column.kind in VALUES for column in named)
    grown = any(column.kind is Heading.GROWTH for column in named)
    labels = sum(column.kind is Heading.LABEL for column in named)
    return named if labels == 1 and values and values + grown > 1 else []


def under(periods: list[Column], columns: list[Column]) -> list[Column]:
    """The columns below a row of periods, each period over as many counts; none if they are not.

    项目 | 2021年 | 2022年 above 批次 | 人次 | 批次 | 人次
    """
    times = [column for column in periods if column.kind in VALUES and column.kind != Heading.COUNT]
    counts = [column for column in columns if column.kind is not Heading.LABEL]
    if not times or any(column.kind is not Heading.COUNT for column in counts):
        return []
    each, rest = divmod(len(counts), len(times))
    if rest or len(periods) != len(times) + 1:
        return []
    labels = columns[: len(columns) - len(counts)]
    timed = [
        replace(count, kind=times[place // each].kind, time=times[place // each].time)
        for place, count in enumerate(counts)
    ]
    return [*labels, *timed]


def _are_labels(columns: list[Column]) -> bool:
    return all(column.kind in (Heading.LABEL, Heading.COUNT) for column in columns)


def _words(cells: list[Cell]) -> list[Cell]:
    """指  标 and 单  位 are one word each, set wide."""
    words: list[Cell] = []
    for cell in cells:
        if words and len(cell.text) == 1 == len(words[-1].text) and cell.text >= "一":
            last = words.pop()
            words.append(Cell(last.start, cell.end, last.text + cell.text))
        else:
            words.append(cell)
    return words


def _column(cell: Cell) -> Column | None:
    for kind, pattern in _KINDS.items():
        if match := pattern.fullmatch(cell.text):
            groups = [g for g in ("bracketed", "bare", "alone") if match.groupdict().get(g)]
            counter = cell.part(match, groups[0]) if groups else NOTHING
            time = cell.part(match, "time") if "time" in match.groupdict() else NOTHING
            return Column(kind, cell, time, counter, bool(match.groupdict().get("percent")))
    return None


def is_when(column: Column) -> bool:
    """Whether a column heads its rows with their periods."""
    return bool(_WHEN.fullmatch("".join(column.heading.text.split())))
