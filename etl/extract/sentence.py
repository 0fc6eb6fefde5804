"""A sentence with numerals: its clauses, its mentions of subjects, its expressions of time."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from etl.extract.period.time import Time
from etl.extract.subject.patterns import Mention, Patterns
from etl.numbers import Written

MET = "实际"
"""Said of what became of a plan."""
_LEFT_BOUND = re.compile(r"[，；。！？\n\t]")
_RIGHT_BOUND = re.compile(r"[，；。！？\n\t]|——|\Z")


@dataclass(slots=True)
class Sentence:
    """Span `start:end` of `text` (the whole clean text) and what stands in it.

    `topic` is the heading that its paragraph begins with (1. 因公出国管理。), if one does.
    """

    text: str
    start: int
    end: int
    paragraph: int
    numbers: list[Written] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)
    plan: bool = False
    topic: Sentence | None = None
    _bounds: list[int] | None = None
    _mentions: list[Mention] | None = None
    _promise: tuple[re.Match[str] | None] | None = None

    def mentions(self, patterns: Patterns) -> list[Mention]:
        """The mentions of subjects, in order."""
        if self._mentions is None:
            self._mentions = patterns.mentions(self.text, self.start, self.end)
        return self._mentions

    @property
    def mentioned(self) -> list[Mention]:
        """The mentions that were found so far, without looking for them."""
        return self._mentions or []

    def says(self, words: str) -> bool:
        """Whether the words stand in it: a cheap question before a dear one."""
        return self.text.find(words, self.start, self.end) >= 0

    def promise(self, patterns: Patterns, until: int) -> str:
        """The first word before `until` that says something is still to be done; "" if none does.

        计划16场，实际举办18场: what was done is none of it.
        """
        if self._promise is None:
            self._promise = (patterns.plans.search(self.text, self.start, self.end),)
        first = self._promise[0]
        if first is None or first.end() > until or MET in self.text[first.end() : until]:
            return ""
        return first[0]

    def clause_around(self, start: int, end: int) -> tuple[int, int]:
        """The clause around a number; inside a bracket that holds numbers, the bracket's."""
        left = self._clause_start(start)
        bracket = self.text.rfind("（", left, start)
        if bracket >= 0 and "）" not in self.text[bracket:start]:
            left = bracket + 1
        right = _RIGHT_BOUND.search(self.text, end, self.end)
        return left, right.start() if right else self.end

    def clauses_before(self, position: int, count: int) -> int:
        """Where the clause begins that stands `count` clauses before the one at `position`."""
        for _ in range(count):
            position = self._clause_start(position - 1)
        return position

    def _clause_start(self, position: int) -> int:
        if self._bounds is None:
            found = _LEFT_BOUND.finditer(self.text, self.start, self.end)
            self._bounds = [self.start, *(match.end() for match in found)]
        return self._bounds[max(0, bisect_right(self._bounds, position) - 1)]
