"""Cells of the ledger against the contract, the code lists and each other."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from tests.tables import FIGURES, LEDGERS, REPORTED, each_report, known

COLUMNS = [
    *("figure_id", "indicator_id", "scope", "scope_zh", "measure"),
    *("period_start", "period_end", "period_basis", "as_printed", "qualifier"),
    *("value", "value_low", "value_high", "unit", "unit_zh", "growth", "growth_printed"),
    *("part_of", "char_start", "char_end", "also_at", "note"),
]


def number(cell: str) -> Decimal | None:
    return Decimal(cell) if cell else None


def test_a_ledger_belongs_to_a_known_report() -> None:
    assert LEDGERS
    assert set(LEDGERS) <= known("reports", "report_id")


@each_report
def test_a_ledger_file_is_plain_utf8_with_unix_line_ends(report_id: str) -> None:
    raw = (REPORTED / f"{report_id}.csv").read_bytes()
    assert not raw.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in raw


@each_report
def test_a_ledger_has_the_columns_of_the_contract_in_order(report_id: str) -> None:
    assert [list(row) for row in LEDGERS[report_id]] == [COLUMNS] * len(LEDGERS[report_id])


@pytest.mark.parametrize(
    ("column", "table", "key"),
    [("indicator_id", "indicators", "indicator_id"), ("unit", "units", "unit")],
)
def test_codes_of_figures_are_known(column: str, table: str, key: str) -> None:
    assert {row[column] for row in FIGURES} <= known(table, key)


def test_an_interval_holds_its_value_or_begins_just_above_it() -> None:
    """70余 prints 70 and means 71 to 79: only 余 and 多 leave the printed number out."""
    for row in FIGURES:
        value, low, high = (number(row[c]) for c in ("value", "value_low", "value_high"))
        assert low is not None or high is not None, row["figure_id"]
        floor, ceiling = low or Decimal(0), Decimal("Infinity") if high is None else high
        left_out = row["qualifier"] == "more_than" and value == floor - 1
        assert floor <= ceiling, row["figure_id"]
        assert value is None or left_out or floor <= value <= ceiling, row["figure_id"]


def test_a_figure_without_a_bound_above_says_so_in_its_qualifier() -> None:
    open_above = {row["qualifier"] for row in FIGURES if not row["value_high"]}
    assert open_above <= {"more_than", "at_least"}


def test_numbers_are_plain_decimals() -> None:
    columns = ("value", "value_low", "value_high", "growth")
    cells = {row[column] for row in FIGURES for column in columns}
    assert [c for c in cells if c and not re.fullmatch(r"-?\d+(\.\d*[1-9])?", c)] == []


def test_a_period_that_is_not_stated_is_argued() -> None:
    assert [
        row["figure_id"] for row in FIGURES if row["period_basis"] != "stated" and not row["note"]
    ] == []


def test_only_a_growing_count_or_an_unstated_period_lacks_a_start() -> None:
    for row in FIGURES:
        excused = row["measure"] == "cumulative" or row["period_basis"] == "unstated"
        assert row["period_start"] or excused, row["figure_id"]


@each_report
def test_a_part_names_a_total_of_its_report_and_is_no_larger(report_id: str) -> None:
    ledger = {row["figure_id"]: row for row in LEDGERS[report_id]}
    for part in filter(lambda row: row["part_of"], ledger.values()):
        total = ledger[part["part_of"]]
        assert part["part_of"] != part["figure_id"]
        assert Decimal(part["value_low"] or 0) <= Decimal(total["value_high"] or "Infinity"), part[
            "figure_id"
        ]


def test_scopes_are_told_in_both_languages() -> None:
    assert [r["figure_id"] for r in FIGURES if bool(r["scope"]) != bool(r["scope_zh"])] == []
