"""What a title says that the report covers, and what the report says of its own data."""

from __future__ import annotations

from datetime import date

from etl.extract.reading import Language
from tests.extract.test_dating import YEAR_2019, YEAR_2020, figure, period


def test_a_bulletin_covers_the_month_of_its_title(language: Language) -> None:
    text = "5月份外事工作动态\n接待外宾31批。"
    found = figure(text, "31", language, "2019-06-03")
    assert period(found) == (date(2019, 5, 1), date(2019, 5, 31))


def test_a_bulletin_of_december_is_of_the_year_before(language: Language) -> None:
    text = "12月外事工作简报\n接待外宾31批。"
    found = figure(text, "31", language, "2020-01-06")
    assert period(found) == (date(2019, 12, 1), date(2019, 12, 31))


def test_a_title_may_name_year_and_month(language: Language) -> None:
    text = "2019年5月份外事工作情况\n接待外宾31批。"
    found = figure(text, "31", language, "2019-06-03")
    assert period(found) == (date(2019, 5, 1), date(2019, 5, 31))


def test_a_month_in_the_text_is_no_title(language: Language) -> None:
    text = "2019年工作总结\n3月份外事工作会议后，接待外宾31批。\n组织培训4场。"
    assert period(figure(text, "4", language, "2020-01-06")) == YEAR_2019


def test_a_report_may_say_until_when_its_data_run(language: Language) -> None:
    text = "2019年工作总结\n以下数据均为1—11月。\n接待外宾31批。"
    found = figure(text, "31", language, "2019-12-16")
    assert period(found) == (date(2019, 1, 1), date(2019, 11, 30))


def test_a_running_total_does_not_date_what_follows(language: Language) -> None:
    text = "2019年第三季度工作情况\n新办卡11张，1至9月累计办卡29张。接待外宾31批。"
    found = figure(text, "31", language, "2019-10-12")
    assert period(found) == (date(2019, 7, 1), date(2019, 9, 30))


def test_the_end_of_a_plan_of_five_years_dates_the_number_behind_it(language: Language) -> None:
    text = "2020年工作总结\n友城总数由“十二五”末的20对增加到25对。"
    assert figure(text, "25", language, "2021-01-14").period_end == date(2020, 12, 31)


def test_five_years_that_are_summed_sum_all_that_is_listed(language: Language) -> None:
    text = "2020年工作总结\n五年来累计审批团组1930批，办理认证920份。"
    assert figure(text, "920", language, "2021-01-14").measure == "cumulative"


def test_a_note_of_a_quarter_needs_no_year(language: Language) -> None:
    text = "市外办三季度工作小结\n接待外宾31批。"
    found = figure(text, "31", language, "2019-10-16")
    assert period(found) == (date(2019, 7, 1), date(2019, 9, 30))


def test_a_motto_in_a_title_hides_no_quarter(language: Language) -> None:
    text = "市外办一季度“开门红”工作情况\n接待外宾31批。"
    found = figure(text, "31", language, "2024-04-08")
    assert period(found) == (date(2024, 1, 1), date(2024, 3, 31))


def test_a_speech_of_the_year_after_speaks_of_the_year_before(language: Language) -> None:
    text = "一、肯定去年成绩\n全年接待外宾31批。\n二、扎实做好今年工作\n全年办好培训4期。"
    assert period(figure(text, "31", language, "2020-03-06")) == YEAR_2019


def test_what_this_years_work_is_to_be_is_planned(language: Language) -> None:
    text = "一、肯定去年成绩\n全年接待外宾31批。\n二、扎实做好今年工作\n全年办好培训4期。"
    assert figure(text, "4", language, "2020-03-06").measure == "target"


def test_main_tasks_of_the_year_to_come_are_planned(language: Language) -> None:
    text = "（2019年工作回顾）\n接待外宾31批。\n（2020年主要任务）\n新结友城1个。"
    found = figure(text, "1个", language, "2020-01-08")
    assert (found.measure, *period(found)) == ("target", *YEAR_2020)


def test_since_a_year_is_no_report_of_that_year(language: Language) -> None:
    text = "现将2018年以来全州外事工作情况报告如下。\n今年1—7月，接待外宾31批。"
    found = figure(text, "31", language, "2020-08-28")
    assert period(found) == (date(2020, 1, 1), date(2020, 7, 31))


def test_a_summary_of_the_year_is_of_all_of_it_from_december_on(language: Language) -> None:
    text = "2019年工作总结\n今年以来，处置案件4起。\n全年接待外宾31批。新办卡11张。"
    found = [figure(text, printed, language, "2019-12-04") for printed in ("4", "31", "11")]
    assert [period(one) for one in found] == [YEAR_2019] * 3


def test_a_summary_of_the_year_from_november_ends_on_its_day(language: Language) -> None:
    text = "2019年工作总结\n今年以来，接待外宾31批。"
    found = figure(text, "31", language, "2019-11-28")
    assert period(found) == (date(2019, 1, 1), date(2019, 11, 28))


def test_what_december_says_of_its_year_without_a_title_ends_on_its_day(language: Language) -> None:
    text = "办证高峰来临\n今年以来，已办卡31张。"
    found = figure(text, "31", language, "2019-12-04")
    assert period(found) == (date(2019, 1, 1), date(2019, 12, 4))


def test_friends_that_a_summary_of_december_has_stand_on_its_day(language: Language) -> None:
    text = "2019年工作总结\n目前，有友好城市11个。"
    assert figure(text, "11", language, "2019-12-04").period_end == date(2019, 12, 4)


def test_final_accounts_are_of_the_year_of_their_title(language: Language) -> None:
    for title in ("2019年度部门决算", "2019年度项目支出绩效自评表", "2019年部门整体支出绩效评价"):
        text = f"{title}\n接待外宾31批。"
        assert period(figure(text, "31", language, "2020-08-26")) == YEAR_2019


def test_a_speech_that_asks_what_is_to_be_done_this_year_tells_of_the_year_before(
    language: Language,
) -> None:
    asked = ("今年怎么干？", "今年的外事工作怎么抓？", "今年如何开局？")
    told = "讲话\n我先讲去年，再讲今年。去年一年，大家很辛苦。全年接待外宾31批。\n"
    for question in asked:
        found = figure(told + question, "31", language, "2020-02-25")
        assert period(found) == YEAR_2019
