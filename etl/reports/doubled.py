"""Lines that were printed twice over, as newspaper pages lay bold headlines."""

from __future__ import annotations

from collections.abc import Iterator


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
