"""Plans and what is still to be reached: what is a target, and when it is due."""

from __future__ import annotations

from datetime import date

import pytest

from etl.contract import Measure
from etl.extract.reading import Language
from tests.extract.test_dating import YEAR_2019, YEAR_2020, figure, period


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


def test_a_list_led_into_by_a_year_to_come_is_of_plans(language: Language) -> None:
    text = "2026年抓好以下工作：\n1．举办青少年夏令营10期。"
    assert figure(text, "10", language, "2025-12-30").measure is Measure.TARGET


def test_a_title_that_sums_up_and_plans_opens_no_plan(language: Language) -> None:
    text = "某市外事办2021年上半年工作小结及下半年打算\n二、窗口\n出具邀请函37份。"
    assert figure(text, "37", language, "2021-07-06").measure is Measure.FLOW


SPEECH = (
    "在外事工作会议上的讲话\n（记录稿，2020年3月5日）\n先说去年。去年接待外宾31批，去年新结友城2对。"
    "领保培训去年办了4期。全年接待记者17名。\n"
    "再讲任务。今年出访要带80家企业；友城总数要到52对。财政今年拨了29万元。"
)


def test_a_speech_about_last_year_may_let_fall_a_word_of_this_year(language: Language) -> None:
    assert period(figure(SPEECH, "17", language, "2020-03-06")) == YEAR_2019


@pytest.mark.parametrize("number", ["80", "52"])
def test_what_a_speech_calls_tasks_is_a_target(number: str, language: Language) -> None:
    found = figure(SPEECH, number, language, "2020-03-06")
    assert (period(found), found.measure) == (YEAR_2020, Measure.TARGET)


def test_what_is_about_to_be_held_is_a_target(language: Language) -> None:
    text = "2020年8月业务快报\n9月拟举办企业座谈37场。"
    assert figure(text, "37", language, "2020-09-02").measure is Measure.TARGET


def test_planned_management_is_no_plan(language: Language) -> None:
    text = "2021年对出访实行计划管理，审核因公出国团组37批。"
    assert figure(text, "37", language, "2022-01-20").measure is Measure.FLOW


def test_a_section_of_last_year_in_a_plan_is_of_last_year(language: Language) -> None:
    text = "某市2020年外事工作思路\n一、去年完成情况\n接待外宾31批。"
    found = figure(text, "31", language, "2020-01-28")
    assert (period(found), found.measure) == (YEAR_2019, Measure.FLOW)


def test_a_section_of_this_year_in_a_plan_is_planned(language: Language) -> None:
    text = "2020年外事工作安排\n2019年，接待外宾31批；举办培训9期。\n2020年主要安排：\n——举办培训17期。"
    found = figure(text, "17", language, "2020-02-11")
    assert (period(found), found.measure) == (YEAR_2020, Measure.TARGET)


def test_what_a_plan_says_of_the_year_before_is_no_target(language: Language) -> None:
    text = "2020年外事工作安排\n2019年，接待外宾31批；举办培训9期。\n2020年主要安排：\n——举办培训17期。"
    assert figure(text, "9", language, "2020-02-11").measure is Measure.FLOW


def test_what_is_to_be_done_in_the_year_that_has_begun_is_a_target(language: Language) -> None:
    text = "2019年，接待外宾31批。2020年，要新结友城3对，引进项目17项以上。"
    found = figure(text, "17", language, "2020-02-06")
    assert (period(found), found.measure) == (YEAR_2020, Measure.TARGET)


def test_a_plan_goes_on_behind_a_semicolon(language: Language) -> None:
    text = "2020年，要再接再厉，力争接待外宾40批；邀请客商60人次。"
    found = figure(text, "60", language, "2020-01-16")
    assert (found.measure, period(found)) == (Measure.TARGET, YEAR_2020)


def test_the_whole_year_of_a_plan_is_the_year_that_its_heading_names(language: Language) -> None:
    text = "2019年工作总结\n全年接待外宾31批，往来增多，形势向好，成绩可喜。\n各方合作，交流不断，影响扩大，工作有序。\n二、2020年工作安排\n全年接待外宾40批。"
    assert period(figure(text, "40", language, "2019-12-28")) == YEAR_2020


def test_a_plan_is_not_of_the_past_year_it_compares_with(language: Language) -> None:
    text = "2020年工作计划\n邀请学生60名（2019年为18名）。力争举办培训12期。"
    assert figure(text, "12", language, "2020-01-08").period_end != date(2019, 12, 31)


def test_a_day_on_which_the_total_is_due_does_not_bind_the_next_target(language: Language) -> None:
    text = "二、2020年工作打算\n年底友城总数达到48个。开展友城活动20场以上。"
    found = figure(text, "20", language, "2020-03-02")
    assert (found.measure, period(found)) == (Measure.TARGET, YEAR_2020)


def test_a_target_of_things_done_is_of_the_year_until_its_day(language: Language) -> None:
    text = "二、下一步打算\n到2020年，年接待外宾达到1.5万人次，友城达到20个。"
    found = [figure(text, printed, language, "2019-12-28") for printed in ("1.5", "20")]
    last = date(2020, 12, 31)
    assert [period(f) for f in found] == [YEAR_2020, (last, last)]


def test_a_title_of_work_done_and_to_do_opens_no_plan(language: Language) -> None:
    text = "某市2020年上半年工作情况和下半年工作打算\n——服务企业。\n办卡45张。"
    assert figure(text, "45", language, "2020-07-11").measure is Measure.FLOW


def test_an_approved_travel_plan_is_no_target(language: Language) -> None:
    text = "2015年严格计划报批，全年审批因公出国团组612批。"
    assert figure(text, "612", language, "2016-01-21").measure is Measure.FLOW


def test_what_a_speech_says_is_to_be_done_opens_a_list_of_plans(language: Language) -> None:
    text = "做好2022年工作，重点要抓好以下几个方面。\n一要拓展友城网络。年内新结好友城3对。"
    assert figure(text, "3", language, "2022-02-18").measure is Measure.TARGET


def test_striving_for_gifts_is_no_plan(language: Language) -> None:
    text = "2014年争取越方捐赠图书850册；选派5名干部学习。"
    assert figure(text, "5", language, "2015-01-12").measure is Measure.FLOW


def test_a_plan_is_of_the_year_of_its_title(language: Language) -> None:
    text = "某市外办2014年工作要点\n出访控制在95批以内。"
    found = figure(text, "95", language, "2014-02-18")
    assert (found.measure, *period(found)) == (
        Measure.TARGET,
        date(2014, 1, 1),
        date(2014, 12, 31),
    )


def test_what_a_plan_is_built_upon_is_no_target(language: Language) -> None:
    text = "某市外办2014年工作要点\n今年要在2013年友城总数达到6个的基础上有所发展。"
    found = figure(text, "6", language, "2014-02-18")
    assert (found.measure, found.period_end) == (Measure.STOCK, date(2013, 12, 31))


@pytest.mark.parametrize("label", ["【来年思路】", "【2022年工作打算】"])
def test_a_label_in_brackets_opens_plans(label: str, language: Language) -> None:
    text = f"某区外办2021年工作总结\n接待外宾31批。\n{label}组织培训4场。"
    assert figure(text, "4", language, "2021-12-30").measure is Measure.TARGET


def test_a_speech_that_turns_to_this_year_speaks_of_plans(language: Language) -> None:
    text = "在全市外事工作会议上的讲话\n先说去年。全年接待外宾31批。\n最后说今年。组织培训4场。"
    found = figure(text, "4", language, "2012-03-06")
    assert (found.measure, *period(found)) == (
        Measure.TARGET,
        date(2012, 1, 1),
        date(2012, 12, 31),
    )


def test_problems_and_plans_under_one_heading_are_not_all_plans(language: Language) -> None:
    text = "某市外办2019年工作总结\n四、问题与计划\n注销卡片31张。2020年计划办卡43张。"
    measures = [figure(text, n, language, "2020-01-15").measure for n in ("31", "43")]
    assert measures == [Measure.FLOW, Measure.TARGET]


def test_what_was_not_planned_was_done(language: Language) -> None:
    text = "某市外办2020年工作总结\n未列入计划的工作：办理认证31份。"
    assert figure(text, "31", language, "2020-12-28").measure is Measure.FLOW


def test_steps_to_come_are_planned(language: Language) -> None:
    text = "7—9月，处置领保案件31起。\n四、下步要求\n四季度，举办领保培训2场。"
    assert figure(text, "2场", language, "2020-10-20").measure is Measure.TARGET


def test_the_year_that_a_plan_is_due_is_that_of_all_that_it_lists(language: Language) -> None:
    text = "三、“十四五”目标\n到2025年，友城达到60个；国际学校达到3所。"
    assert figure(text, "3所", language, "2021-04-16").period_end == date(2025, 12, 31)


def test_a_goal_set_earlier_is_that_of_its_own_subject(language: Language) -> None:
    text = "友好城市增至47个，超额完成规划提出的45个的目标。"
    assert figure(text, "45", language, "2021-04-16").indicator_id == "sister_city_target"


def test_what_became_of_a_plan_is_no_target(language: Language) -> None:
    text = "2021年，领保培训计划16场，实际举办18场；接待外宾31批。"
    measures = [figure(text, n, language, "2022-06-20").measure for n in ("16场", "18场", "31批")]
    assert measures == [Measure.TARGET, Measure.FLOW, Measure.FLOW]


def test_a_plan_that_was_signed_opens_no_section_of_plans(language: Language) -> None:
    text = "两市续签交流计划\n4月11日，友城代表团一行26人来访。"
    assert figure(text, "26人", language, "2012-04-16").measure is Measure.FLOW


NOTE = "某市外事办2019年前三季度工作情况\n办理领事认证860件，"


@pytest.mark.parametrize(
    ("words", "goal"),
    [
        ("完成年度目标（1100件）的78.2%。", "完成年度目标"),
        ("占全年任务1100件的78.2%。", "占全年任务"),
    ],
)
def test_a_share_of_a_goal_was_done_and_is_named_by_it(
    words: str, goal: str, language: Language
) -> None:
    found = figure(NOTE + words, "78.2%", language, "2019-10-10")
    assert (found.measure, found.scope_zh) == (Measure.FLOW, goal)


def test_a_goal_of_the_year_is_of_the_whole_year(language: Language) -> None:
    text = NOTE + "完成年度目标（1100件）的78.2%。"
    found = figure(text, "1100", language, "2019-10-10")
    assert (found.measure, *period(found)) == (
        Measure.TARGET,
        date(2019, 1, 1),
        date(2019, 12, 31),
    )


def test_what_is_planned_to_be_approved_is_a_target(language: Language) -> None:
    text = "某市外办2018年工作总结\n下半年，计划审批因公出国团组80批。"
    assert figure(text, "80", language, "2019-01-10").measure is Measure.TARGET


def test_the_approval_of_plans_is_none(language: Language) -> None:
    text = "某市外办2018年工作总结\n严格计划审批管理，审批因公出国团组80批。"
    assert figure(text, "80", language, "2019-01-10").measure is Measure.FLOW


HALF_YEAR = "某市外办2020年上半年工作总结\n接待外宾31批。\n"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("下半年，一是办好第三届论坛，拟邀请8个城市参会；二是接待外宾80批。", "80"),
        ("下半年，一是举办培训1期；二是接待外宾80批。", "80"),
        ("下半年重点：办好论坛；接待外宾80批。", "80"),
        ("三季度，举办培训1期。组织20家企业出海。", "20"),
    ],
)
def test_all_that_a_part_of_the_year_to_come_lists_is_planned(
    text: str, number: str, language: Language
) -> None:
    assert figure(HALF_YEAR + text, number, language, "2020-07-08").measure is Measure.TARGET


@pytest.mark.parametrize("text", ["下半年：接待外宾80批。", "三季度，举办培训1期；接待外宾80批。"])
def test_a_part_of_the_year_that_is_over_is_no_plan(text: str, language: Language) -> None:
    text = f"某市外办2020年工作总结\n{text}"
    assert figure(text, "80", language, "2021-01-08").measure is Measure.FLOW


def test_a_speech_that_asks_what_to_do_this_year_goes_over_to_plans(language: Language) -> None:
    text = "在外事工作会议上的讲话\n去年一年，接待外宾31批。\n今年怎么干？办好活动，培训干部80人。"
    found = figure(text, "80", language, "2020-02-25")
    assert (found.measure, period(found)) == (Measure.TARGET, YEAR_2020)


def test_what_was_asked_of_the_work_done_opens_no_plans(language: Language) -> None:
    text = "某市外办2020年工作总结\n今年怎么干的？一年来，接待外宾80批。"
    assert figure(text, "80", language, "2020-12-28").measure is Measure.FLOW


def test_what_a_year_plans_to_do_is_a_target_of_the_year(language: Language) -> None:
    text = "2012年第一季度工作情况\n全年计划办理因公出访80批以内。"
    found = figure(text, "80", language, "2012-04-12")
    assert (found.measure, found.period_end) == (Measure.TARGET, date(2012, 12, 31))
