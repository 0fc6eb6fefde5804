"""Figures of the ledger against the texts they were read from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from tests.tables import FIGURES, LEDGERS, Row, each_report, squeezed


def with_growth(report_id: str) -> Iterator[tuple[Row, Decimal]]:
    for row in LEDGERS[report_id]:
        if row["growth"]:
            yield row, Decimal(row["growth"])


@each_report
def test_the_printed_figure_stands_at_its_offsets(report_id: str) -> None:
    found = {
        row["figure_id"]: squeezed(report_id, int(row["char_start"]), int(row["char_end"]))
        for row in LEDGERS[report_id]
    }
    assert found == {row["figure_id"]: row["as_printed"] for row in LEDGERS[report_id]}


@each_report
def test_figures_stand_in_the_order_of_the_text(report_id: str) -> None:
    starts = [int(row["char_start"]) for row in LEDGERS[report_id]]
    assert starts == sorted(starts)


@each_report
def test_figures_do_not_share_characters(report_id: str) -> None:
    spans = [(int(row["char_start"]), int(row["char_end"])) for row in LEDGERS[report_id]]
    assert all(left[1] <= right[0] for left, right in pairwise(spans))


def test_a_printed_form_is_short_and_without_blanks() -> None:
    assert [
        r["as_printed"] for r in FIGURES if not re.fullmatch(r"\S{1,30}", r["as_printed"])
    ] == []


@each_report
def test_growth_leaves_something(report_id: str) -> None:
    assert [row["figure_id"] for row, growth in with_growth(report_id) if growth <= -1] == []


@each_report
def test_growth_is_negative_where_the_report_says_that_the_figure_fell(report_id: str) -> None:
    for row, growth in with_growth(report_id):
        end = int(row["char_end"])
        before, behind, _ = squeezed(report_id, end, end + 60).partition(row["growth_printed"])
        directions = re.findall("增长|上升|减少|下降", before)
        if behind and directions:
            assert (directions[-1] in ("减少", "下降")) == (growth < 0), row["figure_id"]
