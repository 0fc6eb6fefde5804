"""Cells that a spreadsheet wrote in another way: read where they can mean one thing only."""

from __future__ import annotations

import csv
import doctest
from datetime import date
from pathlib import Path

import pytest

from etl import rewritten_cells
from etl.errors import Severity
from etl.ledger import read_ledger
from tests import synthetic
from tests.etl.ledgers import FIGURE, LINE, found

WRITTEN_OTHERWISE = {
    "value": {"+30": "30", "3_00": "300"},
    "growth": {".1": "0.1"},
    "period_start": {"20200101": "2020-01-01"},
    "char_start": {"+13": "13"},
}
READ = {
    "value": {"3.00E+01": 30, "３０": 30, "30.00": 30},
    "value_high": {"1,030": 1030, "1.03E+03": 1030, "１，０３０": 1030},
    "growth": {"−0.2": -0.2, "０．２": 0.2},
    "period_start": {
        **dict.fromkeys(("2018/1/1", "2018/01/01", "2018.1.1", "2018-1-1"), date(2018, 1, 1)),
        "2018年1月1日": date(2018, 1, 1),
    },
    "char_start": {"13.0": 13, "１３": 13, "1.3E+01": 13},
}


@pytest.mark.parametrize(
    ("column", "cell", "meant"),
    [(column, *pair) for column, pairs in WRITTEN_OTHERWISE.items() for pair in pairs.items()],
)
def test_what_a_spreadsheet_rewrote_is_offered_as_it_was(
    data: Path, ledger: Path, column: str, cell: str, meant: str
) -> None:
    synthetic.edit(ledger, FIGURE, **{column: cell})
    here = [f for f in found(data) if (f.row, f.column) == (LINE, column)]
    assert [f.todo.startswith(f"Write {meant}. ") for f in here] == [True]


@pytest.mark.parametrize(
    ("column", "cell", "meant"),
    [(column, *pair) for column, pairs in READ.items() for pair in pairs.items()],
)
def test_what_can_mean_one_thing_only_is_read_so(
    data: Path, ledger: Path, column: str, cell: str, meant: object
) -> None:
    synthetic.edit(ledger, FIGURE, **{column: cell})
    figure = next(f for f in read_ledger(data / "reported").figures if f.figure_id == FIGURE)
    assert getattr(figure, column) == meant


def rewritten(ledger: Path, column: str, cell: str) -> None:
    """Every row of the ledger with the same cell."""
    lines = list(csv.DictReader(ledger.read_text(encoding="utf-8").splitlines()))
    for row in lines:
        synthetic.edit(ledger, row["figure_id"], **{column: cell})


@pytest.mark.parametrize(
    ("cell", "severity"), [("2018/6/30", Severity.WARNING), ("6/30/2018", Severity.ERROR)]
)
def test_a_column_that_a_spreadsheet_rewrote_is_told_of_once(
    data: Path, ledger: Path, cell: str, severity: Severity
) -> None:
    rewritten(ledger, "period_end", cell)
    told = [f for f in read_ledger(data / "reported").findings if f.column == "period_end"]
    assert [(f.severity, "2018-06-30" in f.wrong + f.todo) for f in told] == [(severity, True)]


@pytest.mark.parametrize("cell", ["6/30/2018", "30-Jun-18", "45473"])
def test_a_day_that_may_be_another_is_refused_and_says_how_to_write_it(
    data: Path, ledger: Path, cell: str
) -> None:
    synthetic.edit(ledger, FIGURE, period_end=cell)
    here = [f for f in found(data) if (f.row, f.column) == (LINE, "period_end")]
    assert ["Write year, month and day as 2018-06-30" in f.todo for f in here] == [True]


def test_what_is_offered_is_as_its_examples_say() -> None:
    assert doctest.testmod(rewritten_cells) == (0, 3)


@pytest.mark.parametrize("cell", ["10%", "nan", "1E+999999999", "ten", "1,5"])
def test_nothing_is_offered_where_it_would_be_guessed(data: Path, ledger: Path, cell: str) -> None:
    synthetic.edit(ledger, FIGURE, growth=cell)
    here = [f for f in found(data) if (f.row, f.column) == (LINE, "growth")]
    assert ["22.7%" in f.todo and "Write" not in f.todo for f in here] == [True]
