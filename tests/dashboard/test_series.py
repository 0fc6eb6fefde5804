"""Which observations a line may join: three or more alike, without gap, break or reckoning."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.views.series import runs, series
from etl.contract import Origin
from tests.observations import observed


def joined(*periods: str, cuts: tuple[date, ...] = (), **fields: object) -> list[list[str]]:
    """The periods that lines join, of observations alike but for their periods."""
    found = series(observed(period, 1, period, **fields) for period in periods)
    return [
        [o.observation_id for o in run] for alike in found.values() for run in runs(alike, cuts)
    ]


def test_three_years_in_a_row_are_joined():
    assert joined("2016", "2017", "2018") == [["2016", "2017", "2018"]]


def test_two_years_are_not_joined():
    assert joined("2017", "2018") == []


def test_a_half_year_is_not_joined_to_its_year():
    assert joined("2016", "2017", "2018-S1") == []


def test_half_years_in_a_row_are_joined():
    assert joined("2017-S1", "2017-S2", "2018-S1") == [["2017-S1", "2017-S2", "2018-S1"]]


def test_first_halves_of_successive_years_are_joined():
    assert len(joined("2016-S1", "2017-S1", "2018-S1")) == 1


def test_a_year_that_is_missing_is_a_gap():
    assert joined("2014", "2015", "2017", "2018") == []


def test_each_stretch_of_three_is_joined_by_itself():
    assert len(joined("2010", "2011", "2012", "2014", "2015", "2016")) == 2


@pytest.mark.parametrize("cut", [date(2017, 1, 1), date(2016, 7, 1), date(2018, 12, 31)])
def test_no_line_runs_across_a_break(cut):
    assert joined("2016", "2017", "2018", cuts=(cut,)) == []


def test_a_break_before_and_after_leaves_a_line_whole():
    cuts = (date(2015, 6, 1), date(2016, 1, 1), date(2019, 1, 1))
    assert len(joined("2016", "2017", "2018", cuts=cuts)) == 1


def test_what_was_computed_is_not_joined_to_what_was_reported():
    known = [observed(period, 1, period) for period in ("2017", "2018")]
    implied = observed("2016", 1, "2016", origin=Origin.IMPLIED)
    ((_, alike),) = series([implied, *known]).items()
    assert runs(alike, ()) == ()


def test_stocks_of_mid_year_and_of_year_end_are_joined():
    assert len(joined("2017-06-30", "2018-06-30", "2019-12-31", measure="stock")) == 1


def test_stocks_two_years_apart_are_not_joined():
    assert joined("2015-06-30", "2017-06-30", "2019-06-30", measure="stock") == []
