"""What a figure counts in its own words, where the catalogue has no name for it."""

from __future__ import annotations

import re

from etl.directions import GROWTH_WORDS
from etl.extract.numeral import Numeral
from etl.extract.period.goals import goal_shared
from etl.extract.sentence import Sentence
from etl.extract.subject.patterns import Patterns
from etl.numbers.lexicon import COUNTERS

LONGEST = 16

_CUT = re.compile(r"[，。；：、（）“”《》\d]")
_CHAIN = re.compile(
    rf"(?:[约近超逾]{{0,2}}[\d,. ]++[余多万亿]{{0,2}}(?:{COUNTERS})?(?:余|多)?[、，和及]?)+\Z"
)
_HEAD_VERBS = re.compile(
    r"(?:参加|参与|来|赴|走进|访问|开展|进行|提供|前往|支援|进入|获|被|于|已|的?$|(?<=项目)(?:落地|落户|开工|投产))"
)
# 提高2.3个百分点，达到45.6%; 由93%提高到95%: rates that stand behind the noun too
_RATES = re.compile(
    rf"(?:[由从][^，。；\d]{{0,8}})?(?:[同环]比)?(?:分别)?(?:{GROWTH_WORDS})?[了约近]?[\d.]+(?:%|个?百分点)(?:(?:{GROWTH_WORDS}|达)[至到])?"
)
_OF_A_RATE = re.compile(r"[\u4e00-\u9fff]{0,6}?(?:率|占比|比重|满意度)")
_ONE_IN = re.compile(r"每\d+[\u4e00-\u9fff](?P<noun>[\u4e00-\u9fff]{2,16}?)中就?便?有")
_RANGE = ("以上", "以下", "以内", "以外")
_PART = re.compile(r"其中|包括|含")


def own_noun(numeral: Numeral, sentence: Sentence, patterns: Patterns) -> str:
    """The noun behind the number, or the one that its clause has in front of it."""
    if goal := goal_shared(numeral, sentence):
        return goal
    head = _CUT.split(_HEAD_VERBS.split(numeral.head.removeprefix("的"), maxsplit=1)[0])[0]
    if head:
        return head[:LONGEST]
    if one_in := _ONE_IN.match(sentence.text, numeral.start):
        return one_in["noun"]
    left = _RATES.sub("", _CHAIN.sub("", sentence.text[numeral.clause[0] : numeral.start]))
    before = sentence.text[max(sentence.start, numeral.start - 40) : numeral.start]
    before = _RATES.sub("", before)
    for words in (left, before):
        if noun := _last_noun(words, patterns):
            return _rate_named(noun, words) if numeral.counter == "%" else noun
    return _CUT.split(left)[-1].rstrip("的")[-LONGEST:]  # 占全省总量的四分之一


def _rate_named(noun: str, words: str) -> str:
    """A noun with the name of its rate, if that stands behind it: 认证按时 → 认证按时办结率."""
    rate = _OF_A_RATE.match(words, words.rfind(noun) + len(noun))
    return (noun + rate[0])[-LONGEST:] if rate else noun


def narrowing(numeral: Numeral, sentence: Sentence, patterns: Patterns) -> str:
    """What narrows a part: 其中，民营企业296批 → 民营企业."""
    left = _CHAIN.sub("", sentence.text[max(sentence.start, numeral.clause[0] - 4) : numeral.start])
    return _last_noun(_PART.split(left)[-1], patterns)


def _last_noun(words: str, patterns: Patterns) -> str:
    """What is left of the words once fillers are taken off both ends, behind the last one within.

    A filler of one character may be part of a word: 友好城市, 使馆和领馆, 共建国家.
    """
    position, noun = 0, ""
    while position < len(words):
        filled = _filled(words, position, patterns)
        single = filled == 1 and words[position] != "的"
        if filled and (not single or _filled(words, position + 1, patterns)):
            position += filled
            continue
        start = position
        position += 1
        while position < len(words) and (
            words[position] != "的" and _filled(words, position, patterns) < 2
        ):
            position += 1
        found = _without_end(_CUT.split(words[start:position])[-1], patterns)
        noun = found if len(found) > 1 else noun
    return noun[-LONGEST:]


def _without_end(noun: str, patterns: Patterns) -> str:
    """A noun without the fillers of one character that it ends in: 外宾共达."""
    while noun and not noun.endswith(("市", *_RANGE)) and _filled(noun, len(noun) - 1, patterns):
        noun = noun[:-1]
    return noun


def _filled(words: str, position: int, patterns: Patterns) -> int:
    match = patterns.fillers.match(words, position)
    return match.end() - position if match else 0
