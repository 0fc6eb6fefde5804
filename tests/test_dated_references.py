"""Events, corrections and breaks: the tables that carry dates and point into report texts."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.tables import Row, known, of_named, reference, squeezed

KINDS = {
    *("partnership", "forum", "expo", "conference", "promotion_week", "visit"),
    *("training", "exchange", "opening", "agreement", "other"),
}
EVENTS = of_named(reference("events"))
CORRECTIONS = of_named(reference("corrections"))
BREAKS = reference("breaks")
PRECISION = {"year": r"\d{4}-01-01", "month": r"\d{4}-\d\d-01", "day": r"\d{4}-\d\d-\d\d"}


def printed(row: Row) -> str:
    return squeezed(row["report_id"], int(row["char_start"]), int(row["char_end"]))


def printed_part(words: str, mark: str) -> int | None:
    found = re.search(rf"(\d+){mark}", words)
    return int(found[1]) if found else None


@pytest.mark.parametrize("row", EVENTS, ids=lambda row: row["event_id"])
def test_an_event_falls_on_the_words_that_date_or_name_it(row: Row) -> None:
    words = printed(row)
    assert words
    stated = [printed_part(words, mark) for mark in ("年", "月", "日")]
    day = date.fromisoformat(row["date"])
    assert [s for s in stated if s] == [
        d for s, d in zip(stated, (day.year, day.month, day.day), strict=True) if s
    ]


@pytest.mark.parametrize("row", CORRECTIONS, ids=lambda row: row["correction_id"])
def test_a_correction_finds_its_misprint(row: Row) -> None:
    assert printed(row) == row["printed"], (
        f"{row['printed']!r} no longer stands in {row['report_id']}: remove the correction"
    )


def test_a_correction_changes_what_is_printed() -> None:
    assert [r["correction_id"] for r in CORRECTIONS if r["printed"] == r["meant"]] == []


def test_ids_of_events_are_unique() -> None:
    assert len({row["event_id"] for row in EVENTS}) == len(EVENTS)


def test_event_ids_begin_with_their_city() -> None:
    assert [r["event_id"] for r in EVENTS if not r["event_id"].startswith(r["city_id"] + "-")] == []


def test_kinds_of_events_are_from_the_list() -> None:
    assert {row["kind"] for row in EVENTS} <= KINDS


def test_an_event_is_dated_on_the_first_day_its_precision_allows() -> None:
    assert [
        row["event_id"]
        for row in EVENTS
        if not re.fullmatch(PRECISION[row["date_precision"]], row["date"])
    ] == []


@pytest.mark.parametrize("rows", [EVENTS, CORRECTIONS], ids=["events", "corrections"])
def test_reports_named_are_known(rows: list[Row]) -> None:
    assert {row["report_id"] for row in rows} <= known("reports", "report_id")


def test_breaks_name_known_indicators() -> None:
    named = {indicator for row in BREAKS for indicator in row["indicator_ids"].split()}
    assert named <= known("indicators", "indicator_id")


def test_a_break_does_not_end_before_it_begins() -> None:
    assert [
        r["break_id"] for r in BREAKS if r["date_end"] and r["date_end"] < r["date_start"]
    ] == []


def test_a_break_has_a_source() -> None:
    assert [row["break_id"] for row in BREAKS if not row["source"]] == []
