"""Cells that a spreadsheet wrote in another way: what they meant is offered, never taken."""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest

from etl import rewritten_cells
from tests import synthetic
from tests.etl.ledgers import FIGURE, LINE, found

WRITTEN_OTHERWISE = {
    "value": {"3.00E+03": "3000", "1,000": "1000", "３０": "30", "+30": "30", "3_00": "300"},
    "growth": {".1": "0.1", "−0.2": "-0.2"},
    "period_start": {
        "2020/1/1": "2020-01-01",
        "20200101": "2020-01-01",
        "2020年1月1日": "2020-01-01",
    },
    "char_start": {"13.0": "13", "１３": "13", "+13": "13"},
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


def test_what_is_offered_is_as_its_examples_say() -> None:
    assert doctest.testmod(rewritten_cells) == (0, 1)


@pytest.mark.parametrize("cell", ["10%", "nan", "1E+999999999", "ten", "1,5"])
def test_nothing_is_offered_where_it_would_be_guessed(data: Path, ledger: Path, cell: str) -> None:
    synthetic.edit(ledger, FIGURE, growth=cell)
    here = [f for f in found(data) if (f.row, f.column) == (LINE, "growth")]
    assert ["22.7%" in f.todo and "Write" not in f.todo for f in here] == [True]
