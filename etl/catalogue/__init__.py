"""data/reference as frozen dataclasses: what figures are about, and where."""

from etl.catalogue.comparing import Concept, Conversion, Relation, ScopePair
from etl.catalogue.figures import Correction, Event, ReportEntry
from etl.catalogue.geography import City, Town
from etl.catalogue.meaning import Break, Family, Indicator, QualifierRule, Topic, Unit
from etl.catalogue.reading import parse_table, read_catalogue, table_of
from etl.catalogue.whole import Catalogue

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
    "parse_table",
    "read_catalogue",
    "table_of",
]
