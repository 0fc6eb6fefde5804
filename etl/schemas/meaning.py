"""What figures are about and how they are read: indicators, units, how far words reach."""

from __future__ import annotations

import pandera.pandas as pa

from etl.contract import Measure, Qualifier
from etl.schemas.cells import (
    COUNTER_NAME,
    code,
    day,
    filled,
    identifier,
    matching,
    number,
    text,
    whole,
    yes_no,
)

MEANING: dict[str, dict[str, pa.Column]] = {
    "indicators": {
        "indicator_id": identifier(),
        "topic": filled(),
        "family": filled(),
        "name_zh": filled(),
        "name_en": filled(),
        "unit": filled(),
        "measure": code(Measure),
        "definition_zh": text(),
        "definition_en": text(),
        "city_id": text(),
    },
    "topics": {"topic": identifier(), "name_zh": filled(), "name_en": filled()},
    "families": {
        "family": identifier(),
        "topic": filled(),
        "name_zh": filled(),
        "name_en": filled(),
        "headline": whole(0, optional=True),
    },
    "units": {
        "unit": identifier(),
        "name_zh": filled(),
        "name_en": filled(),
        "plural_en": filled(),
        "whole": yes_no(),
        "counters": text(),
        "counters_en": pa.Column(
            str,
            matching(
                rf"(?:{COUNTER_NAME}(?:;{COUNTER_NAME})*)?",
                "is not a list of names",
                "Write 对=tie/ties;个城市=city/cities.",
            ),
        ),
    },
    "qualifiers": {
        "rule": identifier(),
        "qualifier": code(Qualifier),
        "written_zh": filled(),
        "low_factor": number(),
        "high_factor": number(),
        "low_steps": number(),
        "high_steps": number(),
        "reaches_zh": filled(),
        "reaches_en": filled(),
        "reason_zh": filled(),
        "reason_en": filled(),
    },
    "breaks": {
        "break_id": identifier(),
        "indicator_ids": filled(),
        "date_start": day(),
        "date_end": day(optional=True),
        "reason_zh": filled(),
        "reason_en": filled(),
        "source": filled(),
    },
}
