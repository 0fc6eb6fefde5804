"""Every hand-edited table: its columns in order, and its pandera schema."""

from __future__ import annotations

import pandera.pandas as pa

from etl.schemas.comparing import COMPARING
from etl.schemas.figures import FIGURES
from etl.schemas.geography import GEOGRAPHY
from etl.schemas.meaning import MEANING

COLUMNS = FIGURES | MEANING | COMPARING | GEOGRAPHY
SCHEMAS = {kind: pa.DataFrameSchema(cells) for kind, cells in COLUMNS.items()}


def columns(kind: str) -> tuple[str, ...]:
    """The columns of a hand-edited table, in order."""
    return tuple(COLUMNS[kind])
