"""Texts cut to a width."""

from __future__ import annotations

import pytest

from dashboard.deck.wording import shortened


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("市外办2022年工作报告（文字版）", "市外办2022年工作报告…"),
        ("Report of the year (as text)", "Report of the year…"),
        ("年报（全文）与外事工作总结及来年打算", "年报（全文）与外事工作总结…"),
    ],
)
def test_a_title_is_not_cut_within_a_bracket(title: str, short: str) -> None:
    assert shortened(title, 13.0) == short
