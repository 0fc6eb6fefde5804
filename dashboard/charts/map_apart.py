"""Marks that would hide each other, side by side."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import combinations


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
