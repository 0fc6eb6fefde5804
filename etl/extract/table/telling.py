"""Tables of a report, told as the sentences they stand for.

A cell means nothing without its row and its column. 接待外宾（人次）| 2021年 1200 | 2022年 1350 |
同比 12.5% is told as 2021年，接待外宾1200人次；2022年，接待外宾1350人次，同比增长12.5%. What stands in
the report keeps its place; what a table only implies has none.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from etl.extract.table.grid import find_tables
from etl.extract.table.headings import Cell, Heading
from etl.extract.table.rows import Row, Value, rows_of

IMPLIED = -1
"""The place of words that stand nowhere in the report."""
PLAIN = "个"
"""The counter of a cell where nothing names one."""

_ARROWS = {"↑": "，同比增长", "↓": "，同比下降"}


@dataclass(frozen=True)
class Told:
    """A text with its tables told, and its runs: where each starts, and where it stood.

    `headings` are the spans of the report's rows of headings.
    """

    text: str
    starts: tuple[int, ...] = (0,)
    sources: tuple[int, ...] = (0,)
    headings: tuple[tuple[int, int], ...] = ()

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The span in the report of a span of the told text; empty for what is implied.

        A number ends where its cell does: its counter may stand at the head of its row.
        """
        run = bisect_right(self.starts, start) - 1
        while run > 0 and self.sources[run] == IMPLIED:
            run, start, end = run - 1, self.starts[run], self.starts[run]
        offset = self.sources[run] - self.starts[run]
        return start + offset, max(start, min(end, self._until(run))) + offset

    def from_source(self, position: int) -> int | None:
        """The place in the told text of a position of the report; None if it is not told."""
        place = bisect_right(self._in_source, (position, len(self.text))) - 1
        if place < 0:
            return None
        source, start, length = self._in_source[place]
        return start + position - source if position < source + length else None

    @cached_property
    def _in_source(self) -> list[tuple[int, int, int]]:
        """Where each run stood, where it starts, its length; in the order of the report."""
        runs = enumerate(zip(self.sources, self.starts, strict=True))
        return sorted((s, start, self._until(r) - start) for r, (s, start) in runs if s != IMPLIED)

    def _until(self, run: int) -> int:
        return self.starts[run + 1] if run + 1 < len(self.starts) else len(self.text)


@dataclass(slots=True)
class _Teller:
    """Puts a told text together."""

    source: str
    parts: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    sources: list[int] = field(default_factory=list)
    length: int = 0

    def read(self, start: int, end: int) -> None:
        """Words of the report."""
        self._add(self.source[start:end], start)

    def cell(self, cell: Cell) -> None:
        """The words of a cell; where it was broken over two lines, without the line end."""
        start = cell.start
        for line in self.source[cell.start : cell.end].split("\n"):
            self.read(start, start + len(line))
            start += len(line) + 1

    def imply(self, words: str) -> None:
        """Words that stand nowhere."""
        self._add(words, IMPLIED)

    def _add(self, words: str, source: int) -> None:
        if words:
            self.parts.append(words)
            self.starts.append(self.length)
            self.sources.append(source)
            self.length += len(words)


def tell_tables(text: str) -> Told:
    """The text with each table as sentences, a line a row; the same text where there is none."""
    tables = find_tables(text)
    if not tables:
        return Told(text)
    teller = _Teller(text)
    position = 0
    for table in tables:
        teller.read(position, table.start)
        for row in rows_of(table):
            _tell_row(teller, row)
        position = table.end + 1
    teller.read(position, len(text))
    headings = tuple((table.start, table.headed) for table in tables)
    return Told("".join(teller.parts), tuple(teller.starts), tuple(teller.sources), headings)


def _tell_row(teller: _Teller, row: Row) -> None:
    if row.lead.text:
        teller.cell(row.lead)
        teller.imply("、" if row.values else "")
    for place, value in enumerate(row.values):
        teller.imply("；" if place else "")
        _tell(teller, value)
    teller.imply("。\n" if row.values else "\n")


def _tell(teller: _Teller, value: Value) -> None:
    if value.time.text:
        teller.cell(value.time)
        teller.imply("年，" if value.time.text.isdigit() else "，")
    teller.cell(value.label)
    teller.imply("去年同期为" if value.kind is Heading.YEAR_BEFORE else "")
    teller.cell(value.number)
    if value.number.text[-1].isdigit() or value.number.text[-1] in "余多万亿":
        teller.cell(value.counter)
        teller.imply("" if value.counter.text else PLAIN)
    if value.growth.text:
        _tell_growth(teller, value)


def _tell_growth(teller: _Teller, value: Value) -> None:
    """Growth with the direction that its cell or its sign says; up where neither does."""
    cell = value.growth
    if cell.text == "持平":
        teller.imply("，与上年")
        teller.cell(cell)
        return
    if not (cell.text.endswith(("%", "百分点")) or value.percent):
        return  # so many more, not so many percent
    if cell.text[0] in _ARROWS:
        teller.imply(_ARROWS[cell.text[0]])
        teller.read(cell.start + 1, cell.end)
    else:
        teller.imply("，同比增长" if cell.text[0].isdigit() else "，同比")
        teller.cell(cell)
    teller.imply("" if cell.text.endswith(("%", "百分点")) else "%")
