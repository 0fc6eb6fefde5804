"""What holds of every comparison of the real ledger."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from etl.compare import compare
from tests.real_ledger import comparisons, observations, rules


def test_a_conversion_of_one_family_is_none_of_another():
    real = {o.observation_id: o for o in observations()}
    new, total = real["ningbo-2018-021"], real["ningbo-2019-005"]
    assert rules().conversion(new, total) is rules().conversion(total, new) is None


REAL = st.sampled_from(observations())


@given(left=REAL, right=REAL)
def test_a_verdict_is_the_same_from_either_side(left, right):
    there, back = compare(left, right, rules()), compare(right, left, rules())
    assert (there.verdict, there.dimensions) == (back.verdict, back.dimensions)


@given(one=REAL)
def test_a_figure_is_like_itself_unless_its_own_words_are_unclear(one):
    doubts = {"period", "concept", "scope", "precision"}
    assert set(compare(one, one, rules()).dimensions) <= doubts


def test_the_weightiest_clause_opens_the_reason_and_is_whole():
    for row in comparisons():
        for reason, main, clauses, end in (
            (row.reason_zh, row.main_zh, "：", "；。"),
            (row.reason_en, row.main_en, ": ", ";."),
        ):
            _, _, said = reason.partition(clauses)
            assert said.startswith(main)
            assert said[len(main)] in end
            assert main.count("(") + main.count("（") == main.count(")") + main.count("）")
