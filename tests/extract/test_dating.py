"""Which period a figure is of: one sentence or two for each way to say it."""

from __future__ import annotations

from datetime import date

import pytest

from etl.contract import Measure
from etl.extract.proposal import Proposal
from etl.extract.propose import propose
from etl.extract.reading import Language

YEAR_2019 = (date(2019, 1, 1), date(2019, 12, 31))
YEAR_2020 = (date(2020, 1, 1), date(2020, 12, 31))


def figure(text: str, printed: str, language: Language, published: str = "") -> Proposal:
    """The proposal printed as given."""
    proposals = propose(text, "made-up", language, published)
    return next(p for p in proposals if p.as_printed.startswith(printed))


def period(proposal: Proposal) -> tuple[date | None, date | None]:
    return proposal.period_start, proposal.period_end


def test_the_whole_year_is_that_with_which_its_paragraph_begins(language: Language) -> None:
    text = "2019年，形势复杂。全年接待外宾31批。"
    assert period(figure(text, "31", language, "2020-11-05")) == YEAR_2019


def test_a_year_that_only_compares_does_not_open_a_paragraph(language: Language) -> None:
    text = "与2019年相比，形势复杂。全年接待外宾31批。"
    assert period(figure(text, "31", language, "2020-12-28")) == YEAR_2020


def test_the_same_time_of_last_year_is_a_year_before_what_was_named(language: Language) -> None:
    text = "2020年1至3月，接待外宾31批，去年同期仅为17批。"
    found = figure(text, "17", language)
    assert period(found) == (date(2019, 1, 1), date(2019, 3, 31))


def test_both_figures_of_the_same_time_of_last_year_are_a_year_before(language: Language) -> None:
    text = "2020年1至3月，接待外宾31批62人次，去年同期分别为17批和40人次。"
    found = figure(text, "40", language)
    assert period(found) == (date(2019, 1, 1), date(2019, 3, 31))


def test_the_last_day_of_february_stays_the_last(language: Language) -> None:
    text = "2020年1至2月，接待外宾31批，去年同期为17批。"
    assert figure(text, "17", language).period_end == date(2019, 2, 28)


def test_a_cut_off_bounds_the_year_behind_it(language: Language) -> None:
    text = "至10月末，今年已接待外宾31批。"
    found = figure(text, "31", language, "2020-11-05")
    assert period(found) == (date(2020, 1, 1), date(2020, 10, 31))


def test_a_report_of_late_december_is_of_its_whole_year(language: Language) -> None:
    text = "全年接待外宾31批。"
    assert period(figure(text, "31", language, "2020-12-30")) == YEAR_2020


def test_a_report_of_november_is_not(language: Language) -> None:
    text = "今年接待外宾31批。"
    assert figure(text, "31", language, "2020-11-28").period_end == date(2020, 11, 28)


def test_a_report_of_january_that_names_only_last_year_is_of_that_year(language: Language) -> None:
    text = "2019年外事工作有序。接待外宾31批。全年保障会见5场。"
    assert period(figure(text, "5", language, "2020-01-18")) == YEAR_2019


def test_a_part_of_a_year_says_nothing_of_the_next_sentence(language: Language) -> None:
    text = "2020年，接待外宾31批，其中第三季度9批。审批因公出国团组44批。"
    assert period(figure(text, "44", language)) == YEAR_2020


def test_since_a_founding_year_is_a_running_total(language: Language) -> None:
    text = "1986年建市以来，接待外国代表团1500批。"
    found = figure(text, "1500", language, "2020-10-15")
    assert (found.measure, found.period_start) == (Measure.CUMULATIVE, date(1986, 1, 1))


@pytest.mark.parametrize(
    "text",
    [
        "2020年计划：新增友城2对；举办友城活动20场。",
        "今年下半年还将举办友城活动20场。",
        "第四季度举办友城活动20场。",
    ],
)
def test_what_is_still_ahead_is_a_target(text: str, language: Language) -> None:
    assert figure(text, "20", language, "2020-08-02").measure is Measure.TARGET


def test_a_target_without_a_time_has_that_of_its_heading(language: Language) -> None:
    text = "二、2020年下半年打算\n预计接待外宾300人次。"
    found = figure(text, "300", language, "2020-07-09")
    assert period(found) == (date(2020, 7, 1), date(2020, 12, 31))


def test_a_yearbook_that_names_only_the_year_before_is_of_that_year(language: Language) -> None:
    text = "2005年，接待外宾86批。\n因公出国\n全年办理因公出国团组203批。"
    found = figure(text, "203", language, "2006-11")
    assert period(found) == (date(2005, 1, 1), date(2005, 12, 31))


def test_the_next_year_follows_the_year_named(language: Language) -> None:
    text = "1990年，接待外宾31批，次年接待45批。"
    found = figure(text, "45", language)
    assert period(found) == (date(1991, 1, 1), date(1991, 12, 31))


def test_a_list_led_into_by_a_year_to_come_is_of_plans(language: Language) -> None:
    text = "2026年抓好以下工作：\n1．举办青少年夏令营10期。"
    assert figure(text, "10", language, "2025-12-30").measure is Measure.TARGET


def test_planned_management_is_no_plan(language: Language) -> None:
    text = "2021年对出访实行计划管理，审核因公出国团组37批。"
    assert figure(text, "37", language, "2022-01-20").measure is Measure.FLOW
