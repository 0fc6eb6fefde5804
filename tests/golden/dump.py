"""Published tables as CSV text: every observation and every check, and how many there are."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pyarrow as pa

from etl.inputs import Folders
from etl.pipeline import read, tables
from tests.real_ledger import figures
from tests.tables import REFERENCE, REPORTED

FOLDER = Path(__file__).parent
# Columns that a reader of a difference needs; the others are copied from the ledger.
OBSERVATIONS = (
    *("observation_id", "city_id", "indicator_id", "scope", "measure", "period_label"),
    *("value", "value_low", "value_high", "unit", "qualifier"),
    *("growth", "growth_low", "growth_high", "status", "origin", "formula"),
)
COMPUTED = ("observations", "comparisons", "checks")
CHECKS = ("check_id", "kind", "inputs", "result", "readings")


@cache
def published() -> dict[str, pa.Table]:
    """Every table of the reports that tests name, without any report text."""
    nowhere = FOLDER / "no-texts"
    inputs, _ = read(Folders(REFERENCE, REPORTED, nowhere, nowhere))
    return tables(replace(inputs, figures=list(figures())))


def cell(value: Any) -> str:
    """A value as text: nothing for none, lists with blanks, twelve digits of a number."""
    if isinstance(value, list):
        return " ".join(value)
    if isinstance(value, float):
        return f"{value:.12g}"
    return "" if value is None else str(value)


def as_csv(rows: Iterable[Mapping[str, Any]], columns: Iterable[str]) -> str:
    """Rows as CSV text with a header."""
    names, text = list(columns), io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([cell(row[name]) for name in names] for row in rows)
    return text.getvalue()


def dumps() -> dict[str, str]:
    """The text of each golden file."""
    made = published()
    sizes = [{"table": name, "rows": made[name].num_rows} for name in COMPUTED]
    return {
        "observations.csv": as_csv(made["observations"].to_pylist(), OBSERVATIONS),
        "checks.csv": as_csv(made["checks"].to_pylist(), CHECKS),
        "tables.csv": as_csv(sizes, ("table", "rows")),
    }
