"""Proposed rows that a person has looked at → the ledger: checked, backed up, all or nothing."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from etl.catalogue import Catalogue, parse_table, table_of
from etl.errors import Finding, FindingsError, Severity, TableError
from etl.extract.city import city_id
from etl.extract.proposal import REASONS, ledger_cells
from etl.inputs import Folders, Inputs, read_inputs
from etl.ledger import LEDGER_COLUMNS, Figure, parse_figure, write_ledger_file
from etl.padded_rates import as_reports_print
from etl.replacing import replace_all
from etl.schemas import as_meant
from etl.tables import Row, Table, read_table
from etl.validate import validate

BACKUP = ".bak"
WANTED = (
    "accept reads the CSV that extract wrote (data/reports/proposed.csv), saved as CSV UTF-8; give "
    "a report to extract first."
)


def accept(file: Path, where: Folders) -> tuple[dict[Path, int], list[Finding]]:
    """Adds the rows of `file` to the ledger of their reports.

    Returns rows added by ledger file, and notes. Raises FindingsError with everything that the
    checks would say of the ledger with these rows, and then writes nothing. A ledger that was
    there is kept beside it with the ending `.bak`.
    """
    proposed = _read(file)
    inputs, found = read_inputs(where)
    found += [*_of_another_city(proposed, inputs.catalogue), *_of_no_total(proposed)]
    rows = tuple(_numbered(_plain(proposed.rows), inputs.figures))
    new = as_reports_print(as_meant("ledger", replace(proposed, rows=rows)), inputs.texts)
    figures, wrong = parse_table(
        new, "ledger", lambda row: parse_figure(row, _report_id(row), file.name)
    )
    together = replace(
        inputs,
        figures=[*inputs.figures, *figures.values()],
        figure_ids=inputs.figure_ids | _named(new.rows),
    )
    findings = [*found, *wrong, *validate(together)]
    if any(f.severity is Severity.ERROR for f in findings):
        raise FindingsError(findings)
    return _add(new.rows, where.reported), [*findings, *_unseen(new.rows, together)]


def _read(file: Path) -> Table:
    """A file of proposals; what was odd about it is in the findings."""
    try:
        table = read_table(file, file.name, LEDGER_COLUMNS, REASONS)
    except TableError as error:
        raise TableError(file, error.wrong, WANTED) from error
    if any(f.severity is Severity.ERROR for f in table.findings):
        raise FindingsError(table.findings)
    if not table.rows:
        raise TableError(file, "holds no rows", "Keep the rows that are right, and the header.")
    return table


def _plain(rows: Sequence[Row]) -> list[Row]:
    """The rows without their reasons."""
    return [Row(row.line, ledger_cells(row.cells)) for row in rows]


def _of_another_city(proposed: Table, catalogue: Catalogue) -> Iterator[Finding]:
    """Cities that rows name and their report is not of, each told of its first row.

    A city may be named by its id or a name, which is not known of one that is not listed.
    """
    cities = catalogue.cities
    named = {
        (_report_id(row), city_id(row.cells.get("city", ""), cities.values())): row
        for row in reversed(proposed.rows)
    }
    for (report_id, city), row in named.items():
        report = catalogue.reports.get(report_id)
        if report and report.city_id in cities and city not in ("", report.city_id):
            yield Finding(
                proposed.name,
                row.line,
                "city",
                f"is {row['city']}, and {report_id} is a report of {report.city_id}",
                "Correct or empty the cell; or correct data/reference/reports.csv, or the name "
                "of the report.",
            )


def _of_no_total(proposed: Table) -> Iterator[Finding]:
    """Rows that are part of none of the rows beside them.

    The ids of a reading are its own: in the ledger another figure may have that of the total.
    """
    beside = {row["figure_id"] for row in proposed.rows}
    for row in proposed.rows:
        if row["part_of"] and row["part_of"] not in beside:
            yield Finding(
                proposed.name,
                row.line,
                "part_of",
                f"{row['part_of']} is no row of this file",
                "Keep the row of the total too. If the ledger has it already, empty the cell, "
                "and write the id that it has there into the ledger afterwards.",
            )


def _unseen(rows: Sequence[Row], inputs: Inputs) -> Iterator[Finding]:
    """Reports whose text is not there, so that no place of their rows was held against it."""
    for report_id in dict.fromkeys(_report_id(row) for row in rows):
        if report_id not in inputs.texts:
            file = inputs.catalogue.reports[report_id].file
            wrong = "the text is not here, so that no place of the added rows was checked"
            todo = (
                "Put it there, or name its folder with --reports; then run `python -m etl check`."
            )
            yield Finding(f"data/reports/{file}", None, "", wrong, todo, Severity.WARNING)


def _named(rows: Sequence[Row]) -> set[str]:
    """All ids in the rows: those of rows with errors, and of totals that `_of_no_total` misses."""
    return {row[column] for row in rows for column in ("figure_id", "part_of")}


def _report_id(row: Row) -> str:
    return row["figure_id"].rpartition("-")[0]


def _numbered(rows: Sequence[Row], figures: Sequence[Figure]) -> list[Row]:
    """The rows by report; ids that its ledger has already are numbered on."""
    numbered: list[Row] = []
    for report_id, own in groupby(sorted(rows, key=_report_id), _report_id):
        used = {figure.figure_id for figure in figures if figure.report_id == report_id}
        numbered += _numbered_on(list(own), report_id, used)
    return numbered


def _numbered_on(rows: list[Row], report_id: str, used: set[str]) -> list[Row]:
    """`part_of` follows the ids."""
    if not used & {row["figure_id"] for row in rows}:
        return rows
    ends = [figure_id.rpartition("-")[2] for figure_id in used]
    last = max((int(end) for end in ends if end.isdigit()), default=0)
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


def _add(rows: Sequence[Row], folder: Path) -> dict[Path, int]:
    """Every ledger is written whole beside the old ones; then all take their place, or none."""
    new = {
        folder / f"{report_id}.csv": [row.cells for row in own]
        for report_id, own in groupby(rows, _report_id)
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix=".accepted-") as staged:
            for ledger, added in new.items():
                write_ledger_file(Path(staged) / ledger.name, [*_old(ledger), *added])
                if ledger.is_file():
                    shutil.copy2(ledger, ledger.with_name(ledger.name + BACKUP))
            replace_all([ledger.name for ledger in new], Path(staged), folder)
    except OSError as error:
        wrong = f"cannot be written ({error.strerror})"
        raise TableError(folder, wrong, "Check its permissions and the room left.") from error
    return {ledger: len(added) for ledger, added in new.items()}


def _old(ledger: Path) -> list[dict[str, str]]:
    """The rows there are; the checks have found no error in them."""
    if not ledger.is_file():
        return []
    return [row.cells for row in table_of(ledger, ledger.name, "ledger").rows]
