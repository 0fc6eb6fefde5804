"""The table of all figures: what a value means is legible in each row."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.views.figures import Row
from dashboard.widgets.tables import OF_LINES, row_height

SHORT = Row(
    city="甲市",
    indicator="友好城市总数",
    scope="按对计",
    period="2018年",
    until=None,
    value="99对",
    low=99,
    high=99,
    growth=None,
    growth_range="",
    origin="报告原数",
    status="正常",
    report="甲市2018年",
    observation_id="jia-2018-001",
)


def test_rows_of_short_texts_are_of_one_line() -> None:
    assert row_height([SHORT, SHORT]) is None


@pytest.mark.parametrize("field", ["indicator", "scope", "period", "value"])
def test_a_text_that_a_line_would_cut_makes_rows_higher(field: str) -> None:
    long = replace(SHORT, **{field: "友好城市和友好交流城市的总数" * 2})
    assert row_height([SHORT, long]) == OF_LINES
