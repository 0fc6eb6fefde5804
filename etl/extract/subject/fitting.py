"""Whether a rule of a subject fits a figure: its counter, its clause, the words between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from etl.extract.numeral import Match, Numeral, Zone
from etl.extract.sentence import Sentence
from etl.extract.subject.patterns import Mention, Patterns, Rule, Subject

NEAREST = 6
"""Mentions that are tried in one zone."""
TIGHT = 4
"""Characters between a mention and its number that need no second look."""

_JOINED = re.compile(
    r"[、，和及与/（ ]{0,2}(?:共|计|共计|约|近|超|逾|涉及|惠及|惠及外籍人员|外籍人员|人员|涉及人员|涉及外籍人员|涉及外国人|(?:涉及|惠及)(?:外国|境外)?(?:外商|客商|商人|商务人员)|合计|总计)?"
)
# A part of the reporting place (温岭市24批): it says where, not what.
_PLACE = re.compile(r"\A(?:其中)?[一-鿿]{2,3}(?:(?<!城)市|县|区|州|旗)")
_GENERAL = re.compile(r"团组|人员|上报|业务|手续|申请|任务|审核|核实|事项")


class Fitting:
    """Tries rules on the figures of one sentence."""

    def __init__(self, sentence: Sentence, patterns: Patterns) -> None:
        self.sentence = sentence
        self.patterns = patterns

    def of_subject(self, numeral: Numeral, other: Numeral, zone: Zone) -> Iterator[Match]:
        """The matches by what another figure counts."""
        if other.match is None:
            return
        mention = Mention(other.match.at, other.match.at, other.match.subject)
        own = other.match.rule
        behind = self.sentence.text[numeral.end : numeral.end + 1]
        plain = not numeral.head and behind != "的"  # 9个国家的216名选手 are of the 选手
        parts = zone is Zone.PART or (numeral.part and other.part)
        takes_on = parts and plain and own.counts(numeral.counter)
        for rule in other.match.subject.rules:
            said = rule.clause or rule.near or not takes_on
            if said and self.fits(rule, numeral, mention, zone):
                yield other.match._replace(rule=rule, zone=zone, tight=True)
        if (
            takes_on
        ):  # 新增7对，其中长沙市3对: what the total counts, unless the part says otherwise
            yield other.match._replace(zone=zone, tight=True)

    def found_by(
        self, numeral: Numeral, mentions: Iterable[Mention], zone: Zone, most: int = NEAREST
    ) -> Iterator[Match]:
        """The matches by mentions in one zone, the nearest first."""
        for mention in islice(mentions, most):
            rule = self.rule(mention.subject, numeral, mention, zone)
            if rule is not None:
                words = self.sentence.text[mention.start : mention.end]
                tight = zone is not Zone.LEFT or numeral.start - mention.end <= TIGHT
                yield Match(mention.subject, rule, zone, words, mention.start, tight)

    def joined(self, last: Numeral, numeral: Numeral) -> bool:
        """Whether nothing but a link stands between two numbers: 74批、891人次."""
        between = self.sentence.text[last.end : numeral.start].removeprefix(
            last.head.rstrip("、和及")
        )
        if len(between) < 12 and _JOINED.fullmatch(between):
            return True
        same_clause = last.end > numeral.clause[0]
        return same_clause and len(between) < 16 and self.fills(between)

    def rule(self, subject: Subject, numeral: Numeral, mention: Mention, zone: Zone) -> Rule | None:
        """The first rule of a subject that fits, found in a zone by a mention."""
        fitting = (r for r in subject.rules if self.fits(r, numeral, mention, zone))
        return next(fitting, None)

    def fits(self, rule: Rule, numeral: Numeral, mention: Mention, zone: Zone) -> bool:
        """Whether one rule does."""
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
            return rule.loose or headed or len(gap) <= TIGHT or self.fills(gap)
        if rule.adjacent:
            return False
        own = _PLACE.sub("", text[numeral.clause[0] : numeral.start])
        if zone is Zone.TOPIC and self.sentence.topic:
            own = _less(own, text[self.sentence.topic.start : self.sentence.topic.end])
        return headed or bool((rule.clause or rule.near) and rule.loose) or self.fills(own)

    def fills(self, words: str) -> bool:
        """Whether the words carry no noun of their own."""
        return bool(self.patterns.fillers.fullmatch(words))


def _less(words: str, heading: str) -> str:
    """The words without those that only take up the heading: 办理认证 under 领事认证与保护."""
    for noun in _GENERAL.findall(words):
        words = words.replace(noun, "")
    for length in (4, 3, 2):
        for start in range(len(heading) - length + 1):
            words = words.replace(heading[start : start + length], "")
    return words
