"""Weeks, chronicles, bulletins, and figures of one year or month after another."""

from __future__ import annotations

from datetime import date

import pytest

from etl.contract import Measure
from etl.extract.reading import Language
from tests.extract.test_dating import figure, period

WEEK = "外事一周（2019年7月15日—7月21日）\n"
MONDAY_AFTER = "2019-07-22"
CHRONICLE = "某某年鉴（2018）\n2017年外事大事记\n"


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("周二，应急演练出动车辆9台。", date(2019, 7, 16), date(2019, 7, 16)),
        ("本周全市办理邀请9批。", date(2019, 7, 15), date(2019, 7, 21)),
        ("■夏令营18日，夏令营报到，9名中学生参加。", date(2019, 7, 18), date(2019, 7, 18)),
        ("全市办理邀请9批。", date(2019, 7, 15), date(2019, 7, 21)),
    ],
)
def test_days_of_a_week_s_bulletin_are_of_its_week(
    said: str, first: date, last: date, language: Language
) -> None:
    assert period(figure(WEEK + said, "9", language, MONDAY_AFTER)) == (first, last)


def test_a_weekday_that_is_to_come_was_in_the_week_before(language: Language) -> None:
    text = "本报讯 周五，宣讲会举行，共86家企业到场。"
    found = figure(text, "86", language, "2025-07-21")
    assert period(found) == (date(2025, 7, 18), date(2025, 7, 18))


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("六月\n9日  友城代表团9人来访。", date(2017, 6, 9), date(2017, 6, 9)),
        ("六月\n14—18日  文化节举行，9人参演。", date(2017, 6, 14), date(2017, 6, 18)),
        ("六月\n是月  办理签证9份。", date(2017, 6, 1), date(2017, 6, 30)),
        ("六月\n上旬  办理签证9份。", date(2017, 6, 1), date(2017, 6, 30)),
    ],
)
def test_days_of_a_chronicle_are_of_the_month_above_them(
    said: str, first: date, last: date, language: Language
) -> None:
    assert period(figure(CHRONICLE + said, "9", language, "2018-12-10")) == (first, last)


def test_bullets_do_not_make_a_bulletin_of_spring_a_yearbook(language: Language) -> None:
    text = "◆一季度接待外宾18人次，2023年为11人次。\n◆1月18日，总领事来访。\n◆办理认证206份。"
    found = figure(text, "18", language, "2024-04-09")
    assert period(found) == (date(2024, 1, 1), date(2024, 3, 31))


def test_as_many_figures_as_years_are_one_of_each(language: Language) -> None:
    text = "2016至2018年，分别审批团组289批、301批和326批。"
    found = figure(text, "301", language, "2020-12-18")
    assert period(found) == (date(2017, 1, 1), date(2017, 12, 31))


def test_as_many_figures_as_months_named_are_one_of_each(language: Language) -> None:
    text = "某市外办2023年三季度工作通报\n7、8、9月，旅行卡分别申办21份、17份和26份，合计64份。"
    found = figure(text, "17", language, "2023-10-12")
    assert period(found) == (date(2023, 8, 1), date(2023, 8, 31))


def test_figures_of_several_places_in_some_months_are_of_all_of_them(language: Language) -> None:
    text = "某市外办2019年上半年工作小结\n3月至5月，派出3个团组，分别落实项目2个、1个和4个。"
    found = figure(text, "1", language, "2019-07-16")
    assert period(found) == (date(2019, 3, 1), date(2019, 5, 31))


def test_the_sum_of_parts_is_of_the_whole(language: Language) -> None:
    text = "某市外办2012年上半年工作小结\n1至5月处理案件43件，6月处理6件，合计49件，已结46件。"
    found = figure(text, "46", language, "2012-07-20")
    assert period(found) == (date(2012, 1, 1), date(2012, 6, 30))


def test_a_number_of_last_year_set_aside_is_its_alone(language: Language) -> None:
    text = "某市外办2021年三季度工作通报\n三季度处置案件2起，去年三季度5起，办结率100%。"
    found = figure(text, "100", language, "2021-10-12")
    assert found.period_start == date(2021, 7, 1)


def test_in_july_the_second_half_of_the_year_is_planned(language: Language) -> None:
    text = "某市外办2018年上半年工作情况\n审批团组176批。\n下半年：全年出访控制在380批以内；接待外宾200人次。"
    assert figure(text, "200", language, "2018-07-11").measure is Measure.TARGET


def test_two_months_may_be_named_together(language: Language) -> None:
    text = "本报讯 7、8两个月审发来华邀请1163批。"
    found = figure(text, "1163", language, "2016-09-02")
    assert period(found) == (date(2016, 7, 1), date(2016, 8, 31))


def test_a_stock_of_news_stands_at_their_day(language: Language) -> None:
    text = "本报讯 昨日，总领事来访。今年一季度，接待游客1300人次。\n我市已与18个国家的31个城市建立友好关系。"
    found = figure(text, "18", language, "2023-04-20")
    assert found.period_end == date(2023, 4, 20)
