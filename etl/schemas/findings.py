"""What pandera reports of a table → findings that name file, row and column."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice

import pandas as pd
import pandera.pandas as pa

from etl.errors import Finding, Severity
from etl.rewritten_cells import certain, meant
from etl.schemas.tables import COLUMNS, SCHEMAS
from etl.tables import Row, Table

APART = 3
"""Cells of a column with the same fault that are told of one by one; of more, in one finding."""
LISTED = 10
"""Lines that such a finding names."""


@dataclass(frozen=True, slots=True)
class _Fault:
    column: str
    wrong: str
    todo: str
    line: int
    cell: str


def as_meant(kind: str, table: Table) -> Table:
    """The table with the cells that a spreadsheet rewrote as they were meant, where that is certain.

    The table's findings note it, once a column.
    """
    for column, pattern in _patterns(kind).items():
        table = _column_as_meant(table, column, re.compile(pattern).fullmatch)
    return table


def _column_as_meant(table: Table, column: str, fits: Callable[[str], object]) -> Table:
    rewritten = {
        row.line: cell
        for row in table.rows
        if not fits(row[column])
        for cell in islice(filter(fits, certain(row[column])), 1)
    }
    return with_cells(table, column, rewritten)


def with_cells(table: Table, column: str, rewritten: Mapping[int, str]) -> Table:
    """The table with other cells in a column, by line, and a note of it where there are some."""
    if not rewritten:
        return table
    rows = tuple(
        Row(row.line, row.cells | {column: rewritten.get(row.line, row[column])})
        for row in table.rows
    )
    first = next(row for row in table.rows if row.line in rewritten)
    wrong = f"{first[column]!r} was read as {rewritten[first.line]}"
    if len(rewritten) > 1:
        wrong += f", and {len(rewritten) - 1} more of the column likewise"
    todo = "Correct it if it means something else. In a column of text, spreadsheets leave it be."
    note = Finding(table.name, first.line, column, wrong, todo, Severity.WARNING)
    return replace(table, rows=rows, findings=(*table.findings, note))


def shape_findings(kind: str, table: Table) -> tuple[list[Finding], set[int]]:
    """What is wrong with single cells of a table, and ids that stand twice; the lines of all."""
    faults = sorted(_faults(kind, table), key=lambda f: (f.column, f.wrong, f.line))
    findings: list[Finding] = []
    for _, alike in groupby(faults, lambda f: (f.column, f.wrong)):
        findings += _told(table.name, list(alike))
    return findings, {fault.line for fault in faults}


def _faults(kind: str, table: Table) -> Iterator[_Fault]:
    if not table.rows:
        return
    cells = pd.DataFrame([row.cells for row in table.rows], dtype=str)
    try:
        SCHEMAS[kind].validate(cells, lazy=True)
    except pa.errors.SchemaErrors as errors:
        for case in errors.failure_cases.to_dict("records"):
            yield _fault(table, case)


def _fault(table: Table, case: dict[str, object]) -> _Fault:
    line, cell = table.rows[int(str(case["index"]))].line, str(case["failure_case"])
    wrong, todo, pattern = _parts(str(case["check"]))
    if wrong == "field_uniqueness":
        wrong, todo = (
            "stands twice",
            "Take out the row that is too many, or give each an id of its own.",
        )
    offered = (m for m in meant(cell) if pattern and re.fullmatch(pattern, m))
    todo = "".join(f"Write {m}. " for m in islice(offered, 1)) + todo
    return _Fault(str(case["column"]), wrong, todo, line, cell)


def _told(name: str, alike: Sequence[_Fault]) -> Iterator[Finding]:
    """A finding for each fault; one for all where they are many, so that others are seen."""
    many = len(alike) > APART
    for fault in alike[:1] if many else alike:
        more = f"; so it is in {_lines(alike[1:])}" if many else ""
        wrong = f"{fault.cell!r} {fault.wrong}" if fault.cell else "is empty"
        yield Finding(name, fault.line, fault.column, wrong + more, fault.todo)


def _lines(faults: Sequence[_Fault]) -> str:
    listed = ", ".join(str(fault.line) for fault in faults[:LISTED])
    return f"{len(faults)} more rows: {listed}{' …' if len(faults) > LISTED else ''}"


def _patterns(kind: str) -> dict[str, str]:
    """The columns whose cells spreadsheets rewrite, and the pattern of each."""
    checks = ((name, check) for name, cell in COLUMNS[kind].items() for check in cell.checks)
    found = {name: _parts(str(check.error))[2] for name, check in checks}
    return {name: pattern for name, pattern in found.items() if pattern}


def _parts(error: str) -> tuple[str, str, str]:
    """What a check says: what is wrong, what to do, and the pattern that an offer must match."""
    wrong, todo, pattern = (*error.split("|", 2), "", "")[:3]
    return wrong, todo, pattern
