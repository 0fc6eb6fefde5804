"""Numerals of a sentence → what each of them does, before asking what figures count."""

from __future__ import annotations

import re

from etl.contract import Qualifier
from etl.directions import AT_RATE, COMPARED_AT_RATE, GROWTH_WORDS
from etl.extract.extent import extent
from etl.extract.numeral import Numeral, Role
from etl.extract.sentence import Sentence
from etl.extract.subject.patterns import Patterns
from etl.numbers import NumberKind, Written

HEAD_AT_MOST = 26
QUOTE_AT_MOST = 20

_CLAUSES = re.compile("[，。；！？]")
_HEAD_END = re.compile(r"[，。；：！？\n\t（）]|\Z")
_QUALIFIED = re.compile(r"(?:[近约超逾]|超过|突破|上|达|“)+\Z")
_LEVEL = re.compile(r"(?:增加|增长|提高|提升|上升|升|增|降|下降|扩大|拓展|发展|占比)[到至]\Z")
_RESTORED = re.compile(r"恢复[到至]了?[^，。；\d]{0,4}(?:20\d\d年)?[^，。；\d]{0,6}\Z")
_OF_LAST_YEAR = re.compile(r"(?:为|是|达|相当于)(?:上一?年|去年)(?:同期)?的\Z")
_SHARE = re.compile(r"(?:占|率|比重|比例|满意度|知晓度|支持度)[^，。；]{0,8}\Z")
_LINKED = re.compile(
    rf"(?:以上|左右)?[、，和与及或]+(?:同比|分别)?(?:{GROWTH_WORDS})?(?:了|约|近)?[+-]?\Z"
)
# 增长8.1%，九成以上来自…: behind a comma, a rate with words of its own goes on with none
_CLOSED = re.compile(r"[，。；：、）和与及\n]|\Z")
_TIMES = re.compile(
    r"(?:增长|增加|提高|扩大|翻|上升|(?:是|为|达|相当于)[^，。；]{2,12}的)(?:了|近|约|逾|超)*\Z"
)
_CHANGE = re.compile(
    r"(?:比|较|同比|环比)[^，。；\d]{0,12}(?:20\d\d年)?[^，。；\d]{0,8}(?:净)?(?:增加|减少|增|减|多|少|多出|下降|上升)了?[^，。；\d到至]{0,3}\Z"
)
# 粉丝量达126万: what is counted says that it is a number
_SIZE = re.compile(
    r"(?:粉丝|用户|浏览|阅读|播放|点击|访问|下载|曝光)[数量]?(?:已|累计)?(?:达到?|为|超过?|突破|逾)了?\Z"
)
# 比上年提升2位, behind a rank: by how many places it moved
_MOVED = re.compile(r"(?:提升|提高|上升|前移|前进|跃升|上移|下降|下滑|后移|后退)了?\Z")
_PLACES = re.compile("(?:个?位次?|个?名次?)(?![一-鿿])")
_AS_MANY_AS = re.compile("之[多众]")
_DURATION_COUNTED = re.compile(r"(?:仅用|只用|用时|历时|筹备)\Z")


def read_numerals(sentence: Sentence, patterns: Patterns) -> list[Numeral]:
    """Every numeral of the sentence with its first role; figures have no match yet."""
    numerals: list[Numeral] = []
    following = [*(w.start for w in sentence.numbers[1:]), sentence.end]
    for written, until in zip(sentence.numbers, following, strict=True):
        previous = numerals[-1] if numerals else None
        numerals.append(_numeral(sentence, written, until, previous, patterns))
    return numerals


def _numeral(
    sentence: Sentence, written: Written, until: int, previous: Numeral | None, patterns: Patterns
) -> Numeral:
    text = sentence.text
    known = _at_once(written)
    if known:
        place = (written.start, written.end)
        return Numeral(written, *place, written.counter, *known, place)
    start, end, counter = extent(text, written)
    clause = sentence.clause_around(start, end)
    head = _head(text, end, min(until, clause[1] + 1, sentence.end), patterns)
    numeral = Numeral(written, start, end, counter, Role.FIGURE, "", clause, head)
    numeral.role, numeral.why = _role(numeral, sentence, previous, patterns)
    return numeral


def _at_once(written: Written) -> tuple[Role, str] | None:
    """The role of a numeral that needs no look at its sentence."""
    if written.kind is NumberKind.DATE:
        return (Role.EVENT_DATE if "月" in written.text else Role.DATE), "时间"
    if written.kind is NumberKind.CARDINAL and written.text[0] == "一" and len(written.text) == 2:
        return None if written.counter == "对" else (Role.OTHER, "虚指")
    return _FIXED.get(written.kind)


def _head(text: str, start: int, until: int, patterns: Patterns) -> str:
    """The noun phrase behind a number, up to punctuation or the next number."""
    tail = _AS_MANY_AS.match(text, start, until)  # 60批之多
    start = tail.end() if tail else start
    stop = _HEAD_END.search(text, start, min(until, start + HEAD_AT_MOST))
    head = _QUALIFIED.sub("", text[start : stop.start()]) if stop else ""
    return "" if head == "的" or patterns.predicates.match(head) else head


def _role(
    numeral: Numeral, sentence: Sentence, previous: Numeral | None, patterns: Patterns
) -> tuple[Role, str]:
    kind = numeral.written.kind
    left = sentence.text[sentence.start : numeral.start]
    if kind is NumberKind.ORDINAL:
        rank = patterns.ranks.search(left) and numeral.written.counter in ("", "位", "名")
        return (Role.FIGURE, "") if rank else (Role.ORDINAL, "届次、次序")
    if kind is NumberKind.MULTIPLE:
        linked = previous and previous.role is Role.GROWTH and _linked(sentence, previous, numeral)
        near = left[-24:]
        told = _TIMES.search(near) or COMPARED_AT_RATE.search(near)  # 是上年的两倍, 比上年多一倍
        grew = linked or "番" in numeral.written.text or told
        return (Role.GROWTH, "倍数") if grew else (Role.OTHER, "倍数")
    if kind in (NumberKind.PERCENT, NumberKind.FRACTION):
        return _rate(numeral, left, sentence, previous)
    return _count(numeral, left, sentence, previous, patterns)


_FIXED = {
    NumberKind.NAME: (Role.NAME, "名称"),
    NumberKind.LIST_NUMBER: (Role.LIST_NUMBER, "序号"),
    NumberKind.AGE: (Role.OTHER, "年龄"),
    NumberKind.PERCENTAGE_POINT: (Role.GROWTH, "百分点"),
}


def _linked(sentence: Sentence, previous: Numeral, numeral: Numeral) -> bool:
    between = sentence.text[previous.end : numeral.start]
    told = between.startswith("，") and not _CLOSED.match(sentence.text, numeral.end)
    return len(between) < 14 and not told and bool(_LINKED.fullmatch(between))


def _rate(
    numeral: Numeral, left: str, sentence: Sentence, previous: Numeral | None
) -> tuple[Role, str]:
    near = left[-24:]
    if _RESTORED.search(near):
        return Role.GROWTH, "恢复程度"
    if _OF_LAST_YEAR.search(near):
        return Role.GROWTH, "为上年的几成"
    if _LEVEL.search(near):
        return Role.FIGURE, ""
    grown = (AT_RATE.search(near) or COMPARED_AT_RATE.search(near)) and not (
        _SHARE.search(near[-6:]) and "增" not in near[-6:]
    )
    linked = previous and previous.role is Role.GROWTH and _linked(sentence, previous, numeral)
    return (Role.GROWTH, "同比") if grown or linked else (Role.FIGURE, "")


def _count(
    numeral: Numeral,
    left: str,
    sentence: Sentence,
    previous: Numeral | None,
    patterns: Patterns,
) -> tuple[Role, str]:
    clause = sentence.text[numeral.clause[0] : numeral.clause[1]]
    if _in_name(sentence, numeral):
        return Role.NAME, "引号、书名号内"
    if numeral.written.kind is NumberKind.DURATION:
        if _DURATION_COUNTED.search(left):
            return Role.FIGURE, ""
        return (Role.RULE, "期限") if patterns.rules.search(clause) else (Role.OTHER, "时长、周年")
    changed = previous is not None and previous.role is Role.GROWTH and previous.why == "增减数"
    if _CHANGE.search(left[-40:]) or (
        changed and previous and _linked(sentence, previous, numeral)
    ):
        return Role.GROWTH, "增减数"
    if _is_move(numeral, sentence.text, left):
        return Role.OTHER, "名次升降"
    if patterns.rules.search(clause):
        return Role.RULE, "规定"
    behind = sentence.text[numeral.end : numeral.end + 2]
    if behind[:1] == "“" and behind[1:].isdigit():
        return Role.OTHER, "工作提法"
    if patterns.structures.match(numeral.head):
        return Role.OTHER, "结构"
    if numeral.counter == "字" and (numeral.written.value or 0) < 100:
        return Role.OTHER, "结构"
    if numeral.written.text[0] in "万亿" and numeral.written.qualifier is Qualifier.EXACT:
        return Role.OTHER, "单位"  # 笔译（万字）; 近万人次 is a number
    if not numeral.counter and not _SIZE.search(left):
        return Role.UNACCOUNTED, "没有量词"
    return Role.FIGURE, ""


def _is_move(numeral: Numeral, text: str, left: str) -> bool:
    """Whether a number says how far a rank moved, and counts nothing."""
    number = numeral.written
    places = _PLACES.match(text, number.end - len(number.counter))
    return bool(places and _MOVED.search(left[-6:]))


def _in_name(sentence: Sentence, numeral: Numeral) -> bool:
    """Inside a book title, or inside a short quotation."""
    text = sentence.text
    for opening, closing, most in (("《", "》", 80), ("“", "”", QUOTE_AT_MOST)):
        start = text.rfind(opening, max(sentence.start, numeral.start - most), numeral.start)
        if start < 0 or text.find(closing, start, numeral.start) >= 0:
            continue
        end = text.find(closing, numeral.end, sentence.end)
        said = opening == "“" and _CLAUSES.search(text, start, max(end, start))
        if 0 <= end <= start + most and not said:
            return True
    return False
