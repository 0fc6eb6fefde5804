"""The assumption table for qualifiers is data: a row changed there changes the results."""

from __future__ import annotations

from dataclasses import asdict, replace

import pytest

from etl.contract import Origin, Qualifier
from etl.derive import implied
from etl.numbers import Assumptions
from etl.reach import reaching
from tests.observations import UNITS, observed
from tests.real_ledger import catalogue, observations


def _table(**changed: dict[str, str]) -> Assumptions:
    rows = (asdict(row) for row in catalogue().qualifiers.values())
    return Assumptions.from_rows(row | changed.get(row["rule"], {}) for row in rows)


def test_the_table_as_it_is_gives_the_intervals_of_the_ledger():
    reported = [each for each in observations() if each.origin is Origin.REPORTED]
    assert reaching(reported, _table()) == reported


@pytest.mark.parametrize(
    ("printed", "qualifier", "rule", "cells", "expected"),
    [
        ("约20场", Qualifier.ABOUT, "about", {"low_factor": "0.8", "high_factor": "1.2"}, (16, 24)),
        ("近3.3万份", Qualifier.NEARLY, "nearly_decimal", {"low_steps": "-1"}, (32000, 33000)),
        ("1.6万批", Qualifier.EXACT, "rounded", {"high_steps": "1"}, (15500, 17000)),
    ],
)
def test_a_changed_row_changes_the_interval(printed, qualifier, rule, cells, expected):
    figure = observed("x", 1, "2018", as_printed=printed, qualifier=qualifier)
    (read,) = reaching([figure], _table(**{rule: cells}))
    assert (read.value_low, read.value_high) == expected


def test_a_changed_row_changes_the_year_before():
    figure = observed("x", 1, "2018", as_printed="1.6万批", growth=0.085, growth_printed="8.5%")
    usual, wider = (
        implied(reaching([figure], table), UNITS)[0]
        for table in (_table(), _table(rounded={"high_steps": "1"}))
    )
    assert (usual.value_high, wider.value_high) == (15214, 15675)


@pytest.mark.parametrize("change", [{"unit": "percent"}, {"as_printed": "若干"}])
def test_what_the_table_does_not_speak_of_stays_as_the_ledger_has_it(change):
    figure = replace(observed("x", 100, "2018", as_printed="100%"), **change)
    assert reaching([figure], _table()) == [figure]
