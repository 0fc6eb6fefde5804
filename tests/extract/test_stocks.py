"""What stands and what was done, where the catalogue has no such thing: the words of its clause."""

from __future__ import annotations

from datetime import date

import pytest

from etl.contract import Measure
from etl.extract.reading import Language
from tests.extract.test_dating import figure, period

NOTE = "某市外办2020年工作总结\n"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("截至6月底，高新区外国机构7家。", "7家"),
        ("截至6月底，“一站式服务”平台企业15家。", "15家"),
        ("截至6月底，外侨办联络员31人。", "31人"),
        ("截至6月底，外语服务站18座。", "18座"),
        ("全省外事系统有工作人员214人。", "214人"),
        ("全省外事系统有工作人员214人，其中省外办62人。", "62人"),
        ("目前在办案件5起。", "5起"),
    ],
)
def test_a_verb_within_a_name_is_no_deed(text: str, number: str, language: Language) -> None:
    assert figure(NOTE + text, number, language, "2020-12-18").measure is Measure.STOCK


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("截至11月底，共接待意大利、日本等18个国家的外宾57批。", "18个国家"),
        ("截至11月底，协调回国97人。", "97人"),
        ("截至11月底已协调回国97人。", "97人"),
        ("截至6月底，为企业解决问题14个。", "14个"),
        ("活动中有工作人员30人参加培训。", "30人"),
    ],
)
def test_what_was_done_until_a_day_does_not_stand(
    text: str, number: str, language: Language
) -> None:
    assert figure(NOTE + text, number, language, "2020-12-18").measure is Measure.FLOW


def test_what_happens_does_not_stand_where_it_grew(language: Language) -> None:
    text = "某县志\n1985年，接待考察团14批；次年增至22批。"
    assert figure(text, "22批", language, "2009-12-01").measure is Measure.FLOW


def test_a_total_of_which_this_year_is_a_part_runs_up(language: Language) -> None:
    text = "截至10月20日，累计申办APEC商务旅行卡921张，其中今年申办274张。"
    measures = [figure(NOTE + text, n, language, "2020-12-18").measure for n in ("921", "274")]
    assert measures == [Measure.CUMULATIVE, Measure.FLOW]


def test_a_total_of_which_a_sort_is_a_part_may_be_of_the_year(language: Language) -> None:
    text = "截至10月20日，累计申办APEC商务旅行卡921张，其中民营企业274张。"
    assert figure(NOTE + text, "921", language, "2020-12-18").measure is Measure.FLOW


def test_what_began_in_a_year_runs_up_until_a_day(language: Language) -> None:
    text = "APEC商务旅行卡2012年开办至2019年底，累计办理318张。"
    found = figure(NOTE + text, "318", language, "2020-12-18")
    assert (found.measure, *period(found)) == (
        Measure.CUMULATIVE,
        date(2012, 1, 1),
        date(2019, 12, 31),
    )


LISTED = NOTE + "截至11月底，外国领事机构7家；"


@pytest.mark.parametrize(
    "text", ["国际学校6所。", "“海外之家”6个，遍布全市。", "外籍教师6名，来自3国。"]
)
def test_a_list_of_what_stands_goes_on_behind_a_semicolon(text: str, language: Language) -> None:
    found = figure(LISTED + text, "6", language, "2020-12-18")
    assert (found.measure, found.period_end) == (Measure.STOCK, date(2020, 11, 30))


@pytest.mark.parametrize(
    "text", ["招募志愿者6名。", "来访客商6家。", "外籍教师6名参加演出。", "今年活动室6个投用。"]
)
def test_what_was_done_does_not_stand_behind_a_semicolon(text: str, language: Language) -> None:
    assert figure(LISTED + text, "6", language, "2020-12-18").measure is Measure.FLOW
