"""Write a number in any of the forms, read it back."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.contract import Qualifier
from etl.numbers import DEFAULT, Assumptions, NumberKind, Written, read_numbers, read_one

COUNTERS = st.sampled_from(["批", "人次", "份", "件", "个", "对", "张", "例", "家", "名"])
WHOLE = st.integers(min_value=1, max_value=99_999_999)
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def chinese(number: int) -> str:
    """The number in Chinese numerals, as an office would write it."""
    for scale, mark in ((10**8, "亿"), (10**4, "万")):
        if number >= scale:
            rest = number % scale
            gap = "零" if 0 < rest < scale // 10 else ""
            return chinese(number // scale) + mark + (gap + chinese(rest) if rest else "")
    return _section(number)


def _section(number: int) -> str:
    for scale, mark in ((1000, "千"), (100, "百"), (10, "十")):
        if number >= scale:
            rest = number % scale
            gap = "零" if 0 < rest < scale // 10 else ""
            return _section(number // scale) + mark + (gap + _section(rest) if rest else "")
    return "零一二三四五六七八九"[number] if number else ""


def only(text: str) -> Written:
    (found,) = read_numbers(text)
    return found


@given(WHOLE, COUNTERS)
def test_an_arabic_count_reads_back(number: int, counter: str) -> None:
    found = only(f"办理{number}{counter}，")
    assert (found.value, found.low, found.high, found.counter) == (number, number, number, counter)


@given(WHOLE, st.sampled_from([",", " "]), COUNTERS)
def test_a_grouped_count_reads_back(number: int, mark: str, counter: str) -> None:
    assert only(f"办理{number:,}{counter}，".replace(",", mark)).value == number


@given(st.integers(min_value=11, max_value=99_999_999), COUNTERS)
def test_a_chinese_count_reads_back(number: int, counter: str) -> None:
    found = only(f"办理{chinese(number)}{counter}，")
    assert (found.value, found.counter) == (number, counter)


@given(st.integers(min_value=1, max_value=9999), st.integers(min_value=0, max_value=2), COUNTERS)
def test_a_decimal_of_ten_thousands_covers_what_it_rounds(
    digits: int, places: int, counter: str
) -> None:
    written = f"{digits / 10**places:.{places}f}"
    found = only(f"办理{written}万{counter}，")
    exact = digits * 10 ** (4 - places)
    assert found.low is not None
    assert found.high is not None
    assert found.low <= exact <= found.high
    assert found.value == exact


@given(st.integers(min_value=1, max_value=999), st.sampled_from([10, 100, 1000]), COUNTERS)
def test_more_than_lies_strictly_above_its_number(digit: int, scale: int, counter: str) -> None:
    number = digit * scale
    found = only(f"办理{number}余{counter}，")
    assert found.qualifier is Qualifier.MORE_THAN
    assert found.low == number + 1
    assert found.high is not None
    assert found.high < number + scale * 1000


@given(WHOLE, WHOLE, st.sampled_from("至～—-~"))
def test_a_range_reads_back(first: int, second: int, mark: str) -> None:
    low, high = sorted((first + 10_000, second + 10_000))
    found = only(f"选派{low}{mark}{high}名，")
    assert (found.kind, found.low, found.high) == (NumberKind.RANGE, low, high)


@given(st.decimals(min_value=0, max_value=999, places=1).filter(lambda rate: rate not in (0, 100)))
def test_a_percentage_is_half_a_unit_wide_on_either_side(rate: object) -> None:
    found = only(f"增长{rate}%，")
    assert found.value == float(str(rate))
    assert found.low is not None
    assert found.high is not None
    assert round(found.high - found.low, 6) == 0.1


@pytest.mark.parametrize("rate", [0, 100])
def test_none_and_all_are_no_rounding(rate: int) -> None:
    found = only(f"办结率{rate}%，")
    assert (found.low, found.high) == (rate, rate)


@given(WHOLE, COUNTERS, st.sampled_from(list(Qualifier)))
def test_a_value_lies_in_its_interval(number: int, counter: str, qualifier: Qualifier) -> None:
    found = read_one(f"{number}{counter}", qualifier)
    assert found.value is not None
    assert found.low is None or found.low <= found.value
    assert found.high is None or found.value <= found.high


@given(
    st.text(
        alphabet="0123456789一二三两十百千万亿几半点成倍分之余多近至年月日第%.,，。（）—壹佰人批个的在 ",
        max_size=60,
    )
)
def test_any_mixture_is_read_in_order_and_each_span_holds_its_text(text: str) -> None:
    position = 0
    for found in read_numbers(text):
        assert found.start >= position
        assert text[found.start : found.end] == found.text
        position = found.end


@given(WHOLE, COUNTERS)
def test_full_width_digits_mean_the_same(number: int, counter: str) -> None:
    assert read_one(f"{number}{counter}".translate(FULL_WIDTH)).value == number


def test_the_built_in_assumptions_equal_the_table() -> None:
    table = Path(__file__).parents[2] / "data" / "reference" / "qualifiers.csv"
    with table.open(encoding="utf-8", newline="") as file:
        assert Assumptions.from_rows(csv.DictReader(file)) == DEFAULT


def test_changing_a_row_changes_the_interval() -> None:
    wider = Assumptions({**DEFAULT.reaches, "about": replace(DEFAULT["about"], low_factor=0.5)})
    assert read_one("约200人", None, wider).low == 100


def test_a_hundred_thousand_digits_are_no_count() -> None:
    assert {found.kind for found in read_numbers("9" * 100_000)} == {NumberKind.NAME}
