"""Tables in a report: each cell with the words of its row and its column."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.extract.account import account
from etl.extract.numeral import Role
from etl.extract.propose import propose
from etl.extract.reading import Language
from etl.extract.table.telling import tell_tables

YEARS = """\
项目\t单位\t2021年\t2022年\t同比
领事认证\t份\t3,405\t3,876\t13.8%
邀请外国人来华\t人次\t143\t143\t持平
"""
BARS = """\
| 序号 | 业务项目 | 本年1—6月 | 上年同期 | 增减（%） |
|---|---|---|---|---|
| 1 | 因公临时出国（境）
团组（批） | 152 | 139 | -9.4 |
"""
BLANKS = """\
指  标                     2001年    2002年
接待外宾（人次）            3 184     3 527
友好城市（对，年末数）      14        15
"""
BY_YEAR = """\
年份 接待外宾（批） 接待外宾（人次）
2019 52 310
2020 9 41
"""
COUNTED = """\
（单位：批）
来源 数量 增长率（%）
因公出国团组 52 6.1
来访团组 9 -1.5
"""
OF_PARTS = """\
项目\t2020年\t2021年
因公出国团组\t\t
批次\t30\t40
人次\t61\t82
"""

TWO_HEADINGS = """\
项目\t2021年\t2022年
项目\t批次\t人次\t批次\t人次
因公出国\t30\t61\t40\t82
"""


@pytest.mark.parametrize(
    ("table", "sentences"),
    [
        (
            YEARS,
            "2021年，领事认证3,405份；2022年，领事认证3,876份，同比增长13.8%。\n"
            "2021年，邀请外国人来华143人次；2022年，邀请外国人来华143人次，与上年持平。\n",
        ),
        (
            BARS,
            "1、1—6月，因公临时出国（境）团组152批，同比-9.4%；"
            "因公临时出国（境）团组去年同期为139批。\n",
        ),
        (
            BLANKS,
            "2001年，接待外宾3 184人次；2002年，接待外宾3 527人次。\n"
            "2001年，友好城市14对；2002年，友好城市15对。\n",
        ),
        (
            BY_YEAR,
            "2019年，接待外宾52批；2019年，接待外宾310人次。\n"
            "2020年，接待外宾9批；2020年，接待外宾41人次。\n",
        ),
        (COUNTED, "（单位：批）\n因公出国团组52批，同比增长6.1%。\n来访团组9批，同比-1.5%。\n"),
        (
            OF_PARTS,
            "因公出国团组\n2020年，因公出国团组30批次；2021年，因公出国团组40批次。\n"
            "2020年，因公出国团组61人次；2021年，因公出国团组82人次。\n",
        ),
        (
            TWO_HEADINGS,
            "2021年，因公出国30批次；2021年，因公出国61人次；"
            "2022年，因公出国40批次；2022年，因公出国82人次。\n",
        ),
    ],
    ids=[
        "tabs",
        "bars",
        "blanks",
        "a row a year",
        "no period",
        "lines between rows",
        "two rows of headings",
    ],
)
def test_a_table_is_told_as_sentences(table: str, sentences: str) -> None:
    assert tell_tables(table).text == sentences


@pytest.mark.parametrize(
    ("cell", "growth"),
    [
        ("5.2%", 0.052),
        ("-5.2%", -0.052),
        ("↓5.2%", -0.052),
        ("下降5.2%", -0.052),
        ("降低5.2%", -0.052),
        ("3", None),
    ],
)
def test_growth_goes_the_way_its_cell_says(
    cell: str, growth: float | None, language: Language
) -> None:
    table = f"项目\t2020年\t2021年\t同比\n领事认证（份）\t30\t40\t{cell}\n"
    found = propose(table, "made-up", language, "2022-01-10")
    assert [p.growth for p in found] == [None, growth]


@pytest.mark.parametrize(
    ("cell", "growth"),
    [("提高1.5个百分点", 0.0163), ("-1.5个百分点", -0.0158), ("1.5个百分点", 0.0163)],
)
def test_a_rate_s_cell_of_growth_may_hold_points(
    cell: str, growth: float, language: Language
) -> None:
    table = f"项目\t2020年\t2021年\t同比\n网上办件率\t91%\t93.5%\t{cell}\n"
    found = propose(table, "made-up", language, "2022-01-10")
    assert [p.growth for p in found] == [None, growth]


@pytest.mark.parametrize(
    "prose",
    [
        "宁波日报 2019年1月8日 第三版\n全市友好城市30对 增长5%\n",
        "一、2021年 回顾 与展望\n接待外宾 30批 61人次\n",
        "联系人 电话 0574-1234\n",
        "项目\t2020年\t2021年\n没有数字的一行\n",
    ],
)
def test_what_is_no_table_stays_as_it_is(prose: str) -> None:
    assert tell_tables(prose).text == prose


def test_a_cell_is_a_figure_of_its_column_s_period(language: Language) -> None:
    found = propose(YEARS, "made-up", language, "2023-02-08")
    assert [(p.as_printed, p.period_start, p.period_end, p.growth) for p in found] == [
        ("3,405", date(2021, 1, 1), date(2021, 12, 31), None),
        ("3,876", date(2022, 1, 1), date(2022, 12, 31), 0.138),
        ("143", date(2021, 1, 1), date(2021, 12, 31), None),
        ("143", date(2022, 1, 1), date(2022, 12, 31), 0),
    ]


def test_the_year_before_is_of_the_same_months(language: Language) -> None:
    title = "某市外事办2019年上半年业务情况表\n"
    found = propose(title + BARS, "made-up", language, "2019-07-18")
    assert [(p.period_start, p.period_end) for p in found] == [
        (date(2019, 1, 1), date(2019, 6, 30)),
        (date(2018, 1, 1), date(2018, 6, 30)),
    ]


@pytest.mark.parametrize("table", [YEARS, BARS, BLANKS, BY_YEAR, COUNTED, OF_PARTS, TWO_HEADINGS])
def test_every_numeral_of_a_table_is_accounted_for(table: str, language: Language) -> None:
    entries = account(table, language, "2023-02-08")
    assert [e.text for e in entries if e.role is Role.UNACCOUNTED] == []
    assert len({e.start for e in entries}) == len(entries)


def test_a_cell_in_no_column_that_is_read_is_unaccounted_for(language: Language) -> None:
    table = "项目\t备注\t2020年\t2021年\n领事认证\t见第3页、库号88\t30\t40\n"
    found = account(table, language, "2023-02-08")
    assert "88" in [e.text for e in found if e.role is Role.UNACCOUNTED]


@given(
    st.sampled_from(["\t", "|", "   "]),
    st.lists(st.tuples(*[st.integers(2, 99_999)] * 2), min_size=1, max_size=6),
)
def test_numbers_written_in_a_table_are_read_back(
    language: Language, between: str, rows: list[tuple[int, int]]
) -> None:
    lines = [("因公出国（人次）", *map(str, row)) for row in rows]
    text = "\n".join(between.join(line) for line in [("项目", "2020年", "2021年"), *lines])
    places = [
        (text[p.char_start : p.char_end], p.period_end)
        for p in propose(text, "made-up", language, "2022-01-10")
    ]
    years = (date(2020, 12, 31), date(2021, 12, 31))
    assert set(places) == {(str(n), y) for row in rows for n, y in zip(row, years, strict=True)}


def test_a_caption_says_what_rows_of_years_count(language: Language) -> None:
    text = "表18-3　历年因公出国（境）情况表\n年份　　批次　　人次\n1995　　168　　602\n"
    found = propose(text, "made-up", language)
    assert [p.indicator_id for p in found] == ["outbound_trip_batches", "outbound_trip_persons"]


def test_a_long_label_may_leave_one_blank_before_its_number(language: Language) -> None:
    text = (
        "指标　　本期　　同比（%）\n翻译（万字）　　28.5　　12.6\n海外领保案件（起）　17　　-15.0\n"
    )
    found = propose(text, "made-up", language)
    assert [p.growth for p in found] == [0.126, -0.15]


def test_a_label_and_a_number_torn_by_blanks_are_two_cells(language: Language) -> None:
    text = (
        "项目        2018年      2017年      同比\n"
        "文书份数    11 480份    10 944份    +4.9%\n其中商业文书 2 076份    2 290份     -9.3%\n"
    )
    found = propose(text, "made-up", language)
    assert [p.value for p in found] == [10944, 11480, 2290, 2076]


def test_a_numbered_label_may_go_on_in_the_next_line() -> None:
    text = "序号  指标    2020年    2019年    同比\n4  外国人来华邀请\n人次    52人次    60人次    -13.3%\n"
    told = "4、2019年，外国人来华邀请60人次；2020年，外国人来华邀请52人次，同比-13.3%。\n"
    assert tell_tables(text).text == told


def test_cells_may_end_with_stops_beside_their_blanks(language: Language) -> None:
    text = (
        "项目            2014年上半年   2014年下半年   2015年上半年\n"
        "来访外宾（批）  264；  291；  238\n领保培训（期）  19；  —；  24\n"
    )
    found = propose(text, "made-up", language, "2015-07-22")
    assert [p.value for p in found] == [264, 291, 238, 19, 24]


def test_the_end_of_a_year_is_that_of_the_column(language: Language) -> None:
    text = (
        "指标 | 2009年 | 2010年 | 2011年\n友好城市（含友好合作关系，年末数，对） | 25 | 28 | 33\n"
    )
    found = propose(text, "made-up", language, "2012-03-20")
    assert [p.period_end for p in found] == [date(y, 12, 31) for y in (2009, 2010, 2011)]


def test_a_bracket_may_say_when_before_it_says_in_what(language: Language) -> None:
    text = "指标名称 | 2014年 | 2013年\n国际友好城市(年末,个) | 8 | 7\n"
    found = propose(text, "made-up", language, "2015-02-03")
    assert {p.indicator_id for p in found} == {"sister_city_total"}
