"""The ledger and the tables beside it that point into report texts."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
REFERENCE = ROOT / "data" / "reference"
TEXT_FOLDERS = (ROOT / "data" / "reports", ROOT.parent / "shared" / "reports")
COLUMNS = [
    *("figure_id", "indicator_id", "scope", "scope_zh", "measure"),
    *("period_start", "period_end", "period_basis", "as_printed", "qualifier"),
    *("value", "value_low", "value_high", "unit", "unit_zh", "growth", "growth_printed"),
    *("part_of", "char_start", "char_end", "also_at", "note"),
]

Row = dict[str, str]


def rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def reference(table: str) -> list[Row]:
    return rows(REFERENCE / f"{table}.csv")


LEDGERS = {path.stem: rows(path) for path in sorted((ROOT / "data" / "reported").glob("*.csv"))}
FIGURES = [row for ledger in LEDGERS.values() for row in ledger]

each_report = pytest.mark.parametrize("report_id", LEDGERS)


@cache
def text(report_id: str) -> str:
    """The report's text as it lies on disk; the test is skipped where it is absent."""
    file = {row["report_id"]: row["file"] for row in reference("reports")}[report_id]
    for folder in TEXT_FOLDERS:
        if (folder / file).exists():
            return (folder / file).read_bytes().decode("utf-8")
    pytest.skip(f"the text of {report_id} is absent: put {file} into data/reports to check offsets")


def squeezed(report_id: str, start: int, end: int) -> str:
    return "".join(text(report_id)[start:end].split())


def number(cell: str) -> Decimal | None:
    return Decimal(cell) if cell else None


def known(table: str, column: str) -> set[str]:
    return {row[column] for row in reference(table)}


def with_growth() -> Iterator[tuple[Row, Decimal]]:
    for row in FIGURES:
        if row["growth"]:
            yield row, Decimal(row["growth"])


def test_every_report_has_a_ledger() -> None:
    assert set(LEDGERS) == known("reports", "report_id")


@each_report
def test_a_ledger_file_is_plain_utf8_with_unix_line_ends(report_id: str) -> None:
    raw = (ROOT / "data" / "reported" / f"{report_id}.csv").read_bytes()
    assert not raw.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in raw


@each_report
def test_a_ledger_has_the_columns_of_the_contract_in_order(report_id: str) -> None:
    assert [list(row) for row in LEDGERS[report_id]] == [COLUMNS] * len(LEDGERS[report_id])


@each_report
def test_the_printed_figure_stands_at_its_offsets(report_id: str) -> None:
    found = {
        row["figure_id"]: squeezed(report_id, int(row["char_start"]), int(row["char_end"]))
        for row in LEDGERS[report_id]
    }
    assert found == {row["figure_id"]: row["as_printed"] for row in LEDGERS[report_id]}


@each_report
def test_a_repeated_figure_holds_the_same_number_in_every_place(report_id: str) -> None:
    for row in LEDGERS[report_id]:
        digits = re.search(r"\d+", row["as_printed"])
        for span in filter(None, row["also_at"].split(";")):
            start, end = map(int, span.split(":"))
            assert digits is not None
            assert digits[0] in squeezed(report_id, start, end), row["figure_id"]


@each_report
def test_the_printed_growth_stands_behind_its_figure(report_id: str) -> None:
    for row in LEDGERS[report_id]:
        end = int(row["char_end"])
        assert row["growth_printed"] in squeezed(report_id, end, end + 60), row["figure_id"]


@each_report
def test_figures_are_numbered_in_the_order_of_the_text(report_id: str) -> None:
    ledger = sorted(LEDGERS[report_id], key=lambda row: int(row["char_start"]))
    numbered = [f"{report_id}-{i:03d}" for i in range(1, len(ledger) + 1)]
    assert [row["figure_id"] for row in LEDGERS[report_id]] == numbered
    assert [row["figure_id"] for row in ledger] == numbered


@each_report
def test_figures_do_not_share_characters(report_id: str) -> None:
    spans = [(int(row["char_start"]), int(row["char_end"])) for row in LEDGERS[report_id]]
    assert all(left[1] <= right[0] for left, right in pairwise(spans))


@pytest.mark.parametrize(
    ("column", "table", "key"),
    [("indicator_id", "indicators", "indicator_id"), ("unit", "units", "unit")],
)
def test_codes_of_figures_are_known(column: str, table: str, key: str) -> None:
    assert {row[column] for row in FIGURES} <= known(table, key)


def test_the_counter_as_printed_belongs_to_the_unit() -> None:
    counters = {row["unit"]: row["counters"].split() for row in reference("units")}
    assert [
        row["figure_id"]
        for row in FIGURES
        if row["unit_zh"]
        and (
            row["unit_zh"] not in counters[row["unit"]]
            or not row["as_printed"].endswith(row["unit_zh"])
        )
    ] == []


def test_an_interval_holds_its_value_or_begins_just_above_it() -> None:
    """70余 prints 70 and means 71 to 79: only 余 and 多 leave the printed number out."""
    for row in FIGURES:
        value, low, high = (number(row[c]) for c in ("value", "value_low", "value_high"))
        assert low is not None, row["figure_id"]
        left_out = row["qualifier"] == "more_than" and value == low - 1
        assert value is None or left_out or value >= low, row["figure_id"]
        assert high is None or max(low, value or low) <= high, row["figure_id"]


def test_a_figure_without_a_bound_above_says_so_in_its_qualifier() -> None:
    open_above = {row["qualifier"] for row in FIGURES if not row["value_high"]}
    assert open_above <= {"more_than", "at_least"}


def test_numbers_are_plain_decimals() -> None:
    columns = ("value", "value_low", "value_high", "growth")
    cells = {row[column] for row in FIGURES for column in columns}
    assert [c for c in cells if c and not re.fullmatch(r"-?\d+(\.\d*[1-9])?", c)] == []


def test_periods_run_forward() -> None:
    for row in FIGURES:
        end = date.fromisoformat(row["period_end"])
        assert date.fromisoformat(row["period_start"] or row["period_end"]) <= end, row["figure_id"]


def test_a_stock_stands_on_one_day() -> None:
    stocks = [row for row in FIGURES if row["measure"] == "stock"]
    assert [r["figure_id"] for r in stocks if r["period_start"] != r["period_end"]] == []


def test_a_period_that_is_not_stated_is_argued() -> None:
    assert [
        row["figure_id"] for row in FIGURES if row["period_basis"] != "stated" and not row["note"]
    ] == []


def test_only_a_growing_count_or_an_unstated_period_lacks_a_start() -> None:
    for row in FIGURES:
        excused = row["measure"] == "cumulative" or row["period_basis"] == "unstated"
        assert row["period_start"] or excused, row["figure_id"]


def test_a_printed_form_is_short_and_without_blanks() -> None:
    assert [
        r["as_printed"] for r in FIGURES if not re.fullmatch(r"\S{1,30}", r["as_printed"])
    ] == []


@each_report
def test_a_part_names_a_total_of_its_report_and_is_no_larger(report_id: str) -> None:
    ledger = {row["figure_id"]: row for row in LEDGERS[report_id]}
    for part in filter(lambda row: row["part_of"], ledger.values()):
        total = ledger[part["part_of"]]
        assert part["part_of"] != part["figure_id"]
        assert Decimal(part["value_low"]) <= Decimal(total["value_high"]), part["figure_id"]


def test_growth_leaves_something() -> None:
    assert [row["figure_id"] for row, growth in with_growth() if growth <= -1] == []


def test_growth_agrees_with_its_printed_form() -> None:
    meant = {row["figure_id"]: abs(growth) for row, growth in with_growth()}
    assert meant == {
        row["figure_id"]: Decimal(row["growth_printed"].rstrip("%")) / 100
        for row in FIGURES
        if row["growth_printed"]
    }


def test_scopes_are_told_in_both_languages() -> None:
    assert [r["figure_id"] for r in FIGURES if bool(r["scope"]) != bool(r["scope_zh"])] == []
