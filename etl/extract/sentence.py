"""A sentence with numerals: its clauses, its mentions of subjects, its expressions of time."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from etl.extract.patterns import Patterns, Subject
from etl.extract.times import Time
from etl.numbers import Written

_LEFT_BOUND = "，；：。！？\n\t"
_RIGHT_BOUND = re.compile(r"[，；。！？\n\t]|——|\Z")


@dataclass(frozen=True, slots=True)
class Mention:
    """Words at `start:end` that speak of a subject."""

    start: int
    end: int
    subject: Subject


@dataclass(slots=True)
class Sentence:
    """Span `start:end` of `text` (the whole clean text) and what stands in it."""

    text: str
    start: int
    end: int
    paragraph: int
    numbers: list[Written] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)
    plan: bool = False
    _mentions: list[Mention] | None = None

    def mentions(self, patterns: Patterns) -> list[Mention]:
        """The mentions of subjects, in order."""
        if self._mentions is None:
            found = patterns.mention.finditer(self.text, self.start, self.end)
            self._mentions = [Mention(*m.span(), patterns.subject_of(m)) for m in found]
        return self._mentions

    def clause_around(self, start: int, end: int) -> tuple[int, int]:
        """The clause around a number; inside a bracket that holds numbers, the bracket's."""
        left = max(self.text.rfind(mark, self.start, start) for mark in _LEFT_BOUND) + 1
        left = max(left, self.start)
        bracket = self.text.rfind("（", left, start)
        if bracket >= 0 and "）" not in self.text[bracket:start]:
            left = bracket + 1
        right = _RIGHT_BOUND.search(self.text, end, self.end)
        return left, right.start() if right else self.end

    def clauses_before(self, position: int, count: int) -> int:
        """Where the clause begins that stands `count` clauses before the one at `position`."""
        for _ in range(count):
            position = max(
                self.start,
                max(self.text.rfind(m, self.start, position - 1) for m in _LEFT_BOUND) + 1,
            )
        return position
