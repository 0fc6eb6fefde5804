"""Days of events: the month of a bare day, and what an event goes on dating."""

from __future__ import annotations

from datetime import date

import pytest

from etl.contract import Measure, PeriodBasis
from etl.extract.propose import propose
from etl.extract.reading import Language
from tests.extract.test_dating import figure, period

VISIT = "2019年9月6日至9日，友城代表团一行14人来访。"
NEWS = "2019-09-12"


def test_a_bare_day_is_of_the_month_of_the_event(language: Language) -> None:
    text = VISIT + "7日上午，150人参加座谈会。"
    assert period(figure(text, "150", language, NEWS)) == (date(2019, 9, 7), date(2019, 9, 7))


def test_several_bare_days_are_a_span(language: Language) -> None:
    text = VISIT + "\n7日至8日，代表团走访企业11家。"
    assert period(figure(text, "11", language, NEWS)) == (date(2019, 9, 7), date(2019, 9, 8))


def test_a_bare_day_of_no_month_dates_nothing(language: Language) -> None:
    text = "7日上午，150人参加座谈会。"
    assert figure(text, "150", language).period_start is None


def test_for_so_many_days_is_no_day(language: Language) -> None:
    text = VISIT + "为期5日，培训学员32人。"
    assert figure(text, "32", language, NEWS).period_start != date(2019, 9, 5)


def test_this_month_is_the_one_in_which_it_was_written(language: Language) -> None:
    text = "本月接待外宾31批。"
    assert period(figure(text, "31", language, NEWS)) == (date(2019, 9, 1), date(2019, 9, 30))


def test_last_month_in_january_is_december(language: Language) -> None:
    text = "上个月，接待外宾31批。"
    found = figure(text, "31", language, "2020-01-12")
    assert period(found) == (date(2019, 12, 1), date(2019, 12, 31))


def test_this_quarter_is_three_months(language: Language) -> None:
    text = "本季度接待外宾31批。"
    assert period(figure(text, "31", language, NEWS)) == (date(2019, 7, 1), date(2019, 9, 30))


def test_what_happened_meanwhile_is_of_the_days_of_the_event(language: Language) -> None:
    text = "9月1日至10日，我市举办宣传周。\n宣传周期间，发放手册800份。"
    assert period(figure(text, "800", language, NEWS)) == (date(2019, 9, 1), date(2019, 9, 10))


def test_an_event_to_come_is_not_what_the_visit_goes_on_from(language: Language) -> None:
    text = VISIT + "11月3日将举办画展。\n在访期间，代表团走访企业11家。"
    assert period(figure(text, "11", language, NEWS)) == (date(2019, 9, 6), date(2019, 9, 9))


def test_a_day_of_the_visit_is_not_all_of_it(language: Language) -> None:
    text = VISIT + "7日，市领导会见客人。\n在访期间，代表团走访企业11家。"
    assert period(figure(text, "11", language, NEWS)) == (date(2019, 9, 6), date(2019, 9, 9))


def test_news_go_on_with_the_days_of_their_event(language: Language) -> None:
    text = VISIT + "\n协会赠书96册。"
    assert period(figure(text, "96", language, NEWS)) == (date(2019, 9, 6), date(2019, 9, 9))


def test_an_old_day_makes_no_news(language: Language) -> None:
    text = "2015年9月6日，两市结好。\n协会赠书96册。"
    assert figure(text, "96", language, NEWS).period_start is None


def test_what_a_thing_grew_to_stands(language: Language) -> None:
    text = "2019年，外国留学生规模扩大到560人。"
    assert figure(text, "560", language, "2020-01-16").measure is Measure.STOCK


def test_a_bulletin_means_the_month_it_has_named(language: Language) -> None:
    text = "6月，审批团组2批。\n本月接待外宾31批。"
    found = figure(text, "31", language, "2019-07-05")
    assert period(found) == (date(2019, 6, 1), date(2019, 6, 30))


def test_days_before_the_last_one_are_of_the_event_too(language: Language) -> None:
    text = "9月11日，为期四天的展会落下帷幕，接待外商31人次。"
    assert period(figure(text, "31", language, NEWS)) == (date(2019, 9, 8), date(2019, 9, 11))


def test_a_year_in_the_name_of_an_event_dates_nothing(language: Language) -> None:
    text = "9月10日，市外办主办的2019年宣传月启动仪式举行，320余人参加。"
    assert period(figure(text, "320", language, NEWS)) == (date(2019, 9, 10), date(2019, 9, 10))


FAIR = date(2019, 9, 6), date(2019, 9, 10)


@pytest.mark.parametrize(
    "text",
    [
        "展会9月6日开幕，为期5天。吸引31国客商参会。",
        "9月6日开幕、为期5天的博览会10日落下帷幕。吸引31国客商参会。",
        "博览会9月10日闭幕，为期5天。吸引31国客商参会。",
    ],
)
def test_what_lasts_so_many_days_dates_what_follows(text: str, language: Language) -> None:
    assert period(figure(text, "31", language, NEWS)) == FAIR


def test_what_closed_on_a_day_was_of_its_month(language: Language) -> None:
    found = figure("博览会9月10日落下帷幕，吸引31国客商参会。", "31", language, NEWS)
    assert period(found) == (date(2019, 9, 1), date(2019, 9, 30))
    assert found.period_basis is PeriodBasis.INFERRED


def test_yesterday_is_the_day_before_news_were_written(language: Language) -> None:
    found = figure("本报讯 昨日，31人参加座谈会。", "31", language, NEWS)
    assert period(found) == (date(2019, 9, 11), date(2019, 9, 11))


def test_yesterday_dates_nothing_in_a_report_of_a_year(language: Language) -> None:
    found = figure("2019年工作总结\n昨日，31人参加座谈会。", "31", language, "2019-12-30")
    assert period(found) == (date(2019, 1, 1), date(2019, 12, 31))


def test_a_month_in_a_name_is_no_month(language: Language) -> None:
    text = "4月18日，在“烟花三月”旅游节上，31名客商到会。"
    found = figure(text, "31", language, "2019-04-20")
    assert period(found) == (date(2019, 4, 18), date(2019, 4, 18))


def test_a_month_with_its_running_total_is_what_a_bulletin_is_of(language: Language) -> None:
    text = "9月，派出团组21批。1—9月累计派出187批。\n核发邀请函54份。"
    found = figure(text, "54", language, "2019-10-10")
    assert period(found) == (date(2019, 9, 1), date(2019, 9, 30))


def test_days_in_a_bracket_are_of_the_year_of_the_event_it_follows(language: Language) -> None:
    text = "2020年工作总结\n2019年服装节（9月2日至4日）有境外嘉宾31名到会。"
    found = figure(text, "31", language, "2021-01-19")
    assert period(found) == (date(2019, 9, 2), date(2019, 9, 4))


def test_a_bracket_says_at_which_day_a_number_stands(language: Language) -> None:
    text = "今年前9个月，办理商务旅行卡31张，目前有效卡312张（9月底数）。"
    assert period(figure(text, "312", language, "2020-10-18")) == (date(2020, 9, 30),) * 2


def test_within_a_week_is_within_the_days_of_the_event(language: Language) -> None:
    text = (
        "某某网7月20日讯 7月12日至18日，夏令营举行。13日，大使到会祝贺。一周里，营员走访31所学校。"
    )
    found = figure(text, "31", language, "2020-07-20")
    assert period(found) == (date(2020, 7, 12), date(2020, 7, 18))


def test_the_day_of_the_opening_is_the_first_day(language: Language) -> None:
    text = (
        "10月18日至22日，瓷博会举办，参会嘉宾6800人。\n开幕当天，31国使节观展。"
        "同日举行的推介会，参会人员260名。"
    )
    days = {period(figure(text, n, language, "2023-10-23")) for n in ("31", "260")}
    assert days == {(date(2023, 10, 18), date(2023, 10, 18))}


def test_a_day_of_last_month_is_that_day(language: Language) -> None:
    text = "昨日，记者从市外办获悉，上月26日，德国代表团23人抵达。"
    found = {p.as_printed: p for p in propose(text, "made-up", language, "2017-11-09")}
    assert found["23人"].period_start == found["23人"].period_end == date(2017, 10, 26)
