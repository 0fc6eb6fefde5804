"""Proposed rows that a person has looked at → the ledger: checked, backed up, all or nothing."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from etl.errors import Finding, FindingsError, Severity, TableError
from etl.extract.proposal import REASONS
from etl.inputs import Folders, Inputs, read_inputs
from etl.ledger import LEDGER_COLUMNS, Figure, parse_figure, write_ledger_file
from etl.tables import Row, read_table
from etl.validate import validate

BACKUP = ".bak"


def accept(file: Path, where: Folders) -> dict[Path, int]:
    """Adds the rows of `file` to the ledger of their reports; returns rows added by ledger file.

    Raises FindingsError with everything that is wrong, and then writes nothing. A ledger that
    was there is kept beside it with the ending `.bak`.
    """
    rows = _read(file)
    inputs, _ = read_inputs(where)
    added: dict[Path, list[dict[str, str]]] = {}
    findings: list[Finding] = []
    for report_id in dict.fromkeys(row["figure_id"].rpartition("-")[0] for row in rows):
        own = [row for row in rows if row["figure_id"].rpartition("-")[0] == report_id]
        ledger = where.reported / f"{report_id}.csv"
        findings += _duplicates(file, own, report_id, inputs)
        numbered = _numbered(own, report_id, inputs)
        findings += _wrong(file, numbered, report_id, inputs)
        added[ledger] = [row.cells for row in numbered]
    if any(f.severity is Severity.ERROR for f in findings):
        raise FindingsError(findings)
    for ledger, new in added.items():
        _write(ledger, new)
    return {ledger: len(new) for ledger, new in added.items()}


def _read(file: Path) -> list[Row]:
    header = file.read_text(encoding="utf-8-sig").partition("\n")[0] if file.is_file() else ""
    reasons = [name for name in REASONS if name in header.strip().split(",")]
    table = read_table(file, file.name, [*LEDGER_COLUMNS, *reasons])
    wrong = [f for f in table.findings if f.severity is Severity.ERROR]
    if wrong:
        raise FindingsError(wrong)
    if not table.rows:
        raise TableError(
            file.name, "holds no rows", "Keep the rows that are right, and the header."
        )
    return [Row(row.line, {c: row[c] for c in LEDGER_COLUMNS}) for row in table.rows]


def _of(report_id: str, inputs: Inputs) -> list[Figure]:
    return [figure for figure in inputs.figures if figure.report_id == report_id]


def _duplicates(file: Path, rows: Sequence[Row], report_id: str, inputs: Inputs) -> list[Finding]:
    """A row at a place that the ledger, or the same file, has already."""
    taken = {place: f.figure_id for f in _of(report_id, inputs) for place in f.places}
    findings = []
    for row in rows:
        if not (row["char_start"].isdigit() and row["char_end"].isdigit()):
            continue
        start, end = int(row["char_start"]), int(row["char_end"])
        other = next((i for (s, e), i in taken.items() if max(s, start) < min(e, end)), None)
        if other is not None:
            wrong = f"{row['as_printed']!r} at {start}:{end} is {other} already"
            findings.append(Finding(file.name, row.line, "char_start", wrong, "Remove the row."))
        taken[start, end] = row["figure_id"]
    return findings


def _numbered(rows: Sequence[Row], report_id: str, inputs: Inputs) -> list[Row]:
    """Ids that the ledger has already are numbered on, and `part_of` follows them."""
    used = {figure.figure_id for figure in _of(report_id, inputs)}
    if not used & {row["figure_id"] for row in rows}:
        return list(rows)
    last = max(
        (int(i.rpartition("-")[2]) for i in used if i.rpartition("-")[2].isdigit()), default=0
    )
    new = {row["figure_id"]: f"{report_id}-{last + n:03}" for n, row in enumerate(rows, 1)}
    return [
        Row(
            row.line,
            row.cells
            | {
                "figure_id": new[row["figure_id"]],
                "part_of": new.get(row["part_of"], row["part_of"]),
            },
        )
        for row in rows
    ]


def _wrong(file: Path, rows: Sequence[Row], report_id: str, inputs: Inputs) -> list[Finding]:
    """What the checks of the ledger say about the new rows among the old ones."""
    figures: list[Figure] = []
    findings: list[Finding] = []
    for row in rows:
        try:
            figures.append(parse_figure(row, report_id, file.name))
        except ValueError as error:
            findings.append(Finding(file.name, row.line, "", str(error), "Correct the row."))
    together = replace(inputs, figures=[*inputs.figures, *figures])
    return findings + [f for f in validate(together) if f.file == file.name]


def _write(ledger: Path, new: list[dict[str, str]]) -> None:
    old: list[dict[str, str]] = []
    if ledger.is_file():
        old = [row.cells for row in read_table(ledger, ledger.name, LEDGER_COLUMNS).rows]
        shutil.copy2(ledger, ledger.with_name(ledger.name + BACKUP))
    ledger.parent.mkdir(parents=True, exist_ok=True)
    write_ledger_file(ledger, [*old, *new])
