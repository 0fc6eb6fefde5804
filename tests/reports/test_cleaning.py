"""Clean text, and the way back to where each character stood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.reports import Passages, clean, sentences

CASES = [
    ("受理领事认证7974\n批 17234 份，办件量", "受理领事认证7974批17234份，办件量"),
    ("接待２９国　３７批，１０％。", "接待29国37批，10%。"),
    ("今年以来,办理(签证)12件;", "今年以来，办理（签证）12件；"),
    ("外宾1,234人、44 917人、１，２３４份", "外宾1,234人、44 917人、1,234份"),
    ("以 更 加 自 信 的 姿 态", "以更加自信的姿态"),
    ("友城友城达达99对99对", "友城达99对"),
    ("## 2019年总结\n**一、履职。**接待外宾", "2019年总结\n一、履职。接待外宾"),
    ("接待外宾30批。\n\n\n办理签证。", "接待外宾30批。\n办理签证。"),
    ("第一行\r\n第二行", "第一行\n第二行"),
    ("搭建“一带\n\n一路”平台", "搭建“一带一路”平台"),
    ("见http://a.cn/x", "见http://a.cn/x"),
    ("稿件 9 6 条、英文稿 8 8 条", "稿件96条、英文稿88条"),
    ("浏览次数：3 472\n　　本报讯　昨日", "浏览次数：3 472\n本报讯昨日"),
    ("昨日，公布上\n半年数据：接待外宾30批。", "昨日，公布上半年数据：接待外宾30批。"),
    ("邀请核实单 1，274 批", "邀请核实单1,274批"),
    ("上午9:30开会", "上午9:30开会"),
    ("领事认证17,\n234份", "领事认证17,234份"),
    ("领事认证17\n,234份", "领事认证17,234份"),
    ("领事认证17，\n234份", "领事认证17,234份"),
    ("领事认证1，234，\n567份", "领事认证1,234,567份"),
    ("工作会议2019,\n234份", "工作会议2019，234份"),
    ("办理领\n事认证1.\n6万\n份", "办理领\n事认证1.6万份"),
    ("因公团组2\n～\n3批", "因公团组2~3批"),
    ("外事工作综述\n～2019～", "外事工作综述\n~2019~"),
    ("因公出国\n（境）团组5批", "因公出国（境）团组5批"),
    ("办理[认证](http://a.cn/b?c=1,2)9份", "办理认证9份"),
    ("见[办法](../b.md)、[2019](12号)", "见办法、[2019]（12号）"),
    ("接待外宾（批）\t35\t40", "接待外宾（批）\t35\t40"),
]
DIRT = st.text(alphabet="接待外宾批，。1２ \u3000\n\r\t*#“”《（）,:.", max_size=120)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_dirt_is_read_as_it_was_meant(text: str, expected: str) -> None:
    assert clean(text).text.rstrip("\n") == expected


@given(DIRT)
def test_every_clean_character_has_a_place_in_the_source(text: str) -> None:
    read = clean(text)
    for position in range(len(read.text)):
        start, end = read.to_source(position, position + 1)
        assert 0 <= start < end == start + 1 <= len(text)
        assert read.from_source(start) == position


@given(DIRT)
def test_places_keep_their_order(text: str) -> None:
    read = clean(text)
    places = [read.to_source(position, position + 1)[0] for position in range(len(read.text))]
    assert places == sorted(set(places))


@given(DIRT)
def test_clean_digits_are_the_digits_of_the_source(text: str) -> None:
    read = clean(text)
    for position, character in enumerate(read.text):
        if character.isdigit():
            start, _ = read.to_source(position, position + 1)
            assert int(text[start]) == int(character)


@given(DIRT)
def test_sentences_cover_the_text_in_order(text: str) -> None:
    read = clean(text).text
    position = 0
    for start, end in sentences(read):
        assert read[position:start].strip() == ""
        assert start < end
        position = end
    assert read[position:].strip() == ""


def test_a_span_over_a_line_end_covers_it_in_the_source() -> None:
    text = "受理领事认证7974\n批 17234 份"
    read = clean(text)
    start = read.text.index("7974批")
    assert read.to_source(start, start + 5) == (6, 12)


def test_the_sentence_around_a_figure_joins_broken_lines() -> None:
    text = "上月办结。上半年，共接待 30 \n批外宾，同比增长。下月继续。"
    start = text.index("30")
    assert Passages(text).around(start, start + 5) == ("上半年，共接待", "30批", "外宾，同比增长。")


def test_headings_are_not_joined_to_what_follows() -> None:
    text = "国际盛会精彩亮相\n作为记载历史的活化石，城市正借助博览会牵手世界，努力走在前列，舞出自己的精彩，成为枢纽。\n"
    assert clean(text).text.startswith("国际盛会精彩亮相\n")


def test_figures_of_a_letter_spaced_line_are_joined() -> None:
    line = "本 届 共 有 5 6 个 国 家 的 2 4 0 余 名 嘉 宾"
    assert clean(line).text == "本届共有56个国家的240余名嘉宾"


def test_three_single_digits_are_one_number_within_a_plain_line() -> None:
    assert clean("接待来访团组 29 批 2 0 8 人次，").text == "接待来访团组29批208人次，"


def test_numbers_beside_each_other_stay_apart() -> None:
    assert clean("2019 2020 12 7 人").text == "2019 2020 12 7人"


def test_a_remnant_with_a_full_stop_ends_the_line_before() -> None:
    assert clean("我市与36座城市缔结友好关\n系。").text == "我市与36座城市缔结友好关系。"


def test_digits_that_blanks_tear_apart_are_one_number() -> None:
    assert clean("培训学员1 64 0人次，").text == "培训学员1640人次，"


@pytest.mark.parametrize("printed", ["一行 1 4 人来访", "33批、1 4人来访"])
def test_two_digits_that_blanks_tear_apart_are_joined(printed: str) -> None:
    assert "14人" in clean(printed).text


def test_a_full_width_comma_groups_thousands_before_a_counter() -> None:
    assert clean("有效卡2，147张，").text == "有效卡2,147张，"


def test_the_running_head_of_a_page_does_not_break_a_sentence() -> None:
    text = "某市2013年总结\n全年为企业新办卡268张，全市申办\n\n— 1 —\n\n某市2013年总结\n量位居第9位。\n"
    assert clean(text).text.endswith("全年为企业新办卡268张，全市申办量位居第9位。")


def test_a_line_beside_a_page_number_that_stands_once_is_kept() -> None:
    assert "共21批。" in clean("接待外宾。\n共21批。\n— 1 —\n办卡268张。\n").text


def test_a_line_that_cannot_end_so_runs_on_beside_long_paragraphs() -> None:
    paragraph = "接待外宾312批，" * 12 + "其他工作也有进展。"
    text = f"上半年团组165批、418人次，同比\n分别上升7.1%、下降2.8%。\n{paragraph}\n{paragraph}"
    assert "同比分别上升" in clean(text).text


def test_a_counter_cut_in_two_is_whole_however_short_its_line() -> None:
    paragraph = "接待外宾312批，" * 12 + "其他工作也有进展。"
    assert "182批次、697人次" in clean(f"{paragraph}\n审批团组182批\n次、697人次。").text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("到了去年，已是 4 82 批、5 9\n10人次，", "到了去年，已是482批、5910人次，"),
        ("只有 2 1 批、1 3\n6 人次；", "只有21批、136人次；"),
        ("遍及五大洲1 1 国；", "遍及五大洲11国；"),
        ("分别增长9.3%和1 2 .5％。", "分别增长9.3%和12.5%。"),
        ("团组77批、25 8人次，", "团组77批、258人次，"),
        ("种下樱花树4 0棵。", "种下樱花树40棵。"),
        ("两地乐手演奏1 2首，", "两地乐手演奏12首，"),
        ("外国人已达1.2 3万人，", "外国人已达1.23万人，"),
        ("总额约3 . 6亿元，", "总额约3.6亿元，"),
        ("增长3 .6%。", "增长3.6%。"),
        ("1 . 6万人参加。", "1 . 6万人参加。"),
    ],
)
def test_a_figure_torn_by_blanks_is_whole(written: str, read: str) -> None:
    assert clean(written).text == read


def test_in_a_text_torn_all_over_every_figure_is_whole() -> None:
    torn = "全市 外事 系统 服务 大局，经贸 类团 组比 重上 升到 7 1%，组织 2 50余家 企业 参加 对接 活动，办理 认证 9 400多份。"
    assert "71%" in clean(torn).text
    assert "250余家" in clean(torn).text


def test_a_short_line_above_a_blank_one_is_a_heading() -> None:
    body = "全市共接待境外来访团组三十一批，审批因公出国团组五十二批，开展友城交流活动十七场，举办培训。"
    text = f"某市外事办公室工作计划\n\n为做好全市外事工作，制定本计划。\n\n{body}\n"
    assert clean(text).text.split("\n")[0] == "某市外事办公室工作计划"


def test_a_number_with_its_counter_goes_on_with_the_line_before() -> None:
    body = (
        "接待境外来访团组，开展友城交流活动，举办培训讲座，提供翻译服务，走访外资企业，受理涉外案件。"
        * 2
    )
    text = f"{body}\n期间接待境外政要，安排双边会见\n19场；招募志愿者。\n{body}\n"
    assert "双边会见19场" in clean(text).text


@pytest.mark.parametrize(
    "written",
    [
        "一至四季度分别接待来访团组 12 15 18 20 批",
        "各区接待外宾 12 30 人",
        "出访团组 15 45 人次",
        "详见表 3 12\n批次",
    ],
)
def test_numbers_side_by_side_are_not_one(written: str) -> None:
    assert " " in clean(written).text


def test_a_first_edition_begins_a_line_of_its_own() -> None:
    assert "2019\n首届" in clean("友城交流活动一览 2019\n首届夏令营\n").text
