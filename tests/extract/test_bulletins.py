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


def test_the_second_line_of_a_title_opens_no_plans(language: Language) -> None:
    text = "某市外办关于2023年工作总结\n和2024年工作思路的报告\n\n（一）证照。全年办理认证67份。"
    found = figure(text, "67", language, "2023-12-22")
    assert period(found) == (date(2023, 1, 1), date(2023, 12, 31))


def test_a_sum_of_years_leaves_the_year_of_the_report_in_force(language: Language) -> None:
    text = "某市年鉴（2016）\n2015年，审批团组66批。\n办卡27件。2009—2015年共办理112件。\n举办讲座12期。"
    found = figure(text, "12", language, "2016-12-20")
    assert period(found) == (date(2015, 1, 1), date(2015, 12, 31))


def test_what_only_news_say_makes_news_of_a_text(language: Language) -> None:
    text = "某市举行演练\n前天下午，铃声响起。\n演练共设科目4个，18个部门参演。"
    found = figure(text, "18", language, "2024-07-11")
    assert period(found) == (date(2024, 7, 9), date(2024, 7, 9))


def test_what_opened_the_day_before_is_of_that_day(language: Language) -> None:
    text = "本报讯 昨日上午，博览会拉开帷幕，47家企业参展。"
    found = figure(text, "47", language, "2018-10-19")
    assert period(found) == (date(2018, 10, 18), date(2018, 10, 18))


def test_the_years_that_a_paper_agrees_on_date_nothing_behind_it(language: Language) -> None:
    text = "本报讯 24日上午，两市续签备忘录，约定2012至2014年每年互派教师。\n客人参观了3家企业。"
    found = figure(text, "3", language, "2011-09-26")
    assert found.period_end is not None
    assert found.period_end < date(2012, 1, 1)


def test_since_the_beginning_of_the_year_is_until_today(language: Language) -> None:
    found = figure("今年初以来，来访团组5批。", "5", language, "2011-09-26")
    assert period(found) == (date(2011, 1, 1), date(2011, 9, 26))


def test_the_end_of_last_month_is_a_day(language: Language) -> None:
    text = "本报讯 昨天，活动举行。截至上月底，我市有效持卡1468人。"
    assert figure(text, "1468", language, "2013-11-06").period_end == date(2013, 10, 31)


def test_the_same_day_is_the_one_just_told(language: Language) -> None:
    text = "本报讯 9月3日至9日，代表团来访。4日上午，论坛举行。当日，签约项目7个。"
    found = figure(text, "7", language, "2018-09-12")
    assert period(found) == (date(2018, 9, 4), date(2018, 9, 4))


def test_parts_of_a_half_year_may_be_named_backwards(language: Language) -> None:
    text = "某市外办2018年上半年工作情况\n二季度新申办119份，一季度为87份。认证受理3811份。"
    found = figure(text, "3811", language, "2018-07-09")
    assert period(found) == (date(2018, 1, 1), date(2018, 6, 30))


def test_the_year_in_the_name_of_what_was_held_leaves_its_day(language: Language) -> None:
    text = "11月29日，市外事局举行2023年领保应急推演。参演人员132人。"
    found = figure(text, "132", language, "2023-11-30")
    assert period(found) == (date(2023, 11, 29), date(2023, 11, 29))


def test_a_paragraph_that_begins_with_a_running_total_goes_on_with_it(language: Language) -> None:
    text = "2020年业务快报\n3月份受理91件。\n1—3月累计受理312件；差评17件。"
    found = figure(text, "17", language, "2020-04-03")
    assert period(found) == (date(2020, 1, 1), date(2020, 3, 31))


def test_items_at_a_day_stand(language: Language) -> None:
    text = "2020年3月业务快报\n3月受理91件。截至3月31日，“零跑动”事项27项。"
    assert figure(text, "27", language, "2020-04-03").measure is Measure.STOCK
