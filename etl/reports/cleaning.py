"""A report's text → clean text for reading, with a map back to where each character stood."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from string import ascii_letters

from etl.reports.counters import COUNTERS, SCALES
from etl.reports.doubled import second_copies
from etl.reports.folding import fold
from etl.reports.joining import runs_on
from etl.reports.lines import Line, read_lines
from etl.reports.pages import without_pages

DOUBLED_AT_MOST = 160
"""Characters of a line that is tried as a doubled headline."""

# Digits that blanks tear apart: 2 0 8 人次, and right behind a Chinese character 1 64 0人次.
_TORN = re.compile(
    r"(?<![\d.,] )(?<![\d.,])\d(?: \d){2,}(?= ?[\u4e00-\u9fff])"
    rf"|(?<=[\u4e00-\u9fff》”）])\d{{1,3}}(?: \d{{1,3}})+(?= ?[{SCALES}{COUNTERS}]| ?\.\d)"
    rf"|(?:(?<=[\u4e00-\u9fff》”）、] )(?<![表图附第] )|(?<=、)\d?)\d(?: \d{{1,2}}){{1,3}}(?= ?[{SCALES}{COUNTERS}]|\.\d)"
    r"|(?<=\d) (?=%|\.\d{1,2}%)|(?<=\d\.) (?=\d{1,2}%)|(?<=\d\.\d) (?=\d[万亿])"
    r"|(?<=[^ ]\d) (?=\. ?\d{1,2}[%万亿])|(?<=[^ ]\d \.) (?=\d{1,2}[%万亿])"
)
# 接待外宾 2 1 批、1 3 / 6 人次: in prose
_TORN_AT_END = re.compile(
    r"(?:(?<=[\u4e00-\u9fff、])|(?<=[\u4e00-\u9fff、] ))\d(?: \d{1,2}){1,3}\Z"
)
# 2 6%, 3 .6%, 2 50余家: only where blanks stand within words too
_TORN_ANYWHERE = re.compile(r"(?<=\d) (?=\.?\d|%)|(?<=\d\.) (?=\d)")
_WITHIN_WORDS = re.compile(r"[\u4e00-\u9fff] (?=[\u4e00-\u9fff])")
TORN_AT_LEAST, TORN_SHARE = 10, 0.02
"""Blanks between Chinese characters, and their share of all characters, of a torn text."""
SPACED = 8
"""Single Chinese characters between blanks that make a line letter-spaced."""

_MARKUP = re.compile(r"\A#{1,6} +|\*\*+|(?<![\d\s])\*(?!\d)|\A[*>|] +|`+|\A[-:| ]+\Z")
# [words](address): both brackets of the words go, and the address
_ADDRESS = r"\]（(?=[^）]{0,99}[./#])[!-~：？，；！]{1,300}）"
_LINK = re.compile(rf"\[(?=[^\[\]]{{1,200}}{_ADDRESS})|{_ADDRESS}")
_BLANKS = re.compile(r"[ \u200b]+")
_ASCII_WORD = frozenset("0123456789%.,)(][-" + ascii_letters)


@dataclass(frozen=True, slots=True)
class Clean:
    """Clean text, and its runs: where each starts in `text` and where it stood in the source."""

    text: str
    starts: tuple[int, ...]
    sources: tuple[int, ...]

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The span of the source that a span of clean text was read from."""
        return self._source(start), self._source(max(start, end - 1)) + (end > start)

    def from_source(self, position: int) -> int:
        """The place in clean text of a source position, or of the next one that was kept."""
        run = bisect_right(self.sources, position) - 1
        if run < 0:
            return 0
        until = self.starts[run + 1] if run + 1 < len(self.starts) else len(self.text)
        return min(self.starts[run] + position - self.sources[run], until)

    def _source(self, position: int) -> int:
        run = max(0, bisect_right(self.starts, position) - 1)
        return self.sources[run] + position - self.starts[run] if self.starts else 0


@lru_cache(maxsize=4)
def clean(text: str) -> Clean:
    """Broken lines joined, blanks and markup taken out, doubled headlines read once.

    A line end in clean text is the end of a paragraph or heading.
    """
    folded = fold(text)
    if "\r" in text and "\n" not in text:
        folded = fold(text.replace("\r", "\n"))
    breaks = [match.start() for match in re.finditer("\f", text)] if "\f" in text else []
    lines = without_pages(read_lines(folded), breaks)
    runs: list[tuple[int, int]] = []
    torn = _is_torn(folded)
    for index, line in enumerate(lines):
        runs += _kept(line, torn=torn)
        if index + 1 < len(lines):
            runs += _between(folded, lines, index)
    return _assemble(folded, runs)


def _is_torn(text: str) -> bool:
    """Whether blanks stand within words all over a text, as a scan or an old page has them."""
    blanks = sum(1 for _ in _WITHIN_WORDS.finditer(text)) if " " in text else 0
    return blanks >= max(TORN_AT_LEAST, TORN_SHARE * len(text))


def _kept(line: Line, *, torn: bool) -> list[tuple[int, int]]:
    """The runs of a line that are read, as source spans."""
    removed = _removed(line.text)
    if ("，" in line.text or "、" in line.text) and (cut := _TORN_AT_END.search(line.text)):
        removed += [
            (cut.start() + i, cut.start() + i + 1) for i, c in enumerate(cut[0]) if c == " "
        ]
    if torn and not line.row:
        removed += [match.span() for match in _TORN_ANYWHERE.finditer(line.text)]
    if not removed:
        return [(line.start, line.end)]
    runs, position = [], 0
    for start, end in sorted(removed):
        if start > position:
            runs.append((line.start + position, line.start + start))
        position = max(position, end)
    return [*runs, (line.start + position, line.end)] if position < len(line.text) else runs


def _removed(text: str) -> list[tuple[int, int]]:
    """What is not read of a line: markup, blanks within words and numbers, second copies."""
    removed = [match.span() for match in _MARKUP.finditer(text)] if _marked(text) else []
    if "]（" in text:
        removed += [match.span() for match in _LINK.finditer(text)]
    if " " in text or "\u200b" in text:
        spaced = _letter_spaced(text)
        removed += [m.span() for m in _BLANKS.finditer(text) if spaced or _needless(text, m)]
        removed += [
            (m.start() + place, m.start() + place + 1)
            for m in _TORN.finditer(text)
            for place, character in enumerate(m[0])
            if character == " "
        ]
    if 6 <= len(text) <= DOUBLED_AT_MOST:
        removed += second_copies(text)
    return removed


def _marked(text: str) -> bool:
    return "*" in text or text[0] in "#>|-:`" or "`" in text


def _letter_spaced(text: str) -> bool:
    """A line set with a blank behind almost every character, figures too (2 4 0 余 名)."""
    if text.count(" ") < SPACED - 1:
        return False
    tokens = text.split()
    single = sum(len(token) == 1 for token in tokens)
    chinese = sum(len(token) == 1 and token >= "一" for token in tokens)
    return chinese >= SPACED and single >= 0.8 * len(tokens)


def _needless(text: str, blank: re.Match[str]) -> bool:
    """A blank is kept between two ASCII words, as in 44 917 and in English."""
    if "\u200b" in blank[0] or blank.end() == len(text):
        return True
    return not {text[blank.start() - 1], text[blank.end()]} <= _ASCII_WORD


def _between(text: str, lines: list[Line], index: int) -> list[tuple[int, int]]:
    """What stands for the end of a line: nothing, a blank between English words, a line end."""
    here, following = lines[index], lines[index + 1]
    if not runs_on(lines, index):
        end = text.index("\n", here.end)
        return [(end, end + 1)]
    if here.text[-1].isascii() and here.text[-1].isalpha() and following.text[0].isascii():
        return [(here.end, here.end + 1)]
    return []


def _assemble(folded: str, runs: list[tuple[int, int]]) -> Clean:
    starts, sources, parts, length, end = [], [], [], 0, -1
    for first, last in runs:
        if first != end:
            starts.append(length)
            sources.append(first)
        parts.append(folded[first:last])
        length += last - first
        end = last
    return Clean("".join(parts), tuple(starts), tuple(sources))
