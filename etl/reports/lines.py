"""The lines of a text: where each stands, what it says, how wide it is set."""

from __future__ import annotations

from typing import NamedTuple

WIDE = 76
"""Columns; a line this long without a full stop is a paragraph cut by a page."""


class Line(NamedTuple):
    """A line without the blanks around it: its place, its text, its width in columns.

    `row` says that it is a row of a table with three cells or more, `apart` that a blank line
    stands above it.
    """

    start: int
    end: int
    text: str
    width: int
    row: bool
    apart: bool = False


def read_lines(text: str) -> list[Line]:
    """The lines of folded text that hold anything but blanks."""
    lines: list[Line] = []
    position, apart = 0, False
    for raw in text.split("\n"):
        body = raw.strip(" \t\u200b")
        if body:
            start = position + raw.index(body)
            lines.append(Line(start, start + len(body), body, _width(body), _is_row(body), apart))
        apart = not body
        position += len(raw) + 1
    return lines


def _width(body: str) -> int:
    """Columns without blanks: letter-spaced lines are as wide as their neighbours."""
    if len(body) >= 2 * WIDE:
        return 2 * WIDE
    return len(body.replace(" ", "").encode("gb18030", "replace"))


def _is_row(text: str) -> bool:
    return text.count("\t") > 1 or text.count("|") > 1
