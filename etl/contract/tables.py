"""What is published: one pyarrow schema a table.

Every field is defined once, with its meaning in Chinese and English; the schemas, the
Parquet metadata and the data dictionary all come from these definitions.
"""

from __future__ import annotations

import pyarrow as pa

from etl.contract.fields import Field
from etl.contract.figures import EVENTS, OBSERVATIONS, PASSAGES, REPORTS
from etl.contract.geography import CITIES, GROUPS, PARTNERSHIPS
from etl.contract.judgements import CHECKS, COMPARISONS, CONCEPTS
from etl.contract.meaning import BREAKS, FAMILIES, INDICATORS, QUALIFIERS, TOPICS, UNITS

TABLES: dict[str, tuple[Field, ...]] = {
    "observations": OBSERVATIONS,
    "passages": PASSAGES,
    "topics": TOPICS,
    "families": FAMILIES,
    "indicators": INDICATORS,
    "units": UNITS,
    "reports": REPORTS,
    "cities": CITIES,
    "partnerships": PARTNERSHIPS,
    "groups": GROUPS,
    "events": EVENTS,
    "breaks": BREAKS,
    "qualifiers": QUALIFIERS,
    "concepts": CONCEPTS,
    "comparisons": COMPARISONS,
    "checks": CHECKS,
}


def schema(table: str) -> pa.Schema:
    """The pyarrow schema of a published table, meanings as field metadata."""
    return pa.schema(
        [
            pa.field(f.name, f.type, f.nullable, metadata={"zh": f.zh, "en": f.en})
            for f in TABLES[table]
        ],
        metadata={"table": table},
    )
