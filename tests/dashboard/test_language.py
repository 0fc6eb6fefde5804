"""How each language writes numbers, dates and notes."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.language import Language
from dashboard.values import span

ZH, EN = Language("zh"), Language("en")


@pytest.mark.parametrize(
    ("number", "zh", "en"),
    [
        (17_234, "17234", "17,234"),
        (16_000, "1.6万", "16,000"),
        (20_000_000, "2000万", "20 million"),
        (3_500_000_000, "35亿", "3.5 billion"),
    ],
)
def test_a_large_number_is_counted_in_the_steps_of_its_language(number, zh, en):
    assert (ZH.large(number), EN.large(number)) == (zh, en)


def test_both_bounds_of_an_interval_are_written_alike():
    assert (ZH.between(15_500, 16_500), ZH.between(15_185, 15_319)) == (
        "1.55万–1.65万",
        "15185–15319",
    )


@pytest.mark.parametrize(
    ("start", "end", "zh", "en"),
    [
        (
            (2022, 1, 1),
            (2022, 11, 28),
            "2022年1月1日至11月28日",
            "1\N{NO-BREAK SPACE}January to 28\N{NO-BREAK SPACE}November 2022",
        ),
        ((2008, 1, 1), (2016, 6, 30), "2008年1月至2016年6月", "January 2008 to June 2016"),
        ((2018, 1, 1), (2018, 3, 31), "2018年1月至3月", "January to March 2018"),
        ((2015, 9, 1), (2015, 9, 30), "2015年9月", "September 2015"),
        ((2018, 1, 1), (2018, 6, 30), "2018年上半年", "first half of 2018"),
        ((2018, 6, 15), (2018, 6, 15), "2018年6月15日", "15\N{NO-BREAK SPACE}June 2018"),
    ],
)
def test_the_year_of_a_period_is_said_once(start, end, zh, en):
    assert [span(date(*start), date(*end), lang) for lang in (ZH, EN)] == [zh, en]


def test_a_note_stands_in_the_brackets_of_its_language():
    assert (ZH.bracketed("2018年", "推断"), EN.bracketed("2018", "inferred")) == (
        "2018年（推断）",
        "2018 (inferred)",
    )


@pytest.mark.parametrize(
    ("fraction", "signed", "written"),
    [
        (0.227, False, "22.7%"),
        (0.227, True, "+22.7%"),
        (-0.213, True, "−21.3%"),
        (0, True, "0%"),
        (1 / 30, False, "3.33%"),
    ],
)
def test_a_share_is_written_in_per_cent(fraction, signed, written):
    assert ZH.percent(fraction, signed=signed) == written


@pytest.mark.parametrize("number", [12_001, 1_234_567, 9_999])
def test_no_step_is_taken_that_loses_digits(number):
    assert (ZH.large(number), EN.large(number)) == (f"{number}", f"{number:,}")


def test_marks_within_marks_are_single_ones():
    assert EN.cited("The “Six”") == "The ‘Six’"
    assert ZH.cited("“六”") == "“六”"


def test_a_name_that_one_language_lacks_is_said_in_the_other():
    assert EN.pick("宁波", "") == "宁波"


def test_a_day_and_its_month_stay_on_one_line_in_a_sentence_of_the_tables():
    said = EN.pick("", "up to 30 June 2018, in 2018 May was late")
    assert said == "up to 30\N{NO-BREAK SPACE}June 2018, in 2018 May was late"


def test_a_message_without_a_translation_is_said_in_english():
    assert Language("zh")("No {such} message", such="unknown") == "No unknown message"


def test_one_of_a_thing_is_told_in_the_singular():
    told = [EN.counted(n, "1 country or region", "{count} countries and regions") for n in (1, 2)]
    assert told == ["1 country or region", "2 countries and regions"]


def test_only_english_groups_the_digits_of_a_number():
    assert [lang.number(9_404_283) for lang in (ZH, EN)] == ["9404283", "9,404,283"]
