"""Ranks, figures per head, and the table of who reports what."""

from __future__ import annotations

import doctest
from dataclasses import dataclass

import pytest

from etl.compare import Comparison, Coverage, coverage, per_100k, rank
from etl.compare import conversion as conversions
from etl.contract import Dimension, Origin, Verdict
from tests.observations import observed

LARGE, MIDDLE, SMALL = (observed(name, n, "2018") for name, n in (("l", 30), ("m", 20), ("s", 10)))


def _pair(left, right, verdict=Verdict.COMPARABLE, dimensions=(), conversion=""):
    ids, said = (left.observation_id, right.observation_id), ("因", "why")
    return Comparison(*ids, "", verdict, dimensions, conversion, *said, *said)


def _all(*observations):
    return [_pair(a, b) for i, a in enumerate(observations) for b in observations[i + 1 :]]


def test_comparable_figures_are_ranked_from_the_largest_down():
    ranking = rank([SMALL, LARGE, MIDDLE], _all(SMALL, LARGE, MIDDLE))
    assert ranking.order == (("l",), ("m",), ("s",))


def test_equal_numbers_share_a_rank():
    twin = observed("twin", 30, "2018")
    assert rank([SMALL, LARGE, twin], _all(SMALL, LARGE, twin)).order == (("l", "twin"), ("s",))


def test_ranks_follow_converted_values():
    dozens = observed("dozens", 3, "2018", unit="dozen")
    judged = _pair(LARGE, dozens, Verdict.AFTER_CONVERSION, conversion="1 dozen = 12 batch")
    assert rank([LARGE, dozens], [judged]).order == (("dozens",), ("l",))


@pytest.mark.parametrize("verdict", [Verdict.INDICATIVE, Verdict.NOT_COMPARABLE])
def test_a_pair_that_may_not_be_compared_forbids_all_ranks(verdict):
    judged = [_pair(LARGE, MIDDLE), _pair(MIDDLE, SMALL), _pair(LARGE, SMALL, verdict)]
    ranking = rank([LARGE, MIDDLE, SMALL], judged)
    assert ranking.order == ()
    assert ranking.reason == ("不作排名。因", "Not ranked. why")


def test_overlapping_intervals_forbid_all_ranks():
    judged = [_pair(LARGE, MIDDLE, dimensions=(Dimension.PRECISION,))]
    assert rank([LARGE, MIDDLE], judged).order == ()


def test_codes_read_back_as_plain_text_are_understood():
    @dataclass
    class Row:
        left_id: str = "l"
        right_id: str = "m"
        verdict: str = "comparable"
        dimensions: tuple[str, ...] = ()
        conversion: str = ""
        reason_zh: str = ""
        reason_en: str = ""

    assert rank([LARGE, MIDDLE], [Row()]).order == (("l",), ("m",))
    assert rank([LARGE, MIDDLE], [Row(dimensions=("precision",))]).order == ()


def test_figures_that_were_never_compared_are_not_ranked():
    assert "没有这两个数字的比较结论" in rank([LARGE, SMALL], []).reason.zh


def test_one_figure_alone_has_no_rank():
    assert rank([LARGE], []).reason.en == "there is nothing to rank"


def test_the_examples_in_the_docstrings_are_true():
    assert doctest.testmod(conversions).failed == 0


@dataclass(frozen=True)
class City:
    population: int


def test_a_figure_per_head_keeps_its_interval():
    rough = observed("rough", (15500, 16500), "2018")
    assert str(per_100k(rough, City(1_000_000))) == "1550..1650"


@pytest.mark.parametrize("unit", ["share", "rank", "percent", "country"])
def test_shares_ranks_and_countries_have_no_figure_per_head(unit):
    assert per_100k(observed("x", 5, "2018", unit=unit), City(1_000_000)) is None


def _states(*observations):
    return {(cell.city_id, cell.year): cell.state for cell in coverage(observations)}


def test_coverage_fills_the_years_between_with_missing_cells():
    there = observed("there", 5, "2020", city_id="zhoushan")
    states = _states(observed("here", 5, "2018"), there)
    assert len(states) == 6
    assert states["ningbo", 2018] is Coverage.REPORTED
    assert states["ningbo", 2019] is Coverage.MISSING
    assert states["zhoushan", 2020] is Coverage.REPORTED


def test_a_computed_figure_alone_is_an_implied_cell():
    computed = observed("here", 5, "2018", origin=Origin.IMPLIED)
    assert _states(computed)["ningbo", 2018] is Coverage.IMPLIED


@pytest.mark.parametrize(("second", "state"), [(6, "conflicting"), ((4, 6), "reported")])
def test_two_statements_conflict_only_where_no_value_fits_both(second, state):
    assert _states(observed("a", 5, "2018"), observed("b", second, "2018")) == {
        ("ningbo", 2018): state
    }


def test_a_part_of_a_total_does_not_conflict_with_it():
    total, part = observed("a", 5, "2018"), observed("b", 3, "2018", scope="part")
    assert _states(total, part)["ningbo", 2018] is Coverage.REPORTED


def test_a_figure_without_a_period_has_a_cell_without_a_year():
    assert _states(observed("a", 5, "")) == {("ningbo", None): Coverage.REPORTED}
