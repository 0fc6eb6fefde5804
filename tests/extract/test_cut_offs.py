"""Days until which a text says that its figures run, where it appeared somewhat later."""

from __future__ import annotations

from datetime import date

import pytest

from etl.extract.period.cut_off import counted_until
from etl.extract.propose import propose
from etl.extract.reading import Language
from tests.extract.test_dating import figure, period

END_OF_OCTOBER = date(2020, 10, 31)
LATE = date(2008, 11, 25)


@pytest.mark.parametrize("so_far", ["今年以来，处置", "今年共处置", "今年已处置"])
@pytest.mark.parametrize("mark", ["，", "。"])
def test_this_year_runs_until_the_day_that_was_just_named(
    so_far: str, mark: str, language: Language
) -> None:
    text = f"截至10月底，有友好城市12个{mark}{so_far}案件31起。"
    found = figure(text, "31", language, "2020-11-09")
    assert period(found) == (date(2020, 1, 1), END_OF_OCTOBER)


def test_a_day_that_is_long_over_does_not_bound_this_year(language: Language) -> None:
    text = "截至6月底，有友好城市12个。今年已处置案件31起。"
    assert figure(text, "31", language, "2020-11-09").period_end == date(2020, 11, 9)


def test_a_day_does_not_bound_the_year_of_a_report_that_is_of_all_of_it(language: Language) -> None:
    text = "2020年工作总结\n截至11月底，有友好城市12个。今年共处置案件31起。"
    assert figure(text, "31", language, "2020-12-28").period_end == date(2020, 12, 31)


@pytest.mark.parametrize("mark", ["，", "；"])
def test_what_is_summed_up_ends_with_the_months_just_told(mark: str, language: Language) -> None:
    text = f"1—10月，申办商务旅行卡12张{mark}从2009年起算，累计申办310张。"
    found = figure(text, "310", language, "2020-11-09")
    assert period(found) == (date(2009, 1, 1), END_OF_OCTOBER)


def test_what_is_summed_up_after_a_full_stop_ends_on_the_day_of_the_text(
    language: Language,
) -> None:
    text = "1—10月，申办商务旅行卡12张。从2009年起算，累计申办310张。"
    assert figure(text, "310", language, "2020-11-09").period_end == date(2020, 11, 9)


def test_what_is_reached_thereby_stands_on_the_day_that_was_told(language: Language) -> None:
    text = "2020年10月外事简报\n10月21日，签署协议2份。至此，友好城市达到31个。"
    assert figure(text, "31", language, "2020-11-09").period_end == date(2020, 10, 21)


def test_what_is_reached_without_such_a_word_stands_at_the_end(language: Language) -> None:
    text = "2020年10月外事简报\n10月21日，签署协议2份。友好城市达到31个。"
    assert figure(text, "31", language, "2020-11-09").period_end == END_OF_OCTOBER


@pytest.mark.parametrize("begun", ["开办", "启动"])
def test_what_began_in_a_year_is_summed_up_to_the_day_behind_it(
    begun: str, language: Language
) -> None:
    text = f"2020年工作总结\n2012年{begun}至2020年10月底，累计办理商务旅行卡310张。"
    found = figure(text, "310", language, "2021-01-09")
    assert period(found) == (date(2012, 1, 1), END_OF_OCTOBER)
    assert found.measure == "cumulative"


@pytest.mark.parametrize(
    "said",
    [
        "1—10月，受理86批",
        "1至10月共86批",
        "前十个月受理86批",
        "截至10月底，受理86批",
        "截止10月份",
        "截至2008年10月底",
    ],
)
def test_months_counted_end_before_the_day_of_publication(said: str) -> None:
    assert counted_until(said, LATE) == date(2008, 10, 31)


@pytest.mark.parametrize(
    "said",
    [
        "今年以来受理86批",
        "截至11月底预计86批",
        "1—6月受理86批",
        "截至2010年底",
        "11—12月",
        "去年1—10月受理86批",
        "2007年前10个月",
    ],
)
def test_what_names_no_month_just_over_is_of_the_day_of_publication(said: str) -> None:
    assert counted_until(said, LATE) == LATE


def test_figures_without_a_time_end_with_the_months_counted(language: Language) -> None:
    text = (
        "2008年工作总结\n一、1—10月，受理因公出国团组86批。\n"
        "二、办理因公护照163本。\n三、今年以来，接待外宾39批。"
    )
    found = propose(text, "made-up", language, "2008-11-25")
    assert {p.period_end for p in found} == {date(2008, 10, 31)}
