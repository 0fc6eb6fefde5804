"""Reads and appends to hand-edited CSV tables, however a spreadsheet has saved them."""

from __future__ import annotations

import csv
import io
import os
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from etl.errors import Finding, Severity, TableError


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


def read_table(path: Path, name: str, columns: Sequence[str]) -> Table:
    """The rows of a CSV file that must have `columns`; surplus columns are refused.

    `name` is how findings call the file. Raises TableError when there is nothing to read.
    """
    text, findings = _decode(path, name)
    reader = csv.reader(io.StringIO(text, newline=""))
    header = [cell.strip() for cell in next(reader, [])]
    if not any(header):
        raise TableError(name, "the file is empty", f"It needs the header: {','.join(columns)}")
    findings += list(_header_findings(name, header, columns))
    if any(f.severity is Severity.ERROR for f in findings):
        return Table(name, tuple(columns), (), tuple(findings))
    rows = []
    for cells in reader:
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(header):
            findings.append(_ragged(name, reader.line_num, len(cells), len(header)))
            continue
        named = dict(zip(header, (cell.strip() for cell in cells), strict=True))
        rows.append(Row(reader.line_num, named))
    return Table(name, tuple(columns), tuple(rows), tuple(findings))


def _decode(path: Path, name: str) -> tuple[str, list[Finding]]:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise TableError(
            name, f"cannot be read ({error.strerror})", "Put the file there or free it."
        ) from error
    if raw.startswith(b"\xef\xbb\xbf"):
        return raw[3:].decode("utf-8", "replace"), [_encoding(name, "UTF-8 with a byte-order mark")]
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise TableError(
            name, "is saved as UTF-16 text", "Save it as CSV UTF-8 (comma delimited) instead."
        )
    try:
        return raw.decode("utf-8"), []
    except UnicodeDecodeError:
        pass
    try:
        return raw.decode("gb18030"), [_encoding(name, "GBK")]
    except UnicodeDecodeError as error:
        raise TableError(
            name, "is neither UTF-8 nor GBK", "Save it as CSV UTF-8 (comma delimited)."
        ) from error


def _encoding(name: str, found: str) -> Finding:
    return Finding(
        name,
        None,
        "",
        f"was saved as {found}; it was read all the same",
        "Save it as CSV UTF-8 so that others read it too.",
        Severity.WARNING,
    )


def _header_findings(name: str, header: list[str], columns: Sequence[str]) -> Iterable[Finding]:
    for column in columns:
        if column not in header:
            yield Finding(name, 1, column, "the column is missing", f"Add a column {column}.")
    for column in header:
        if column not in columns:
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
