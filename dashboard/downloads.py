"""Observations as files to take away, each with its sources and a data dictionary."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.language import Language
from dashboard.store import Store
from etl.contract import TABLES, schema
from etl.observation import Observation

FIELDS = TABLES["observations"]
BOM = "\ufeff"
FORMULA_MARKS = tuple("=+-@\t\r")


def as_csv(observations: Sequence[Observation]) -> bytes:
    """CSV in UTF-8 with a byte-order mark, which Excel needs to read Chinese."""
    return _csv([field.name for field in FIELDS], map(_cells, observations))


def dictionary_csv() -> bytes:
    """The data dictionary in the same form."""
    return _csv(*dictionary())


def _csv(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return (BOM + text.getvalue()).encode()


def _harmless(cell: Any) -> Any:
    """A text that a spreadsheet would take for a formula gets an apostrophe before it."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in FORMULA_MARKS else cell


def as_parquet(observations: Sequence[Observation]) -> bytes:
    """Parquet of the contract; meanings of the columns travel in its metadata."""
    rows = [asdict(o) | {"figure_ids": list(o.figure_ids)} for o in observations]
    table = pa.Table.from_pylist(rows, schema=schema("observations"))
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink)
    return bytes(sink.getvalue())


def as_xlsx(observations: Sequence[Observation], store: Store, lang: Language) -> bytes:
    """A workbook: observations with real numbers and dates, dictionary, reports."""
    import xlsxwriter

    sink = io.BytesIO()
    with xlsxwriter.Workbook(sink, {"in_memory": True, "remove_timezone": True}) as book:
        heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        sheets = (
            (lang("Observations"), [f.name for f in FIELDS], map(_cells, observations)),
            (lang("Data dictionary"), *dictionary()),
            (lang("Reports"), *_reports(store)),
        )
        for name, columns, rows in sheets:
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            sheet.set_column(0, len(columns) - 1, 18)
            sheet.write_row(0, 0, columns, heading)
            for line, row in enumerate(rows, 1):
                for column, cell in enumerate(row):
                    _write(sheet, line, column, cell, day)
    return sink.getvalue()


def dictionary() -> tuple[list[str], list[list[str]]]:
    """Every column of `observations`: type and meaning in both languages."""
    rows = [[f.name, str(f.type), f.zh, f.en] for f in FIELDS]
    return ["column", "type", "含义", "meaning"], rows


def _reports(store: Store) -> tuple[list[str], Iterable[list[Any]]]:
    names = [field.name for field in TABLES["reports"]]
    return names, ([row[name] for name in names] for row in store.rows("reports"))


def _cells(observation: Observation) -> list[Any]:
    row = asdict(observation) | {"figure_ids": " ".join(observation.figure_ids)}
    return [row[field.name] for field in FIELDS]


def _write(sheet: Any, line: int, column: int, cell: Any, day: Any) -> None:
    """Text stays text even where it looks like a formula; numbers and dates are real."""
    if cell is None:
        return
    if isinstance(cell, str):
        sheet.write_string(line, column, cell)
    elif isinstance(cell, int | float):
        sheet.write_number(line, column, cell)
    else:
        sheet.write_datetime(line, column, cell, day)
