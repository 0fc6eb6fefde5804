"""What reports print: the ledger, the reports themselves, what they name and misprint."""

from __future__ import annotations

import pandera.pandas as pa

from etl.contract import DatePrecision, Measure, PeriodBasis, Qualifier
from etl.schemas.cells import (
    PARTIAL_DATE,
    PLACES,
    TIME,
    code,
    day,
    filled,
    identifier,
    matching,
    number,
    offset,
    text,
)

FIGURES: dict[str, dict[str, pa.Column]] = {
    "ledger": {
        "figure_id": identifier(),
        "indicator_id": text(),  # an empty one is told of in `etl.validate`, with its noun
        "scope": text(),
        "scope_zh": text(),
        "measure": code(Measure),
        "period_start": day(optional=True),
        "period_end": day(optional=True),
        "period_basis": code(PeriodBasis),
        "as_printed": pa.Column(
            str,
            matching(r"\S{1,30}", "is not 1 to 30 characters without blanks", "Shorten it."),
        ),
        "qualifier": code(Qualifier),
        "value": number(),
        "value_low": number(),
        "value_high": number(),
        "unit": filled("Write a unit of data/reference/units.csv, or add one there."),
        "unit_zh": text(),
        "growth": number(
            "Growth is a fraction: 0.227 for 22.7%, -0.213 for a fall of 21.3%, 0.0133 for "
            "98.8% up by 1.3 points."
        ),
        "growth_printed": text(),
        "part_of": text(),
        "char_start": offset(),
        "char_end": offset(),
        "also_at": pa.Column(
            str,
            [
                matching(
                    rf"(?!{TIME}$).*",
                    "is a time of day, into which a spreadsheet has turned a place",
                    "Write the place as it was proposed, start:end, as 602:605; format the column as "
                    "text before.",
                ),
                matching(rf"{PLACES}|{TIME}", "is not a list of places", "Write 12:15;40:43."),
            ],
        ),
        "note": text(),
    },
    "reports": {
        "report_id": identifier(),
        "file": filled(),
        "city_id": filled(),
        "title_zh": filled(),
        "publisher_zh": filled(),
        "kind": filled(),
        "published": day(rf"{PARTIAL_DATE}(/{PARTIAL_DATE})?"),
        "published_basis": filled(),
        "covers": text(),
        "sha256": pa.Column(
            str,
            matching(r"[0-9a-f]{64}", "is not a SHA-256", "Copy the sum that sha256sum prints."),
        ),
    },
    "events": {
        "event_id": identifier(),
        "city_id": filled(),
        "date": day(),
        "date_precision": code(DatePrecision),
        "kind": filled(),
        "name_zh": filled(),
        "name_en": filled(),
        "report_id": filled(),
        "char_start": offset(optional=True),
        "char_end": offset(optional=True),
        "note": text(),
    },
    "corrections": {
        "correction_id": identifier(),
        "report_id": filled(),
        "char_start": offset(),
        "char_end": offset(),
        "printed": filled(),
        "meant": filled(),
        "reason_zh": filled(),
        "reason_en": filled(),
    },
}
