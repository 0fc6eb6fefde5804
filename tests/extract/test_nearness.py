"""Days named by nearness, what begins on a day and goes on, and what is named aside."""

from __future__ import annotations

from datetime import date

import pytest

from etl.contract import Measure
from etl.extract.reading import Language
from tests.extract.test_dating import figure, period

SUMMARY = "某市外办2020年工作总结\n"
MONDAY = "2025-07-21"
"""A Monday on which news appeared."""


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("本周一", date(2025, 7, 21), date(2025, 7, 21)),
        ("上周六", date(2025, 7, 19), date(2025, 7, 19)),
        ("上周末", date(2025, 7, 19), date(2025, 7, 20)),
        ("前天", date(2025, 7, 19), date(2025, 7, 19)),
        ("三天前", date(2025, 7, 18), date(2025, 7, 18)),
    ],
)
def test_a_day_named_by_nearness_hangs_on_the_day_of_the_news(
    said: str, first: date, last: date, language: Language
) -> None:
    text = f"本报讯 {said}，我市举办宣讲会，共86家企业到场。"
    assert period(figure(text, "86", language, MONDAY)) == (first, last)


def test_the_weekday_of_a_dateline_is_no_day_of_an_event(language: Language) -> None:
    text = (
        "某某日报 2019年4月12日 星期五 02版\n本报讯 昨日下午，签约仪式举行。\n现场交换备忘录3份。"
    )
    found = figure(text, "3", language, "2019-04-12")
    assert period(found) == (date(2019, 4, 11), date(2019, 4, 11))


def test_news_of_one_day_are_of_that_day_in_later_paragraphs(language: Language) -> None:
    text = "本报讯 9月20日，应急演练举行。\n23个成员单位参演。"
    found = figure(text, "23", language, "2023-09-22")
    assert period(found) == (date(2023, 9, 20), date(2023, 9, 20))


def test_what_opened_on_a_day_is_of_the_days_since(language: Language) -> None:
    text = "本报讯 上周六，研学营闭营。\n7月12日开营以来，来自8国的96名营员走访了3县。"
    found = figure(text, "96", language, MONDAY)
    assert period(found) == (date(2025, 7, 12), date(2025, 7, 19))


def test_years_without_an_event_do_not_date_its_total(language: Language) -> None:
    text = "研学营2013年创立，除2020年至2022年停办外每年一期，累计1340名青少年参加。"
    found = figure(text, "1340", language, MONDAY)
    assert found.period_start == date(2013, 1, 1)


def test_from_an_earlier_year_on_is_a_running_total(language: Language) -> None:
    text = "2008年起我市受理APEC商务旅行卡，至今累计申办2870份。"
    found = figure(text, "2870", language, "2016-07-08")
    assert (found.measure, found.period_start) == (Measure.CUMULATIVE, date(2008, 1, 1))


def test_from_a_month_of_the_year_on_is_until_its_end(language: Language) -> None:
    text = SUMMARY + "4月起，向友城寄送口罩460只。"
    found = figure(text, "460", language, "2020-12-30")
    assert period(found) == (date(2020, 4, 1), date(2020, 12, 31))


def test_an_earlier_year_in_a_list_dates_its_own_number_alone(language: Language) -> None:
    text = SUMMARY + "审批团组6批，2019年则高达221批703人次。办理签证74份。"
    found = figure(text, "74", language, "2021-01-05")
    assert period(found) == (date(2020, 1, 1), date(2020, 12, 31))


def test_a_share_is_not_of_the_year_in_a_bracket_before_it(language: Language) -> None:
    text = SUMMARY + "办理出国团组31批（上年为35批），经贸类占71%。"
    assert figure(text, "71", language, "2021-01-05").period_start == date(2020, 1, 1)


def test_the_years_of_a_running_total_in_a_bracket_are_its_own(language: Language) -> None:
    text = SUMMARY + "办理APEC卡61人，累计（2005—2020年）293人；邀请外国人来华120批。"
    found = figure(text, "120", language, "2021-01-05")
    assert period(found) == (date(2020, 1, 1), date(2020, 12, 31))


def test_behind_one_part_and_another_comes_the_whole_again(language: Language) -> None:
    text = "某市外办2019年上半年工作总结\n一季度处置案件11起，二季度7起；举办培训3期。"
    found = figure(text, "3", language, "2019-07-09")
    assert period(found) == (date(2019, 1, 1), date(2019, 6, 30))


def test_a_month_of_one_item_of_a_list_is_not_that_of_the_next(language: Language) -> None:
    text = SUMMARY + "主要做了两件事：一是办会。6月份举办洽谈会。二是护侨。处置案件11起。"
    found = figure(text, "11", language, "2021-01-05")
    assert period(found) == (date(2020, 1, 1), date(2020, 12, 31))


def test_a_start_behind_the_day_of_an_event_is_what_is_gone_on_from(language: Language) -> None:
    text = "本报讯 27日上午，代表团捐赠善款。1996年结好以来，互访71批；先后选派42名人员研修。"
    found = figure(text, "42", language, "2009-10-29")
    assert found.period_start == date(1996, 1, 1)


@pytest.mark.parametrize("said", ["明年", "下年度", "新的一年", "来年"])
def test_the_next_year_has_many_names(said: str, language: Language) -> None:
    text = SUMMARY + f"{said}，计划接待外宾500人次。"
    found = figure(text, "500", language, "2020-12-30")
    assert found.period_start == date(2021, 1, 1)


def test_expected_figures_are_planned(language: Language) -> None:
    text = SUMMARY + "2021年主要预期指标：因公出访120批次；接待外宾1000人次。"
    assert figure(text, "1000", language, "2021-01-05").measure is Measure.TARGET


@pytest.mark.parametrize("said", ["建成服务站12家（目前5家）", "纠错标识800块，上半年已更正5块"])
def test_a_plan_tells_how_far_it_is(said: str, language: Language) -> None:
    text = "某市外办2019年上半年工作总结\n全市接待外宾90批。\n二、下半年工作安排\n" + said + "。"
    assert figure(text, "5", language, "2019-07-09").measure is not Measure.TARGET


def test_a_quarter_of_one_plan_is_not_that_of_the_next(language: Language) -> None:
    text = (
        "某市外办2019年上半年工作总结\n全市接待外宾90批。\n二、下半年工作安排\n"
        "1.三季度选派6名医生赴友城进修。\n2.举办讲座12场。"
    )
    found = figure(text, "12", language, "2019-07-09")
    assert found.period_end != date(2019, 9, 30)


def test_a_mean_of_years_is_of_the_years_told_before(language: Language) -> None:
    text = "2016—2020年，全市新办卡702张。领事认证年均1500份。"
    found = figure(text, "1500", language, "2021-01-26")
    assert period(found) == (date(2016, 1, 1), date(2020, 12, 31))


def test_a_speech_that_sums_up_last_year_is_of_it(language: Language) -> None:
    text = "在全市外事工作会议上的讲话\n（2017年2月28日）\n先说去年。办了三件事。接待外宾88批。"
    found = figure(text, "88", language, "2017-03-02")
    assert period(found) == (date(2016, 1, 1), date(2016, 12, 31))


def test_a_month_behind_the_next_year_is_of_it(language: Language) -> None:
    text = SUMMARY + "新的一年，协会将举办活动50场；11月举办对话会，规模150人。"
    found = figure(text, "150", language, "2021-02-02")
    assert period(found) == (date(2021, 11, 1), date(2021, 11, 30))


def test_news_of_january_are_of_the_day_they_begin_with(language: Language) -> None:
    text = "1月19日上午，市政府举行发布会，15家媒体到场。\n去年，我市接待外宾1274人次。"
    found = figure(text, "15", language, "2022-01-20")
    assert period(found) == (date(2022, 1, 19), date(2022, 1, 19))


def test_entries_that_never_say_this_year_are_a_yearbook_s(language: Language) -> None:
    text = "□综述 2019年，审批团组381批。\n□友城 年内，结好1对。\n□论坛 到会52人。\n□涉外 全年处理案件29起。"
    found = figure(text, "29", language, "2020-12-10")
    assert period(found) == (date(2019, 1, 1), date(2019, 12, 31))


def test_the_end_of_the_year_is_not_that_of_the_plan_in_the_title(language: Language) -> None:
    text = "某市外办2021年工作总结及2022年打算\n年末，常住外国人387人。"
    found = figure(text, "387", language, "2022-01-12")
    assert found.period_end == date(2021, 12, 31)


def test_some_months_of_a_half_year_leave_it_in_force(language: Language) -> None:
    text = "某市外办工作通报\n上半年报批团组52批。\n3月至5月，派出3个团组。\n处理案件5起。"
    found = figure(text, "5", language, "2019-07-16")
    assert period(found) == (date(2019, 1, 1), date(2019, 6, 30))


def test_a_half_year_without_its_year_is_the_last_one(language: Language) -> None:
    text = "某市外办半年工作通报（2019）\n处理案件5起。"
    found = figure(text, "5", language, "2019-07-16")
    assert period(found) == (date(2019, 1, 1), date(2019, 6, 30))


@pytest.mark.parametrize("said", ["二季度单季审批", "6月份当月审批"])
def test_a_single_month_or_quarter_says_nothing_of_what_follows(
    said: str, language: Language
) -> None:
    text = f"某市外办2015年上半年工作小结\n1—6月，审批团组58批；{said}35批。代办签证97人次。"
    found = figure(text, "97", language, "2015-07-08")
    assert period(found) == (date(2015, 1, 1), date(2015, 6, 30))


def test_the_first_two_months_are_named_as_the_head_of_the_year(language: Language) -> None:
    text = "今年头两个月，受理案件5件。"
    found = figure(text, "5", language, "2016-03-22")
    assert period(found) == (date(2016, 1, 1), date(2016, 2, 29))


def test_who_came_from_where_is_not_of_the_bracket_before(language: Language) -> None:
    text = SUMMARY + "接待外宾612人次（2019年：540人次），来自22个国家。"
    assert figure(text, "22", language, "2021-01-05").period_start == date(2020, 1, 1)


def test_a_month_right_behind_a_number_says_when(language: Language) -> None:
    text = SUMMARY + "中学生合唱团32人7月出访法国。"
    found = figure(text, "32", language, "2021-01-05")
    assert period(found) == (date(2020, 7, 1), date(2020, 7, 31))


def test_both_bases_of_a_comparison_are_of_their_year(language: Language) -> None:
    text = SUMMARY + "办理出国手续205批588人次，比2018年的176批、519人次增长。"
    assert figure(text, "519", language, "2021-01-05").period_start == date(2018, 1, 1)


def test_what_was_counted_until_the_last_day_of_an_event_is_of_the_event(
    language: Language,
) -> None:
    text = "本报讯 6月20日至23日，采访团在我市走访。\n截至6月23日18时，采访团发稿156条。"
    found = figure(text, "156", language, "2017-06-24")
    assert period(found) == (date(2017, 6, 20), date(2017, 6, 23))


def test_a_stock_behind_a_running_total_stands_at_the_day_named_before(
    language: Language,
) -> None:
    text = "截至3月31日，有友城14个。2009年以来，累计获批旅行卡1960张，有效持卡783人。"
    found = figure(text, "783", language, "2024-04-11")
    assert found.period_end == date(2024, 3, 31)
