"""Reads and appends to hand-edited CSV tables, however a spreadsheet has saved them."""

from __future__ import annotations

import csv
import io
import os
import re
import tempfile
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from etl.errors import Finding, Severity, TableError
from etl.saved import separator, text_of

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
Record = tuple[int, list[str]]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: the line it ends on, and its cells as text."""

    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]


@dataclass(frozen=True, slots=True)
class Table:
    """A hand-edited table as it lies on disk, and what was odd about the file."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...] = ()


def read_table(path: Path, name: str, columns: Sequence[str], also: Collection[str] = ()) -> Table:
    """The rows of a CSV file that must have `columns` and may have `also`; others are refused.

    `name` is how findings call the file. Raises TableError when there is nothing to read.
    """
    text, findings = text_of(_bytes(path, name), name)
    between, noted = separator(text, {*columns, *also}, name)
    records, cut = _records(text, between, name)
    _, header = records[0] if records else (0, [])
    header = _without_blank_end([cell.strip() for cell in header], 0)
    if not any(header):
        wrong = "its first line is empty" if text.strip() else "the file is empty"
        raise TableError(name, wrong, f"Write the header there: {','.join(columns)}")
    if not {*columns} & {*header}:
        raise TableError(name, "its first line is no header", f"Write there: {','.join(columns)}")
    findings += [*noted, *cut, *_header_findings(name, header, columns, also)]
    if any(f.severity is Severity.ERROR for f in findings):
        return Table(name, tuple(columns), (), tuple(findings))
    rows = []
    for line, found in records[1:]:
        if not any(cell.strip() for cell in found):
            continue
        cells = _without_blank_end(found, len(header))
        if len(cells) != len(header):
            findings.append(_ragged(name, line, len(cells), len(header)))
            continue
        named = dict(zip(header, (cell.strip() for cell in cells), strict=True))
        findings += _unprintable(name, line, named)
        rows.append(Row(line, named))
    return Table(name, tuple(columns), tuple(rows), tuple(findings))


def _without_blank_end(cells: list[str], wide: int) -> list[str]:
    """The cells without blank ones behind the first `wide`: columns that a spreadsheet added."""
    filled = [number for number, cell in enumerate(cells, 1) if cell.strip()]
    return cells[: max([wide, *filled])]


def _bytes(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise TableError(
            name, f"cannot be read ({error.strerror})", "Put the file there or free it."
        ) from error


def _records(text: str, between: str, name: str) -> tuple[list[Record], list[Finding]]:
    """The cells of each record and the line it ends on, up to the first that is none."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=between, strict=True)
    records: list[Record] = []
    try:
        for cells in reader:
            records.append((reader.line_num, cells))
    except csv.Error as error:
        begun = records[-1][0] + 1 if records else 1
        wrong = f"the row that begins here cannot be read ({error})"
        todo = 'Close its quotation marks, and write "" for one inside a cell.'
        return records, [Finding(name, begun, "", wrong, todo)]
    return records, []


def _unprintable(name: str, line: int, cells: dict[str, str]) -> Iterator[Finding]:
    for column, cell in cells.items():
        found = _CONTROL.search(cell)
        if found:
            wrong = f"holds the control character U+{ord(found[0]):04X}"
            yield Finding(name, line, column, wrong, "Remove it: type the cell again.")


def _header_findings(
    name: str, header: list[str], columns: Sequence[str], also: Collection[str]
) -> Iterator[Finding]:
    for column in columns:
        if column not in header:
            yield Finding(name, 1, column, "the column is missing", f"Add a column {column}.")
    for column in header:
        if column not in columns and column not in also:
            yield Finding(
                name,
                1,
                column,
                "no such column is known",
                f"Remove it, or rename it to one of: {', '.join(columns)}.",
            )
    for column in {c for c in header if header.count(c) > 1}:
        yield Finding(name, 1, column, "the column stands twice", "Keep one of the two.")


def _ragged(name: str, line: int, found: int, wanted: int) -> Finding:
    return Finding(
        name,
        line,
        "",
        f"has {found} cells where the header has {wanted}",
        "Quote cells that hold a comma; remove or add cells.",
    )


def write_table(path: Path, columns: Sequence[str], rows: Iterable[dict[str, str]]) -> None:
    """Writes a whole table: UTF-8, to a temporary name first, then renamed."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
