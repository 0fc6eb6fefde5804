"""Computed observations: the year before, second halves, totals."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from etl.amounts import growth_of, value_of
from etl.contract import Origin, Status
from etl.derive import differences, implied, sums
from etl.derive.differences import growth_of_remainder
from etl.intervals import growth_interval, of_value
from tests.observations import UNITS, observed

YEAR = observed("year", (15500, 16500), "2018", growth=0.085, growth_printed="8.5%")
HALF = observed("half", 7974, "2018-S1", growth=0.069, growth_printed="6.9%")
HEADLINE = observed("headline", (71, 79), "2018-S1")
MINISTERS = observed("ministers", 30, "2018-S1", scope="ministers", part_of="headline")
CITIES = observed("cities", 41, "2018-S1", scope="cities", part_of="headline")


def _persons(scope: str, number: float):
    return observed(
        f"persons-{scope}", number, "2018-S1", scope=scope, indicator_id="persons", unit="person"
    )


def test_an_implied_value_names_its_figure_and_its_formula():
    (earlier,) = implied([HALF], UNITS)
    assert earlier.observation_id == "half~implied"
    assert earlier.formula == "half ÷ (1 + 6.9%)"
    assert earlier.figure_ids == ("half",)
    assert earlier.period_label == "2017-S1"
    assert (earlier.origin, earlier.status) == (Origin.IMPLIED, Status.COMPUTED)


def test_a_fall_stands_in_the_formula_with_a_minus():
    fell = observed("trips", 407, "2018-S1", growth=-0.213, growth_printed="21.3%")
    (earlier,) = implied([fell], UNITS)
    assert (earlier.formula, earlier.value) == ("trips ÷ (1 − 21.3%)", 517)


def test_an_implied_value_is_a_number_only_where_the_integers_leave_one():
    (earlier,) = implied([HALF], UNITS)
    assert (earlier.value, earlier.value_low, earlier.value_high) == (None, 7456, 7462)


def test_money_need_not_be_a_whole_number():
    money = observed("money", 10, "2018", unit="usd", growth=1.0, growth_printed="100%")
    (earlier,) = implied([money], UNITS)
    assert earlier.value_low == pytest.approx(10 / 2.005)


@pytest.mark.parametrize(
    "changes",
    [
        {"growth": None, "growth_printed": ""},
        {"measure": "cumulative"},
        {"measure": "target"},
        {"unit": "percent"},
    ],
)
def test_nothing_is_implied_where_growth_means_nothing(changes):
    fields = {"growth": 0.1, "growth_printed": "10%"} | changes
    assert implied([observed("x", 50, "2018", **fields)], UNITS) == []


def test_nothing_is_implied_by_a_rate_that_no_whole_number_fits():
    odd = observed("odd", 3, "2018", growth=0.1, growth_printed="10.0%")
    assert implied([odd], UNITS) == []


def test_deriving_changes_no_printed_field_of_its_input():
    implied([HALF], UNITS)
    assert HALF.origin is Origin.REPORTED


def test_a_year_without_its_first_half_is_the_second():
    (rest,) = differences([YEAR, HALF], UNITS)
    assert (rest.period_label, rest.value_low, rest.value_high) == ("2018-S2", 7526, 8526)
    assert rest.formula.startswith("year − half; Δ% = ")
    assert rest.figure_ids == ("year", "half")
    assert rest.origin is Origin.DIFFERENCE


def test_the_second_half_grew_by_about_ten_per_cent_and_not_by_minus_3_to_25():
    (rest,) = differences([YEAR, HALF], UNITS)
    growth = growth_of(rest)
    assert Fraction("0.098") < growth.low < growth.high < Fraction("0.105")


def test_implied_years_have_second_halves_too():
    earlier = implied([YEAR, HALF], UNITS)
    (rest,) = differences(earlier, UNITS)
    assert rest.formula == "(year ÷ (1 + 8.5%)) − (half ÷ (1 + 6.9%))"
    assert rest.period_label == "2017-S2"


@pytest.mark.parametrize(
    "changes",
    [
        {"scope": "enterprises"},
        {"indicator_id": "authentication_documents"},
        {"city_id": "zhoushan"},
        {"unit": "document"},
        {"measure": "cumulative"},
    ],
)
def test_a_half_year_of_something_else_is_not_joined_to_a_year(changes):
    assert differences([YEAR, observed("other", 7974, "2018-S1", **changes)], UNITS) == []


def test_a_half_of_another_year_is_not_joined_to_a_year():
    assert differences([YEAR, observed("other", 7974, "2017-S1")], UNITS) == []


def test_a_part_larger_than_its_year_leaves_nothing():
    assert differences([YEAR, observed("other", 20000, "2018-S1")], UNITS) == []


@pytest.mark.parametrize("unit", ["country", "city", "continent", "embassy"])
def test_kinds_of_a_year_and_of_its_half_may_be_the_same_and_leave_nothing_known(unit):
    year, half = (
        observed(name, number, period, unit=unit)
        for name, number, period in (("year", 50, "2018"), ("half", 40, "2018-S1"))
    )
    assert differences([year, half], {unit: UNITS["country"]}) == []


def test_a_remainder_never_falls_by_more_than_all_there_was():
    fell = growth_of_remainder(
        of_value(950, 1050), of_value(0.1, 0.1), of_value(990, 990), of_value(0.5, 0.5)
    )
    assert (fell.low, fell.high < Fraction("-0.79")) == (-1, True)


def test_a_remainder_of_a_possible_zero_has_no_growth():
    all_of_it = observed("half", 15500, "2018-S1", growth=0.069, growth_printed="6.9%")
    (rest,) = differences([YEAR, all_of_it], UNITS)
    assert (rest.growth_low, rest.growth_high) == (None, None)


def test_parts_that_fill_a_rough_headline_give_its_exact_total():
    (total,) = sums([HEADLINE, MINISTERS, CITIES])
    assert (total.value, total.scope, total.origin) == (71, "", Origin.SUM)
    assert total.formula == "ministers + cities"


def test_the_same_breakdown_of_another_indicator_is_summed_too():
    parts = [HEADLINE, MINISTERS, CITIES, _persons("ministers", 307), _persons("cities", 166)]
    assert [total.value for total in sums(parts)] == [71, 473]


def test_a_total_that_two_headlines_lead_to_stands_once():
    parts = [
        observed(f"{kind}{n}", 10, "2018-S1", scope=n, indicator_id=kind, part_of=total)
        for kind, total in (("b", "headline"), ("d", "other"), ("q", ""))
        for n in ("1", "2")
    ]
    headlines = [
        observed("headline", (11, 29), "2018-S1", indicator_id="b"),
        observed("other", (11, 29), "2018-S1", indicator_id="d"),
    ]
    backwards = [*headlines, *parts[:2], *reversed(parts[2:4]), *parts[4:]]
    for figures in ([*headlines, *parts], backwards):
        totals = sums(figures)
        assert sorted(total.indicator_id for total in totals) == ["b", "d", "q"]


def test_a_total_that_the_report_gives_is_not_summed_again():
    given_total = _persons("", 473)
    persons = [_persons("ministers", 307), _persons("cities", 166), given_total]
    assert [total.value for total in sums([HEADLINE, MINISTERS, CITIES, *persons])] == [71]


@pytest.mark.parametrize(
    ("headline", "parts"),
    [
        (HEADLINE, [MINISTERS]),
        (observed("headline", (70, None), "2018-S1"), [MINISTERS, CITIES]),
        (observed("headline", (81, 89), "2018-S1"), [MINISTERS, CITIES]),
        (observed("headline", (71, 79), "2018"), [MINISTERS, CITIES]),
    ],
)
def test_parts_that_do_not_fill_their_total_are_not_summed(headline, parts):
    assert sums([headline, *parts]) == []


def test_countries_of_two_groups_may_be_the_same_and_are_not_summed():
    parts = [
        observed(name, 40, "2018-S1", scope=name, part_of="headline", unit="country")
        for name in ("a", "b")
    ]
    assert sums([observed("headline", (71, 90), "2018-S1", unit="country"), *parts]) == []


COUNT = st.integers(1, 10**6)


def _printed(now: int, before: int, decimals: int) -> tuple[str, bool]:
    growth = Fraction(now, before) - 1
    return f"{float(round(abs(growth) * 100, decimals)):.{decimals}f}%", growth < 0


@given(
    halves=st.tuples(COUNT, COUNT),
    halves_before=st.tuples(COUNT, COUNT),
    step=st.sampled_from([1, 10, 1000]),
    decimals=st.integers(0, 2),
)
def test_the_true_growth_of_a_remainder_lies_inside_for_any_rounding(
    halves, halves_before, step, decimals
):
    year, before = sum(halves), sum(halves_before)
    assume(year < 10 * before and halves[0] < 10 * halves_before[0])
    middle = round(year / step) * step
    written = of_value(middle - Fraction(step, 2), middle + Fraction(step, 2))
    growth = growth_of_remainder(
        written,
        growth_interval(*_printed(year, before, decimals)),
        of_value(halves[0], halves[0]),
        growth_interval(*_printed(halves[0], halves_before[0], decimals)),
    )
    assert growth.contains(Fraction(halves[1], halves_before[1]) - 1)


@given(year=COUNT, half=COUNT)
def test_a_second_half_and_a_first_add_up_to_the_year(year, half):
    assume(half <= year)
    (rest,) = differences([observed("y", year, "2018"), observed("h", half, "2018-S1")], UNITS)
    assert value_of(rest).single == year - half
