"""Labels, kinds and order of reference periods."""

from __future__ import annotations

import doctest
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl import periods
from etl.contract import Measure

DAY = st.dates(date(1980, 1, 1), date(2030, 12, 31))


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("measure", "start", "end", "expected"),
    [
        ("flow", "2018-01-01", "2018-12-31", "2018"),
        ("flow", "2018-01-01", "2018-06-30", "2018-S1"),
        ("flow", "2018-07-01", "2018-12-31", "2018-S2"),
        ("flow", "2018-01-01", "2018-03-31", "2018-Q1"),
        ("flow", "2018-10-01", "2018-12-31", "2018-Q4"),
        ("flow", "2015-09-01", "2015-09-30", "2015-09"),
        ("flow", "2020-02-01", "2020-02-29", "2020-02"),
        ("flow", "2022-01-01", "2022-11-28", "2022-01-01/2022-11-28"),
        ("flow", "2018-02-01", "2018-07-31", "2018-02-01/2018-07-31"),
        ("flow", "2018-06-08", "2018-06-08", "2018-06-08"),
        ("flow", "2014-01-01", "2015-12-31", "2014-01-01/2015-12-31"),
        ("flow", "", "2018-06-30", "../2018-06-30"),
        ("stock", "2019-06-30", "2019-06-30", "2019-06-30"),
        ("target", "2020-12-31", "2020-12-31", "2020-12-31"),
        ("target", "2020-01-01", "2020-12-31", "2020"),
        ("cumulative", "2007-01-01", "2019-06-30", "2007/2019-06-30"),
        ("cumulative", "2007-05-01", "2019-06-30", "2007-05-01/2019-06-30"),
        ("cumulative", "", "2019-06-30", "../2019-06-30"),
        ("flow", "", "", ".."),
    ],
)
def test_a_period_has_one_label(measure, start, end, expected):
    assert periods.label(Measure(measure), _day(start), _day(end)) == expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2022-01-01", "2022-11-28", True),
        ("2018-01-01", "2018-06-30", True),
        ("2018-07-01", "2018-12-31", True),
        ("2018-04-01", "2018-06-30", True),
        ("2018-01-01", "2018-12-31", False),
        ("2015-01-01", "2015-02-28", True),
        ("2015-01-01", "2015-01-31", False),
        ("2015-01-01", "2015-01-03", False),
        ("2015-09-01", "2015-09-30", False),
        ("2018-06-07", "2018-06-11", False),
        ("2017-07-01", "2018-06-30", False),
        ("", "2018-06-30", False),
    ],
)
def test_only_a_year_cut_short_is_a_part_year(start, end, expected):
    assert periods.is_part_year(_day(start), _day(end)) is expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2018-01-01", "2018-06-30", ("2017-01-01", "2017-06-30")),
        ("2021-01-01", "2021-02-28", ("2020-01-01", "2020-02-29")),
        ("2020-02-29", "2020-02-29", ("2019-02-28", "2019-02-28")),
        ("2021-02-28", "2021-02-28", ("2020-02-29", "2020-02-29")),
    ],
)
def test_the_year_before_keeps_the_ends_of_months(start, end, expected):
    assert periods.year_before(_day(start), _day(end)) == tuple(map(_day, expected))


def test_an_unknown_start_stays_unknown_in_the_year_before():
    assert periods.year_before(None, date(2019, 6, 30)) == (None, date(2018, 6, 30))


def test_a_first_half_leaves_the_second_half_of_its_year():
    rest = periods.remainder(date(2018, 12, 31), date(2018, 6, 30))
    assert periods.label(Measure.FLOW, *rest) == "2018-S2"


def test_both_ends_of_a_period_count_as_days():
    assert periods.days(date(2018, 1, 1), date(2018, 6, 30)) == 181


@pytest.mark.parametrize(
    ("measure", "expected"), [("flow", (2014, 2015)), ("stock", (2015,)), ("cumulative", (2015,))]
)
def test_a_flow_speaks_of_all_its_years_and_a_stock_of_its_last_day(measure, expected):
    years = periods.years_of(Measure(measure), date(2014, 1, 1), date(2015, 12, 31))
    assert years == expected


def test_the_examples_in_the_docstrings_are_true():
    assert doctest.testmod(periods).failed == 0


def test_unknown_dates_come_first_in_order():
    assert periods.order(None, None) < periods.order(None, date(2016, 1, 1))


@given(day=DAY)
def test_the_year_before_is_a_year_earlier_on_any_day(day):
    before, _ = periods.year_before(day, day)
    assert before.year == day.year - 1
    assert before.month == day.month


@given(one=DAY, other=DAY)
def test_a_part_year_is_never_a_whole_year(one, other):
    start, end = sorted((one, other))
    assert not (periods.is_year(start, end) and periods.is_part_year(start, end))
