"""Marks that would hide each other, side by side."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

# After so many rounds discs that still hide something are hemmed in from all sides.
MOST_ROUNDS = 12
LARGER = 1.2
"""How many times its radius another disc has whose number it must not hide."""


class Disc(NamedTuple):
    """A round mark: the pixel of its middle, and its radius."""

    x: float
    y: float
    radius: float


def apart(points: Sequence[tuple[float, float]], distance: float) -> list[tuple[float, float]]:
    """The same points, those too near each other moved along the horizontal to a distance.

    >>> apart([(0, 0), (2, 0), (50, 0)], 10)
    [(-4.0, 0), (6.0, 0), (50, 0)]
    """
    moved = list(points)
    for i, j in combinations(range(len(points)), 2):
        (x, y), (other_x, other_y) = moved[i], moved[j]
        gap = math.sqrt(max(distance**2 - (y - other_y) ** 2, 0)) - abs(x - other_x)
        if gap > 0:
            push = gap / 2 if x <= other_x else -gap / 2
            moved[i], moved[j] = (x - push, y), (other_x + push, other_y)
    return moved


def beside(discs: Iterable[Disc], marks: Sequence[Disc]) -> list[tuple[float, float]]:
    """The middles of discs, those that lie under marks moved beside them.

    What is moved would hide other discs, or they it: those that come later go with it, so that
    east stays east, and all leave the inner half of each other, where a number stands, free. So
    does a disc that lies over the number of a larger one.

    >>> beside([Disc(2, 0, 8), Disc(50, 0, 8)], [Disc(0, 0, 5)])
    [(13.0, 0.0), (50, 0)]
    """
    moved: list[tuple[Disc, Disc]] = []
    placed: list[Disc] = []
    for disc in discs:
        with_it = next((pair for pair in moved if _touch(disc, pair[1])), (disc, disc))
        wanted = _shifted(disc, *with_it)
        over = [p for p in placed if p.radius > LARGER * disc.radius]
        at = _free(wanted, [*marks, *(_inner(new) for _, new in moved), *map(_inner, over)])
        if at != (disc.x, disc.y):
            at = _free(wanted, [*marks, *map(_inner, placed)])
            moved.append((disc, Disc(*at, disc.radius)))
        placed.append(Disc(*at, disc.radius))
    return [(disc.x, disc.y) for disc in placed]


def _inner(disc: Disc) -> Disc:
    return disc._replace(radius=disc.radius / 2)


def _touch(one: Disc, other: Disc) -> bool:
    return math.hypot(one.x - other.x, one.y - other.y) < one.radius + other.radius


def _shifted(disc: Disc, old: Disc, new: Disc) -> Disc:
    return disc._replace(x=disc.x + new.x - old.x, y=disc.y + new.y - old.y)


def _free(disc: Disc, fixed: Sequence[Disc]) -> tuple[float, float]:
    """Where a disc touches none of the others, as near as pushing it away from each leads."""
    x, y = disc.x, disc.y
    for _ in range(MOST_ROUNDS):
        start = x, y
        for other in fixed:
            across, down = x - other.x, y - other.y
            reach, far = disc.radius + other.radius, math.hypot(across, down)
            if far < reach:
                right, below = (across / far, down / far) if far else (1.0, 0.0)
                x, y = other.x + right * reach, other.y + below * reach
        if (x, y) == start:
            break
    return x, y
