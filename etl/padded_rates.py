"""Rates to which a spreadsheet has added a zero: 8.40% for the 8.4% that a report prints."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from etl.schemas import with_cells
from etl.tables import Row, Table

COLUMNS = ("as_printed", "growth_printed")
_PADDED = re.compile(r"(?P<rate>\d+\.\d)0(?=%)", re.ASCII)


def as_reports_print(table: Table, texts: Mapping[str, str]) -> Table:
    """The rows with their rates as the report prints them, where its text has no other form.

    The table's findings note it, once a column.
    """
    for column in COLUMNS:
        table = with_cells(table, column, _printed(table, column, texts))
    return table


def _printed(table: Table, column: str, texts: Mapping[str, str]) -> dict[int, str]:
    """What cells of a column are printed as, by line, where that differs."""
    found = {}
    for row in table.rows:
        padded = _PADDED.search(row[column])
        if padded and _is_without_zero(padded["rate"], texts.get(_report_id(row), "")):
            found[row.line] = _PADDED.sub(r"\g<rate>", row[column])
    return found


def _is_without_zero(rate: str, text: str) -> bool:
    """Whether 8.4 stands in a text, and 8.40 does not."""
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    number = rf"(?<![\d.]){re.escape(rate)}"
    ends = {end for end in ("", "0") if re.search(rf"{number}{end}(?!\d)", plain)}
    return ends == {""}


def _report_id(row: Row) -> str:
    return row["figure_id"].rpartition("-")[0]
