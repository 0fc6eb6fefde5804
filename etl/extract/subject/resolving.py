"""What a figure counts: from the words around it to a rule of `patterns.toml`.

Evidence is asked in order of strength: the noun behind the number, the clause before it, the
number it is joined to, the total it is part of, the rest of the sentence, the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.extract.numeral import Match, Numeral, Role, Zone
from etl.extract.sentence import Sentence
from etl.extract.subject.fitting import NEAREST, Fitting
from etl.extract.subject.neighbours import Neighbours
from etl.extract.subject.parts import RATES, goes_on, is_part
from etl.extract.subject.patterns import Mention, Patterns

NEAREST_OF_RATES = 2
"""The same for ranks and shares, which could be of anything."""
REACH = 220
"""Characters that a mention of an earlier sentence reaches."""

_FIRST_ITEM = "一是"
_LATER_ITEM = re.compile(r"[二三四五六七八九十]是")


class Resolver:
    """Finds the matches of one sentence's figures; `before` are sentences that may be carried."""

    def __init__(self, sentence: Sentence, before: list[Sentence], patterns: Patterns) -> None:
        self.sentence = sentence
        self.before = before
        self.patterns = patterns
        self.fitting = Fitting(sentence, patterns)
        self.neighbours = Neighbours(self.fitting)
        self.earlier: list[Numeral] = []

    @property
    def mentions(self) -> list[Mention]:
        """The sentence's mentions of subjects, in order."""
        return self.sentence.mentions(self.patterns)

    def resolve(self, numerals: list[Numeral], earlier: list[Numeral]) -> None:
        """Sets `match` of every figure; `earlier` are the figures of the sentence before."""
        figures = [n for n in numerals if n.role is Role.FIGURE]
        if not figures:
            return
        self.earlier = earlier
        listed = self.neighbours.listed(figures)
        last: Numeral | None = None
        for index, numeral in enumerate(figures):
            numeral.segment = self._segment(numeral, last)
            numeral.part = is_part(self.sentence, numeral, figures[:index]) or self._goes_on(
                numeral
            )
            whole = self._whole(numeral, [*earlier, *figures[:index]])
            numeral.match = listed.get(index) or self._match(numeral, last, whole)
            last = numeral
        for numeral, following in zip(reversed(figures[:-1]), reversed(figures[1:]), strict=True):
            self.neighbours.take_from_next(numeral, following)

    def _goes_on(self, numeral: Numeral) -> bool:
        """Whether the number goes on with parts of before and nothing else is spoken of."""
        spoken = any(m.start < numeral.start for m in self.mentions)
        return not spoken and goes_on(self.sentence, numeral, self.earlier)

    def _segment(self, numeral: Numeral, last: Numeral | None) -> int:
        """Where the words begin that are this number's own: its clause, or behind the last
        figure if something else is spoken of there."""
        left = numeral.clause[0]
        if last is None or last.end <= left:
            return left
        other = any(last.end <= m.start < numeral.start for m in self.mentions)
        return last.end if other else left

    def _match(self, numeral: Numeral, last: Numeral | None, whole: Numeral | None) -> Match | None:
        weak: Match | None = None
        for match in self._candidates(numeral, last, whole):
            if not match.rule.weak:
                return match
            weak = weak or match
        return weak

    def _candidates(
        self, numeral: Numeral, last: Numeral | None, whole: Numeral | None
    ) -> Iterator[Match]:
        yield from self.fitting.found_by(numeral, self._in_head(numeral), Zone.HEAD)
        yield from self.fitting.found_by(numeral, self._in_clause(numeral, last), Zone.LEFT)
        if last and last.match and self.fitting.joined(last, numeral):
            yield from self.fitting.of_subject(numeral, last, Zone.SIBLING)
        if last and self.fitting.fills(self._own(numeral, last)):
            yield from self.fitting.found_by(numeral, self._in_clause(numeral, None), Zone.LEFT)
        if whole and whole.match:
            yield from self.fitting.of_subject(numeral, whole, Zone.PART)
        most = NEAREST_OF_RATES if numeral.counter in RATES else NEAREST
        yield from self.fitting.found_by(numeral, self._in_sentence(numeral), Zone.CARRY, most)
        if self.sentence.topic:
            yield from self.fitting.found_by(
                numeral, self.sentence.topic.mentions(self.patterns), Zone.TOPIC
            )
        yield from self.fitting.found_by(
            numeral, self._in_sentences_before(numeral), Zone.BEFORE, most
        )
        yield from self._behind_semicolon(numeral)

    def _own(self, numeral: Numeral, last: Numeral) -> str:
        """The words between the last number, or the last figure with its noun, and this one."""
        ends = (n.end for n in self.sentence.numbers if n.end <= numeral.start)
        start = max(numeral.clause[0], last.end + len(last.head), *ends)
        return self.sentence.text[start : numeral.start]

    def _in_head(self, numeral: Numeral) -> list[Mention]:
        """Mentions in the noun behind the number, or around the number itself."""
        until = numeral.end + len(numeral.head.partition("、")[0])
        return [
            m
            for m in self.mentions
            if m.end > numeral.start and m.start < until and (numeral.head or m.start < numeral.end)
        ]

    def _in_clause(self, numeral: Numeral, last: Numeral | None) -> list[Mention]:
        left = max(numeral.clause[0], last.end if last else 0)
        inside = [m for m in self.mentions if left <= m.start and m.end <= numeral.start]
        return inside[::-1]

    def _in_sentence(self, numeral: Numeral) -> list[Mention]:
        earlier = [m for m in self.mentions if m.start < numeral.clause[0]]
        later = [m for m in self.mentions if m.start >= numeral.end]
        return [*earlier[::-1][:NEAREST], *later]

    def _in_sentences_before(self, numeral: Numeral) -> Iterator[Mention]:
        """Mentions of earlier sentences; of nothing but occasions, which several sentences tell
        of, where this one has spoken of something else (and for rates, which could be of that)."""
        spoken = bool(self.mentions) and self.mentions[0].start < numeral.start
        if spoken and numeral.counter in RATES:
            return
        for sentence in reversed(self._beyond_the_list()):
            if numeral.start - sentence.end > REACH:
                return
            goes_on = sentence.paragraph == self.sentence.paragraph
            for mention in reversed(sentence.mentions(self.patterns)):
                if not spoken or (goes_on and mention.subject.occasion):
                    yield mention

    def _beyond_the_list(self) -> list[Sentence]:
        """The sentences before; for one that begins with 二是 those before 一是."""
        if not _LATER_ITEM.match(self.sentence.text, self.sentence.start):
            return self.before
        firsts = [n for n, s in enumerate(self.before) if s.text.startswith(_FIRST_ITEM, s.start)]
        return self.before[: firsts[-1]] if firsts else []

    def _behind_semicolon(self, numeral: Numeral) -> Iterator[Match]:
        """1992年132批；2003年74批；2005年118批: what the last figure in its counter counted."""
        if self.sentence.text[self.sentence.start - 1 : self.sentence.start] == "；":
            alike = [n for n in self.earlier if n.match and n.counter == numeral.counter]
            for other in alike[-1:]:
                yield from self.fitting.of_subject(numeral, other, Zone.BEFORE)

    def _whole(self, numeral: Numeral, before: list[Numeral]) -> Numeral | None:
        """The figure that a part belongs to: the last one in its counter, or the last one.

        合同17个，其中境外合同4个 are of each other though nothing says what they count, and not
        of the 11个国家 before.
        """
        if not numeral.part or not before:
            return None
        same = [n for n in before if n.match and n.counter[:1] == numeral.counter[:1]]
        whole = (same or before)[-1]
        nearer = [n for n in before if n.counter == numeral.counter and n.start > whole.start]
        return (nearer or [whole])[-1]
