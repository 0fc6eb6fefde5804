"""The arithmetic of intervals: the issue's worked examples, and what must hold for any rounding."""

from __future__ import annotations

import doctest
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from etl import intervals
from etl.intervals import (
    ONE,
    UNKNOWN,
    Interval,
    base_of,
    growth,
    growth_interval,
    of_value,
    over_corners,
)

COUNT = st.integers(1, 10**7)
DECIMALS = st.integers(0, 2)


def _rounded(value: Fraction, step: int) -> Interval:
    """What a reader may conclude from a value rounded to a step."""
    middle, half = Fraction(round(value / step) * step), Fraction(step, 2)
    return Interval(middle - half, middle + half)


@pytest.mark.parametrize(
    ("low", "high", "growth", "falling", "expected"),
    [
        (395, 395, "22.7%", False, "322"),
        (407, 407, "21.3%", True, "517"),
        (17234, 17234, "13%", False, "15185..15319"),
        (15500, 16500, "8.5%", False, "14280..15214"),
        (32500, 33000, "5.8%", False, "30704..31205"),
    ],
)
def test_the_year_before_follows_from_value_and_growth(low, high, growth, falling, expected):
    base = base_of(of_value(low, high), growth_interval(growth, falling), whole=True)
    assert str(base) == expected


@pytest.mark.parametrize(
    ("printed", "falling", "expected"),
    [
        ("22.7%", False, "0.2265..0.2275"),
        ("13%", False, "0.125..0.135"),
        ("21.3%", True, "-0.2135..-0.2125"),
        ("-10.3%", False, "-0.1035..-0.1025"),
        ("8.50％", False, "0.08495..0.08505"),
    ],
)
def test_a_percentage_reaches_half_a_unit_of_its_last_place(printed, falling, expected):
    assert str(growth_interval(printed, falling)) == expected


def test_words_without_a_percentage_are_refused():
    with pytest.raises(ValueError, match="no percentage"):
        growth_interval("翻了一番")


def test_an_interval_upside_down_is_refused():
    with pytest.raises(ValueError, match="cannot run"):
        of_value(2, 1)


def test_a_base_that_no_whole_number_fits_is_none():
    assert base_of(of_value(3, 3), growth_interval("10.0%"), whole=True) is None


def test_a_fall_of_all_there_was_says_nothing_about_the_base():
    assert base_of(of_value(0, 0), growth_interval("100%", falling=True), whole=True) == UNKNOWN


def test_an_open_upper_end_stays_open_in_sums_quotients_and_bases():
    over_100 = of_value(100, None)
    assert (over_100 + of_value(1, 2)).high is None
    assert (over_100 / of_value(2, 4)) == of_value(25, None)
    assert base_of(over_100, growth_interval("25%"), whole=True).high is None


def test_intervals_that_share_an_end_overlap():
    assert of_value(1, 2).overlaps(of_value(2, 3))


def test_a_decimal_is_taken_as_written_and_not_as_its_binary_neighbour():
    assert of_value(0.1, 0.3).contains(0.3)


def test_a_quotient_of_possibly_negative_numbers_is_refused():
    with pytest.raises(ValueError, match="0 or more"):
        of_value(-1, 1) / of_value(1, 2)


@given(now=COUNT, before=COUNT, decimals=DECIMALS)
def test_the_true_base_lies_inside_for_any_rounded_growth(now, before, decimals):
    true_growth = Fraction(now, before) - 1
    assume(abs(true_growth) < 10)
    printed = f"{float(round(abs(true_growth) * 100, decimals)):.{decimals}f}%"
    base = base_of(of_value(now, now), growth_interval(printed, true_growth < 0), whole=True)
    assert base is not None
    assert base.contains(before)


@given(now=COUNT, before=COUNT, step=st.sampled_from([1, 10, 100, 1000, 10000]))
def test_the_true_base_lies_inside_for_any_rounded_value(now, before, step):
    growth = Interval(Fraction(now, before) - 1, Fraction(now, before) - 1)
    value = _rounded(Fraction(now), step)
    assume(value.low > 0)
    base = base_of(value, growth, whole=True)
    assert base is not None
    assert base.contains(before)


@given(year=COUNT, part=COUNT, step=st.sampled_from([1, 10, 1000]))
def test_the_true_remainder_lies_inside_the_difference(year, part, step):
    left = _rounded(Fraction(year), step)
    right = _rounded(Fraction(part), step)
    assert (left - right).contains(Fraction(year - part))


@given(earlier=COUNT, later=COUNT, step=st.sampled_from([1, 10, 100]))
def test_the_true_growth_lies_inside_the_growth_between_rounded_values(earlier, later, step):
    before, after = _rounded(Fraction(earlier), step), _rounded(Fraction(later), step)
    assume(before.low > 0 and after.low > 0)
    assert (after / before - ONE).contains(Fraction(later, earlier) - 1)


@given(number=COUNT, step=st.sampled_from([1, 10, 100, 1000]))
def test_two_roundings_of_one_number_always_overlap(number, step):
    coarse, fine = _rounded(Fraction(number), step), _rounded(Fraction(number), 1)
    assert coarse.overlaps(fine)


@given(low=st.fractions(), high=st.fractions())
def test_integers_are_the_outermost_whole_numbers_inside(low, high):
    assume(low <= high)
    whole = Interval(low, high).integers()
    assume(whole is not None)
    assert low <= whole.low < low + 1
    assert high - 1 < whole.high <= high


@given(
    low=st.fractions(0, 100),
    high=st.fractions(0, 100),
    part=st.fractions(0, 1),
)
def test_corners_hold_every_value_of_a_monotone_function(low, high, part):
    assume(low <= high)
    inside = low + (high - low) * part
    assert over_corners(lambda x: 3 - x, Interval(low, high)).contains(3 - inside)


def test_the_examples_in_the_docstrings_are_true():
    assert all(doctest.testmod(each).failed == 0 for each in (intervals, growth))


def test_corners_of_an_open_box_are_unknown():
    assert over_corners(lambda x: x, of_value(1, None)) == UNKNOWN
