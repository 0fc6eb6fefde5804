"""The file of patterns: what is tried for a sentence, and what it would find there."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.errors import TableError
from etl.extract.subject.patterns import Subject, read_patterns
from tests.tables import REFERENCE

PATTERNS = REFERENCE / "patterns.toml"
SUBJECTS = read_patterns(PATTERNS).subjects


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject.name)
@settings(max_examples=60)
@given(data=st.data())
def test_words_that_speak_of_a_subject_always_hold_one_of_its_keys(
    subject: Subject, data: st.DataObject
) -> None:
    text = data.draw(st.from_regex(subject.words))
    spoken = next(m[0] for m in subject.words.finditer(text))
    assert any(key in spoken for key in subject.keys)


@pytest.mark.parametrize(
    ("written", "instead", "told"),
    [
        ("\nstock = ", "\nstocks = ", "is faulty: .*'stock"),
        ("[reading]\n", "[reading]\nstocks = ['库存']\n", "is faulty: .*'stocks'"),
        ("\nstock = ", "\nstock = 5 # ", "is faulty"),
        ('\nkeys = "', '\nkeys = 5 # "', "is faulty"),
        ("[reading]\n", "[reading]\n[", "is faulty"),
    ],
    ids=["a key left out", "a key of no meaning", "no list", "no words", "no TOML"],
)
def test_a_faulty_file_of_patterns_is_told(
    tmp_path: Path, written: str, instead: str, told: str
) -> None:
    faulty = tmp_path / "patterns.toml"
    text = PATTERNS.read_text(encoding="utf-8")
    assert written in text
    faulty.write_text(text.replace(written, instead, 1), encoding="utf-8")
    with pytest.raises(TableError, match=told):
        read_patterns(faulty)


def test_a_file_of_patterns_saved_in_another_encoding_is_told(tmp_path: Path) -> None:
    faulty = tmp_path / "patterns.toml"
    faulty.write_bytes(PATTERNS.read_text(encoding="utf-8").encode("gb18030"))
    with pytest.raises(TableError, match="is faulty"):
        read_patterns(faulty)
