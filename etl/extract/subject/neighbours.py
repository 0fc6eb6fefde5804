"""Figures that say of each other what they count: lists with 分别, and a number before another."""

from __future__ import annotations

import re

from etl.extract.numeral import Match, Numeral, Zone
from etl.extract.subject.fitting import TIGHT, Fitting
from etl.extract.subject.patterns import Mention

_RESPECTIVELY = re.compile(r"分别(?:为|达到?|是|有|完成|办理)?\Z")
_LINK = re.compile(r"(?:的|、|和|及)?(?:约|近|共|超过)?\Z")


class Neighbours:
    """The figures of one sentence beside each other."""

    def __init__(self, fitting: Fitting) -> None:
        self.fitting = fitting
        self.sentence = fitting.sentence
        self.mentions = fitting.sentence.mentions(fitting.patterns)

    def listed(self, figures: list[Numeral]) -> dict[int, Match]:
        """A、B和C分别为1、2和3: subjects and numbers pair up in order."""
        found: dict[int, Match] = {}
        for first, numeral in enumerate(figures):
            left = self.sentence.text[max(self.sentence.start, numeral.start - 8) : numeral.start]
            if not _RESPECTIVELY.search(left):
                continue
            chain = [numeral]
            for following in figures[first + 1 :]:
                if not self.fitting.joined(chain[-1], following):
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
            rule = next(
                (r for r in rules if r.counts(numeral.counter) and not (r.clause or r.near)), None
            )
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

    def take_from_next(self, numeral: Numeral, following: Numeral) -> None:
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
                not numeral.head or self.fitting.fits(rule, numeral, mention, Zone.SIBLING)
            )
            clause = self.sentence.text[numeral.clause[0] : numeral.clause[1]]
            excluded = rule.excluded and rule.excluded.search(clause)
            if relaxed and not excluded and (not rule.clause or rule.clause.search(clause)):
                found = following.match
                numeral.match = Match(found.subject, rule, Zone.NEXT, found.mention, found.at)
                return
