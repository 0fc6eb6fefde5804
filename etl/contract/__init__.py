"""What is published: code lists as types, one pyarrow schema a table."""

from etl.contract.codes import (
    CheckKind,
    CheckResult,
    ConceptRelation,
    Confidence,
    DatePrecision,
    Dimension,
    FigureRelation,
    Measure,
    Origin,
    PartnershipKind,
    PeriodBasis,
    Qualifier,
    Reading,
    ScopeRelation,
    Status,
    Verdict,
)
from etl.contract.fields import Field
from etl.contract.tables import TABLES, schema

__all__ = [
    "TABLES",
    "CheckKind",
    "CheckResult",
    "ConceptRelation",
    "Confidence",
    "DatePrecision",
    "Dimension",
    "Field",
    "FigureRelation",
    "Measure",
    "Origin",
    "PartnershipKind",
    "PeriodBasis",
    "Qualifier",
    "Reading",
    "ScopeRelation",
    "Status",
    "Verdict",
    "schema",
]
