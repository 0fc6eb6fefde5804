"""Which line ends break a sentence, and which lines were printed twice over."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

WIDE = 76
"""Columns; a line this long without a full stop is a paragraph cut by a page."""
NEAR = 4
"""Neighbours on either side that show how wide a column is set."""
FULL = 0.78
"""A line this full of its column runs on."""
PROSE = 0.72
"""A line with a comma in it is no heading: it runs on when it is this full."""

_TERMINAL = "。！？!?；…："
_CLOSING = "”’」』）》"
HEAD_AT_MOST = 40
"""Characters of a line that may be a page's running head."""
REMNANT = 6
"""Characters up to which a line with a full stop is the end of the line before, no paragraph."""
_RUNS_ON = "，、“‘（《—-"
_NEVER_FIRST = "，。；：、）》”’」』！？%的"
_OPENS = re.compile(
    r"#{1,6} |[一二三四五六七八九十]{1,3}[、]|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[、．]|\d{1,2}\.(?!\d)"
    r"|[一二三四五六七八九十]是|——|[●■◆▲★◎※·①-⑳|>]|[-*] |第[一二三四五六七八九十\d]{1,3}[章节条]"
)
_LABEL = re.compile(r"[^，。；：、\d]{2,16}：")
_PROSE = re.compile(r"[，。；、]")
_COUNTED = frozenset("0123456789余多万亿千百十")
# 38. / 7%, 人 / 次, 增长 / 同比, 同比 / 增长: no line of its own begins or ends so
_CUT_IN_TWO = re.compile(
    r"\d\.\n\d{1,2}%|人\n次|\n(?:同比|环比|[比较](?:上年|去年))"
    r"|(?:同比|环比|其中|分别|累计|[的和与及在向将为达至])\n"
)
_COUNTER = re.compile(r"[批人次份件个对张例家名位场项起期届%％国座万亿千百十余多.\d]")
_COUNTS = re.compile(
    r"\d[余多]?(?:[批人次份件个张对例家名位场项起期国座通%]|人次|批次|场次){1,2}\Z"
)
_PAGE = re.compile(
    r"\s*(?:[-—–·]\s*\d{1,4}\s*[-—–·]|第\s*\d{1,4}\s*页(?:\s*共\s*\d{1,4}\s*页)?)\s*\Z"
)


class Line(NamedTuple):
    """A line without the blanks around it: its place, its text, its width in columns.

    `row` says that it is a row of a table with three cells or more.
    """

    start: int
    end: int
    text: str
    width: int
    row: bool


def read_lines(text: str) -> list[Line]:
    """The lines of folded text that hold anything but blanks and page numbers."""
    lines: list[Line] = []
    pages: list[int] = []
    position = 0
    for raw in text.split("\n"):
        body = raw.strip(" \t\u200b")
        if body and _PAGE.match(body):
            pages.append(len(lines))
        elif body:
            start = position + raw.index(body)
            lines.append(Line(start, start + len(body), body, _width(body), _is_row(body)))
        position += len(raw) + 1
    return _without_running_heads(lines, pages) if pages else lines


def _without_running_heads(lines: list[Line], pages: list[int]) -> list[Line]:
    """Without what is printed again at every page: short lines beside a page number that recur.

    `pages` are the places in `lines` that page numbers stand before.
    """
    times = Counter(line.text for line in lines if len(line.text) <= HEAD_AT_MOST)
    beside = {place for page in pages for place in (page - 1, page)}
    return [
        line
        for place, line in enumerate(lines)
        if place not in beside or not place or times[line.text] < 2
    ]


def _width(body: str) -> int:
    """Columns without blanks: letter-spaced lines are as wide as their neighbours."""
    if len(body) >= 2 * WIDE:
        return 2 * WIDE
    return len(body.replace(" ", "").encode("gb18030", "replace"))


def runs_on(lines: list[Line], index: int) -> bool:
    """Whether the line's sentence goes on in the next line."""
    line, following = lines[index], lines[index + 1]
    last = line.text[-1]
    if _ends_sentence(line.text) or line.row or following.row:
        return False
    if line.text[0] == "#" or _OPENS.match(following.text):
        return False
    if _LABEL.match(following.text) and not _is_open(line.text):
        return last in _RUNS_ON
    if following.text[0] in _NEVER_FIRST:
        return True
    if _CUT_IN_TWO.search(f"{line.text[-2:]}\n{following.text[:3]}"):
        return True
    if last in _RUNS_ON or (last in _COUNTED and _COUNTER.match(following.text)):
        return True
    if line.width >= WIDE or _is_open(line.text):
        return True
    if _is_item(lines, index):
        return False
    around = [other.width for other in lines[max(0, index - NEAR) : index + NEAR + 1]]
    column = sorted(around)[-2:][0]
    if column >= WIDE:
        return False
    if len(following.text) <= REMNANT and following.text[-1] in "。；":
        return True
    if "。" in line.text and _PROSE.search(following.text):  # body text, broken before its end
        return True
    if _PROSE.search(line.text) and not _OPENS.match(line.text):
        return line.width >= PROSE * column
    return line.width >= FULL * column and sum(w >= FULL * column for w in around) > 2


def _is_item(lines: list[Line], index: int) -> bool:
    """A line of a list of figures: it ends with one, as others around do, and none with a full stop."""
    if not _COUNTS.search(lines[index].text[-8:]):
        return False
    around = [other.text for other in lines[max(0, index - NEAR) : index + NEAR + 1]]
    alike = sum(bool(_COUNTS.search(text[-8:])) for text in around)
    return alike > 2 and not any(text[-1] in "。；，" for text in around)


def _is_row(text: str) -> bool:
    return text.count("\t") > 1 or text.count("|") > 1


def _ends_sentence(text: str) -> bool:
    body = text.rstrip(_CLOSING) or text
    return body[-1] in _TERMINAL


def _is_open(text: str) -> bool:
    """Whether a quotation, title or bracket that opens in the line does not close there."""
    for opening, closing in ("“”", "《》", "（）"):
        if opening in text and text.rfind(opening) > text.rfind(closing):
            return True
    return False


def second_copies(text: str) -> list[tuple[int, int]]:
    """Spans that repeat what stands just before them, where the whole line is printed so.

    Newspaper pages lay bold headlines twice over: 友城友城达达99对99对. A line counts as doubled
    only if copies tile it from end to end and one of them is a word of Chinese.
    """
    if text.count(text[0]) < 2 or text.count(text[-1]) < 2:  # both ends are printed twice
        return []
    if 2 * (len(set(text)) - 2) > len(text):  # some letter stands only once
        return []
    letters = "".join(text.split())
    if 2 * len(set(letters)) > len(letters):
        return []
    body = [i for i, c in enumerate(text) if not c.isspace()]
    tiles = _tiles(letters)
    words = any(length > 1 and "一" <= letters[start] <= "龥" for start, length in tiles)
    if not words:
        return []
    return [(body[start + length], body[start + 2 * length - 1] + 1) for start, length in tiles]


def _tiles(letters: str) -> list[tuple[int, int]]:
    """Starts and lengths of runs that stand twice and cover everything; none if nothing does."""
    end = len(letters)
    lengths: dict[int, int] = {end: 0}
    for start in range(end - 2, -1, -1):
        fitting = [n for n in _copied(letters, start) if start + 2 * n in lengths]
        if fitting:
            lengths[start] = fitting[-1]
    tiles, position = [], 0
    while position in lengths and position < end:
        tiles.append((position, lengths[position]))
        position += 2 * lengths[position]
    return tiles if position == end else []


def _copied(letters: str, start: int) -> Iterator[int]:
    """Lengths of the runs at `start` that stand there twice, shortest first."""
    half = start + (len(letters) - start) // 2
    other = letters.find(letters[start], start + 1, half + 1)
    while other >= 0:
        if letters.startswith(letters[start:other], other):
            yield other - start
        other = letters.find(letters[start], other + 1, half + 1)
