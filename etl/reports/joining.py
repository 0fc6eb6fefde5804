"""Which line ends break a sentence."""

from __future__ import annotations

import re

from etl.reports.counters import COUNTERS, SCALES
from etl.reports.lines import WIDE, Line

NEAR = 4
"""Neighbours on either side that show how wide a column is set."""
FULL = 0.78
"""A line this full of its column runs on."""
HALF = 0.5
"""A line above a blank one that fills less of the widest line around is a heading."""
PROSE = 0.72
"""A line with a comma in it is no heading: it runs on when it is this full."""

_TERMINAL = "。！？!?；…："
_CLOSING = "”’」』）》"
REMNANT = 6
"""Characters up to which a line with a full stop is the end of the line before, no paragraph."""
_RUNS_ON = "，,、“‘（《—-"
_NEVER_FIRST = "，,。；：、）》”’」』！？%的"
_OPENS = re.compile(
    r"#{1,6} |[一二三四五六七八九十]{1,3}[、]|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[、．]|\d{1,2}\.(?!\d)"
    r"|[一二三四五六七八九十]是|——|[●■◆▲★◎※·①-⑳|>]|[-*] |第[一二三四五六七八九十\d]{1,3}[章节条]"
)
# What _OPENS begins with: to look here first is several times quicker.
_OPENERS = frozenset("#一二三四五六七八九十（0123456789—●■◆▲★◎※·①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳|>-*第")
_LABEL_AT_MOST = 17
_LABEL = re.compile(r"[^，。；：、\d]{2,16}：")
_PROSE = re.compile(r"[，。；、]")
_COUNTED = frozenset("0123456789余多万亿千百十")
# 38. / 7%, 认证1. / 6万, 2 / ~ / 3, 出国 / （境）, 批 / 次, 增长 / 同比, 同比 / 增长: no line of its own begins or ends so
_CUT_IN_TWO = re.compile(
    r"\d\.\n\d{1,2}%|[\u4e00-\u9fff]\d{1,3}\.\n\d{1,2}[万亿]|国\n（境）|\d\n[~至]|~\n\d|[人批]\n次|\n(?:同比|环比|[比较](?:上年|去年))"
    r"|(?:同比|环比|其中|分别|累计|[的和与及在向将为达至])\n"
)
_HALF_A_YEAR = re.compile(r"[上下]\n半年")
_COUNTER = re.compile(
    rf"(?!本[报网站刊台市省县区]|首[届次批个家创席])[{COUNTERS}%％{SCALES}千百十.\d]"
)
# 安排双边会见 / 19场
_COUNTED_FIRST = re.compile(rf"\d[\d.,]*[{SCALES}]{{0,2}}[{COUNTERS}%％]")
_COUNTS = re.compile(rf"\d[余多]?[{COUNTERS}%]{{1,2}}\Z")


def runs_on(lines: list[Line], index: int) -> bool:
    """Whether the line's sentence goes on in the next line."""
    line, following = lines[index], lines[index + 1]
    last = line.text[-1]
    if _ends_sentence(line.text) or line.row or following.row:
        return False
    if line.text[0] == "#" or _opens(following.text):
        return False
    if line.text.isdecimal() and following.text[0].isdecimal():  # cells of a column
        return False
    ends = f"{line.text[-5:]}\n{following.text[:3]}"
    if _HALF_A_YEAR.search(ends):
        return True
    if _is_label(following.text) and not _is_open(line.text):
        return last in _RUNS_ON
    if following.text[0] in _NEVER_FIRST:
        return True
    if _CUT_IN_TWO.search(ends):
        return True
    if last in _RUNS_ON or (last in _COUNTED and _COUNTER.match(following.text)):
        return True
    if line.width >= WIDE or _is_open(line.text):
        return True
    if _is_item(lines, index):
        return False
    if "，" in line.text and _COUNTED_FIRST.match(following.text):
        return True
    around = [other.width for other in lines[max(0, index - NEAR) : index + NEAR + 1]]
    if following.apart and line.width < HALF * max(around):
        return False
    column = sorted(around)[-2:][0]
    if column >= WIDE:
        return False
    if len(following.text) <= REMNANT and following.text[-1] in "。；":
        return True
    if "。" in line.text and _PROSE.search(following.text):  # body text, broken before its end
        return True
    if _PROSE.search(line.text) and not _opens(line.text):
        return line.width >= PROSE * column
    return line.width >= FULL * column and sum(w >= FULL * column for w in around) > 2


def _is_item(lines: list[Line], index: int) -> bool:
    """A line of a list of figures: it ends with one, as others around do, and none with a full stop."""
    if not _COUNTS.search(lines[index].text[-8:]):
        return False
    around = [other.text for other in lines[max(0, index - NEAR) : index + NEAR + 1]]
    alike = sum(bool(_COUNTS.search(text[-8:])) for text in around)
    return alike > 2 and not any(text[-1] in "。；，" for text in around)


def _opens(text: str) -> bool:
    """Whether the line opens an item of a list or a section."""
    return text[0] in _OPENERS and bool(_OPENS.match(text))


def _is_label(text: str) -> bool:
    return "：" in text[:_LABEL_AT_MOST] and bool(_LABEL.match(text))


def _ends_sentence(text: str) -> bool:
    if text[-1] in _CLOSING:
        text = text.rstrip(_CLOSING) or text
    return text[-1] in _TERMINAL


def _is_open(text: str) -> bool:
    """Whether a quotation, title or bracket that opens in the line does not close there."""
    for opening, closing in ("“”", "《》", "（）"):
        if opening in text and text.rfind(opening) > text.rfind(closing):
            return True
    return False
