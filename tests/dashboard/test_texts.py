"""Texts of the data tables, in the reader's language."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.language import Language
from dashboard.texts import short_title, since, sources, when

ZH, EN = Language("zh"), Language("en")


REPORTS = {"north-2020": {"title_zh": "年报", "published": "2020-07"}}


def test_sources_are_said_one_by_one():
    cell = "https://example.org/a,b | press report (original not located)"
    assert sources(cell, ZH) == ("https://example.org/a,b", "新闻报道（原文未找到）")


def test_a_report_among_the_sources_is_said_by_its_title():
    assert sources("report north-2020", EN, REPORTS) == ("Report “年报”, July 2020",)


def test_no_source_is_none():
    assert sources("", ZH) == ()


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ("2022-11-28", "2022年11月28日", "28\N{NO-BREAK SPACE}November 2022"),
        ("2018-07", "2018年7月", "July 2018"),
        ("2025", "2025年", "2025"),
        (
            "2019-12/2020-03",
            "2019年12月至2020年3月之间",
            "between December 2019 and March 2020",
        ),
        ("2016-07/2016-12", "2016年7月至12月之间", "between July and December 2016"),
        ("2016/2018", "2016年至2018年之间", "between 2016 and 2018"),
        ("2016/2018-06", "2016年至2018年6月之间", "between 2016 and June 2018"),
    ],
)
def test_a_date_is_said_as_precisely_as_it_is_known(text, zh, en):
    assert (when(text, ZH), when(text, EN)) == (zh, en)


def test_a_break_that_lasts_is_said_from_its_day_on():
    day = date(2023, 11, 7)
    assert [since(day, None, lang) for lang in (ZH, EN)] == [
        "自2023年11月7日起",
        "from 7\N{NO-BREAK SPACE}November 2023",
    ]


@pytest.mark.parametrize(("title", "short"), [("甲——乙", "甲"), ("甲", "甲")])
def test_a_title_is_cut_before_its_subtitle(title, short):
    assert short_title(title, ZH) == short
