"""Growth rates in words: how far they reach, and that no check takes them too exactly."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from etl.intervals import UNKNOWN, of_value
from etl.numbers import DEFAULT
from etl.pipeline import folders, read, tables
from etl.printed_growth import growth_bounds
from tests import synthetic


@pytest.mark.parametrize(
    ("growth", "printed", "expected"),
    [
        (-0.213, "21.3%", "-0.2135..-0.2125"),
        (0.3, "三成", "0.25..0.35"),
        (-0.3, "三成", "-0.35..-0.25"),
        (-0.7, "三成", "-0.75..-0.65"),
        (0.15, "一成五", "0.145..0.155"),
        (2.3, "2.3倍", "2.25..2.35"),
        (1.3, "2.3倍", "1.25..1.35"),
        (2, "两倍多", "2..3"),
        (1, "翻番", "0.5..1.5"),
        (-0.13, "百分之十三", "-0.135..-0.125"),
        (-0.213, "-21.3%", "-0.2135..-0.2125"),
    ],
)
def test_a_rate_reaches_half_a_unit_of_its_last_written_place(growth, printed, expected):
    assert str(growth_bounds(growth, printed, DEFAULT)) == expected


@pytest.mark.parametrize(
    ("growth", "printed", "expected"),
    [
        (0.3, "超30%", "0.3..…"),
        (0.3, "超三成", "0.3..…"),
        (0.3, "30%以上", "0.3..…"),
        (0.3, "三成以上", "0.3..…"),
        (0.3, "近30%", "0.27..0.3"),
        (0.3, "近三成", "0.27..0.3"),
        (0.227, "近22.7%", "0.2265..0.227"),
        (0.3, "约30%", "0.27..0.33"),
        (0.3, "不足30%", "0..0.3"),
        (-0.3, "超30%", "…..-0.3"),
        (-0.3, "不足30%", "-0.3..0"),
        (-0.3, "-30%以上", "…..-0.3"),
        (1.3, "超2.3倍", "1.3..…"),
    ],
)
def test_a_qualifier_of_a_rate_is_obeyed_in_digits_and_in_words(growth, printed, expected):
    assert str(growth_bounds(growth, printed, DEFAULT)) == expected


@pytest.mark.parametrize(
    ("printed", "expected"), [("持平", "0"), ("基本持平", "-0.1..0.1"), ("大体持平", "-0.1..0.1")]
)
def test_a_number_that_is_level_is_that_of_the_year_before_or_about_it(printed, expected):
    assert str(growth_bounds(0, printed, DEFAULT)) == expected


@pytest.mark.parametrize(
    ("growth", "printed", "expected"),
    [
        (0.0133, "1.3个百分点", (1.25 / 97.55, 1.35 / 97.45)),
        (-0.004, "0.4个百分点", (-0.45 / 99.25, -0.35 / 99.15)),
        (-0.0051, "-0.5个百分点", (-0.55 / 99.35, -0.45 / 99.25)),
    ],
)
def test_points_are_a_part_of_the_rate_that_they_were_added_to(growth, printed, expected):
    found = growth_bounds(round(growth, 4), printed, DEFAULT, of_value(98.8, 98.8))
    bounds = found or UNKNOWN
    assert (bounds.low, bounds.high) == pytest.approx(expected, abs=1e-9)


@given(
    rate=st.decimals(1, 100, places=1), points=st.decimals("0.1", 50, places=1), up=st.booleans()
)
def test_the_growth_that_points_mean_is_one_that_they_allow(rate, points, up):
    change = points if up else -points
    assume(rate - change > 1)
    growth, printed = float(change / (rate - change)), f"{points}个百分点"
    found = growth_bounds(growth, printed, DEFAULT, of_value(float(rate), float(rate)))
    assert found is not None


def test_points_that_leave_no_rate_of_the_year_before_allow_no_growth():
    assert growth_bounds(0.5, "98.8个百分点", DEFAULT, of_value(98.8, 98.8)) is None


def test_a_level_number_has_not_grown():
    assert growth_bounds(0.05, "持平", DEFAULT) is None


@pytest.mark.parametrize(("growth", "printed"), [("0.3", "三成"), ("1", "翻番"), ("2.3", "2.3倍")])
def test_a_rate_in_words_denies_no_number_that_has_no_whole_base_exactly(
    tmp_path: Path, growth: str, printed: str
) -> None:
    data = synthetic.copy_data(tmp_path)
    ledger = data / "reported" / "ningbo-2018.csv"
    synthetic.edit(ledger, "ningbo-2018-028", growth=growth, growth_printed=printed)
    inputs, _ = read(folders(data))
    found = tables(inputs)["checks"].to_pylist()
    (check,) = (c for c in found if c["check_id"] == "growth_and_base~ningbo-2018-028")
    assert check["result"] == "holds"
