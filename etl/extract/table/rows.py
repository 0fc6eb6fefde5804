"""Cells of a table → numbers, each with the words of its row and its column."""

from __future__ import annotations

import re
from dataclasses import dataclass

from etl.extract.period.days import YEAR
from etl.extract.table.grid import NUMBER, Table
from etl.extract.table.headings import NOTHING, PART, UNITS, VALUES, Cell, Column, Heading, is_when
from etl.numbers.lexicon import COUNTERS


@dataclass(frozen=True, slots=True)
class Value:
    """A number with the words of its row and its column that it is read with.

    `percent` says that its growth, which may be empty, is in percent by its heading.
    """

    kind: Heading
    time: Cell
    label: Cell
    number: Cell
    counter: Cell
    growth: Cell = NOTHING
    percent: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """The values of a row in the order of their time, and what leads it: its list number.

    A line between rows, or one that is not understood, leads and has no values.
    """

    lead: Cell
    values: list[Value]


_YEAR = re.compile(rf"{YEAR}(?:年度?)?{PART}?|{PART}")
_GROWN = re.compile(
    r"[-+↑↓]?\d[\d.]*(?:%|个?百分点)?|持平"
    r"|(?:增长|增加|上升|提高|下降|降低|减少|[增升降减])\d[\d.]*(?:%|个?百分点)"
)
_IN_BRACKETS = re.compile(
    rf"(?P<label>.*?)（(?:[^（），、]{{1,6}}[，、])?(?P<counter>{UNITS})(?:[，、][^（）]*)?）",
    re.DOTALL,
)
_ENDING = re.compile(
    rf"(?P<label>.*?)(?P<counter>批次|人次|件次|场次|(?:{COUNTERS})(?=数\Z))数?", re.DOTALL
)
_COUNTER = re.compile(UNITS)
_NUMBERED = re.compile(
    r"(?P<number>\d{1,2}|[一二三四五六七八九十]{1,2})[、.．] *(?P<rest>.*)", re.DOTALL
)


def rows_of(table: Table) -> list[Row]:
    """The rows of a table with their values."""
    rows: list[Row] = []
    subject = NOTHING
    for cells in table.rows:
        row = Row(cells[0], []) if len(cells) == 1 else _row(cells, table, subject)
        subject = row.values[0].label if row.values else row.lead
        rows.append(row)
    return rows


def _row(cells: list[Cell], table: Table, subject: Cell) -> Row:
    beside = dict(zip((column.kind for column in table.columns), cells, strict=True))
    if is_when(table.columns[0]):
        return _of_period(cells, table)
    lead, label = beside.get(Heading.ASIDE, NOTHING), beside[Heading.LABEL]
    if numbered := _NUMBERED.fullmatch(label.text):
        lead, label = label.part(numbered, "number"), label.part(numbered, "rest")
    words, named = _split_label(label)
    candidates = (beside.get(Heading.UNIT), named, table.unit)
    counter = next((c for c in candidates if c and _COUNTER.fullmatch(c.text)), NOTHING)
    growths = _growths(table.columns, cells)
    values = [
        Value(
            column.kind,
            column.time,
            words if words.text else subject,
            cell,
            column.counter if column.counter.text else counter,
            *growths.get(place, ()),
        )
        for place, (column, cell) in enumerate(zip(table.columns, cells, strict=True))
        if column.kind in VALUES and NUMBER.fullmatch(cell.text)
    ]
    return Row(lead if lead.text.isdigit() else NOTHING, sorted(values, key=_order))


def _of_period(cells: list[Cell], table: Table) -> Row:
    """A row that is headed by its period; the columns say what they count."""
    if not _YEAR.fullmatch(cells[0].text):
        return Row(Cell(cells[0].start, cells[-1].end, "".join(c.text for c in cells)), [])
    values = []
    for column, cell in zip(table.columns[1:], cells[1:], strict=True):
        words, counter = _split_label(column.heading)
        words = words if words.text else table.caption or NOTHING
        if NUMBER.fullmatch(cell.text):
            counter = counter if counter.text else table.unit or NOTHING
            values.append(Value(Heading.TIME, cells[0], words, cell, counter))
    return Row(NOTHING, values)


def _split_label(label: Cell) -> tuple[Cell, Cell]:
    """接待外宾（人次）and 接待外宾人次: what is counted, and in what."""
    match = _IN_BRACKETS.fullmatch(label.text) or _ENDING.fullmatch(label.text)
    return (label.part(match, "label"), label.part(match, "counter")) if match else (label, NOTHING)


def _growths(columns: list[Column], cells: list[Cell]) -> dict[int, tuple[Cell, bool]]:
    """The cells of growth, by the place of the column that they are of: the latest before them."""
    found: dict[int, tuple[Cell, bool]] = {}
    before: list[int] = []
    compared = False
    for place, (column, cell) in enumerate(zip(columns, cells, strict=True)):
        if column.kind in VALUES:
            before = [place] if compared else [*before, place]
            compared = False
        elif column.kind is Heading.GROWTH and before and not compared:
            compared = True
            latest = max(
                before,
                key=lambda at: (columns[at].kind is not Heading.YEAR_BEFORE, columns[at].time.text),
            )
            if _GROWN.fullmatch(cell.text):
                found[latest] = (cell, column.percent)
    return found


def _order(value: Value) -> tuple[bool, str]:
    """As time goes; the year before behind what it is compared with."""
    return value.kind is Heading.YEAR_BEFORE, value.time.text
