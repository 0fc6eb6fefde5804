"""The parts of the documentation that are made: `make docs`."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa

from etl.contract import TABLES
from tests.tables import ROOT

DATA_README = ROOT / "data" / "README.md"
BELOW = "<!-- dictionary: below this line nothing is written by hand -->\n"


def type_name(kind: pa.DataType) -> str:
    """A type as a reader would call it."""
    if pa.types.is_list(kind):
        return f"list of {type_name(kind.value_type)}"
    names = {"string": "text", "double": "number", "int64": "whole number", "date32[day]": "date"}
    return names.get(str(kind), str(kind))


def dictionary() -> Iterator[str]:
    """Markdown lines: a table of columns for each published table."""
    for table, fields in TABLES.items():
        yield f"\n### {table}\n"
        yield "| column | type | meaning | 含义 |"
        yield "|---|---|---|---|"
        for field in fields:
            filled = "" if field.nullable else ", never empty"
            kind = f"{type_name(field.type)}{filled}"
            yield f"| `{field.name}` | {kind} | {field.en} | {field.zh} |"


def data_readme() -> str:
    """data/README.md with the dictionary of today's contract."""
    by_hand = DATA_README.read_text(encoding="utf-8").partition(BELOW)[0]
    return by_hand + BELOW + "\n".join(dictionary()) + "\n"


if __name__ == "__main__":
    DATA_README.write_text(data_readme(), encoding="utf-8")
