"""Consistency checks on the real ledger."""

from __future__ import annotations

import pytest

from etl.checks import Books, checks
from etl.contract import CheckKind
from tests.real_ledger import catalogue, observations


def _real():
    read = catalogue()
    relations = tuple(read.relations.values())
    return checks(Books(observations(), read.indicators, read.units, relations))


def test_the_ledger_contradicts_itself_nowhere():
    assert [check for check in _real() if check.result == "does_not_hold"] == []


@pytest.mark.parametrize(
    ("kind", "inputs", "result"),
    [
        ("parts_and_total", "ningbo-2018-002 ningbo-2018-004 ningbo-2018-001", "holds"),
        ("rate_and_counts", "zhoushan-2019-011 zhoushan-2019-010 zhoushan-2019-012", "holds"),
        ("lesser_and_greater", "ningbo-2019-018 ningbo-2019-017", "holds"),
        ("lesser_and_greater", "ningbo-2019-019 ningbo-2019-018", "holds"),
        ("growth_and_base", "ningbo-2018-025", "holds"),
        ("part_and_year", "ningbo-2018-026 ningbo-2019-021", "holds"),
        ("flow_and_cumulative", "ningbo-2018-025 ningbo-2019-017", "holds"),
        ("stock_and_new", "ningbo-2016-009 ningbo-2018-021 ningbo-2018-019", "cannot_tell"),
        ("cumulative_over_time", "ningbo-2016-011 ningbo-2019-008", "cannot_tell"),
    ],
)
def test_a_check_of_the_ledger_has_the_result_that_its_figures_give(kind, inputs, result):
    found = {(check.kind, check.inputs): check.result for check in _real()}
    assert found[CheckKind(kind), tuple(inputs.split())] == result


def test_no_check_has_the_id_of_another():
    ids = [check.check_id for check in _real()]
    assert len(ids) == len(set(ids))


def test_every_statement_is_closed_in_both_languages():
    for check in _real():
        assert check.statement_zh.endswith("。")
        assert check.statement_en.endswith(".")
        assert check.statement_en[0].isupper() or check.statement_en[0].isdigit()
