"""Observations in words: values without units, growth, and large numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import values
from dashboard.language import Language
from etl.contract import Origin, Qualifier
from etl.observation import Observation
from tests.observations import observed

ZH, EN = Language("zh"), Language("en")


@pytest.mark.parametrize(
    ("number", "zh", "en"),
    [
        (16_000, "1.6万", "16,000"),
        (17_234, "17234", "17,234"),
        (30_704, "30704", "30,704"),
        (3_500_000_000, "35亿", "3.5 billion"),
        (20_000_000, "2000万", "20 million"),
        (0.25, "0.25", "0.25"),
    ],
)
def test_a_large_number_is_shortened_only_where_nothing_is_lost(number, zh, en):
    assert (ZH.large(number), EN.large(number)) == (zh, en)


@given(st.integers(0, 10**10))
def test_shortening_a_number_keeps_its_value(number):
    text = ZH.large(number)
    for name, step in (("亿", 10**8), ("万", 10**4), ("", 1)):
        if text.endswith(name):
            written = text.removesuffix(name)
            assert round(float(written) * step, 2) == number
            return


@pytest.mark.parametrize(
    ("low", "high", "zh"),
    [
        (15_500, 16_500, "1.55万–1.65万"),
        (15_185, 15_319, "15185–15319"),
        (9_000, 12_000, "9000–12000"),
    ],
)
def test_both_bounds_of_a_range_are_written_alike(low, high, zh):
    assert ZH.between(low, high) == zh


COUNTED = observed("counted", (200, 999), "2018", as_printed="数百家", unit_zh="家")
NEARLY = replace(
    observed("nearly", 33_000, "2018"),
    qualifier=Qualifier.NEARLY,
    value_low=32_500,
    value_high=33_000,
)
ROUNDED = replace(observed("rounded", 16_000, "2018"), value_low=15_500, value_high=16_500)
IMPLIED = observed("implied", (15_185, 15_319), "2017-S1", origin=Origin.IMPLIED)
DIVIDED = observed("divided", 0.25, "2019", unit="share", unit_zh="", as_printed="四分之一")
OPEN = replace(observed("open", 105, "2019"), qualifier=Qualifier.MORE_THAN, value_high=None)


@pytest.mark.parametrize(
    ("observation", "zh", "en"),
    [
        (NEARLY, "近3.3万", "nearly 33,000"),
        (ROUNDED, "1.6万", "≈ 16,000"),
        (IMPLIED, "15185–15319", "15,185–15,319"),
        (COUNTED, "数百", "hundreds"),
        (DIVIDED, "四分之一", "1/4"),
        (OPEN, "超过105", "over 105"),
    ],
    ids=lambda case: getattr(case, "observation_id", ""),
)
def test_a_value_without_its_unit_keeps_its_qualifier(observation, zh, en):
    assert (values.short(observation, ZH), values.short(observation, EN)) == (zh, en)


def grown(low: float, high: float, stated: float | None = None) -> Observation:
    return observed("g", 1, "2018", growth=stated, growth_low=low, growth_high=high)


@pytest.mark.parametrize(
    ("growth", "zh", "en"),
    [
        (grown(0.0575, 0.0585, 0.058), "增长5.8%", "up 5.8%"),
        (grown(-0.2135, -0.2125, -0.213), "下降21.3%", "down 21.3%"),
        (grown(-0.0181, -0.0058), "下降0.5%至1.9%", "down 0.5% to 1.9%"),
        (grown(-0.0101, 0.0201), "在−1.1%至+2.1%之间", "between −1.1% and +2.1%"),
        (grown(-0.0005, 0.0005, 0.0), "持平", "unchanged"),
    ],
)
def test_growth_is_told_in_words(growth, zh, en):
    told = values.growth_in_words(growth, ZH), values.growth_in_words(growth, EN)
    assert told == (zh, en)


@given(st.floats(-0.9, 3), st.floats(0, 1))
def test_a_range_of_growth_is_never_told_too_narrow(low, width):
    bounds = values.growth_bounds(grown(low, low + width))
    assert bounds is not None
    assert bounds[0] <= low
    assert bounds[1] >= low + width


def test_no_growth_is_no_text():
    assert values.growth(observed("o", 1, "2018"), ZH) == ""


def test_the_day_of_a_stock_stands_alone_in_a_sentence():
    stock = observed("s", 99, "2018-06-30", measure="stock")
    assert (values.when(stock, ZH), values.period(stock, ZH)) == ("2018年6月", "截至2018年6月")


@pytest.mark.parametrize("write", [values.period_in_sentence, values.when])
@pytest.mark.parametrize("measure", ["flow", "cumulative"])
def test_a_start_that_is_not_stated_does_not_break_a_sentence(measure, write):
    until = replace(observed("u", 10, "2018-06-30", measure=measure), period_start=None)
    assert (write(until, ZH), write(until, EN)) == ("截至2018年6月", "up to June 2018")
