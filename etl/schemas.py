"""The shape of each hand-edited table: one pandera schema, every cell as text.

A check's `error` says what is wrong and what to do, split by a bar; `shape_findings`
turns what pandera reports into findings that name file, row and column.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from enum import StrEnum
from itertools import islice

import pandas as pd
import pandera.pandas as pa

from etl.contract import (
    ConceptRelation,
    Confidence,
    DatePrecision,
    FigureRelation,
    Measure,
    PartnershipKind,
    PeriodBasis,
    Qualifier,
    ScopeRelation,
)
from etl.countries import MembershipStatus
from etl.errors import Finding
from etl.places import PlacePrecision
from etl.rewritten_cells import meant
from etl.tables import Table

# Digits are ASCII and no more than a number or an offset can have.
ISO_DATE = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
PARTIAL_DATE = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
NUMBER = r"-?[0-9]{1,15}(\.[0-9]{1,20})?"
OFFSET = r"[0-9]{1,9}"
COUNT = r"[1-9][0-9]{0,8}"
SPAN = rf"{OFFSET}:{OFFSET}"
COUNTER_NAME = r"[^=/;]+=[^=/;]+/[^=/;]+"


def _matching(pattern: str, wrong: str, todo: str, *, offered: bool = False) -> pa.Check:
    """With `offered`, a finding offers what the cell may have meant and the pattern allows."""
    error = f"{wrong}|{todo}|{pattern if offered else ''}"
    return pa.Check.str_matches(rf"^(?:{pattern})$", error=error)


def _one_of(codes: Collection[str], what: str) -> pa.Check:
    return pa.Check.isin(list(codes), error=f"is not a {what}|Use one of: {', '.join(codes)}.")


def _codes(codes: type[StrEnum]) -> pa.Column:
    return pa.Column(str, _one_of([str(c) for c in codes], codes.__name__.lower()))


def _date(pattern: str = ISO_DATE, *, optional: bool = False) -> pa.Column:
    return pa.Column(
        str,
        _matching(
            pattern + ("|" if optional else ""),
            "is not an ISO date",
            "Dates are written as 2018-06-30; spreadsheets like to rewrite them.",
            offered=True,
        ),
    )


def _number(
    todo: str = "Numbers are digits with a point: no thousands separators, exponents or plus signs.",
    *,
    optional: bool = True,
) -> pa.Column:
    pattern = NUMBER + ("|" if optional else "")
    return pa.Column(str, _matching(pattern, "is not a plain number", todo, offered=True))


def _id() -> pa.Column:
    return pa.Column(
        str,
        _matching(r"[A-Za-z0-9][A-Za-z0-9_.-]*", "is not an id", "Use letters, digits, - and _."),
        unique=True,
    )


def _filled(todo: str = "Fill it in.") -> pa.Column:
    return pa.Column(str, _matching(r"(?s:.+)", "is empty", todo))


def _text() -> pa.Column:
    return pa.Column(str)


def _yes_no() -> pa.Column:
    return pa.Column(str, _one_of(["true", "false"], "yes or no"))


def _whole(first: int, *, optional: bool = False) -> pa.Column:
    pattern = (OFFSET if first == 0 else COUNT) + ("|" if optional else "")
    wrong = f"is not a whole number of {first} or more"
    return pa.Column(str, _matching(pattern, wrong, "Write it in plain digits.", offered=True))


def _offset(*, optional: bool = False) -> pa.Column:
    return pa.Column(
        str,
        _matching(
            OFFSET + ("|" if optional else ""),
            "is not an offset",
            "Offsets are whole numbers from 0, in plain digits.",
            offered=True,
        ),
    )


def _partial_date() -> pa.Column:
    return _date(PARTIAL_DATE, optional=True)


COLUMNS: dict[str, dict[str, pa.Column]] = {
    "ledger": {
        "figure_id": _id(),
        "indicator_id": _text(),  # an empty one is told of in `etl.validate`, with its noun
        "scope": _text(),
        "scope_zh": _text(),
        "measure": _codes(Measure),
        "period_start": _date(optional=True),
        "period_end": _date(optional=True),
        "period_basis": _codes(PeriodBasis),
        "as_printed": pa.Column(
            str,
            _matching(r"\S{1,30}", "is not 1 to 30 characters without blanks", "Shorten it."),
        ),
        "qualifier": _codes(Qualifier),
        "value": _number(),
        "value_low": _number(),
        "value_high": _number(),
        "unit": _filled("Write a unit of data/reference/units.csv, or add one there."),
        "unit_zh": _text(),
        "growth": _number("Growth is a fraction: 0.227 for 22.7%, -0.213 for a fall of 21.3%."),
        "growth_printed": _text(),
        "part_of": _text(),
        "char_start": _offset(),
        "char_end": _offset(),
        "also_at": pa.Column(
            str,
            _matching(rf"(?:{SPAN}(?:;{SPAN})*)?", "is not a list of places", "Write 12:15;40:43."),
        ),
        "note": _text(),
    },
    "indicators": {
        "indicator_id": _id(),
        "topic": _filled(),
        "family": _filled(),
        "name_zh": _filled(),
        "name_en": _filled(),
        "unit": _filled(),
        "measure": _codes(Measure),
        "definition_zh": _text(),
        "definition_en": _text(),
        "city_id": _text(),
    },
    "topics": {"topic": _id(), "name_zh": _filled(), "name_en": _filled()},
    "families": {
        "family": _id(),
        "topic": _filled(),
        "name_zh": _filled(),
        "name_en": _filled(),
        "headline": _whole(0, optional=True),
    },
    "units": {
        "unit": _id(),
        "name_zh": _filled(),
        "name_en": _filled(),
        "plural_en": _filled(),
        "whole": _yes_no(),
        "counters": _text(),
        "counters_en": pa.Column(
            str,
            _matching(
                rf"(?:{COUNTER_NAME}(?:;{COUNTER_NAME})*)?",
                "is not a list of names",
                "Write 对=tie/ties;个城市=city/cities.",
            ),
        ),
    },
    "reports": {
        "report_id": _id(),
        "file": _filled(),
        "city_id": _filled(),
        "title_zh": _filled(),
        "publisher_zh": _filled(),
        "kind": _filled(),
        "published": _date(rf"{PARTIAL_DATE}(/{PARTIAL_DATE})?"),
        "published_basis": _filled(),
        "covers": _text(),
        "sha256": pa.Column(
            str,
            _matching(r"[0-9a-f]{64}", "is not a SHA-256", "Copy the sum that sha256sum prints."),
        ),
    },
    "cities": {
        "city_id": _id(),
        "name_zh": _filled(),
        "name_en": _filled(),
        "lat": _number(optional=False),
        "lon": _number(optional=False),
        "population": _whole(1),
        "population_date": _date(),
        "population_source": _filled(),
    },
    "qualifiers": {
        "rule": _id(),
        "qualifier": _codes(Qualifier),
        "written_zh": _filled(),
        "low_factor": _number(),
        "high_factor": _number(),
        "low_steps": _number(),
        "high_steps": _number(),
        "reaches_zh": _filled(),
        "reaches_en": _filled(),
        "reason_zh": _filled(),
        "reason_en": _filled(),
    },
    "breaks": {
        "break_id": _id(),
        "indicator_ids": _filled(),
        "date_start": _date(),
        "date_end": _date(optional=True),
        "reason_zh": _filled(),
        "reason_en": _filled(),
        "source": _filled(),
    },
    "corrections": {
        "correction_id": _id(),
        "report_id": _filled(),
        "char_start": _offset(),
        "char_end": _offset(),
        "printed": _filled(),
        "meant": _filled(),
        "reason_zh": _filled(),
        "reason_en": _filled(),
    },
    "events": {
        "event_id": _id(),
        "city_id": _filled(),
        "date": _date(),
        "date_precision": _codes(DatePrecision),
        "kind": _filled(),
        "name_zh": _filled(),
        "name_en": _filled(),
        "report_id": _filled(),
        "char_start": _offset(optional=True),
        "char_end": _offset(optional=True),
        "note": _text(),
    },
    "conversions": {
        "conversion_id": _id(),
        "family": _filled(),
        "left_unit": _filled(),
        "left_counter": _text(),
        "right_unit": _filled(),
        "right_counter": _text(),
        "factor": pa.Column(
            str,
            _matching(
                r"([1-9]\d*(\.\d+)?)?",
                "is not a number of 1 or more",
                "Write how many right units one left unit is, or leave it empty.",
            ),
        ),
        "reason_zh": _filled(),
        "reason_en": _filled(),
    },
    "concepts": {
        "concept_id": _id(),
        "left_indicator": _filled(),
        "right_indicator": _filled(),
        "relation": _codes(ConceptRelation),
        "reason_zh": _filled(),
        "reason_en": _filled(),
    },
    "scopes": {
        "scope_id": _id(),
        "left_scope": _text(),
        "right_scope": _text(),
        "relation": _codes(ScopeRelation),
        "reason_zh": _filled(),
        "reason_en": _filled(),
    },
    "relations": {
        "relation_id": _id(),
        "relation": _codes(FigureRelation),
        "left_indicator": _filled(),
        "right_indicator": _filled(),
        "rate_indicator": _text(),
        "any_scope": _yes_no(),
    },
    "partnerships": {
        "partnership_id": _id(),
        "city_id": _filled(),
        "division_zh": _text(),
        "division_en": _text(),
        "place_id": _filled(),
        "kind": _codes(PartnershipKind),
        "signed": _partial_date(),
        "ended": _partial_date(),
        "source": _filled(),
        "confidence": _codes(Confidence),
        "note": _text(),
    },
    "places": {
        "place_id": _id(),
        "name_zh": _filled(),
        "name_en": _filled(),
        "name_local": _text(),
        "aliases": _text(),
        "country": _filled(),
        "lat": _number(optional=False),
        "lon": _number(optional=False),
        "precision": _codes(PlacePrecision),
        "geonameid": _text(),
        "source": _text(),
        "note": _text(),
    },
    "countries": {
        "iso2": _id(),
        "iso3": _filled(),
        "zh": _filled(),
        "en": _filled(),
        "continent": _filled(),
        "continent_en": _filled(),
        "region": _filled(),
        "region_en": _filled(),
    },
    "groups": {
        "group": _id(),
        "name_zh": _filled(),
        "name_en": _filled(),
        "founded": _partial_date(),
        "as_of": _date(PARTIAL_DATE),
        "source": _filled(),
        "note": _text(),
    },
    "country_groups": {
        "iso2": _filled(),
        "group": _filled(),
        "status": _codes(MembershipStatus),
        "valid_from": _partial_date(),
        "valid_to": _partial_date(),
        "as_of": _date(PARTIAL_DATE),
        "source": _filled(),
        "note": _text(),
    },
    "country_towns": {
        "iso2": _filled(),
        "lat": _number(optional=False),
        "lon": _number(optional=False),
    },
}


SCHEMAS = {kind: pa.DataFrameSchema(cells) for kind, cells in COLUMNS.items()}


def columns(kind: str) -> tuple[str, ...]:
    """The columns of a hand-edited table, in order."""
    return tuple(COLUMNS[kind])


def shape_findings(kind: str, table: Table) -> Iterator[Finding]:
    """What is wrong with single cells of a table, and ids that stand twice."""
    if not table.rows:
        return
    cells = pd.DataFrame([row.cells for row in table.rows], dtype=str)
    try:
        SCHEMAS[kind].validate(cells, lazy=True)
    except pa.errors.SchemaErrors as errors:
        for case in errors.failure_cases.to_dict("records"):
            yield _finding(table, case)


def _finding(table: Table, case: dict[str, object]) -> Finding:
    index, check = case["index"], str(case["check"])
    line = table.rows[int(str(index))].line if index is not None else None
    wrong, todo, pattern = (*check.split("|", 2), "", "")[:3]
    if check == "field_uniqueness":
        wrong, todo = "stands twice", "Give each row an id of its own."
    shown = str(case["failure_case"])
    offered = (cell for cell in meant(shown) if pattern and re.fullmatch(pattern, cell))
    todo = "".join(f"Write {cell}. " for cell in islice(offered, 1)) + todo
    return Finding(table.name, line, str(case["column"]), f"{shown!r} {wrong}", todo)
