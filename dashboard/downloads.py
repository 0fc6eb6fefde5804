"""Observations as files to take away, each with its sources and a data dictionary.

CSV and Excel have names in the reader's language beside the codes of the contract; Parquet is the
contract itself.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.language import Language
from dashboard.store import Store
from etl.contract import TABLES, Field, schema
from etl.observation import Observation
from etl.wording import names_en

# What a code is called, in the page's language, in the column behind it.
NAMES = {
    "city_id": ("city_name", "城市名称", "name of the city"),
    "indicator_id": ("indicator_name", "指标名称", "name of the indicator"),
    "measure": ("measure_name", "计量性质名称", "the measure in words"),
    "unit": ("unit_name", "单位名称", "name of the unit"),
    "status": ("status_name", "观测状态名称", "the status in words"),
    "origin": ("origin_name", "取得方式名称", "the origin in words"),
    "report_id": ("report_title", "报告标题", "title of the report"),
}
BOM = "\ufeff"
FORMULA_MARKS = tuple("=+-@\t\r")


def fields() -> list[Field]:
    """The columns of CSV and Excel: those of the contract, and names behind the codes."""
    found = []
    for field in TABLES["observations"]:
        found.append(field)
        if field.name in NAMES:
            name, zh, en = NAMES[field.name]
            found.append(Field(name, field.type, zh, en, nullable=False))
    return found


def heading(field: Field, lang: Language) -> str:
    """What an Excel sheet calls a column: 观测值编号, Observation id."""
    return lang.pick(field.zh, field.name.replace("_", " ").capitalize())


def as_csv(observations: Sequence[Observation], store: Store, lang: Language) -> bytes:
    """CSV in UTF-8 with a byte-order mark, which Excel needs to read Chinese."""
    return _csv([field.name for field in fields()], _rows(observations, store, lang))


def dictionary_csv(lang: Language) -> bytes:
    """The data dictionary in the same form."""
    return _csv(*dictionary(lang))


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
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        sheets = (
            (
                lang("Observations"),
                [heading(f, lang) for f in fields()],
                _rows(observations, store, lang),
            ),
            (lang("Data dictionary"), *dictionary(lang)),
            (lang("Reports"), *_reports(store, lang)),
        )
        for name, columns, rows in sheets:
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            sheet.set_column(0, len(columns) - 1, 18)
            sheet.write_row(0, 0, columns, bold)
            for line, row in enumerate(rows, 1):
                for column, cell in enumerate(row):
                    _write(sheet, line, column, cell, day)
    return sink.getvalue()


def dictionary(lang: Language) -> tuple[list[str], list[list[str]]]:
    """Every column: its heading in Excel, its code, type, and meaning in both languages."""
    rows = [[heading(f, lang), f.name, str(f.type), f.zh, f.en] for f in fields()]
    return [lang("Heading"), "column", "type", "含义", "meaning"], rows


def _reports(store: Store, lang: Language) -> tuple[list[str], Iterable[list[Any]]]:
    """Reports, what is said about them in the reader's language."""
    columns = TABLES["reports"]
    said = {"kind", "published_basis", "covers"}
    rows = (
        [lang(row[f.name]) if f.name in said else row[f.name] for f in columns]
        for row in store.rows("reports")
    )
    return [heading(f, lang) for f in columns], rows


def _rows(
    observations: Iterable[Observation], store: Store, lang: Language
) -> Iterator[Sequence[Any]]:
    for o in observations:
        row = asdict(o) | _names(o, store, lang)
        row |= {"figure_ids": " ".join(o.figure_ids), "note": lang(o.note) if o.note else ""}
        yield [row[field.name] for field in fields()]


def _names(o: Observation, store: Store, lang: Language) -> dict[str, str]:
    """The columns of NAMES for an observation."""
    city = store.by_id("cities", "city_id")[o.city_id]
    indicator = store.by_id("indicators", "indicator_id")[o.indicator_id]
    unit = store.by_id("units", "unit")[o.unit]
    _, many = names_en(unit["counters_en"], o.unit_zh, unit["name_en"], unit["plural_en"])
    report = store.by_id("reports", "report_id").get(o.report_id)
    return {
        "city_name": lang.pick(city["name_zh"], city["name_en"]),
        "indicator_name": lang.pick(indicator["name_zh"], indicator["name_en"]),
        "measure_name": lang(f"measure {o.measure}"),
        "unit_name": lang.pick(unit["name_zh"], many),
        "status_name": lang(f"status {o.status}"),
        "origin_name": lang(f"origin {o.origin}"),
        "report_title": lang(report["title_zh"]) if report else "",
    }


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
