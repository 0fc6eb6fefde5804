"""Axes: round ticks, years in the reader's language."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.charts.axes import edge, middle, new_years, nice_ticks, time_axis
from dashboard.language import Language


@given(st.floats(1e-3, 1e11), st.floats(0, 1))
def test_ticks_enclose_all_values_evenly_and_do_not_crowd(span, share_below_zero):
    low = -span * share_below_zero
    ticks = nice_ticks(low, low + span)
    steps = [b - a for a, b in pairwise(ticks)]
    assert ticks[0] <= low + span * 1e-6
    assert ticks[-1] >= low + span * (1 - 1e-6)
    assert 2 <= len(ticks) <= 7
    assert max(steps) == pytest.approx(min(steps))


def test_one_value_has_ticks_around_it():
    assert nice_ticks(0, 0) == [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]


@pytest.mark.parametrize(
    ("code", "names"), [("zh", ["2018年", "2019年"]), ("en", ["2018", "2019"])]
)
def test_years_are_named_in_the_readers_language(code, names):
    axis = time_axis(date(2018, 1, 1), date(2019, 12, 31), 300, Language(code))
    assert axis["ticktext"] == names


def test_many_years_are_not_all_named():
    axis = time_axis(date(1983, 1, 1), date(2022, 12, 31), 300, Language("zh"))
    assert len(axis["ticktext"]) == 8


def test_a_line_stands_between_years_and_not_at_the_ends():
    assert new_years(date(2017, 1, 1), date(2019, 12, 31)) == ["2018-01-01", "2019-01-01"]


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 400))
def test_the_middle_of_a_period_lies_within_it(start, length):
    end = start + timedelta(days=length)
    assert start.isoformat() <= middle(start, end) < edge(end)
