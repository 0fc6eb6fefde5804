"""Sentences of clean text, and the sentence around a figure for a reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from etl.reports.cleaning import clean

LONGEST = 400
"""Characters after which a sentence without a full stop is cut at a comma, or anywhere."""

_END = re.compile(r"[。！？；]+[”’）》]*|\n")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the sentences of clean text; ； ends one too. Over-long ones are cut."""
    start = 0
    for end in chain((match.end() for match in _END.finditer(text)), (len(text),)):
        while end - start > LONGEST:
            comma = text.rfind("，", start + LONGEST // 2, start + LONGEST)
            middle = comma + 1 if comma >= 0 else start + LONGEST
            yield start, middle
            start = middle
        if text[start:end].strip():
            yield start, end
        start = end


class Passages:
    """The sentences of one report's text, cleaned once for all its figures."""

    def __init__(self, text: str) -> None:
        self.read = clean(text)

    def around(self, start: int, end: int) -> tuple[str, str, str]:
        """The sentence that holds source span `start:end`: before it, the figure, behind it.

        Broken lines are joined and blanks taken out, as a reader would want it.
        """
        text = self.read.text
        first, last = self.read.from_source(start), self.read.from_source(end - 1) + 1
        opening = max(text.rfind(mark, 0, first) for mark in "。！？；\n") + 1
        opening = max(opening, first - LONGEST)
        match = _END.search(text, last)
        closing = min(match.end() if match else len(text), last + LONGEST)
        return text[opening:first], text[first:last], text[last:closing].rstrip("\n")
