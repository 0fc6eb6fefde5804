"""The five reports whose ledgers are known, where their texts are present.

A report that is added may be read less well: `python -m etl evaluate` and `account` tell how.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from etl.extract.account import account
from etl.extract.agreement import agreement
from etl.extract.numeral import Role
from etl.extract.reading import Language
from etl.inputs import Inputs, folders, read_inputs
from tests.tables import NAMED, ROOT, TEXT_FOLDERS


def of_the_five(place: Path) -> Inputs:
    """The input, without the texts of other reports."""
    read, _ = read_inputs(folders(ROOT / "data", place))
    return replace(read, texts={name: read.texts[name] for name in NAMED if name in read.texts})


@pytest.fixture(scope="module")
def inputs() -> Inputs:
    for read in map(of_the_five, TEXT_FOLDERS):
        if len(read.texts) == len(NAMED):
            return read
    pytest.skip(f"put the texts of {', '.join(NAMED)} into data/reports to score their reading")


def test_proposals_keep_the_floors_against_the_ledger(inputs: Inputs, language: Language) -> None:
    result = agreement(inputs, language)
    assert result.below() == [], result.total.wrong


def test_every_numeral_of_every_report_is_accounted_for(inputs: Inputs, language: Language) -> None:
    for report_id, text in inputs.texts.items():
        entries = account(text, language)
        counts = Counter(entry.role for entry in entries)
        left = [entry.text for entry in entries if entry.role is Role.UNACCOUNTED]
        assert left == [], report_id
        assert counts[Role.FIGURE] > 0


def test_no_two_entries_of_an_account_overlap(inputs: Inputs, language: Language) -> None:
    for text in inputs.texts.values():
        entries = account(text, language)
        ends = [entry.end for entry in entries]
        assert all(end <= e.start for end, e in zip(ends, entries[1:], strict=False))
