"""The verdicts on pairs of the real ledger, each expected for a reason of its own."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from etl.contract import Dimension
from tests.real_ledger import comparisons, observations

TABLE = Path(__file__).with_name("verdicts.csv")
with TABLE.open(encoding="utf-8") as file:
    EXPECTED = list(csv.DictReader(file))


def test_at_least_forty_pairs_are_argued():
    assert len({frozenset((row["left"], row["right"])) for row in EXPECTED}) >= 40
    assert all(row["argument"] for row in EXPECTED)


@pytest.mark.parametrize("row", EXPECTED, ids=lambda row: f"{row['left']} {row['right']}")
def test_a_pair_of_the_ledger_has_the_verdict_that_is_argued(row):
    judged = {frozenset((each.left_id, each.right_id)): each for each in comparisons()}
    found = judged[frozenset((row["left"], row["right"]))]
    assert (found.verdict, " ".join(found.dimensions)) == (row["verdict"], row["dimensions"])


def test_every_pair_that_is_less_than_comparable_names_a_dimension():
    assert all(each.dimensions for each in comparisons() if each.verdict != "comparable")


def test_every_verdict_says_why_in_both_languages():
    for each in comparisons():
        assert each.reason_zh.endswith("。")
        assert each.reason_en.endswith(".")
        assert "{" not in each.reason_zh + each.reason_en


def test_only_figures_that_agree_on_all_but_precision_are_comparable():
    plain = [set(each.dimensions) for each in comparisons() if each.verdict == "comparable"]
    assert all(dimensions <= {Dimension.PRECISION} for dimensions in plain)


def test_no_pair_is_of_one_city_and_one_period():
    by_id = {each.observation_id: each for each in observations()}
    for pair in comparisons():
        left, right = by_id[pair.left_id], by_id[pair.right_id]
        assert (left.city_id, left.period_label) != (right.city_id, right.period_label)
