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


def test_a_yearbook_that_names_only_the_year_before_is_of_that_year(language: Language) -> None:
    text = "2005年，接待外宾86批。\n因公出国\n全年办理因公出国团组203批。"
    found = figure(text, "203", language, "2006-11")
    assert period(found) == (date(2005, 1, 1), date(2005, 12, 31))


def test_the_next_year_follows_the_year_named(language: Language) -> None:
    text = "1990年，接待外宾31批，次年接待45批。"
    found = figure(text, "45", language)
    assert period(found) == (date(1991, 1, 1), date(1991, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "2020年，因上年基数较低，接待外宾31批；举办培训17期。",
        "2020年接待外宾31批，而去年全年为9批；举办培训17期。",
    ],
)
def test_a_year_named_aside_does_not_date_what_follows(text: str, language: Language) -> None:
    assert period(figure(text, "17", language, "2021-01-20")) == YEAR_2020


def test_a_bulletin_of_the_year_before_is_of_that_year(language: Language) -> None:
    text = "某市2019年国民经济和社会发展统计公报\n全年接待外宾31批。"
    assert period(figure(text, "31", language, "2020-04-02")) == YEAR_2019


def test_an_annual_summary_of_late_december_is_of_the_whole_year(language: Language) -> None:
    text = "某区2020年外事工作总结\n接待外宾31批。"
    assert period(figure(text, "31", language, "2020-12-29")) == YEAR_2020


def test_two_dates_of_one_clause_are_a_span(language: Language) -> None:
    text = "自2月22日启动应急机制至3月5日，接返人员31批。随后接待外宾17批。"
    found = figure(text, "17", language, "2020-03-08")
    assert period(found) == (date(2020, 2, 22), date(2020, 3, 5))


def test_the_day_of_a_dateline_dates_nothing(language: Language) -> None:
    text = "本报某市10月24日电（记者某某）论坛昨天闭幕，接待外宾31批。"
    found = figure(text, "31", language, "2020-10-24")
    assert period(found) == (date(2020, 10, 1), date(2020, 10, 31))


def test_what_added_up_over_several_years_is_a_running_total(language: Language) -> None:
    text = "“十三五”期间，累计接待外宾31批。"
    found = figure(text, "31", language, "2020-12-22")
    five_years = (date(2016, 1, 1), date(2020, 12, 31))
    assert (period(found), found.measure) == (five_years, Measure.CUMULATIVE)


def test_a_report_of_january_that_names_no_year_is_of_the_year_before(language: Language) -> None:
    text = "一年来，工作扎实。接待外宾31批。"
    assert period(figure(text, "31", language, "2020-01-08")) == YEAR_2019


def test_what_a_government_reports_in_january_is_of_the_year_before(language: Language) -> None:
    text = "对外交往增多，全年接待外宾31批。\n2020年，要再接再厉，接待外宾40批以上；新结友城2对。"
    assert period(figure(text, "31", language, "2020-01-16")) == YEAR_2019


def test_a_day_behind_a_number_says_when(language: Language) -> None:
    text = "友好访问团一行18人于9月23日至26日来访。"
    found = figure(text, "18", language, "2020-09-28")
    assert period(found) == (date(2020, 9, 23), date(2020, 9, 26))


def test_the_five_years_of_a_review_are_those_spoken_of(language: Language) -> None:
    text = "“十三五”时期成绩不小。五年累计接待外宾31批。"
    found = figure(text, "31", language, "2021-01-25")
    assert period(found) == (date(2016, 1, 1), date(2020, 12, 31))


def test_a_year_in_a_bracket_with_its_number_is_of_no_other(language: Language) -> None:
    text = "2020年，接待外宾31批（2019年为52批），其中日本客人9批。"
    assert period(figure(text, "9", language, "2021-01-08")) == YEAR_2020


def test_only_a_single_year_is_not_that_of_the_sentences_behind_it(language: Language) -> None:
    text = "2016年至2020年，接待外宾310批。仅2019年就接待52批。办理邀请90批。"
    assert figure(text, "90", language, "2021-01-25").period_end == date(2020, 12, 31)


def test_a_new_thing_that_is_done_is_not_of_the_day_of_the_event_before(
    language: Language,
) -> None:
    text = "2020年工作总结\n5月1日，某节举办，吸引客人1200人。举办培训班2期。"
    assert period(figure(text, "2期", language, "2021-01-08")) == YEAR_2020
    assert figure(text, "1200", language, "2021-01-08").period_end == date(2020, 5, 1)


def test_a_part_in_another_counter_stands_at_the_day_of_its_total(language: Language) -> None:
    text = "截至2019年11月末，全市常住外国人3840人，来自41个国家，其中留学生512名。"
    found = figure(text, "512", language, "2019-12-30")
    day = date(2019, 11, 30)
    assert (found.measure, period(found)) == (Measure.STOCK, (day, day))


def test_people_who_are_there_stand_though_the_year_is_named(language: Language) -> None:
    text = "2019年，全市在外劳务人员约2.9万人，接待外宾31批。"
    assert figure(text, "约2.9", language, "2020-01-10").measure is Measure.STOCK


def test_people_to_whom_something_is_done_are_counted_over_the_year(language: Language) -> None:
    text = "2019年，走访慰问困难归侨65户。"
    assert figure(text, "65", language, "2020-01-10").measure is Measure.FLOW


def test_the_base_of_a_comparison_is_a_figure_of_the_year_before(language: Language) -> None:
    text = "2020年，办理来华邀请92批，较去年同期的57批增长61.4%。"
    base = figure(text, "57", language, "2020-12-28")
    assert (base.growth, period(base)) == (None, YEAR_2019)


def test_the_year_before_of_a_meeting_s_speech_is_the_one_before_that_it_reports(
    language: Language,
) -> None:
    text = "去年，全市接待外宾312批，上年为298批。"
    assert period(figure(text, "298", language, "2021-02-26")) == YEAR_2019


def test_what_is_counted_during_an_event_is_of_its_days(language: Language) -> None:
    text = "10月17日至20日，代表团来访。今年1至9月，游客2.8万人次。活动期间，12家旅行社参加说明会。"
    found = figure(text, "12", language, "2019-10-21")
    assert period(found) == (date(2019, 10, 17), date(2019, 10, 20))


def test_the_last_day_of_several_years_leaves_them_in_force(language: Language) -> None:
    text = "2015至2019年，友城工作跨越。到2019年末，友城14个。引进项目8个。"
    first, last = period(figure(text, "8", language, "2020-01"))
    assert (first, last) == (date(2015, 1, 1), date(2019, 12, 31))


def test_a_founding_year_behind_its_noun_begins_a_running_total(language: Language) -> None:
    text = "该夏令营始办于2012年，已举办10届。"
    found = figure(text, "10", language, "2024-07-25")
    assert (found.measure, found.period_start) == (Measure.CUMULATIVE, date(2012, 1, 1))


def test_the_years_of_a_paper_date_nothing(language: Language) -> None:
    text = "5月9日至12日，代表团来访。双方签署2011—2013年合作备忘录，参观4家陶瓷企业。"
    assert period(figure(text, "4", language, "2011-05-16")) == (
        date(2011, 5, 9),
        date(2011, 5, 12),
    )


def test_a_year_in_the_name_of_an_event_leaves_its_days(language: Language) -> None:
    text = "4月10日至30日，2018年公务员研修班在我市举办，29名学员参加。"
    days = (date(2018, 4, 10), date(2018, 4, 30))
    assert period(figure(text, "29", language, "2018-05-02")) == days


def test_an_event_that_opened_on_a_day_went_on_in_that_month(language: Language) -> None:
    text = "本届赛事8月10日开赛，共有214名球员参赛。"
    found = figure(text, "214", language, "2019-08-16")
    assert period(found) == (date(2019, 8, 1), date(2019, 8, 31))


def test_what_was_done_in_the_year_it_began_is_of_that_year(language: Language) -> None:
    text = "2024年工作总结\n中心2019年建成，当年接待外宾500人次，次年接待外宾610人次。"
    assert figure(text, "500", language, "2024-12-30").period_end == date(2019, 12, 31)
    assert figure(text, "610", language, "2024-12-30").period_end == date(2020, 12, 31)


@pytest.mark.parametrize(
    ("words", "measure"),
    [
        ("全年为当事人挽回损失31万元。", Measure.FLOW),
        ("去年同期为31名。", Measure.STOCK),
    ],
)
def test_what_a_year_did_is_no_stock_behind_what_there_is(
    words: str, measure: Measure, language: Language
) -> None:
    text = f"调解委员会现有外籍调解员43名，{words}"
    assert figure(text, "31", language, "2020-01-10").measure is measure


def test_this_year_takes_over_from_the_year_that_a_paragraph_begins_with(
    language: Language,
) -> None:
    text = "2020年工作总结\n2019年，首届展会到会客商17人；今年第二届于6月11日至13日举办，到会客商31人。"
    found = figure(text, "31", language, "2021-01-09")
    assert period(found) == (date(2020, 6, 11), date(2020, 6, 13))


def test_a_day_without_this_year_is_of_the_year_that_its_paragraph_begins_with(
    language: Language,
) -> None:
    text = "2020年工作总结\n2019年，承办首届展会，6月11日至13日到会客商31人。"
    found = figure(text, "31", language, "2021-01-09")
    assert period(found) == (date(2019, 6, 11), date(2019, 6, 13))


@pytest.mark.parametrize("listed", ["10月、11月", "10月和11月", "10月份、11月份"])
def test_months_that_follow_each_other_are_one_span(listed: str, language: Language) -> None:
    found = figure(f"2020年工作总结\n{listed}又审批团组31批。", "31", language, "2021-01-09")
    assert period(found) == (date(2020, 10, 1), date(2020, 11, 30))


@pytest.mark.parametrize(
    ("listed", "first"),
    [
        ("3月5日和4月6日", date(2020, 4, 6)),
        ("3月、5月", date(2020, 5, 1)),
        ("2019年12月、2020年1月", date(2020, 1, 1)),
    ],
)
def test_days_and_months_apart_are_no_span(listed: str, first: date, language: Language) -> None:
    found = figure(f"2020年工作总结\n{listed}派出团组31批。", "31", language, "2021-01-09")
    assert found.period_start == first


def test_months_that_are_listed_have_their_own_figures_each(language: Language) -> None:
    text = "2020年工作总结\n5月和6月分别接待外宾22批和31批。"
    found = figure(text, "31", language, "2021-01-09")
    assert period(found) == (date(2020, 6, 1), date(2020, 6, 30))


@pytest.mark.parametrize("following", ["翌年", "次年"])
def test_the_year_after_has_what_the_year_before_had(following: str, language: Language) -> None:
    text = f"某某县志（1989—2005）\n1985年，接待外宾14批；{following}增至31批。"
    found = figure(text, "31", language, "2009-12-01")
    assert period(found) == (date(1986, 1, 1), date(1986, 12, 31))
    assert (found.indicator_id, found.measure) == ("delegation_batches", Measure.FLOW)


def test_last_year_that_figures_grew_from_is_the_year_before_the_one_reported(
    language: Language,
) -> None:
    text = "2020年工作总结\n办理邀请函31批，由去年的17批增至31批。"
    assert period(figure(text, "17", language, "2021-01-09")) == YEAR_2019


def test_the_year_itself_is_the_one_reported_where_it_is_called_last_year_too(
    language: Language,
) -> None:
    text = "工作概况\n去年全年接待外宾17批。\n本年度结好31对。"
    assert period(figure(text, "31", language, "2020-03-11")) == YEAR_2019


def test_the_whole_year_is_that_which_its_sentence_begins_with(language: Language) -> None:
    text = "1986年，设办公室。1987年，县境开放之初，全年接待外宾17批。"
    (found,) = propose(text, "made-up", language, "2012-08-01")
    assert (found.period_start, found.period_end) == (date(1987, 1, 1), date(1987, 12, 31))


def test_years_counted_behind_a_span_are_that_span(language: Language) -> None:
    text = "1986年至2000年的十五年间，共接待外宾1214批。"
    (found,) = propose(text, "made-up", language, "2012-08-01")
    assert (found.period_start, found.period_end) == (date(1986, 1, 1), date(2000, 12, 31))


def test_what_the_year_began_with_is_of_the_year(language: Language) -> None:
    text = "2020年工作总结\n2020年年初预算收入682.4万元，全年执行数655.1万元。"
    found = propose(text, "made-up", language, "2021-02-03")
    assert {p.period_end for p in found} == {date(2020, 12, 31)}


def test_last_year_s_same_time_is_not_that_of_the_paragraph_before(language: Language) -> None:
    text = (
        "2024年1—6月工作情况\n一季度审批团组61批，二季度105批。\n"
        "二、处理领保案件18件（去年同期为21件）。"
    )
    found = {p.as_printed: p for p in propose(text, "made-up", language, "2024-07-15")}
    assert found["21件"].period_start == date(2023, 1, 1)


def test_months_listed_as_parts_say_nothing_of_the_next_sentence(language: Language) -> None:
    text = (
        "2012年第一季度工作情况\n一季度接待外宾29批，其中1月9批，2月6批，3月14批。"
        "协助开发区接待客商团组5个。"
    )
    found = {p.as_printed: p for p in propose(text, "made-up", language, "2012-04-12")}
    assert found["5个"].period_start == date(2012, 1, 1)


def test_from_a_year_s_beginning_until_now_is_a_running_total(language: Language) -> None:
    text = "从去年初到现在，我们累计协调接返人员187人。"
    (found,) = propose(text, "made-up", language, "2022-08-23")
    assert (found.period_start, found.period_end) == (date(2021, 1, 1), date(2022, 8, 23))
