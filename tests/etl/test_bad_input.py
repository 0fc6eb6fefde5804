"""Mistakes that people make in the ledger and its tables: each is found where it was made."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from etl.errors import Severity
from etl.ledger import read_ledger
from etl.pipeline import folders, read
from tests import synthetic
from tests.etl.ledgers import FIGURE, LINE, REPORT, errors, found


def test_the_ledger_as_it_is_has_no_errors(data: Path) -> None:
    assert errors(found(data, report_texts=True)) == []


SPOILED = {
    "an unknown indicator": ({"indicator_id": "delegation_dozens"}, "indicator_id", "not known"),
    "no indicator": ({"indicator_id": ""}, "indicator_id", "is empty"),
    "no unit": ({"unit": ""}, "unit", "is empty"),
    "an unknown unit": ({"unit": "dozen"}, "unit", "not known"),
    "an unknown measure": ({"measure": "flows"}, "measure", "is not a measure"),
    "an unknown qualifier": ({"qualifier": "maybe"}, "qualifier", "is not a qualifier"),
    "a period that ends first": ({"period_end": "2017-06-30"}, "period_end", "before"),
    "a day that is not": ({"period_end": "2018-02-30"}, "", "day"),
    "a date rewritten": ({"period_end": "30/06/2018"}, "period_end", "ISO date"),
    "no end": ({"period_end": ""}, "period_end", "empty"),
    "a stock over a period": ({"measure": "stock"}, "period_start", "one day"),
    "a value outside": ({"value": "31"}, "value", "outside its interval"),
    "bounds swapped": ({"value_low": "31"}, "value_high", "below"),
    "no number": ({"value": "", "value_low": "", "value_high": ""}, "value", "no number"),
    "separators": ({"value": "1,00"}, "value", "plain number"),
    "growth of −1": ({"growth": "-1", "growth_printed": "100%"}, "growth", "nothing or less"),
    "growth below −1": ({"growth": "-1.5", "growth_printed": "150%"}, "growth", "or less"),
    "another number than printed": (
        {"value": "31", "value_low": "31", "value_high": "31"},
        "value",
        "'30批' reads 30",
    ),
    "a range for one number": (
        {"value": "", "value_low": "30", "value_high": "40"},
        "value",
        "'30批' reads 30",
    ),
    "another counter than printed": ({"unit_zh": "人次"}, "unit_zh", "not the counter printed"),
    "a count in per cent": ({"unit": "percent", "part_of": ""}, "unit", "'30批' is not in percent"),
    "per cent as a share": (
        {"unit": "share", "as_printed": "98.8%", "part_of": ""},
        "unit",
        "'98.8%' is not in share",
    ),
    "tenths in per cent": (
        {"unit": "percent", "as_printed": "三成", "part_of": ""},
        "unit",
        "'三成' is not in percent",
    ),
    "another growth than printed": (
        {"growth": "-0.272", "growth_printed": "22.7%"},
        "growth",
        "not the growth printed: '22.7%'",
    ),
    "growth against its sign": (
        {"growth": "-0.227", "growth_printed": "+22.7%"},
        "growth",
        "not the growth printed",
    ),
    "another growth than in words": (
        {"growth": "0.03", "growth_printed": "三成"},
        "growth",
        "not the growth printed",
    ),
    "a scope in Chinese only": ({"scope": ""}, "scope", "scope_zh narrows the figure to '省部级"),
    "a scope in English only": ({"scope_zh": ""}, "scope_zh", "scope narrows the figure to 'min"),
    "growth never printed": ({"growth": "0.2"}, "growth_printed", "go together"),
    "an id of another report": ({"figure_id": "ningbo-2019-099"}, "figure_id", "belong"),
    "an id twice": ({"figure_id": "ningbo-2018-003"}, "figure_id", "stands twice"),
    "no id": ({"figure_id": ""}, "figure_id", "is empty"),
    "an id with blanks": ({"figure_id": "ningbo 2018"}, "figure_id", "is not an id"),
    "a part of nothing": ({"part_of": "ningbo-2018-999"}, "part_of", "no other figure"),
    "a part of itself": ({"part_of": FIGURE}, "part_of", "no other figure"),
    "countries that are part of batches": (
        {"unit": "country"},
        "part_of",
        "is no part of ningbo-2018-001, 70余批 (delegation_batches): a country is no batch",
    ),
    "a sentence": ({"as_printed": "这" * 31}, "as_printed", "1 to 30 characters"),
    "no offset": ({"char_start": "here"}, "char_start", "is not an offset"),
    "a superscript": ({"char_start": "²"}, "char_start", "is not an offset"),
    "a sign": ({"char_start": "+13"}, "char_start", "is not an offset"),
    "more digits than can be": ({"char_start": "1" * 5000}, "char_start", "is not an offset"),
    "infinite growth": ({"growth": "inf", "growth_printed": "1%"}, "growth", "plain number"),
    "full-width places": ({"also_at": "１:２"}, "also_at", "list of places"),
    "places as a time": ({"also_at": "11:22:44"}, "also_at", "is a time of day"),
    "places that are none": ({"also_at": "12-15"}, "also_at", "list of places"),
}


@pytest.mark.parametrize(("cells", "column", "wrong"), SPOILED.values(), ids=SPOILED)
def test_a_spoiled_cell_is_found_in_its_row_and_column(
    data: Path, ledger: Path, cells: dict[str, str], column: str, wrong: str
) -> None:
    synthetic.edit(ledger, FIGURE, **cells)
    here = [f for f in errors(found(data)) if (f.row, f.column) == (LINE, column)]
    assert [f.file for f in here if wrong in f.wrong] == [f"data/reported/{REPORT}.csv"]
    assert all(f.todo for f in here)


@pytest.mark.parametrize(
    ("cells", "column", "todo"),
    [
        ({"figure_id": "ningbo-2018-003"}, "figure_id", "Take out the row that is too many"),
        (
            {"growth": "1.3", "growth_printed": "1.3个百分点"},
            "growth",
            "the points ÷ the rate of the year before",
        ),
        ({"value": "30批"}, "value", "no counters"),
    ],
)
def test_what_to_write_in_a_spoiled_cell_is_said(
    data: Path, ledger: Path, cells: dict[str, str], column: str, todo: str
) -> None:
    synthetic.edit(ledger, FIGURE, **cells)
    here = [f for f in errors(found(data)) if (f.row, f.column) == (LINE, column)]
    assert [todo in f.todo for f in here] == [True]


def test_the_parts_of_a_total_with_an_error_have_none(data: Path, ledger: Path) -> None:
    synthetic.edit(ledger, "ningbo-2018-003", part_of=FIGURE)
    synthetic.edit(ledger, FIGURE, value="many")
    assert [(f.row, f.column) for f in errors(found(data))] == [(LINE, "value")]


PRINTED = {
    "a cell of a table": {"as_printed": "30"},
    "a cell of a column in ten thousands": {
        **{"as_printed": "31.5", "unit_zh": "批"},
        **{"value": "315000", "value_low": "315000", "value_high": "315000"},
    },
    "a counter that is no counter": {"as_printed": "三十门"},
    "a counter with 以上 before the thing": {
        **{"as_printed": "30个以上国家", "unit": "country", "unit_zh": "个国家"},
        **{"qualifier": "at_least", "value_high": "", "part_of": ""},
    },
    "a counter in the heading of its column": {"as_printed": "30", "unit_zh": "批"},
    "a counter with a bracket": {"as_printed": "30批（次）", "unit_zh": "批次"},
    "a counter before 以上": {
        **{"as_printed": "30批以上", "qualifier": "at_least", "value_high": ""},
    },
    "a range": {
        "as_printed": "1至2次",
        "unit_zh": "次",
        "value": "",
        "value_low": "1",
        "value_high": "2",
    },
    "a fall said in words": {"growth": "-0.213", "growth_printed": "21.3%"},
    "a part in another counter": {"as_printed": "30人", "unit": "person", "unit_zh": "人"},
    "a rate of the whole": {"growth": "1.3", "growth_printed": "2.3倍"},
    "a doubling": {"growth": "1", "growth_printed": "翻番"},
    "no change": {"growth": "0", "growth_printed": "持平"},
}


@pytest.mark.parametrize("cells", PRINTED.values(), ids=PRINTED)
def test_a_number_that_the_print_may_mean_is_no_error(
    data: Path, ledger: Path, cells: dict[str, str]
) -> None:
    synthetic.edit(ledger, FIGURE, **cells)
    assert errors(found(data)) == []


def test_a_counter_that_the_unit_does_not_have_is_noted_but_stops_nothing(
    data: Path, ledger: Path
) -> None:
    synthetic.edit(ledger, FIGURE, as_printed="30个", unit_zh="个")
    assert [(f.row, f.column, f.severity) for f in found(data)] == [
        (LINE, "unit_zh", Severity.WARNING)
    ]


def test_a_range_against_its_print_is_noted(data: Path, ledger: Path) -> None:
    cells = {"as_printed": "1至2批", "value": "", "value_low": "3", "value_high": "4"}
    synthetic.edit(ledger, FIGURE, **cells)
    assert [(f.row, f.column, f.severity) for f in found(data)] == [
        (LINE, "value_low", Severity.WARNING)
    ]


def test_a_period_inferred_without_a_reason_is_noted(data: Path, ledger: Path) -> None:
    synthetic.edit(ledger, FIGURE, period_basis="inferred", note="")
    assert [(f.row, f.column, f.severity) for f in found(data)] == [
        (LINE, "note", Severity.WARNING)
    ]


def test_an_id_that_stands_in_two_ledgers_is_found_in_both(data: Path) -> None:
    synthetic.edit(data / "reported" / "ningbo-2019.csv", "ningbo-2019-001", figure_id=FIGURE)
    twice = [f for f in errors(found(data)) if "stands twice" in f.wrong]
    assert {f.file for f in twice} == {
        f"data/reported/{REPORT}.csv",
        "data/reported/ningbo-2019.csv",
    }


def test_a_ledger_of_an_unknown_report_is_found(data: Path, ledger: Path) -> None:
    ledger.rename(ledger.with_name("atlantis-2020.csv"))
    unknown = [f for f in errors(found(data)) if "'atlantis-2020' is not known" in f.wrong]
    assert [(f.file, f.row) for f in unknown] == [("data/reported/atlantis-2020.csv", 2)]


def test_an_interval_against_the_assumptions_is_noted_but_stops_nothing(
    data: Path, ledger: Path
) -> None:
    synthetic.edit(ledger, FIGURE, value_low="29")
    notes = found(data)
    assert [(f.row, f.column, f.severity) for f in notes] == [(LINE, "value_low", Severity.WARNING)]


def as_gbk(path: Path) -> None:
    path.write_bytes(path.read_text(encoding="utf-8").encode("gb18030"))


def with_mark(path: Path) -> None:
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())


@pytest.mark.parametrize("save", [as_gbk, with_mark], ids=["GBK", "byte-order mark"])
def test_a_ledger_saved_by_excel_gives_the_same_figures(
    data: Path, ledger: Path, save: Callable[[Path], None]
) -> None:
    before = read_ledger(data / "reported").figures
    save(ledger)
    after = read_ledger(data / "reported")
    assert after.figures == before
    assert [f.severity for f in after.findings] == [Severity.WARNING]


def without_column(path: Path, column: str) -> None:
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text(lines[0].replace(f",{column},", ","), encoding="utf-8")


def test_a_missing_column_of_the_ledger_is_found(data: Path, ledger: Path) -> None:
    without_column(ledger, "unit")
    assert [(f.row, f.column) for f in errors(found(data)) if f.file.endswith(ledger.name)] == [
        (1, "unit")
    ]


def test_an_empty_ledger_file_is_found(data: Path, ledger: Path) -> None:
    ledger.write_bytes(b"")
    assert ["is empty" in f.wrong for f in errors(found(data))] == [True]


@pytest.mark.parametrize("save", [as_gbk, with_mark], ids=["GBK", "byte-order mark"])
def test_a_report_may_be_registered_with_the_sum_of_its_file(
    data: Path, save: Callable[[Path], None]
) -> None:
    path = data / "reports" / "ningbo-2018.txt"
    save(path)
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    synthetic.edit(data / "reference" / "reports.csv", "ningbo-2018", sha256=found)
    _, findings = read(folders(data))
    assert findings == []
