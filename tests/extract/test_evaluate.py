"""How proposals are counted against figures that are known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from etl.extract.evaluate import Expected, score
from etl.extract.proposal import Proposal
from etl.extract.propose import propose
from etl.extract.reading import Language

TEXT = "2020年，办理APEC卡35张。全年共办卡35张。"


@pytest.fixture
def right(language: Language) -> Proposal:
    return replace(propose(TEXT, "ningbo-2020", language)[0], also_at="")


@pytest.fixture
def known(right: Proposal) -> Expected:
    """The figure with a further place behind it."""
    start, end = right.char_start, right.char_end
    return Expected(
        places=((start, end), (start + 11, end + 11)),
        printed=right.as_printed,
        value=right.value,
        low=right.value_low,
        high=right.value_high,
        indicators=frozenset([right.indicator_id]),
        measures=frozenset([right.measure.value]),
        periods=frozenset(),
        growth=None,
        units=frozenset(),
    )


def test_every_further_proposal_of_one_place_is_too_many(right: Proposal, known: Expected) -> None:
    wrong = replace(right, value=999.0, indicator_id="nonsense")
    assert score([known], [right, right, wrong, wrong]).precision == 0.25


def test_a_repetition_of_the_value_at_a_further_place_is_no_error(
    right: Proposal, known: Expected
) -> None:
    again = replace(right, char_start=right.char_start + 11, char_end=right.char_end + 11)
    assert score([known], [right, again]).precision == 1


def test_another_value_at_a_further_place_is_an_error(right: Proposal, known: Expected) -> None:
    start, end = right.char_start + 11, right.char_end + 11
    other = replace(right, char_start=start, char_end=end, value=36.0)
    assert score([known], [right, other]).precision == 0.5
