"""What may be set side by side, and which figures follow from which."""

from __future__ import annotations

import pandera.pandas as pa

from etl.contract import ConceptRelation, FigureRelation, ScopeRelation
from etl.schemas.cells import code, filled, identifier, matching, text, yes_no

COMPARING: dict[str, dict[str, pa.Column]] = {
    "conversions": {
        "conversion_id": identifier(),
        "family": filled(),
        "left_unit": filled(),
        "left_counter": text(),
        "right_unit": filled(),
        "right_counter": text(),
        "factor": pa.Column(
            str,
            matching(
                r"([1-9]\d*(\.\d+)?)?",
                "is not a number of 1 or more",
                "Write how many right units one left unit is, or leave it empty.",
            ),
        ),
        "reason_zh": filled(),
        "reason_en": filled(),
    },
    "concepts": {
        "concept_id": identifier(),
        "left_indicator": filled(),
        "right_indicator": filled(),
        "relation": code(ConceptRelation),
        "reason_zh": filled(),
        "reason_en": filled(),
    },
    "scopes": {
        "scope_id": identifier(),
        "left_scope": text(),
        "right_scope": text(),
        "relation": code(ScopeRelation),
        "reason_zh": filled(),
        "reason_en": filled(),
    },
    "relations": {
        "relation_id": identifier(),
        "relation": code(FigureRelation),
        "left_indicator": filled(),
        "right_indicator": filled(),
        "rate_indicator": text(),
        "any_scope": yes_no(),
    },
}
