"""The shape of each hand-edited table: one pandera schema, every cell as text."""

from etl.schemas.findings import shape_findings
from etl.schemas.tables import columns

__all__ = ["columns", "shape_findings"]
