"""What pandera reports of a table → findings that name file, row and column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

import pandas as pd
import pandera.pandas as pa

from etl.errors import Finding
from etl.rewritten_cells import meant
from etl.schemas.tables import SCHEMAS
from etl.tables import Table


def shape_findings(kind: str, table: Table) -> Iterator[Finding]:
    """What is wrong with single cells of a table, and ids that stand twice."""
    if not table.rows:
        return
    cells = pd.DataFrame([row.cells for row in table.rows], dtype=str)
    try:
        SCHEMAS[kind].validate(cells, lazy=True)
    except pa.errors.SchemaErrors as errors:
        for case in errors.failure_cases.to_dict("records"):
            yield _finding(table, case)


def _finding(table: Table, case: dict[str, object]) -> Finding:
    index, check = case["index"], str(case["check"])
    line = table.rows[int(str(index))].line if index is not None else None
    wrong, todo, pattern = (*check.split("|", 2), "", "")[:3]
    if check == "field_uniqueness":
        wrong, todo = "stands twice", "Give each row an id of its own."
    shown = str(case["failure_case"])
    offered = (cell for cell in meant(shown) if pattern and re.fullmatch(pattern, cell))
    todo = "".join(f"Write {cell}. " for cell in islice(offered, 1)) + todo
    return Finding(table.name, line, str(case["column"]), f"{shown!r} {wrong}", todo)
