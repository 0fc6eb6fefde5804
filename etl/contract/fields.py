"""A column of a published table, and the types that columns have."""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa


@dataclass(frozen=True, slots=True)
class Field:
    """One column: its type, and what it means in both languages."""

    name: str
    type: pa.DataType
    zh: str
    en: str
    nullable: bool = True


TEXT, NUMBER, WHOLE, DATE = pa.string(), pa.float64(), pa.int64(), pa.date32()
TEXTS = pa.list_(pa.string())


def required(name: str, kind: pa.DataType, zh: str, en: str) -> Field:
    """A column that is never empty."""
    return Field(name, kind, zh, en, nullable=False)
