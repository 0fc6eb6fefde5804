"""Where figures stand: offsets against the text, and against those of other figures."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from etl.inputs import Inputs
from etl.ledger import read_ledger
from etl.validate import validate
from tests import synthetic
from tests.etl.ledgers import FIGURE, LINE, REPORT, errors, found
from tests.real_ledger import catalogue


def test_offsets_that_do_not_match_name_what_stands_there(data: Path, ledger: Path) -> None:
    synthetic.edit(ledger, FIGURE, char_start="0", char_end="4")
    (finding,) = errors(found(data, report_texts=True))
    assert (finding.row, finding.column) == (LINE, "char_start")
    assert synthetic.FILLER[:4] in finding.wrong


def test_a_further_place_outside_the_text_is_found(data: Path, ledger: Path) -> None:
    synthetic.edit(ledger, FIGURE, also_at="99990:99994")
    (finding,) = errors(found(data, report_texts=True))
    assert (finding.row, finding.column) == (LINE, "also_at")


def test_a_further_place_that_states_something_else_is_found(data: Path, ledger: Path) -> None:
    synthetic.edit(ledger, FIGURE, also_at="0:4")
    (finding,) = errors(found(data, report_texts=True))
    assert (finding.row, finding.column) == (LINE, "also_at")
    assert synthetic.FILLER[:4] in finding.wrong


@pytest.mark.parametrize("printed", ["30 批", "三十批", "３０批次"])
def test_a_further_place_may_print_the_figure_in_other_digits(data: Path, printed: str) -> None:
    figures = read_ledger(data / "reported").figures
    text = synthetic.text(REPORT) + printed
    place = f"{len(text) - len(printed)}:{len(text)}"
    again = [replace(f, also_at=place) if f.figure_id == FIGURE else f for f in figures]
    assert errors(validate(Inputs(catalogue(), again, {REPORT: text}))) == []


def test_a_place_that_two_figures_claim_is_found_at_the_later(data: Path, ledger: Path) -> None:
    first = next(f for f in read_ledger(data / "reported").figures if f.report_id == REPORT)
    synthetic.edit(ledger, FIGURE, also_at=f"{first.char_start}:{first.char_end}")
    (finding,) = errors(found(data))
    assert (finding.row, finding.column) == (LINE, "also_at")
    assert f"{first.figure_id} already" in finding.wrong


@pytest.mark.parametrize("report_texts", [False, True])
@pytest.mark.parametrize(
    ("column", "cells"),
    [("char_start", {"char_start": "9", "char_end": "4"}), ("also_at", {"also_at": "9:4"})],
)
def test_a_place_that_ends_before_it_starts_is_found_once_with_or_without_the_text(
    data: Path, ledger: Path, column: str, cells: dict[str, str], report_texts: bool
) -> None:
    synthetic.edit(ledger, FIGURE, **cells)
    (finding,) = errors(found(data, report_texts))
    assert (finding.row, finding.column) == (LINE, column)


def test_offsets_are_not_checked_where_the_text_is_absent(data: Path, ledger: Path) -> None:
    synthetic.edit(ledger, FIGURE, char_start="0", char_end="4")
    assert errors(found(data)) == []
