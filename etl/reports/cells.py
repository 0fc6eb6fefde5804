"""What a cell of a table is, whatever the file: pages and forms are laid out in tables, too."""

from __future__ import annotations

from collections.abc import Iterable

CELL = 60
"""Characters up to which a cell holds a name or a number."""


def is_cell(pieces: Iterable[str]) -> bool:
    """Few words, whose paragraphs are no lines of their own."""
    room, sentences = CELL, 0
    for piece in pieces:
        room -= len(piece.strip())
        sentences += piece.count("。")
        if room < 0 or sentences > 1:
            return False
    return True
