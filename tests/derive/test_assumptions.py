"""The assumption table for qualifiers is data: a row changed there changes the results."""

from __future__ import annotations

from dataclasses import replace

import pytest

from etl.catalogue import Catalogue
from etl.compare import pairs
from etl.derive import implied
from etl.observation import Observation
from etl.reported import reported
from tests.real_ledger import catalogue, figures, rules


def _under(rule: str, **cells: str) -> dict[str, Observation]:
    """The real figures, read under the table with some cells of one row changed."""
    read = catalogue()
    row = replace(read.qualifiers[rule], **cells)
    changed: Catalogue = replace(read, qualifiers={**read.qualifiers, rule: row})
    return {each.observation_id: each for each in reported(figures(), changed)}


@pytest.mark.parametrize(
    ("figure", "rule", "cells", "expected"),
    [
        ("ningbo-2019-001", "about", {"low_factor": "0.8", "high_factor": "1.2"}, (16, 24)),
        ("ningbo-2019-022", "nearly_decimal", {"low_steps": "-1"}, (32000, 33000)),
        ("ningbo-2019-021", "rounded", {"high_steps": "1"}, (15500, 17000)),
    ],
)
def test_a_changed_row_changes_the_intervals_that_rest_on_it(figure, rule, cells, expected):
    read = _under(rule, **cells)[figure]
    assert (read.value_low, read.value_high) == expected


def test_a_changed_row_changes_the_year_before():
    figures = _under("rounded", high_steps="1")
    (earlier,) = implied([figures["ningbo-2019-021"]], catalogue().units)
    assert (earlier.value_low, earlier.value_high) == (14280, 15675)


def test_a_changed_row_changes_what_may_be_ranked():
    two = ("ningbo-2016-011", "ningbo-2019-008")
    found = []
    for factor in ("0.9", "1"):
        figures = _under("nearly_round", low_factor=factor)
        (pair,) = pairs([figures[name] for name in two], rules())
        found.append("precision" in pair.dimensions)
    assert found == [True, False]
