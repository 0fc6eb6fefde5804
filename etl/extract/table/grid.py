"""Tables in a report's text: a row of headings, and the rows of cells below it.

A line is a row where bars, tabs or blanks set its cells apart; a table begins with a row of
headings that say when, in what or against what the cells below them count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from etl.extract.table.headings import UNITS, VALUES, Cell, Column, columns_of, is_when, under
from etl.reports.folding import fold

LONGEST = 300
"""Characters of a line that is tried as a row of headings."""
NUMBERED = 2
"""Columns that a list number and a label fill."""
ABOVE = 80
"""Characters above a table within which it may say in what it counts."""

NUMBER = re.compile(r"[-+]?[约近超逾]?\d[\d,. ]*(?:万|亿)?[余多]?[^\d\s%]{0,4}%?")
"""A cell that holds a number and at most its counter."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its row of headings `start:headed`, its columns, its rows up to `end`.

    A row has a cell for each column, or one alone: a line between rows. `unit` is the counter
    that a line above the table names, if one does; `caption` what such a line says it is about.
    """

    start: int
    headed: int
    end: int
    columns: list[Column]
    rows: list[list[Cell]]
    unit: Cell | None
    caption: Cell | None = None


# A short line without a full stop, with something in it that may set cells apart, which ends as
# the last heading of a table can.
_LINE = re.compile(
    rf"(?m)^[^\n，。；]{{0,60}}[\t|│┃｜ \xa0\u2000-\u200a\u3000][^\n，。；]{{0,{LONGEST}}}"
    r"[年度期月底末半季率幅比增长减速降化升降情况%％）)数量值计位注明源据绩成标划批人次份件个对起]"
    r"[\s|│┃｜\u3000]{0,4}$"
)
_BARS = re.compile(r"[|│┃]")
_TABS = re.compile(r"\t")
_WIDE = re.compile(r"[ \t]{2,}|\t")
_BLANK = re.compile(r"[ \t]+")
_LABELLED = re.compile(rf"(?P<label>[^\d\s]+) (?P<number>{NUMBER.pattern})")
_LABEL_ALONE = re.compile(r"[ \t]*\d{1,2}[ \t]+[^\d\s，。；]{2,}[ \t]*")
_RULE = re.compile(r"[-:—=+|│┃┼├┤ \t]*")
# 表18-3 若干年份因公出国（境）情况表
_CAPTION = re.compile(
    r"(?:\A|\n)[ \t]*(?:表[\d－—–·.-]*)?[ \t]*(?:若干年份|部分年份|历年|主要年份)?"
    r"(?P<noun>[^，。：\s\d]{2,20}?)(?:情况)?(?:统计|一览)?表[ \t]*\n?\Z"
)
_UNIT_ABOVE = re.compile(rf"单位：(?P<counter>{UNITS})）?\s*\Z")
_NAMED_ABOVE = ((_UNIT_ABOVE, "counter"), (_CAPTION, "noun"))


def find_tables(text: str) -> list[Table]:
    """The tables of a text, in order; few texts have one, so few are folded for it."""
    tables: list[Table] = []
    folded = ""
    for line in _LINE.finditer(text):
        if tables and line.start() < tables[-1].end:
            continue
        heads = fold(line[0])
        for split in _splits(heads):
            columns = columns_of(_cells(heads, 0, len(heads), split))
            if columns:
                folded = folded or fold(text)
                table = _table(folded, *line.span(), split)
                tables += [table] if table else []
                break
    return tables


def _table(text: str, start: int, end: int, split: re.Pattern[str]) -> Table | None:
    columns = columns_of(_cells(text, start, end, split))
    above = text.rfind("\n", 0, max(start - 1, 0)) + 1
    periods = [cell for cell in _cells(text, above, max(start - 1, 0), split) if cell.text]
    grouped = under(columns_of(periods), columns)
    start, columns = (above, grouped) if grouped else (start, columns)
    rows = list(_rows(text, end, columns, split))
    while rows and len(rows[-1]) == 1:
        rows.pop()
    if not rows:
        return None
    last = text.find("\n", rows[-1][-1].end)
    unit, caption = (_above(text, start, *named) for named in _NAMED_ABOVE)
    return Table(start, end, last if last >= 0 else len(text), columns, rows, unit, caption)


def _splits(line: str) -> list[re.Pattern[str]]:
    """What may set the cells of a line apart."""
    if _BARS.search(line):
        return [_BARS]
    if "\t" in line:
        return [_TABS, _WIDE]
    return [_WIDE, _BLANK] if " " in line.strip() else []


def _cells(text: str, start: int, end: int, split: re.Pattern[str]) -> list[Cell]:
    bounds, position = [], start
    for match in split.finditer(text, start, end):
        bounds.append((position, match.start()))
        position = match.end()
    cells = [_cell(text, *bound) for bound in [*bounds, (position, end)]]
    outer = split is not _TABS  # a bar or a margin at either end of the line holds no cell
    if outer and not cells[0].text:
        cells = cells[1:]
    return cells[:-1] if outer and cells and not cells[-1].text else cells


def _cell(text: str, start: int, end: int) -> Cell:
    body = text[start:end]
    start += len(body) - len(body.lstrip())
    words = body.strip().rstrip("；，")  # 264；  291；  238: stops beside the blanks
    return Cell(start, start + len(words), words)


def _above(text: str, start: int, words: re.Pattern[str], group: str) -> Cell | None:
    """What the lines above a table say of all of it: 单位：人次, or what it is about."""
    first = max(0, start - ABOVE)
    match = words.search(text[first:start])
    return Cell(first, start, text[first:start]).part(match, group) if match else None


def _rows(
    text: str, end: int, columns: list[Column], split: re.Pattern[str]
) -> Iterator[list[Cell]]:
    """The rows below headings that end at `end`, and lines between them."""
    counting = [is_when(columns[0]) or column.kind in VALUES for column in columns]
    for start, until in _lines(text, end + 1, split, len(columns)):
        row = _fitted(_cells(text, start, until, split), len(columns))
        if not row and split is _WIDE:  # a long label leaves one blank before its number
            row = _fitted(_cells(text, start, until, _BLANK), len(columns)) or _fitted(
                _label_apart(_cells(text, start, until, split)), len(columns)
            )
        numbers = [
            c
            for c, counts in zip(row, counting, strict=False)
            if counts and NUMBER.fullmatch(c.text)
        ]
        if len(row) != 1 and not numbers:
            return
        yield row


def _label_apart(cells: list[Cell]) -> list[Cell]:
    """The cells with a label and the number that one blank sets off from it as two."""
    found = _LABELLED.fullmatch(cells[0].text)
    if found is None:
        return cells
    return [cells[0].part(found, "label"), cells[0].part(found, "number"), *cells[1:]]


def _lines(text: str, start: int, split: re.Pattern[str], wanted: int) -> Iterator[tuple[int, int]]:
    """The lines that are not rules; those that a cell was broken over as one."""
    begun = start
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if _RULE.fullmatch(text, begun, end):
            begun = end + 1
        elif not _is_broken(text[begun:end], split, wanted) or end - begun > LONGEST:
            yield begun, end
            begun = end + 1
        start = end + 1


def _is_broken(line: str, split: re.Pattern[str], wanted: int) -> bool:
    """Whether a row goes on in the next line: it lacks bars, or all that its label counts."""
    if split is _BARS:
        return len(_BARS.findall(line)) < wanted - 1
    return wanted > NUMBERED and bool(_LABEL_ALONE.fullmatch(line))


def _fitted(cells: list[Cell], wanted: int) -> list[Cell]:
    """A cell for each column, or the one of a line between rows; else none.

    A blank in a label sets no cells apart.
    """
    surplus = len(cells) - wanted
    if not NUMBER.match(cells[0].text) and not any(cell.text for cell in cells[1:]):
        return cells[:1]
    if surplus > 0 and not any(NUMBER.match(cell.text) for cell in cells[: surplus + 1]):
        words = "".join(cell.text for cell in cells[: surplus + 1])
        return [Cell(cells[0].start, cells[surplus].end, words), *cells[surplus + 1 :]]
    return cells if surplus == 0 else []
