"""What each dimension costs, on figures made for the purpose."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from etl.compare import Rules, compare, pairs
from etl.contract import ConceptRelation, ScopeRelation
from etl.derive import implied
from tests.observations import UNITS, observed


@dataclass(frozen=True)
class Indicator:
    family: str
    name_zh: str = "甲"
    name_en: str = "A"


@dataclass(frozen=True)
class Conversion:
    left_unit: str
    right_unit: str
    factor: str
    left_counter: str = ""
    right_counter: str = ""
    family: str = "authentications"
    reason_zh: str = "理由"
    reason_en: str = "reason"


@dataclass(frozen=True)
class Concept:
    left_indicator: str
    right_indicator: str
    relation: ConceptRelation
    reason_zh: str = "理由"
    reason_en: str = "reason"


@dataclass(frozen=True)
class ScopePair:
    left_scope: str
    right_scope: str
    relation: ScopeRelation
    reason_zh: str = "理由"
    reason_en: str = "reason"


@dataclass(frozen=True)
class Break:
    date_start: date
    date_end: date | None = None
    indicator_ids: tuple[str, ...] = ("authentication_batches",)
    reason_zh: str = "公约生效，以后"
    reason_en: str = "a convention, from then on"


INDICATORS = {
    "authentication_batches": Indicator("authentications"),
    "authentication_items": Indicator("authentications", "乙", "B"),
}
HERE = observed("here", 100, "2018")
BARE = Rules(INDICATORS, UNITS)


def _there(value=200, period="2018", **fields):
    return observed("there", value, period, **{"city_id": "zhoushan", **fields})


def _judged(other, rules=BARE, left=HERE):
    found = compare(left, other, rules)
    return found.verdict, " ".join(found.dimensions)


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (_there(), ("comparable", "")),
        (_there(100), ("comparable", "")),
        (_there((90, 110)), ("comparable", "precision")),
        (_there(period="2019"), ("indicative", "period")),
        (_there(period="2019", city_id="ningbo"), ("comparable", "")),
        (_there(period="2018-S1"), ("not_comparable", "period")),
        (_there(period="2018-01-01/2018-11-28"), ("indicative", "period")),
        (_there(period="2016-01-01/2018-12-31"), ("not_comparable", "period")),
        (_there(period=""), ("not_comparable", "period")),
        (_there(scope="private"), ("indicative", "scope")),
        (_there(unit="document"), ("not_comparable", "unit")),
        (_there(measure="cumulative"), ("not_comparable", "measure")),
        (_there(indicator_id="authentication_items"), ("not_comparable", "concept")),
    ],
)
def test_each_dimension_has_its_price(other, expected):
    assert _judged(other) == expected


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("2018-12-31", "2019-01-01", "comparable"),
        ("2018-06-30", "2018-12-31", "comparable"),
        ("2018-01-01", "2018-12-31", "indicative"),
    ],
)
def test_stocks_are_close_by_their_days_whatever_the_year(one, other, verdict):
    left = observed("here", 100, one, measure="stock")
    assert _judged(_there(period=other, measure="stock"), left=left)[0] == verdict


@pytest.mark.parametrize("measure", ["flow", "stock", "cumulative"])
def test_a_citys_own_target_is_set_beside_what_it_achieved(measure):
    left = observed("here", 100, "2018", measure=measure)
    target = _there(measure="target", city_id="ningbo")
    assert _judged(target, left=left) == ("indicative", "measure")


def test_a_target_of_another_city_is_nothing_to_compare_with():
    assert _judged(_there(measure="target")) == ("not_comparable", "measure")


def test_two_unrelated_scopes_bar():
    assert _judged(_there(scope="b"), left=observed("a", 1, "2018", scope="a")) == (
        "not_comparable",
        "scope",
    )


def test_related_scopes_hint():
    rules = Rules(INDICATORS, UNITS, scopes=[ScopePair("a", "b", ScopeRelation.OVERLAPPING)])
    left = observed("a", 1, "2018", scope="a")
    assert _judged(_there(scope="b"), rules, left) == ("indicative", "scope")


def test_a_fixed_ratio_converts_and_is_published_in_unit_codes():
    rules = Rules(INDICATORS, UNITS, conversions=[Conversion("document", "batch", "2")])
    found = compare(HERE, _there(unit="document"), rules)
    assert (found.verdict, found.conversion) == ("after_conversion", "1 document = 2 batch")


def test_precision_is_judged_after_conversion():
    rules = Rules(INDICATORS, UNITS, conversions=[Conversion("document", "batch", "2")])
    assert _judged(_there((40, 60), unit="document"), rules)[1] == "unit precision"


def test_a_likeness_without_a_ratio_hints():
    rules = Rules(INDICATORS, UNITS, conversions=[Conversion("document", "batch", "")])
    assert _judged(_there(unit="document"), rules) == ("indicative", "unit")


def test_a_conversion_is_not_published_where_it_mends_nothing():
    rules = Rules(INDICATORS, UNITS, conversions=[Conversion("document", "batch", "2")])
    assert compare(HERE, _there(period="2018-S1", unit="document"), rules).conversion == ""


def test_a_conversion_of_one_family_is_not_used_in_another():
    other = Conversion("document", "batch", "2", family="cards")
    rules = Rules(INDICATORS, UNITS, conversions=[other])
    assert _judged(_there(unit="document"), rules) == ("not_comparable", "unit")


def test_one_unit_in_two_counters_is_a_matter_of_unit():
    row = Conversion("tie", "tie", "", left_counter="对", right_counter="个城市")
    rules = Rules(INDICATORS, UNITS, conversions=[row])
    left = observed("pairs", 99, "2018", unit="tie", unit_zh="对")
    assert _judged(_there(unit="tie", unit_zh="个城市"), rules, left) == ("indicative", "unit")
    assert _judged(_there(unit="tie", unit_zh="对"), rules, left) == ("comparable", "")


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        (ConceptRelation.SAME, "comparable"),
        (ConceptRelation.UNCLEAR, "indicative"),
        (ConceptRelation.PART, "indicative"),
        (ConceptRelation.DIFFERENT, "not_comparable"),
    ],
)
def test_what_two_indicators_count_is_data(relation, expected):
    row = Concept("authentication_batches", "authentication_items", relation)
    other = _there(indicator_id="authentication_items")
    assert _judged(other, Rules(INDICATORS, UNITS, concepts=[row]))[0] == expected


def test_an_occasion_is_as_large_in_a_day_as_in_a_year():
    row = Concept("authentication_batches", "authentication_batches", ConceptRelation.OCCASION)
    occasions = Rules(INDICATORS, UNITS, concepts=[row])
    assert _judged(_there(period="2018-06-08"), occasions) == ("comparable", "")


@pytest.mark.parametrize(
    ("left", "right", "found", "expected"),
    [
        ("2022", "2024", Break(date(2023, 11, 7)), "indicative"),
        ("2022", "2023", Break(date(2023, 11, 7)), "indicative"),
        ("2024", "2025", Break(date(2023, 11, 7)), "comparable"),
        ("2019", "2021", Break(date(2020, 1, 20), date(2023, 1, 7)), "indicative"),
        ("2019", "2024", Break(date(2020, 1, 20), date(2023, 1, 7)), "comparable"),
        ("2021", "2022", Break(date(2020, 1, 20), date(2023, 1, 7)), "comparable"),
        ("2022", "2024", Break(date(2023, 11, 7), None, ("other",)), "comparable"),
    ],
)
def test_a_break_cuts_a_series_where_only_one_side_is_touched(left, right, found, expected):
    rules = Rules(INDICATORS, UNITS, breaks=[found])
    one, other = observed("one", 1, left), observed("other", 9, right)
    assert _judged(other, rules, one)[0] == expected


def test_the_reason_at_a_cut_is_short():
    rules = Rules(INDICATORS, UNITS, breaks=[Break(date(2018, 7, 1))])
    left = observed("first", 1, "2018-S1")
    found = compare(left, observed("second", 9, "2018-S2"), rules)
    assert "其间序列中断：公约生效。" in found.reason_zh


def test_a_surely_positive_growth_tells_overlapping_values_apart():
    later = observed("x", (900, 1100), "2018", growth=0.05, growth_printed="5.0%")
    (earlier,) = implied([later], UNITS)
    assert _judged(later, left=earlier) == ("comparable", "")


def test_growth_that_may_be_nought_tells_nothing_apart():
    later = observed("x", (900, 1100), "2018", growth=0.0, growth_printed="0%")
    (earlier,) = implied([later], UNITS)
    assert _judged(later, left=earlier) == ("comparable", "precision")


def test_a_computed_figure_is_called_one():
    later = observed("x", 1000, "2018", growth=0.05, growth_printed="5.0%")
    (earlier,) = implied([later], UNITS)
    found = compare(earlier, later, BARE)
    assert "其中一个是推算数" in found.reason_zh
    assert "one of them is computed" in found.reason_en


def test_a_figure_without_any_value_is_paired_with_nothing():
    assert pairs([HERE, observed("there", (None, None), "2019")], BARE) == []


def test_figures_of_two_families_are_not_paired():
    other = {**INDICATORS, "authentication_items": Indicator("items")}
    there = _there(indicator_id="authentication_items")
    assert pairs([HERE, there], Rules(other, UNITS)) == []
