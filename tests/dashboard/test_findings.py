"""Findings as sentences: what they say of the ledger, and what they never say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.findings import growth_finding, level_finding
from dashboard.views.judgements import course, turn, verdict_on
from dashboard.views.number import Number
from dashboard.views.sentence import Sentence, Words
from dashboard.views.trends import trends
from dashboard.views.verdicts import judged
from etl.contract import Dimension, Origin, Verdict
from tests.dashboard.made_up import store_of
from tests.observations import observed

ZH, EN = Language("zh"), Language("en")


def told(store: Store, lang: Language, indicator: str, *cities: str) -> list[str]:
    """The findings of an indicator's charts."""
    return [str(panel.finding) for panel in trends(store, lang, indicator, cities).panels]


# Indicator, cities, findings in both languages; each as the ledger has it.
LEDGER = [
    (
        ("authentication_documents", "ningbo"),
        "宁波2018年全年领事认证份数为近3.3万份，同比增长5.8%；据此推算，2017年全年为30704–31205份。",
        "Ningbo: nearly 33,000 documents (full year 2018), up 5.8% on the year before, "
        "which implies 30,704–31,205 documents (full year 2017).",
    ),
    (
        ("authentication_documents", "ningbo", "zhoushan"),
        "最新数据：宁波2018年全年近3.3万份、舟山2019年全年539份（代办民事认证和商务认证）；"
        "时期和口径不同，仅供参考，不作排名。",
        "Latest figures: Ningbo nearly 33,000 documents (full year 2018), Zhoushan 539 documents "
        "(full year 2019; civil and commercial, as agent); they differ in period and scope: "
        "indicative only, not ranked.",
    ),
    (
        ("sister_city_sco_total",),
        "青岛上合组织国家友好城市数由2018年6月8日的3个增至2022年11月28日的14个。",
        "Qingdao: up from 3 cities or ties (8\N{NO-BREAK SPACE}June 2018) to 14 cities or ties (28\N{NO-BREAK SPACE}November 2022).",
    ),
    (
        ("direct_report_enterprises",),
        "宁波因公出国直报企业数2016年6月为上百家，2019年6月为204家；"
        "两数的取值范围有重叠，是增是减不能断定。",
        "Ningbo: at least 100 enterprises (June 2016), then 204 enterprises (June 2019); "
        "the two ranges overlap, so neither a rise nor a fall is certain.",
    ),
    (
        ("apec_cards_granted",),
        "宁波这类数只披露过一次：2015年全年APEC商务旅行卡获卡数为546张，尚看不出走势。",
        "Ningbo has stated a number of this kind once: 546 cards (full year 2015); "
        "one number shows no trend.",
    ),
    (
        ("apec_cards_valid",),
        "宁波以这一单位只披露过一次：截至2016年6月有效APEC商务旅行卡持有数为1585人，尚看不出走势。",
        "Ningbo has stated this once in this unit: 1,585 persons (as of June 2016); "
        "one number shows no trend.",
    ),
    (
        ("apec_cards_handled", "zhoushan"),
        "舟山只披露过一次：2019年全年APEC商务旅行卡代办（办理）数为36份，尚看不出走势。",
        "Zhoushan has stated this once: 36 applications (full year 2019); "
        "one number shows no trend.",
    ),
    (
        ("sister_city_inbound_projects",),
        "宁波只披露过一次：截至2016年6月友城企业来本市投资项目数为超过70个，尚看不出走势。",
        "Ningbo has stated this once: over 70 projects (up to June 2016); "
        "one number shows no trend.",
    ),
    (
        ("sister_city_total", "ningbo"),
        "宁波披露过3项数据，其中截至2019年6月突破105个；各项口径和时期不同，不能连成走势。",
        "Ningbo has stated 3 numbers, over 105 cities or ties (as of June 2019) among them; "
        "they differ in scope and period, so no trend can be drawn.",
    ),
    (
        ("sister_city_target",),
        "宁波2020年底目标为100对，目标不等于完成数。",
        "Ningbo plans for 100 ties (target for the end of 2020).",
    ),
]


@pytest.mark.parametrize(("chosen", "zh", "en"), LEDGER, ids=[" ".join(c[0]) for c in LEDGER])
def test_the_first_chart_is_told_in_one_sentence(store, chosen, zh, en):
    assert (told(store, ZH, *chosen)[0], told(store, EN, *chosen)[0]) == (zh, en)


def test_the_second_half_is_told_with_the_year_and_the_half_it_follows_from(store):
    assert told(store, ZH, "authentication_documents", "ningbo")[1] == (
        "宁波领事认证份数2018年全年同比增长5.8%，其中2018年上半年同比增长13%；"
        "据此推算，2018年下半年同比下降0.5%至1.9%，由增转降。"
    )
    assert told(store, EN, "authentication_batches", "ningbo")[1] == (
        "Ningbo: up 8.5% on the year before (full year 2018) and up 6.9% (first half of 2018), "
        "which implies up 9.8% to 10.5% (second half of 2018): growth gathered pace."
    )


def test_growth_without_halves_is_told_with_its_value(store):
    assert told(store, ZH, "outbound_trip_batches")[1] == (
        "宁波2018年上半年因公出国（境）审批批次为407批，同比下降21.3%。"
    )


@pytest.mark.parametrize("lang", [ZH, EN], ids=["zh", "en"])
def test_every_finding_is_one_sentence_with_a_number_that_can_be_opened(store, lang):
    for indicator in store.by_id("indicators", "indicator_id"):
        for panel in trends(store, lang, indicator, ()).panels:
            text = str(panel.finding)
            assert "{" not in text
            assert text.endswith("。" if lang is ZH else ".")
            assert text.count("。") <= 1
            assert any(isinstance(piece, Number) for piece in panel.finding.pieces), text


@pytest.mark.parametrize("lang", [ZH, EN], ids=["zh", "en"])
def test_every_number_of_a_finding_has_its_source(store, lang):
    for indicator in store.by_id("indicators", "indicator_id"):
        for panel in trends(store, lang, indicator, ()).panels:
            for piece in panel.finding.pieces:
                if isinstance(piece, Number):
                    assert store.observation(piece.observation_id)


def test_no_chinese_finding_leaves_english_words(store):
    for indicator in store.by_id("indicators", "indicator_id"):
        for finding in told(store, ZH, indicator):
            words = finding.replace("APEC", "").replace("RCEP", "")
            assert not any("a" <= letter.lower() <= "z" for letter in words), finding


LIKE = {"measure": "stock", "unit": "enterprise", "indicator_id": "direct_report_enterprises"}


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ((90, 100), (101, 120), "up"),
        ((90, 100), (80, 89), "down"),
        ((90, 100), (100, 120), "open"),
        ((90, None), (100, 120), "open"),
        ((100, 100), (100, 100), "flat"),
        ((90, 100), (90, 100), "open"),
    ],
)
def test_a_rise_is_claimed_only_where_ranges_leave_no_doubt(first, last, said):
    pair = observed("a", first, "2016-06-30", **LIKE), observed("b", last, "2017-06-30", **LIKE)
    assert course(*pair) == said


@pytest.mark.parametrize(
    ("part", "rest", "said"),
    [
        ((0.12, 0.13), (-0.02, -0.01), "turned"),
        ((-0.05, -0.04), (-0.02, -0.01), "falling"),
        ((0.12, 0.13), (-0.02, 0.01), "open"),
        ((0.12, 0.13), (0.05, 0.06), "slower"),
        ((0.12, 0.13), (0.15, 0.2), "faster"),
        ((0.12, 0.13), (0.125, 0.2), "growing"),
        ((-0.05, -0.04), (0.01, 0.02), "recovered"),
    ],
)
def test_the_rest_of_a_year_is_judged_against_its_first_part(part, rest, said):
    pair = [
        observed("x", 1, "2018", growth_low=low, growth_high=high) for low, high in (part, rest)
    ]
    assert turn(*pair) == said


def words(store: Store, lang: Language) -> Words:
    return Words(store, lang, "N", "authentications")


def test_an_even_course_is_told_as_one_number(store):
    alike = [observed(y, 5, f"{y}-06-30", **LIKE) for y in ("2016", "2017")]
    assert str(level_finding(words(store, EN), alike)) == (
        "Ningbo: unchanged at 5 enterprises (June 2016 and June 2017)."
    )


def test_neither_rise_nor_fall_is_told_across_a_break_in_series(store):
    pair = [observed(y, v, f"{y}-06-30", **LIKE) for y, v in (("2019", 5), ("2022", 9))]
    told = level_finding(words(store, EN), pair, [date(2020, 1, 20)])
    assert str(told) == (
        "Ningbo: 5 enterprises (June 2019), then 9 enterprises (June 2022); "
        "the series breaks in between, so the two are not alike and no trend is told."
    )


def test_a_break_after_both_numbers_hides_no_rise(store):
    pair = [observed(y, v, f"{y}-06-30", **LIKE) for y, v in (("2018", 5), ("2019", 9))]
    told = level_finding(words(store, EN), pair, [date(2020, 1, 20)])
    assert str(told).startswith("Ningbo: up from 5 enterprises")


def test_a_chart_is_told_with_the_breaks_of_its_indicator(published, tmp_path):
    cards = {"indicator_id": "apec_cards_applied", "unit": "application"}
    pair = [observed(y, v, y, **cards) for y, v in (("2019", 5), ("2022", 9))]
    made = store_of(published, tmp_path, *pair)
    assert "the series breaks in between" in told(made, EN, "apec_cards_applied")[0]


def test_a_fall_is_told_from_the_first_to_the_last(store):
    alike = [
        observed(y, v, f"{y}-06-30", **LIKE) for y, v in (("2015", 9), ("2016", 1), ("2017", 5))
    ]
    assert str(level_finding(words(store, ZH), alike)).startswith("宁波N由2015年6月的")


def test_what_no_report_states_is_said_to_be_computed(store):
    implied = observed("i", (14_280, 15_214), "2017", origin=Origin.IMPLIED)
    assert str(level_finding(words(store, ZH), [implied])).startswith("报告没有直接写出；据推算")


def test_growth_of_several_cities_is_told_side_by_side(store):
    growths = {"growth": 0.1, "growth_low": 0.095, "growth_high": 0.105}
    two = [observed(c, 10, "2018", city_id=c, **growths) for c in ("ningbo", "zhoushan")]
    assert str(growth_finding(words(store, ZH), two)) == (
        "同比：宁波2018年全年增长10%、舟山2018年全年增长10%。"
    )


def test_figures_that_were_never_compared_get_no_verdict(store):
    strangers = [observed(c, 10, "2018", city_id=c) for c in ("ningbo", "zhoushan")]
    assert verdict_on(strangers, judged(store, "authentications")) is None


def test_the_worst_verdict_of_all_pairs_is_told(store):
    ids = ("ningbo-2019-022", "zhoushan-2019-009", "qingdao-2022-015")
    three = [o for i in ids if (o := store.observation(i))]
    verdict = verdict_on(three, judged(store, "authentications"))
    assert verdict is not None
    assert verdict[0] is Verdict.NOT_COMPARABLE or verdict[0] is Verdict.INDICATIVE
    assert Dimension.PERIOD in verdict[1]


def test_punctuation_stays_with_the_number_before_it(store):
    number = words(store, ZH).number(observed("n", 5, "2018"))
    sentence = Sentence((number, "，然后", number, "。"))
    assert [mark for _, mark in sentence.parts] == ["，", "", "。"]
    assert "".join(getattr(p, "text", p) + m for p, m in sentence.parts) == str(sentence)


def test_a_grown_number_without_an_implied_one_says_only_what_is_stated(store):
    grown = replace(observed("g", 10, "2018"), growth=0.1, growth_low=0.095, growth_high=0.105)
    assert str(level_finding(words(store, EN), [grown])) == (
        "Ningbo: up 10% on the year before (full year 2018), to 10 batches."
    )
