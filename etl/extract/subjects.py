"""What a figure counts: from the words around it to a rule of `patterns.toml`.

Evidence is asked in order of strength: the noun behind the number, the clause before it, the
number it is joined to, the total it is part of, the rest of the sentence, the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from etl.extract.numeral import Match, Numeral, Role, Zone
from etl.extract.patterns import Mention, Patterns, Rule, Subject
from etl.extract.sentence import Sentence

NEAREST = 6
"""Mentions that are tried in one zone."""
NEAREST_OF_RATES = 2
"""The same for ranks and shares, which could be of anything."""
RATES = ("第", "%", "/")
TIGHT = 4
"""Characters between a mention and its number that need no second look."""
FOLLOWING = 14
"""Characters between two parts of one total."""
REACH = 220
"""Characters that a mention of an earlier sentence reaches."""

_JOINED = re.compile(
    r"[、，和及与/（ ]{0,2}(?:共|计|共计|约|近|超|逾|涉及|惠及|惠及外籍人员|外籍人员|人员|涉及人员|涉及外籍人员|涉及外国人|合计|总计)?"
)
_PART = re.compile(r"其中|包括|内有|(?<!富)含(?!量|义|金)")
# 按国别分，A国412份、B国265份
_BREAKDOWN = re.compile(r"按[^，。；\d]{1,6}[分看]，|(?:从|分)[^，。；\d]{1,8}(?:来看|分布看|看)，")
_TAKING = re.compile(r"占了?\Z")
_RESPECTIVELY = re.compile(r"分别(?:为|达到?|是|有|完成|办理)?\Z")
_GENERAL = re.compile(r"团组|人员|上报|业务|手续|申请|任务|审核|核实|事项")
_LINK = re.compile(r"(?:的|、|和|及)?(?:约|近|共|超过)?\Z")


class Resolver:
    """Finds the matches of one sentence's figures; `before` are sentences that may be carried."""

    def __init__(self, sentence: Sentence, before: list[Sentence], patterns: Patterns) -> None:
        self.sentence = sentence
        self.before = before
        self.patterns = patterns

    @property
    def mentions(self) -> list[Mention]:
        """The sentence's mentions of subjects, in order."""
        return self.sentence.mentions(self.patterns)

    def resolve(self, numerals: list[Numeral], earlier: list[Numeral]) -> None:
        """Sets `match` of every figure; `earlier` are the figures of the sentence before."""
        figures = [n for n in numerals if n.role is Role.FIGURE]
        if not figures:
            return
        listed = self._listed(figures)
        last: Numeral | None = None
        for index, numeral in enumerate(figures):
            numeral.segment = self._segment(numeral, last)
            numeral.part = is_part(self.sentence, numeral, figures[:index])
            whole = self._whole(numeral, [*earlier, *figures[:index]])
            numeral.match = listed.get(index) or self._match(numeral, last, whole)
            last = numeral
        for numeral, following in zip(reversed(figures[:-1]), reversed(figures[1:]), strict=True):
            self._from_next(numeral, following)

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
        yield from self._try(numeral, self._in_head(numeral), Zone.HEAD)
        yield from self._try(numeral, self._in_clause(numeral, last), Zone.LEFT)
        if last and last.match and self._joined(last, numeral):
            yield from self._of_subject(numeral, last, Zone.SIBLING)
        if last and self._fills(self._own(numeral, last)):
            yield from self._try(numeral, self._in_clause(numeral, None), Zone.LEFT)
        if whole and whole.match:
            yield from self._of_subject(numeral, whole, Zone.PART)
        most = NEAREST_OF_RATES if numeral.counter in RATES else NEAREST
        yield from self._try(numeral, self._in_sentence(numeral), Zone.CARRY, most)
        if self.sentence.topic:
            yield from self._try(numeral, self.sentence.topic.mentions(self.patterns), Zone.TOPIC)
        if numeral.counter in RATES and self.mentions and self.mentions[0].start < numeral.start:
            return
        yield from self._try(numeral, self._in_sentences_before(numeral), Zone.BEFORE, most)

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
        for sentence in reversed(self.before):
            if numeral.start - sentence.end > REACH:
                return
            yield from reversed(sentence.mentions(self.patterns))

    def _whole(self, numeral: Numeral, before: list[Numeral]) -> Numeral | None:
        """The figure that a part belongs to: the last one in its counter, or the last one."""
        if not numeral.part or not before:
            return None
        same = [n for n in before if n.match and n.counter[:1] == numeral.counter[:1]]
        return (same or before)[-1]

    def _joined(self, last: Numeral, numeral: Numeral) -> bool:
        between = self.sentence.text[last.end : numeral.start].removeprefix(
            last.head.rstrip("、和及")
        )
        if len(between) < 12 and _JOINED.fullmatch(between):
            return True
        same_clause = last.end > numeral.clause[0]
        return same_clause and len(between) < 16 and self._fills(between)

    def _of_subject(self, numeral: Numeral, other: Numeral, zone: Zone) -> Iterator[Match]:
        if other.match is None:
            return
        mention = Mention(other.match.at, other.match.at, other.match.subject)
        for rule in other.match.subject.rules:
            if self._fits(rule, numeral, mention, zone):
                yield Match(other.match.subject, rule, zone, other.match.mention, other.match.at)

    def _try(
        self, numeral: Numeral, mentions: Iterable[Mention], zone: Zone, most: int = NEAREST
    ) -> Iterator[Match]:
        for mention in islice(mentions, most):
            rule = self._rule(mention.subject, numeral, mention, zone)
            if rule is not None:
                words = self.sentence.text[mention.start : mention.end]
                tight = zone is not Zone.LEFT or numeral.start - mention.end <= TIGHT
                yield Match(mention.subject, rule, zone, words, mention.start, tight)

    def _rule(
        self, subject: Subject, numeral: Numeral, mention: Mention, zone: Zone
    ) -> Rule | None:
        fitting = (r for r in subject.rules if self._fits(r, numeral, mention, zone))
        return next(fitting, None)

    def _fits(self, rule: Rule, numeral: Numeral, mention: Mention, zone: Zone) -> bool:
        text = self.sentence.text
        if not rule.counts(numeral.counter):
            return False
        left = self.sentence.clauses_before(numeral.clause[0], rule.back)
        clause = text[left : numeral.clause[1]]
        if zone is Zone.TOPIC:
            clause = text[mention.start : mention.end] + clause
        if rule.clause and not rule.clause.search(clause):
            return False
        if rule.near and not rule.near.search(
            text, numeral.segment, numeral.end + len(numeral.head)
        ):
            return False
        if rule.excluded and rule.excluded.search(clause):
            return False
        if rule.sentence_excluded and rule.sentence_excluded.search(
            text, self.sentence.start, self.sentence.end
        ):
            return False
        if zone is Zone.HEAD:
            return True
        headed = bool(rule.head and numeral.head and rule.head.match(numeral.head))
        if (numeral.head or rule.headed) and not headed:
            return False
        return self._evident(rule, numeral, mention, zone, headed)

    def _evident(
        self, rule: Rule, numeral: Numeral, mention: Mention, zone: Zone, headed: bool
    ) -> bool:
        text = self.sentence.text
        if zone in (Zone.SIBLING, Zone.PART):
            return not rule.adjacent
        if zone is Zone.LEFT:
            gap = text[mention.end : numeral.start]
            if rule.adjacent:
                return len(gap) <= TIGHT
            return rule.loose or headed or len(gap) <= TIGHT or self._fills(gap)
        if rule.adjacent:
            return False
        own = text[numeral.clause[0] : numeral.start]
        if zone is Zone.TOPIC and self.sentence.topic:
            own = _less(own, text[self.sentence.topic.start : self.sentence.topic.end])
        return headed or bool(rule.clause and rule.loose) or self._fills(own)

    def _fills(self, words: str) -> bool:
        """Whether the words carry no noun of their own."""
        return bool(self.patterns.fillers.fullmatch(words))

    def _listed(self, figures: list[Numeral]) -> dict[int, Match]:
        """A、B和C分别为1、2和3: subjects and numbers pair up in order."""
        found: dict[int, Match] = {}
        for first, numeral in enumerate(figures):
            left = self.sentence.text[max(self.sentence.start, numeral.start - 8) : numeral.start]
            if not _RESPECTIVELY.search(left):
                continue
            chain = [numeral]
            for following in figures[first + 1 :]:
                if not self._joined(chain[-1], following):
                    break
                chain.append(following)
            named = [m for m in self.mentions if m.end <= numeral.start][-len(chain) :]
            if len(chain) > 1 and len(named) == len(chain) == len({m.subject.name for m in named}):
                found |= self._pairs(first, chain, named)
        return found

    def _pairs(self, first: int, chain: list[Numeral], named: list[Mention]) -> dict[int, Match]:
        pairs: dict[int, Match] = {}
        for offset, (numeral, mention) in enumerate(zip(chain, named, strict=True)):
            rules = mention.subject.rules
            rule = next((r for r in rules if r.counts(numeral.counter) and not r.clause), None)
            if rule:
                words = self.sentence.text[mention.start : mention.end]
                pairs[first + offset] = Match(
                    mention.subject, rule, Zone.LIST, words, mention.start
                )
        return pairs

    def _come_from(self, numeral: Numeral, following: Numeral) -> bool:
        """来自60余个国家的800名学子: the countries are of the same unknown thing as the number."""
        text = self.sentence.text
        joined = text.startswith("的", numeral.end) and following.start - numeral.end <= TIGHT
        return joined and "来自" in text[numeral.start - 3 : numeral.start]

    def _from_next(self, numeral: Numeral, following: Numeral) -> None:
        """来自23个国家的33名外国记者: the countries are those of the journalists."""
        near = numeral.match and numeral.match.zone not in (Zone.CARRY, Zone.BEFORE)
        if not near and following.match is None and self._come_from(numeral, following):
            numeral.match = None
            return
        if (near and numeral.match and not numeral.match.rule.weak) or following.match is None:
            return
        if numeral.match and following.match.zone not in (Zone.HEAD, Zone.LEFT):
            return
        between = self.sentence.text[numeral.end : following.start]
        if len(between) > 4 or not _LINK.fullmatch(between):
            return
        for rule in following.match.subject.rules:
            mention = Mention(following.start, following.start, following.match.subject)
            relaxed = rule.counts(numeral.counter) and (
                numeral.head in ("", "的") or self._fits(rule, numeral, mention, Zone.SIBLING)
            )
            clause = self.sentence.text[numeral.clause[0] : numeral.clause[1]]
            if relaxed and (not rule.clause or rule.clause.search(clause)):
                found = following.match
                numeral.match = Match(found.subject, rule, Zone.NEXT, found.mention, found.at)
                return


def _less(words: str, heading: str) -> str:
    """The words without those that only take up the heading: 办理认证 under 领事认证与保护."""
    for noun in _GENERAL.findall(words):
        words = words.replace(noun, "")
    for length in (4, 3, 2):
        for start in range(len(heading) - length + 1):
            words = words.replace(heading[start : start + length], "")
    return words


def is_part(sentence: Sentence, numeral: Numeral, before: list[Numeral]) -> bool:
    """Whether the number is a part of a total: 其中 opens its clause, or a bracket holds it.

    A number is one too that follows others at once, the last of them in its counter a part:
    其中干部31批68人次，企业人员43批88人次; and so is what 占了 leads to.
    """
    opening = max(sentence.start, numeral.clause[0] - 3)
    lead = sentence.text[opening : min(numeral.clause[0] + 4, numeral.start)]
    if _BREAKDOWN.match(sentence.text, sentence.start):
        return numeral.counter not in RATES
    if _PART.search(lead) or (opening and sentence.text[numeral.clause[0] - 1] == "（"):
        return True
    if numeral.counter not in RATES and _TAKING.search(
        sentence.text, max(0, numeral.start - 2), numeral.start
    ):
        return True
    alike = [n for n in before if n.counter[:1] == numeral.counter[:1]]
    follows = bool(before) and numeral.start - before[-1].end <= FOLLOWING
    return follows and bool(alike) and alike[-1].part
