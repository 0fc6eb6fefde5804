"""What a page prints around its text: its number, and the head that every page repeats."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from etl.reports.counters import COUNTERS, SCALES
from etl.reports.joining import NEAR, runs_on
from etl.reports.lines import Line

HEAD_AT_MOST = 40
"""Characters of a line that may be a page's running head."""
PAGE_AT_LEAST = 200
"""Characters between the numbers of two pages; the cells of a column stand closer."""
SERIES = 3
"""Bare numbers, each one more than the last, that are page numbers where no page break is seen."""
EDGE = 2
"""Lines from a page's end or beginning where its number stands: a head may come first."""

_MARKED = re.compile(r"[-—–·] *\d{1,4} *[-—–·]\Z|第 *\d{1,4} *页(?: *共 *\d{1,4} *页)?\Z")
_MARKS = frozenset("-—–·第")
# What a browser prints at the foot of each page, and beside it: 11/23/26，9:41 AM and the title
_ADDRESS = re.compile(r"(?:file|https?)://\S+ \d{1,3}/\d{1,3}\Z")
_PRINTED_AT = re.compile(r"\d{1,4}/\d{1,2}/\d{1,4}，? *(?:[上下]午)?\d{1,2}:\d{2}")
_COUNTER = re.compile(rf"[{COUNTERS}%{SCALES}]")
_COUNTED = re.compile(rf"\d[\d,.]* ?{_COUNTER.pattern}")


def without_pages(lines: list[Line], breaks: list[int]) -> list[Line]:
    """Without page numbers and running heads; `breaks` are the places of form feeds.

    A number alone in its line may as well be a cell, or a figure between two line ends: it is a
    page's only if it counts the pages, or if it would make one number of two.
    """
    numbers = {place for place, line in enumerate(lines) if _is_marked(line.text)}
    bare = [place for place, line in enumerate(lines) if _is_bare(line.text)]
    numbers.update(_printed(lines))
    numbers.update(_counting(lines, bare, breaks) if breaks else _in_series(lines, bare))
    numbers.update(
        place for place in bare if place not in numbers and _would_be_glued(lines, place)
    )
    if not numbers and not breaks:
        return lines
    kept = [line for place, line in enumerate(lines) if place not in numbers]
    starts = [line.start for line in kept]
    turns = [*breaks, *(lines[place].start for place in numbers)]
    return _without_running_heads(kept, {bisect_left(starts, turn) for turn in turns})


def _is_marked(text: str) -> bool:
    return text[0] in _MARKS and bool(_MARKED.match(text))


def _printed(lines: list[Line]) -> Iterator[int]:
    """The address and page number that a browser prints, and the line beside them that says when."""
    for place, line in enumerate(lines):
        if "://" in line.text and _ADDRESS.match(line.text):
            yield place
            for beside in (max(0, place - 1), min(place + 1, len(lines) - 1)):
                if _PRINTED_AT.match(lines[beside].text):
                    yield beside


def _is_bare(text: str) -> bool:
    return len(text) <= 3 and text.isdecimal()


def _counting(lines: list[Line], bare: list[int], breaks: list[int]) -> Iterator[int]:
    """Numbers at the edges of pages that are as far from the page's place on two pages or more."""
    distances: dict[int, list[int]] = defaultdict(list)
    pages = [bisect_right(breaks, line.start) for line in lines]
    for place in bare:
        first, last = place - EDGE, place + EDGE
        if first < 0 or last >= len(lines) or pages[first] != pages[last]:
            distances[int(lines[place].text) - pages[place]].append(place)
    for places in distances.values():
        if len({pages[place] for place in places}) > 1:
            yield from places


def _in_series(lines: list[Line], bare: Iterable[int]) -> Iterator[int]:
    """Numbers that rise by one from page to page, in a text whose pages are not told apart.

    Numbers of sections rise, too; none of them stands within a sentence.
    """
    ending: dict[int, list[int]] = {}
    found: list[list[int]] = []
    for place in bare:
        value = int(lines[place].text)
        series = ending.get(value - 1, [])
        if series and lines[place].start - lines[series[-1]].start >= PAGE_AT_LEAST:
            ending[value] = ending.pop(value - 1)
            series.append(place)
        elif len(ending.get(value, [])) < 2:
            ending[value] = [place]
            found.append(ending[value])
    for series in found:
        if len(series) >= SERIES and any(_parts_a_sentence(lines, place) for place in series):
            yield from series


def _parts_a_sentence(lines: list[Line], place: int) -> bool:
    above, below = lines[max(0, place - NEAR) : place], lines[place + 1 : place + NEAR + 1]
    return bool(above and below) and runs_on(above + below, len(above) - 1)


def _would_be_glued(lines: list[Line], place: int) -> bool:
    """A lone number that would make one number of two: 外宾101 / 3 / 批, 外宾 / 2 / 143批."""
    if not 0 < place < len(lines) - 1:
        return False
    before, after = lines[place - 1].text, lines[place + 1].text
    if before[-1].isdecimal():
        return not _is_bare(before) and bool(_COUNTER.match(after))
    return before[-1] >= "一" and bool(_COUNTED.match(after))


def _may_be_head(text: str) -> bool:
    """A short line that no sentence goes on or ends in."""
    return len(text) <= HEAD_AT_MOST and text[-1] not in "，；。"


def _without_running_heads(lines: list[Line], turns: set[int]) -> list[Line]:
    """Without what is printed again at every page: short lines beside a page's turn that recur.

    `turns` are the places in `lines` that a page number or a form feed stands before.
    """
    times = Counter(line.text for line in lines if _may_be_head(line.text))
    beside = {place for turn in turns for place in (turn - 1, turn)}
    return [
        line
        for place, line in enumerate(lines)
        if place not in beside or not place or times[line.text] < 2
    ]
