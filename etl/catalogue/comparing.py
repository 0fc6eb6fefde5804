"""What the tables of comparison hold: which units, counts and scopes go together."""

from __future__ import annotations

from dataclasses import dataclass

from etl.contract import ConceptRelation, FigureRelation, ScopeRelation


@dataclass(frozen=True, slots=True)
class Conversion:
    """Two units of a family: 1 left unit is `factor` right units; empty: no fixed ratio."""

    conversion_id: str
    family: str
    left_unit: str
    left_counter: str
    right_unit: str
    right_counter: str
    factor: str
    reason_zh: str
    reason_en: str


@dataclass(frozen=True, slots=True)
class Concept:
    """How what two indicators count is related."""

    concept_id: str
    left_indicator: str
    right_indicator: str
    relation: ConceptRelation
    reason_zh: str
    reason_en: str


@dataclass(frozen=True, slots=True)
class ScopePair:
    """How two scopes are related."""

    scope_id: str
    left_scope: str
    right_scope: str
    relation: ScopeRelation
    reason_zh: str
    reason_en: str


@dataclass(frozen=True, slots=True)
class Relation:
    """What must hold between two indicators of one city; `rate_indicator` is their ratio."""

    relation_id: str
    relation: FigureRelation
    left_indicator: str
    right_indicator: str
    rate_indicator: str
    any_scope: bool
