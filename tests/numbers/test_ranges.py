"""Two numbers written as one: neighbouring digits, 几, ranges of rates, a place cut short."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.contract import Qualifier
from etl.numbers import NumberKind, Written, read_numbers
from etl.reports import clean
from tests.numbers.test_properties import COUNTERS, chinese, only

DIGITS = "零一二三四五六七八九"
FORMAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
LOW = st.integers(min_value=1, max_value=8)
TENS = st.integers(min_value=1, max_value=9)
SCALES = {"": 1, "万": 10**4, "亿": 10**8}
MARKS = st.sampled_from("至到～-—")
PERCENT_FORMS = st.sampled_from(["{low}%{mark}{high}%", "{low}{mark}{high}%"])
RISING = st.lists(
    st.decimals(min_value=1, max_value=99, places=1), min_size=2, max_size=2, unique=True
)


def read(text: str) -> Written:
    """The only number of a text that was cleaned as a report is."""
    return only(clean(text).text)


def span(found: Written) -> tuple[float | None, float | None, float | None]:
    return found.value, found.low, found.high


@given(TENS, LOW, st.sampled_from(list(SCALES)), COUNTERS)
def test_two_digits_behind_tens_are_a_range(tens: int, low: int, scale: str, counter: str) -> None:
    head = ("" if tens == 1 else DIGITS[tens]) + "十"
    found = only(f"来访{head}{DIGITS[low]}{DIGITS[low + 1]}{scale}{counter}，")
    ends = (tens * 10 + low) * SCALES[scale], (tens * 10 + low + 1) * SCALES[scale]
    assert (found.kind, span(found)) == (NumberKind.RANGE, (None, *ends))


@given(TENS, LOW, COUNTERS)
def test_two_tens_behind_hundreds_are_a_range(hundreds: int, low: int, counter: str) -> None:
    found = only(f"来访{DIGITS[hundreds]}百{DIGITS[low]}{DIGITS[low + 1]}十{counter}，")
    ends = hundreds * 100 + low * 10, hundreds * 100 + low * 10 + 10
    assert (found.kind, span(found)) == (NumberKind.RANGE, (None, *ends))


@given(TENS, st.sampled_from(list(SCALES)), COUNTERS)
def test_some_behind_tens_keep_their_scale(tens: int, scale: str, counter: str) -> None:
    head = ("" if tens == 1 else DIGITS[tens]) + "十"
    found = only(f"来访{head}几{scale}{counter}，")
    ends = [(tens * 10 + some) * SCALES[scale] for some in (0, 1, 9)]
    assert (span(found), found.counter) == (tuple(ends), counter)
    assert found.qualifier is Qualifier.MORE_THAN


@given(TENS, COUNTERS)
def test_some_behind_a_zero_are_units(hundreds: int, counter: str) -> None:
    found = only(f"办理{DIGITS[hundreds]}百零几{counter}，")
    assert span(found) == (hundreds * 100, hundreds * 100 + 1, hundreds * 100 + 9)


@given(RISING, MARKS, PERCENT_FORMS)
def test_a_range_of_percentages_reads_back(rates: list[object], mark: str, form: str) -> None:
    low, high = sorted(float(str(rate)) for rate in rates)
    found = read(f"预计增长{form.format(low=low, high=high, mark=mark)}，")
    assert (found.kind, *span(found)) == (NumberKind.PERCENT, None, low, high)


@given(LOW, MARKS, st.sampled_from(["个百分点", "倍"]), st.booleans())
def test_a_range_of_points_or_multiples_is_no_count(
    low: int, mark: str, unit: str, in_words: bool
) -> None:
    ends = (DIGITS[low], DIGITS[low + 1]) if in_words else (str(low), str(low + 1))
    found = read(f"提高{ends[0]}{mark}{ends[1]}{unit}，")
    kind = NumberKind.MULTIPLE if unit == "倍" else NumberKind.PERCENTAGE_POINT
    assert (found.kind, *span(found)) == (kind, None, low, low + 1)


def test_from_one_percentage_to_another_is_no_range() -> None:
    assert [found.value for found in read_numbers("由5%到8%，")] == [5, 8]


@given(st.integers(min_value=1, max_value=9999), st.integers(0, 9999), COUNTERS)
def test_ten_thousands_and_four_digits_read_back(head: int, tail: int, counter: str) -> None:
    found = only(f"接待{head}万{tail:04}{counter}，")
    assert (found.value, found.counter) == (head * 10_000 + tail, counter)


@given(st.integers(min_value=1, max_value=9999), st.integers(1, 999), COUNTERS)
def test_ten_thousands_and_fewer_digits_hold_both_meanings(
    head: int, tail: int, counter: str
) -> None:
    found = only(f"接待{head}万{tail}{counter}，")
    spoken = int(f"{tail:<04}")
    assert span(found) == (None, head * 10_000 + tail, head * 10_000 + spoken)


@given(st.integers(min_value=1000, max_value=999_999_999), st.sampled_from("，,"))
def test_groups_behind_commas_of_any_width_read_back(number: int, mark: str) -> None:
    found = read(f"接待{number:,}人次。".replace(",", mark))
    assert found.value == number


@given(st.integers(min_value=11, max_value=99_999_999), COUNTERS)
def test_formal_numerals_read_back(number: int, counter: str) -> None:
    written = chinese(number).translate(FORMAL)
    assert only(f"办理{written}{counter}，").value == number


@pytest.mark.parametrize("text", ["拨打1200次", "接听电话12345个", "热线110件"])
def test_calls_that_are_counted_are_no_telephone_numbers(text: str) -> None:
    assert only(text).kind is NumberKind.CARDINAL


def test_a_rate_behind_a_counted_number_is_no_end_of_a_range() -> None:
    found = [(w.text, w.value) for w in read_numbers("朝鲜33批96人次-20%")]
    assert found == [("33批", 33), ("96人次", 96), ("20%", 20)]
