"""Consistency checks on figures made for the purpose."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.checks import Books, checks
from etl.checks.check import READINGS, agree, at_most
from etl.contract import CheckKind, FigureRelation
from etl.derive import implied
from etl.intervals import of_value
from tests.observations import UNITS, observed


@dataclass(frozen=True)
class Indicator:
    name_zh: str = "甲"
    name_en: str = "A"


@dataclass(frozen=True)
class Relation:
    relation: FigureRelation
    left_indicator: str = "less"
    right_indicator: str = "more"
    rate_indicator: str = ""
    any_scope: bool = False


INDICATORS = dict.fromkeys(("authentication_batches", "less", "more", "rate"), Indicator())
AT_MOST = Relation(FigureRelation.AT_MOST)


def _found(*figures, relations=()):
    return checks(Books(figures, INDICATORS, UNITS, relations))


def _results(*figures, relations=()):
    return [(check.kind, check.result) for check in _found(*figures, relations=relations)]


def _less(value, period="2018", **fields):
    return observed("less", value, period, indicator_id="less", **fields)


def _more(value, period="2018", **fields):
    return observed("more", value, period, indicator_id="more", **fields)


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        (71, "holds"),
        ((71, 79), "holds"),
        (100, "holds"),
        ((60, 75), "holds"),
        ((60, 70), "does_not_hold"),
        (70, "does_not_hold"),
    ],
)
def test_parts_add_up_to_no_more_than_their_total(total, expected):
    parts = [
        observed(name, n, "2018", scope=name, part_of="total") for name, n in (("a", 30), ("b", 41))
    ]
    assert _results(observed("total", total, "2018"), *parts) == [("parts_and_total", expected)]


@pytest.mark.parametrize(
    ("total", "rest"),
    [(100, "其余29批未列明"), ((80, 89), "其余9至18批未列明"), (71, ""), ((71, 79), "")],
)
def test_what_parts_leave_of_their_total_is_said_where_something_surely_is_left(total, rest):
    parts = [
        observed(name, n, "2018", scope=name, part_of="total") for name, n in (("a", 30), ("b", 41))
    ]
    (check,) = _found(observed("total", total, "2018"), *parts)
    assert ("未列明" in check.statement_zh) is bool(rest)
    assert rest in check.statement_zh


def test_rough_parts_may_leave_it_open_whether_they_fit():
    part = observed("a", (30, 40), "2018", scope="a", part_of="total")
    assert _results(observed("total", 35, "2018"), part) == [("parts_and_total", "cannot_tell")]


def test_cards_named_as_part_of_holders_cannot_be_told():
    part = observed("cards", 546, "2015", unit="card", part_of="holders")
    holders = observed("holders", 1585, "2016-06-30", unit="person", measure="stock")
    (check,) = _found(holders, part)
    assert check.result == "cannot_tell"
    assert "计量的单位、性质或时期不同" in check.statement_zh


@pytest.mark.parametrize(
    ("rate", "printed", "expected"),
    [
        (100, "100%", "holds"),
        (96.2, "96.2%", "does_not_hold"),
        (99.6, "99.6%", "does_not_hold"),
    ],
)
def test_a_rate_is_the_ratio_of_its_counts(rate, printed, expected):
    counted = Relation(FigureRelation.RATE, rate_indicator="rate")
    told = observed("r", rate, "2018", indicator_id="rate", unit="percent", as_printed=printed)
    assert _results(_less(25), _more(25), told, relations=[counted]) == [
        ("rate_and_counts", expected)
    ]


def test_a_rate_of_all_is_not_rounded_up_to_more_than_all():
    counted = Relation(FigureRelation.RATE, rate_indicator="rate")
    told = observed("r", 100, "2018", indicator_id="rate", unit="percent", as_printed="100%")
    found = _results(_less(1004), _more(1000), told, relations=[counted])
    assert found == [("rate_and_counts", "does_not_hold")]


def test_a_rate_may_be_rounded():
    counted = Relation(FigureRelation.RATE, rate_indicator="rate")
    told = observed("r", 67, "2018", indicator_id="rate", unit="percent", as_printed="67%")
    assert _results(_less(2), _more(3), told, relations=[counted]) == [("rate_and_counts", "holds")]


@pytest.mark.parametrize(
    ("less", "more", "expected"),
    [(5, 5, "holds"), (6, 5, "does_not_hold"), ((4, 6), 5, "cannot_tell"), (6, (5, None), None)],
)
def test_a_lesser_count_is_at_most_the_greater(less, more, expected):
    found = _results(_less(less), _more(more), relations=[AT_MOST])
    assert found == [("lesser_and_greater", expected or "cannot_tell")]


@pytest.mark.parametrize(
    "changes", [{"period": "2019"}, {"scope": "private"}, {"city_id": "zhoushan"}]
)
def test_counts_of_other_times_scopes_and_cities_are_not_related(changes):
    assert _results(_less(6), _more(5, **changes), relations=[AT_MOST]) == []


ANY_SCOPE = Relation(FigureRelation.AT_MOST, any_scope=True)


@pytest.mark.parametrize("scope", ["", "sister cities"])
def test_a_part_is_never_taken_as_the_total(scope):
    part = observed("part", 5, "2018", indicator_id="more", scope=scope, part_of="more")
    found = [check.inputs for check in _found(_less(6), _more(9), part, relations=[ANY_SCOPE])]
    assert ("less", "part") not in found
    assert ("less", "more") in found


def test_a_count_is_held_against_a_total_of_its_own_scope_where_there_is_one():
    ties = observed("ties", 5, "2018", indicator_id="more", scope="sister cities")
    found = [check.inputs for check in _found(_less(6), _more(9), ties, relations=[ANY_SCOPE])]
    assert found == [("less", "more")]


def test_a_count_is_held_against_a_total_of_another_scope_where_any_will_do():
    found = _results(_less(6), _more(5, scope="in pairs"), relations=[ANY_SCOPE])
    assert found == [("lesser_and_greater", "does_not_hold")]


def test_parts_of_one_scope_are_held_against_each_other():
    fields = {"scope": "enterprises", "part_of": "total"}
    found = _results(_less(6, **fields), _more(5, **fields), relations=[AT_MOST])
    assert ("lesser_and_greater", "does_not_hold") in found


def test_a_stock_is_related_to_the_running_total_of_its_day():
    stock = _less(6, "2019-06-30", measure="stock")
    total = _more(5, "2007/2019-06-30", measure="cumulative")
    assert _results(stock, total, relations=[AT_MOST]) == [("lesser_and_greater", "does_not_hold")]


def test_growth_without_a_whole_base_has_readings_and_accuses_nobody():
    (check,) = _found(observed("odd", 3, "2018", growth=0.1, growth_printed="10.0%"))
    assert check.result == "does_not_hold"
    assert check.readings == READINGS[CheckKind.GROWTH_AND_BASE]
    assert (
        "可能的原因：基数或早先的数字后来作过修订、两处口径不同、排印有误。" in check.statement_zh
    )


def _in_words(printed, growth, low, high):
    fields = {"growth": growth, "growth_printed": printed, "growth_low": low, "growth_high": high}
    (check,) = _found(observed("words", 200, "2018", **fields))
    return check


def test_no_change_is_said_in_words():
    check = _in_words("持平", 0.0, 0.0, 0.0)
    assert "同比持平，" in check.statement_zh
    assert ", unchanged on the year before," in check.statement_en


def test_growth_in_words_is_said_as_a_percentage():
    check = _in_words("翻番", 1.0, 0.5, 1.5)
    assert "同比增长100%，" in check.statement_zh
    assert ", up 100% on the year before," in check.statement_en


def test_a_fall_that_may_be_of_everything_says_nothing_of_the_year_before():
    everything = {"growth": -1.0, "growth_printed": "100%"}
    assert _found(observed("gone", 0, "2018", **everything)) == []


def test_a_reported_year_is_held_against_the_one_that_growth_implies():
    later = observed("later", 110, "2018", growth=0.1, growth_printed="10.0%")
    (earlier,) = implied([later], UNITS)
    fits = observed("fits", 100, "2017", report_id="other")
    differs = observed("differs", 90, "2017", report_id="other")
    kinds = Counter(_results(later, earlier, fits))
    assert kinds["same_thing_twice", "holds"] == 1
    assert Counter(_results(later, earlier, differs))["same_thing_twice", "does_not_hold"] == 1


@pytest.mark.parametrize(
    ("before", "after", "expected"), [(96, 99, "holds"), (90, 99, "does_not_hold")]
)
def test_what_stood_and_what_was_added_make_what_stands(before, after, expected):
    adds = Relation(FigureRelation.ADDS_TO)
    stood = observed("stood", before, "2017-12-31", indicator_id="more", measure="stock")
    stands = _more(after, "2018-06-30", measure="stock")
    found = _results(stood, stands, _less(3, "2018-S1"), relations=[adds])
    assert found == [("stock_and_new", expected)]


def test_what_was_added_is_added_to_the_total_and_not_to_a_part_of_it():
    adds = Relation(FigureRelation.ADDS_TO, any_scope=True)
    stock = {"indicator_id": "more", "measure": "stock"}
    stood = observed("before", 96, "2017-12-31", **stock)
    part = observed("part", 40, "2017-12-31", scope="sister cities", part_of="before", **stock)
    stands = _more(99, "2018-06-30", measure="stock")
    found = _results(stood, part, stands, _less(3, "2018-S1"), relations=[adds])
    assert ("stock_and_new", "holds") in found


def test_a_gap_before_what_was_added_cannot_be_told():
    adds = Relation(FigureRelation.ADDS_TO)
    stood = observed("stood", 86, "2016-06-30", indicator_id="more", measure="stock")
    stands = _more(99, "2018-06-30", measure="stock")
    found = _results(stood, stands, _less(3, "2018-S1"), relations=[adds])
    assert found == [("stock_and_new", "cannot_tell")]


@pytest.mark.parametrize(("later", "expected"), [(12, "holds"), (9, "does_not_hold")])
def test_a_running_total_never_falls(later, expected):
    first = observed("first", 10, "2007/2016-06-30", measure="cumulative")
    second = observed("second", later, "2007/2019-06-30", measure="cumulative")
    assert _results(second, first) == [("cumulative_over_time", expected)]


@pytest.mark.parametrize(("flow", "expected"), [(5, "holds"), (50, "does_not_hold")])
def test_a_flow_is_within_the_running_total_that_spans_it(flow, expected):
    total = observed("total", 10, "2007/2019-06-30", measure="cumulative")
    assert _results(total, observed("f", flow, "2018")) == [("flow_and_cumulative", expected)]


def test_a_flow_outside_a_running_total_is_no_part_of_it():
    total = observed("total", 10, "2007/2018-06-30", measure="cumulative")
    assert _results(total, observed("f", 50, "2018")) == []


@pytest.mark.parametrize(("part", "expected"), [(5, "holds"), (50, "does_not_hold")])
def test_a_part_of_a_year_is_within_the_year(part, expected):
    year = observed("year", 10, "2018")
    assert _results(year, observed("part", part, "2018-S1")) == [("part_and_year", expected)]


WHOLE = st.integers(0, 100)


@given(ends=st.tuples(WHOLE, WHOLE), others=st.tuples(WHOLE, WHOLE), value=WHOLE, other=WHOLE)
def test_a_check_never_denies_what_may_be_true(ends, others, value, other):
    left, right = of_value(min(ends), max(ends)), of_value(min(others), max(others))
    if left.contains(value) and right.contains(other):
        assert at_most(left, right) != ("does_not_hold" if value <= other else "holds")
        assert value != other or agree(left, right) != "does_not_hold"
