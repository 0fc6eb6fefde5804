"""How a number and a time that stand beside each other belong together."""

from __future__ import annotations

import re
from itertools import pairwise

from etl.extract.numeral import Numeral
from etl.extract.period.time import Time, TimeKind
from etl.extract.sentence import Sentence

_FROM = re.compile(r"[由从](?:现在|目前|原来)?的?\Z")
_TO = re.compile(r"[^，。；\d]{1,8}[到至]了?(?=\d)")
_OF = re.compile(r"的[^，。到至]*、")  # 2005年的176批、519人次
_SUM = re.compile("合计|共计|总计")
_CLOSED = re.compile("数?）")
_WENT = re.compile(r"(?:出访|来访|赴|到访|访问|抵|来)")
_UPON = re.compile(r"[^，。；\n]{0,30}?的?基础上")


def happened(time: Time, numeral: Numeral, sentence: Sentence) -> bool:
    """Whether a day right behind a number says when: 代表团一行18人于9月23日至26日来访.

    Or a bracket says of what time it is: 有效卡3042张（9月底数）, 530名（2020年1月至2021年12月）.
    """
    between = sentence.text[numeral.end : time.start]
    if between == "（" and time.kind in (TimeKind.UNTIL, TimeKind.SPAN):
        return bool(_CLOSED.match(sentence.text, time.end))
    said = between in ("于", "在", "，于")
    went = not between and bool(_WENT.match(sentence.text, time.end))
    return time.kind is TimeKind.SPAN and time.event and (said or went)


def built_upon(numeral: Numeral, sentence: Sentence) -> bool:
    """Whether a plan starts from a figure: 在2013年友城总数达到6个的基础上."""
    return bool(_UPON.match(sentence.text, numeral.end, sentence.end))


def done(time: Time, numeral: Numeral, sentence: Sentence) -> bool:
    """Whether a plan says how far it is: 建成12家（目前5家），纠错800块，上半年已更正460块."""
    text = sentence.text
    bracket = text.startswith("（", time.start - 1) and "）" not in text[time.end : numeral.start]
    already = text.startswith("已", time.end) and "，" not in text[time.end : numeral.start]
    return (bracket and time.kind is TimeKind.NOW) or already


def summed_up(numeral: Numeral, sentence: Sentence) -> bool:
    """Whether it is behind the sum of parts of a time: 1至5月43件，6月6件，合计49件，已结46件."""
    spans = [t for t in sentence.times if t.kind is TimeKind.SPAN and t.end <= numeral.start]
    parts = len(spans) > 1 or bool(spans and "、" in sentence.text[spans[0].start : spans[0].end])
    return parts and bool(_SUM.search(sentence.text, spans[-1].end, numeral.start))


def aside(time: Time, numeral: Numeral, sentence: Sentence) -> bool:
    """Whether a time is that of a number in a bracket which closed before: （2022年为6批）."""
    text = sentence.text
    opened = text.rfind("（", sentence.start, time.start)
    closed = text.find("）", time.end, numeral.start)
    within = opened > text.rfind("）", sentence.start, time.start) and closed > 0
    return within and any(time.end <= n.start < closed for n in sentence.numbers)


def owns(time: Time, numeral: Numeral, sentence: Sentence) -> bool:
    """Whether a time of single numbers is this number's: 2017年的58起, 去年同期为58批和163人次."""
    between = sentence.text[time.end : numeral.start]
    said = sentence.text[time.start : time.end]
    stated = "同期" in said or between.startswith(("分别", "为", "仅", "只", "则", "高达"))
    return len(between) < 4 or bool(_OF.fullmatch(between)) or (stated and "，" not in between)


def grew_from(numeral: Numeral, sentence: Sentence) -> bool:
    """Whether a figure is what another one grew from: 由8个扩大到19个."""
    led = _FROM.search(sentence.text, numeral.clause[0], numeral.start)
    return bool(led and _TO.match(sentence.text, numeral.end, numeral.clause[1]))


def began(numeral: Numeral, sentence: Sentence, before: Sentence | None) -> Time | None:
    """When a figure before it began to grow: 由2015年末的11个增加到2020年末的27个，国家由8个扩大到19个.

    Behind a semicolon one of the sentence `before` too.
    """
    text = sentence.text
    times = before.times if before and text[sentence.start - 1] == "；" else []
    own = [time for time in [*times, *sentence.times] if time.own and time.end <= numeral.start]
    pairs = [a for a, b in pairwise(own) if text[a.start] in "由从自" and text[b.start] in "到至"]
    return pairs[-1] if pairs else None
