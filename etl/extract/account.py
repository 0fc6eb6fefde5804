"""Every numeral of a report and its class: nothing that is printed may be left unexplained."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from etl.extract.numeral import Role
from etl.extract.reading import Language, Reading, read_text

_NUMERAL = re.compile(r"[0-9０-９]+(?:[.,，．][0-9０-９]+)*|[一二三四五六七八九十百千万亿两〇]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """A numeral at `start:end` of the report's own text, its class, and why."""

    start: int
    end: int
    text: str
    role: Role
    why: str


def account(text: str, language: Language, published: str = "") -> list[Entry]:
    """The class of every numeral in the text, in order.

    A Chinese numeral that counts nothing by its form (统一, 进一步) is `other`. What neither a
    rule nor a form explains is `unaccounted`.
    """
    reading = read_text(text, language, published)
    read = [
        (reading.place(n.written.start, n.written.end), n.role, n.why) for n in reading.numerals
    ]
    entries = [Entry(s, e, text[s:e], role, why) for (s, e), role, why in read]
    entries = list({entry.start: entry for entry in entries}.values())  # a heading is told often
    return sorted([*entries, *_rest(text, entries, reading)], key=lambda e: e.start)


def _rest(text: str, entries: list[Entry], reading: Reading) -> Iterator[Entry]:
    """Numerals that no number was read from."""
    covered = iter(sorted((e.start, e.end) for e in entries))
    span = next(covered, None)
    for match in _NUMERAL.finditer(text):
        while span is not None and span[1] <= match.start():
            span = next(covered, None)
        if span is not None and span[0] < match.end():
            continue
        yield Entry(*match.span(), match[0], *_form(match, reading))


def _form(match: re.Match[str], reading: Reading) -> tuple[Role, str]:
    if not match[0][0].isdigit():
        return Role.OTHER, "词中的数字"
    if any(start <= match.start() < end for start, end in reading.told.headings):
        return Role.OTHER, "表头"
    if not _is_kept(reading, match.start()):
        return Role.OTHER, "重印的标题、页码"
    return Role.UNACCOUNTED, ""


def _is_kept(reading: Reading, position: int) -> bool:
    """Whether cleaning left a position in; a cell that no row tells is not explained by it."""
    told = reading.told.from_source(position)
    if told is None:
        return True
    place = reading.clean.from_source(told)
    return bool(reading.clean.text) and reading.clean.to_source(place, place + 1)[0] == told
