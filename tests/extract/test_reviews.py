"""Reviews of several years: which years a title, a plan's name and “five years” mean."""

from __future__ import annotations

from datetime import date

import pytest

from etl.contract import Measure
from etl.extract.reading import Language
from tests.extract.test_dating import YEAR_2020, figure, period

FIVE_YEARS = date(2016, 1, 1), date(2020, 12, 31)


@pytest.mark.parametrize(
    "text",
    [
        "2016—2020年外事工作情况汇报\n接待外宾31批。",
        "某市外办“十三五”工作回顾\n接待外宾31批。",
        "“十三五”这五年，工作有进展。\n五年来，接待外宾31批。",
        "五年来，接待外宾31批。",
        "外事工作回顾\n五年审批团组12批，接待外宾31批。",
    ],
)
def test_in_spring_a_review_is_of_the_five_years_before(text: str, language: Language) -> None:
    assert period(figure(text, "31", language, "2021-02-09")) == FIVE_YEARS


def test_a_gazetteer_is_of_the_years_of_its_title(language: Language) -> None:
    text = "某某市志（2006—2015） 外事篇\n十年间，来访的大使有27人次。"
    found = figure(text, "27", language, "2018-06-15")
    assert period(found) == (date(2006, 1, 1), date(2015, 12, 31))


def test_a_report_of_a_year_that_also_looks_back_is_of_the_year(language: Language) -> None:
    text = "2020年工作总结及“十三五”工作回顾\n接待外宾31批。"
    found = figure(text, "31", language, "2021-01-14")
    assert period(found) == (date(2020, 1, 1), date(2020, 12, 31))


def test_a_plan_for_years_to_come_is_no_review(language: Language) -> None:
    text = "2021—2025年外事工作规划情况\n接待外宾31批。"
    assert figure(text, "31", language, "2021-02-09").measure is Measure.TARGET


def test_since_an_election_the_years_begin_in_its_month(language: Language) -> None:
    text = "2012年11月换届以来，协会积极工作。五年间，接待外宾31批。"
    found = figure(text, "31", language, "2017-11-16")
    assert period(found) == (date(2012, 11, 1), date(2017, 11, 16))


def test_so_many_years_on_from_a_year_just_named(language: Language) -> None:
    found = figure("两市1980年结好，31年来互访团组240批。", "240", language, "2011-06-23")
    assert period(found) == (date(1980, 1, 1), date(2011, 6, 23))


def test_a_yearbook_of_autumn_is_of_the_year_before(language: Language) -> None:
    text = "某某年鉴·2009 政治\n2008年，来访增多。接待外宾31批。\n5月14日，代表团23人来访。"
    found = figure(text, "23", language, "2009-10-30")
    assert period(found) == (date(2008, 5, 14), date(2008, 5, 14))


def test_what_began_in_a_year_runs_up_from_it(language: Language) -> None:
    text = "项目2003年启动，覆盖多县。截至今年6月底，累计培训310人次。"
    found = figure(text, "310", language, "2009-08-17")
    assert (found.measure, *period(found)) == (
        Measure.CUMULATIVE,
        date(2003, 1, 1),
        date(2009, 6, 30),
    )


def test_the_fifteenth_plan_begins_in_2026(language: Language) -> None:
    found = figure("“十五五”期间，力争新增友好城市5对。", "5", language, "2025-12-30")
    assert period(found) == (date(2026, 1, 1), date(2030, 12, 31))


GREW = "友好城市由2015年末的31个增加到2020年末的43个，覆盖国家由17个扩大到23个。"


@pytest.mark.parametrize(("number", "year"), [("17", 2015), ("23", 2020)])
def test_what_grew_between_two_years_is_of_each(number: str, year: int, language: Language) -> None:
    found = figure(GREW, number, language, "2021-01-19")
    assert (found.indicator_id, found.period_end) == ("sister_city_countries", date(year, 12, 31))


def test_the_year_that_something_rose_to_is_a_year(language: Language) -> None:
    text = "企业占比由2015年的31.5%提高到2020年的43.6%，五年提高12.1个百分点。"
    found = figure(text, "43.6", language, "2021-01-19")
    assert period(found) == (date(2020, 1, 1), date(2020, 12, 31))


def test_what_a_plan_starts_from_is_no_target(language: Language) -> None:
    text = "到2025年，国际学校由31所增加到43所。"
    found = [figure(text, number, language, "2021-01-19").measure for number in ("31", "43")]
    assert found == [Measure.STOCK, Measure.TARGET]


def test_growth_from_a_year_goes_on_behind_a_semicolon(language: Language) -> None:
    found = figure(GREW.replace("，", "；"), "17", language, "2021-01-19")
    assert found.period_end == date(2015, 12, 31)


def test_a_business_that_was_opened_in_a_year_runs_up_from_it(language: Language) -> None:
    text = "2003年开办领事认证业务，至2008年末累计办理2316件。"
    found = figure(text, "2316", language, "2010-11-01")
    assert (found.measure, *period(found)) == (
        Measure.CUMULATIVE,
        date(2003, 1, 1),
        date(2008, 12, 31),
    )


def test_from_a_year_until_now_runs_up_with_all_that_is_listed(language: Language) -> None:
    text = "1983年至今，两市互访团组460批；捐赠图书1900册。"
    found = figure(text, "1900", language, "2023-12-05")
    assert (found.measure, found.period_start) == (Measure.CUMULATIVE, date(1983, 1, 1))


@pytest.mark.parametrize("years", ["2015年至2019年6月", "2015年1月至2019年6月"])
def test_a_bracket_says_of_which_years_a_total_is(years: str, language: Language) -> None:
    found = figure(f"志愿者累计达40位（{years}），今年新聘6位。", "40", language, "2019-07-10")
    assert (found.measure, *period(found)) == (
        Measure.CUMULATIVE,
        date(2015, 1, 1),
        date(2019, 6, 30),
    )


def test_both_years_is_no_yearly_mean(language: Language) -> None:
    text = "2020年工作总结\n办结率两年均为100%。"
    assert period(figure(text, "100%", language, "2021-01-12")) == YEAR_2020


def test_what_is_counted_each_year_is_of_the_years_not_of_the_last_one(language: Language) -> None:
    text = "2015年工作总结\n“十三五”期间，力争友城到2020年达到30个，年均接待外宾200批。"
    found = figure(text, "200", language, "2016-01-14")
    assert period(found) == (date(2016, 1, 1), date(2020, 12, 31))


def test_what_is_counted_each_year_without_years_is_of_its_own_time(language: Language) -> None:
    text = "2015年工作总结\n到2020年，友城达到30个，年均接待外宾200批。"
    assert figure(text, "200", language, "2016-01-14").period_end == date(2020, 12, 31)


@pytest.mark.parametrize("called", ["为最低点，当年", "是最少的一年，仅", "跌至谷底，"])
def test_a_low_year_among_several_is_not_of_what_follows(called: str, language: Language) -> None:
    text = f"“十二五”工作回顾\n五年累计审批团组1306批。2013年{called}219批。节约经费31万元。"
    found = figure(text, "31", language, "2016-01-14")
    assert period(found) == (date(2011, 1, 1), date(2015, 12, 31))


def test_a_year_among_several_that_is_told_goes_on(language: Language) -> None:
    text = "“十二五”工作回顾\n五年累计审批团组1306批。2013年审批219批。节约经费31万元。"
    found = figure(text, "31", language, "2016-01-14")
    assert period(found) == (date(2013, 1, 1), date(2013, 12, 31))


def test_the_lowest_year_alone_goes_on(language: Language) -> None:
    text = "2018年工作情况\n2013年为最低点，审批团组219批。节约经费31万元。"
    found = figure(text, "31", language, "2019-01-14")
    assert period(found) == (date(2013, 1, 1), date(2013, 12, 31))
