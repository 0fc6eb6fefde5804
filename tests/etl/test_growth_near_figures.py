"""The growth of a figure as printed: it stands in the text near its figure, qualifier and all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from etl.errors import Finding
from etl.inputs import Inputs
from etl.ledger import Figure
from etl.validate.growth import NEAR, growth_stands_near_its_figure
from tests.etl.ledgers import FIGURE, REPORT
from tests.real_ledger import catalogue, figures

(GROWN,) = (f for f in figures() if f.figure_id == FIGURE)


def found(text: str, growth: float, printed: str) -> list[Finding]:
    """What is said of a figure at the beginning of a text."""
    figure: Figure = replace(GROWN, char_start=0, char_end=3, growth=growth, growth_printed=printed)
    return list(growth_stands_near_its_figure(figure, Inputs(catalogue(), [], {REPORT: text})))


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("30批，同比增长22.7%。", "22.7%"),
        ("30批，同比增长2\n2.7％。", "22.7%"),
        ("30批\t同比增减（%）\t+22.7", "+22.7%"),
        ("30批\t同比增减（%）\t18", "18%"),
        ("30批，同比增长超过了30%。", "超30%"),
        ("30批，同比增长三成以上。", "三成以上"),
        ("30批，与上年基本持平。", "基本持平"),
        ("30批，同比翻了一番。", "翻了一番"),
    ],
)
def test_growth_that_stands_near_its_figure_is_in_order(text: str, printed: str) -> None:
    assert found(text, 0.3, printed) == []


@pytest.mark.parametrize(
    ("text", "printed", "form"),
    [
        ("30批，同比增长超30%。", "30%", "超30%"),
        ("30批，同比增长近三成。", "三成", "近三成"),
        ("30批，同比增长30%以上。", "30%", "30%以上"),
        ("30批，同比增长30%。", "约30%", "30%"),
        ("30批，与上年基本持平。", "持平", "基本持平"),
        ("30批，同比增长8.4%。", "8.40%", "8.4%"),
        ("30批，同比增长8.40%。", "8.4%", "8.40%"),
        ("30批\t同比增长（%）\t8.4", "8.40%", "8.4%"),
    ],
)
def test_growth_without_its_qualifier_is_told_the_words_to_write(
    text: str, printed: str, form: str
) -> None:
    (finding,) = found(text, 0.3, printed)
    assert finding.column == "growth_printed"
    assert finding.todo.startswith(f"Write {form},")


@pytest.mark.parametrize("behind", ["同比增长15%。", "。" * NEAR + "同比增长5%。"])
def test_growth_that_stands_elsewhere_or_nowhere_is_found(behind: str) -> None:
    (finding,) = found(f"30批，{behind}", 0.05, "5%")
    assert finding.wrong == f"'5%' does not stand within {NEAR} characters of the figure"


def test_growth_is_not_looked_for_where_the_text_is_absent() -> None:
    figure = replace(GROWN, growth=0.3, growth_printed="30%")
    assert list(growth_stands_near_its_figure(figure, Inputs(catalogue(), [], {}))) == []
