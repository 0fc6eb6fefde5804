"""data/reference as frozen dataclasses: what figures are about, and where."""

from etl.catalogue.entries import (
    Break,
    Catalogue,
    City,
    Concept,
    Conversion,
    Correction,
    Event,
    Family,
    Indicator,
    QualifierRule,
    Relation,
    ReportEntry,
    ScopePair,
    Topic,
    Town,
    Unit,
)
from etl.catalogue.reading import parse_rows, parse_table, read_catalogue

__all__ = [
    "Break",
    "Catalogue",
    "City",
    "Concept",
    "Conversion",
    "Correction",
    "Event",
    "Family",
    "Indicator",
    "QualifierRule",
    "Relation",
    "ReportEntry",
    "ScopePair",
    "Topic",
    "Town",
    "Unit",
    "parse_rows",
    "parse_table",
    "read_catalogue",
]
