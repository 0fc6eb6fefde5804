"""Texts of the data tables, in the reader's language."""

from __future__ import annotations

import pytest

from dashboard.language import Language
from dashboard.texts import short_title, sources, when

ZH, EN = Language("zh"), Language("en")


def test_sources_are_said_one_by_one():
    cell = "https://example.org/a,b | press report (original not located)"
    assert sources(cell, ZH) == ("https://example.org/a,b", "新闻报道（原文未找到）")


def test_no_source_is_none():
    assert sources("", ZH) == ()


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ("2022-11-28", "2022年11月28日", "28 November 2022"),
        ("2018-07", "2018年7月", "July 2018"),
        ("2025", "2025年", "2025"),
        (
            "2019-12/2020-03",
            "2019年12月至2020年3月之间",
            "between December 2019 and March 2020",
        ),
    ],
)
def test_a_date_is_said_as_precisely_as_it_is_known(text, zh, en):
    assert (when(text, ZH), when(text, EN)) == (zh, en)


@pytest.mark.parametrize(("title", "short"), [("甲——乙", "甲"), ("甲", "甲")])
def test_a_title_is_cut_before_its_subtitle(title, short):
    assert short_title(title, ZH) == short
