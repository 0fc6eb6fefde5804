"""The shape of each hand-edited table: one pandera schema, every cell as text."""

from etl.schemas.cells import IDENTIFIER
from etl.schemas.findings import as_meant, shape_findings, with_cells
from etl.schemas.tables import columns

__all__ = ["IDENTIFIER", "as_meant", "columns", "shape_findings", "with_cells"]
