"""Figures taken back: small words that count nothing, marks that were passed, pages' own numbers."""

from __future__ import annotations

import re

from etl.contract import Qualifier
from etl.extract.numeral import Numeral, Role
from etl.extract.sentence import Sentence
from etl.numbers import NumberKind, Written

_NOUN = re.compile(
    r"[一-鿿“”》][一-鿿”》](?<![了过做为是有达各这那共计第每约近再连续前后上下等和及或两])\Z"
)
_SMALL = re.compile(r"[一二两三四五六七八九十]")
_UNION = re.compile(
    r"(?:东盟|东南亚|南亚|中东欧|北欧|欧盟|波罗的海|金砖|中亚|西亚|海湾|海合会|上合|澜湄|湄公河|太平洋岛|葡语|加勒比)\Z"
)
_UNITED = re.compile(r"集团|外长|首脑|峰会|机制|联盟|合作|[^的]{0,4}[馆园街]")
_MANY = re.compile(r"(?:接待|来自|邀请|组织|吸引|惠及|面向|涉及)\Z")
# 签署三项备忘录, 开设五门课程: deeds of which each one counts
_DEED = re.compile(r"签[署订]|达成|开设|学习")
_PASSED = re.compile(r"(?:大关)?，(?:总量|总数|份数)?达到?(?:了|约|近)?\d")
_STRONG = re.compile(r"批次?|人次|起|名|份|期|场次")
_SURE = re.compile(
    r"批次?|人次|份|对|起|件|名|期|届|大洲|个国家|个城市|场次?|家|位|张|例|宗|国|字|元|美元"
)


def drop_thresholds(sentence: Sentence, numerals: list[Numeral]) -> None:
    """近4.5万份，首次突破4万份大关: the mark that was passed is no second figure."""
    counted: set[str] = set()
    for numeral in numerals:
        if numeral.role is not Role.FIGURE:
            continue
        passed = sentence.text.startswith("大关", numeral.end) and numeral.counter in counted
        marked = sentence.text[numeral.start : numeral.start + 2] in ("突破", "超过")
        if passed or (marked and _PASSED.match(sentence.text, numeral.end)):
            numeral.role, numeral.why = Role.OTHER, "关口"
        counted.add(numeral.counter)


def settle(numeral: Numeral, text: str) -> None:
    """Takes back the role of figure where nothing says that a small word counts something."""
    written: Written = numeral.written
    match = numeral.match
    if match and match.rule.ignore:
        numeral.role, numeral.why = Role.OTHER, "页面信息"
    elif _names_countries(numeral) and not _of_many(numeral, text):
        numeral.role, numeral.why = Role.NAME, "名称"
    elif numeral.counter == "第" and match is None:
        numeral.why = "名次"
    elif written.kind is NumberKind.DURATION and not numeral.indicator:
        numeral.role, numeral.why = Role.OTHER, "时长"
    elif _is_small(written):
        known = match is not None and match.rule.indicator and match.tight
        one = written.value == 1 and numeral.counter not in ("对",)
        sure = _SURE.fullmatch(numeral.counter)
        named = sure and match is not None and bool(match.rule.indicator)
        strong = (
            _STRONG.fullmatch(numeral.counter)
            or _behind_its_noun(numeral, text)
            or _DEED.search(text, numeral.clause[0], numeral.start)
        )
        if one or not (known or named or strong):
            numeral.role, numeral.why = Role.OTHER, "虚指或结构"
            numeral.match = None


def _names_countries(numeral: Numeral) -> bool:
    """Whether 国 before a noun that counts nothing known: 东盟10国外长; 两国营员 always names."""
    unknown = numeral.match is None or numeral.written.text == "两国"
    return numeral.counter == "国" and unknown and bool(numeral.head)


def _of_many(numeral: Numeral, text: str) -> bool:
    """展出7国小画家作品 counts countries; 东盟10国 and 三国外长 are their names."""
    written = numeral.written.text[0].isdigit()
    known = _UNION.search(text, max(0, numeral.start - 5), numeral.start) or _UNITED.match(
        numeral.head
    )
    return bool(written and not known) or bool(
        _MANY.search(text, max(0, numeral.start - 4), numeral.start)
    )


def _behind_its_noun(numeral: Numeral, text: str) -> bool:
    """Whether a number closes its clause behind what it counts: 召开论证会两次，修订标准四项。"""
    closes = text[numeral.end : numeral.end + 1] in "，。；、）\n"
    each = "每" in text[max(0, numeral.start - 4) : numeral.start]
    behind = _NOUN.search(text, max(0, numeral.start - 2), numeral.start)
    return bool(numeral.counter) and closes and not each and bool(behind)


def _is_small(written: Written) -> bool:
    """A Chinese numeral up to ten without 余 or 近: often a way of speaking (三个方面)."""
    low = written.low if written.low is not None else 0
    if written.kind is not NumberKind.CARDINAL:
        return False
    return low <= 10 and written.qualifier is Qualifier.EXACT and bool(_SMALL.match(written.text))
