"""The sentences that readers see, in both languages."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

import pytest

from etl.compare import compare
from etl.contract import CheckResult, Qualifier, Reading, Verdict
from etl.intervals import of_value
from etl.wording import Words, amount, conversion_words, headline, joined, listed, period_words, say
from etl.wording.numbers import written
from etl.wording.sentences import SENTENCES
from tests.observations import UNITS, observed
from tests.real_ledger import observations, rules

BATCHES = Words("批", "batches")


@pytest.mark.parametrize("key", SENTENCES)
def test_a_sentence_has_the_same_blanks_in_both_languages(key):
    zh, en = (sorted(set(re.findall(r"{(\w+)}", text))) for text in SENTENCES[key])
    assert zh == en


@pytest.mark.parametrize("code", [*Verdict, *CheckResult, *Reading])
def test_every_code_has_words(code):
    assert code in SENTENCES


@pytest.mark.parametrize(
    ("measure", "period", "zh", "en"),
    [
        ("flow", "2018", "2018年", "2018"),
        ("flow", "2018-S1", "2018年上半年", "the first half of 2018"),
        ("flow", "2018-S2", "2018年下半年", "the second half of 2018"),
        ("flow", "2018-04-01/2018-06-30", "2018年第2季度", "quarter 2 of 2018"),
        ("flow", "2015-09-01/2015-09-30", "2015年9月", "September 2015"),
        (
            "flow",
            "2022-01-01/2022-11-28",
            "2022年1月1日至11月28日",
            "1 January to 28 November 2022",
        ),
        ("stock", "2019-06-30", "2019年6月30日", "30 June 2019"),
        (
            "cumulative",
            "2007/2019-06-30",
            "2007年1月1日至2019年6月30日",
            "1 January 2007 to 30 June 2019",
        ),
        ("flow", "", "时期未说明", "no period stated"),
    ],
)
def test_a_period_is_said_as_a_reader_says_it(measure, period, zh, en):
    assert period_words(observed("x", 1, period, measure=measure)) == (zh, en)


def test_a_running_total_of_unknown_start_is_said_up_to_its_day():
    running = observed("x", 1, "2019-06-30", measure="cumulative")
    since_unknown = replace(running, period_start=None, period_label="../2019-06-30")
    assert period_words(since_unknown) == ("截至2019年6月30日", "up to 30 June 2019")


@pytest.mark.parametrize(
    ("low", "high", "zh", "en"),
    [
        (322, 322, "322批", "322 batches"),
        (1, 1, "1批", "1 batch"),
        (15185, 15319, "15185至15319批", "15,185 to 15,319 batches"),
        (105, None, "105批以上", "at least 105 batches"),
    ],
)
def test_an_interval_is_written_with_its_unit(low, high, zh, en):
    assert written(of_value(low, high), BATCHES, "batch") == (zh, en)


def test_a_share_is_written_with_its_sign():
    assert written(of_value(100, 100), Words("%", "per cent"), "per cent") == ("100%", "100%")


def test_a_reported_figure_keeps_its_printed_form_in_chinese():
    printed = observed("x", (71, 79), "2018-S1", as_printed="70余批")
    assert amount(printed, UNITS) == ("70余批", "71 to 79 batches")


@pytest.mark.parametrize(
    ("qualifier", "printed", "en"),
    [
        (Qualifier.MORE_THAN, "超过70批", "over 70 batches"),
        (Qualifier.AT_LEAST, "70批以上", "at least 70 batches"),
    ],
)
def test_only_what_is_more_than_a_number_is_over_it(qualifier, printed, en):
    said = observed("x", (70, None), "2018", qualifier=qualifier, as_printed=printed)
    assert amount(said, UNITS) == (printed, en)


def test_a_conversion_is_said_in_the_counters_of_its_language():
    said = conversion_words(
        Fraction(1), Words("张", "cards"), Words("人", "persons"), "card", "person"
    )
    assert said == ("1张折1人", "1 card counts as 1 person")


def test_a_long_reason_is_cut_to_what_it_begins_with():
    assert headline(Words("新冠疫情：2020年起", "COVID-19: from 2020")) == ("新冠疫情", "COVID-19")


def test_a_clause_is_not_said_twice():
    assert joined([Words("甲", "a"), Words("甲", "a"), Words("乙", "b")]) == ("甲；乙", "a; b")


def test_a_list_is_divided_as_its_language_does():
    assert listed([Words("甲", "a"), Words("乙", "b")]) == ("甲、乙", "a, b")


def test_a_part_is_said_in_the_language_of_its_sentence():
    assert say("growth_up", rate="13%") == ("增长13%", "up 13%")


SENTENCES_EXPECTED = [
    (
        "ningbo-2019-025",
        "zhoushan-2019-007",
        "仅供参考：年份不同：2018年与2019年。",
        "Indicative only: different years (2018 and 2019).",
    ),
    (
        "ningbo-2018-025",
        "qingdao-2022-013",
        "不可比：时期长短悬殊：2018年上半年计181天，2022年1月1日至11月28日计332天；"
        "报告写作“办理”“代办”，未说明是申办还是获卡；其间序列中断：新冠疫情；"
        "单位不同：一为“例”，一为“人次”。",
        "Not comparable: the periods differ too much in length (the first half of 2018: 181 days, "
        "1 January to 28 November 2022: 332 days); the report says handled and not whether cards "
        "were applied for or granted; the series breaks between them (COVID-19); "
        "units differ (applications and person-times).",
    ),
    (
        "ningbo-2016-025",
        "ningbo-2019-019",
        "换算后可比：按1张折1人换算，一人同时只能持一张有效卡。",
        "Comparable after conversion: 1 card counts as 1 person, "
        "because a person holds one valid card at a time.",
    ),
    (
        "ningbo-2018-025~implied",
        "ningbo-2018-025",
        "可比：同一城市、同一指标、同一口径，只有时期不同；其中一个是推算数。",
        "Comparable: same city, indicator and scope; only the period differs; "
        "one of them is computed.",
    ),
]


@pytest.mark.parametrize(("left", "right", "zh", "en"), SENTENCES_EXPECTED)
def test_a_verdict_reads_as_a_sentence(left, right, zh, en):
    by_id = {each.observation_id: each for each in observations()}
    found = compare(by_id[left], by_id[right], rules())
    assert (found.reason_zh, found.reason_en) == (zh, en)
