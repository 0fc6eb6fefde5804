"""How proposals are written: as the ledger's CSV, as JSON lines, or as tables to look at."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import groupby

from rich.box import SIMPLE_HEAD
from rich.markup import escape
from rich.table import Table

from etl.console import printing

# The columns of a printed table, and what stands line under line in each.
SHOWN = (
    ("as_printed", "value"),
    ("measure", "period_start", "period_end"),
    ("growth", "confidence"),
    ("indicator_id", "scope_zh", "why"),
)


class Format(StrEnum):
    """How proposals are written."""

    CSV = "csv"
    JSONL = "jsonl"
    TABLE = "table"


def _table(report_id: str, rows: Iterable[dict[str, str]]) -> Table:
    table = Table(title=report_id, box=SIMPLE_HEAD)
    for names in SHOWN:
        table.add_column("\n".join(names), overflow="fold", no_wrap=names is not SHOWN[-1])
    for row in rows:
        said = ("\n".join(row[name] for name in names) for names in SHOWN)
        table.add_row(*map(escape, said))
    return table


def write(rows: Sequence[dict[str, str]], output: Format) -> None:
    """Rows of proposals, on standard output: a ledger's CSV, an object a line, or tables."""
    if output is Format.TABLE:
        for report_id, found in groupby(rows, lambda row: row["figure_id"].rpartition("-")[0]):
            printing().print(_table(report_id, found))
    elif output is Format.JSONL:
        for row in rows:
            report_id = row["figure_id"].rpartition("-")[0]
            print(json.dumps({"report_id": report_id, **row}, ensure_ascii=False))
    else:
        from etl.extract.proposal import REASONS
        from etl.ledger import LEDGER_COLUMNS

        writer = csv.DictWriter(sys.stdout, [*LEDGER_COLUMNS, *REASONS], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
