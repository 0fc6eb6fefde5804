"""The file of patterns: what is tried for a sentence, and what it would find there."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.extract.subject.patterns import Subject, read_patterns

SUBJECTS = read_patterns().subjects


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject.name)
@settings(max_examples=60)
@given(data=st.data())
def test_words_that_speak_of_a_subject_always_hold_one_of_its_keys(
    subject: Subject, data: st.DataObject
) -> None:
    text = data.draw(st.from_regex(subject.words))
    spoken = next(m[0] for m in subject.words.finditer(text))
    assert any(key in spoken for key in subject.keys)
