"""Puts names beside marks so that no name lies over another name or over a mark.

Pixels, x to the right and y downwards. Names are placed one after the other, the most deserving
first: close by where there is room, else further off with a line to the mark, else not at all.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

GAP = 3.0
# Directions in which a name is tried, in degrees: right, left, above, below, then between.
NEAR = (0, 180, 90, 270, 35, -35, 145, 215)
FAR = tuple(range(0, 360, 15))
# Whatever lies within so many pixels of a mark is what its name should get away from.
CROWD = 110.0
# A name that stands off keeps so many pixels aside from other marks, whose name it would seem to be.
CLEAR = 24.0

Boxes = NDArray[np.float64]


class NameBox(NamedTuple):
    """Left, top, right and bottom of a name."""

    left: float
    top: float
    right: float
    bottom: float


class Name(NamedTuple):
    """A name to place: its mark's middle and radius, and how much room it needs."""

    x: float
    y: float
    radius: float
    width: float
    height: float


class Placed(NamedTuple):
    """Where a name goes; `leader`: it is far enough from its mark to need a line to it."""

    box: NameBox
    leader: bool


def place(
    names: Sequence[Name],
    width: float,
    height: float,
    taken: Sequence[NameBox] = (),
    reaches: Sequence[float] = (),
    anywhere: int = 0,
) -> list[Placed | None]:
    """A place for each name, or None. `taken` boxes stay free, and so do all marks.

    `reaches`: distances, in pixels, at which names may stand off with a line. The first
    `anywhere` names may stand off beside other marks too: nobody takes a home for a partner.
    """
    marks = np.array(
        [(n.x - n.radius, n.y - n.radius, n.x + n.radius, n.y + n.radius) for n in names]
    )
    written = np.array(taken, dtype=np.float64).reshape(-1, 4)
    found: list[Placed | None] = []
    for i, name in enumerate(names):
        others = np.delete(marks, i, axis=0)
        clear = CLEAR if i >= anywhere else 0.0
        placed = _first_free(name, others, written, (width, height), reaches, clear)
        found.append(placed)
        if placed:
            written = np.vstack([written, placed.box, *_along(name, placed)])
    return found


def nearest(box: NameBox, x: float, y: float) -> tuple[float, float]:
    """The point of a box that is nearest to a mark: where the line to it ends."""
    return min(max(x, box.left), box.right), min(max(y, box.top), box.bottom)


def _along(name: Name, placed: Placed) -> list[NameBox]:
    """Small boxes that keep later names off a line."""
    if not placed.leader:
        return []
    x, y = nearest(placed.box, name.x, name.y)
    length = math.hypot(x - name.x, y - name.y)
    steps = np.linspace(name.radius / length, 0.94, max(int(length / 3), 2))
    points = [(name.x + (x - name.x) * s, name.y + (y - name.y) * s) for s in steps]
    return [NameBox(px - 1.5, py - 1.5, px + 1.5, py + 1.5) for px, py in points]


def _first_free(
    name: Name,
    marks: Boxes,
    written: Boxes,
    size: tuple[float, float],
    reaches: Sequence[float],
    clear: float,
) -> Placed | None:
    """The first box that lies over nothing; its line may pass under marks, not under names."""
    near = [_beside(name, angle, name.radius + GAP) for angle in NEAR]
    angles = _outward(name, marks)
    far = [_beside(name, angle, name.radius + reach) for reach in reaches for angle in angles]
    boxes = np.array([*near, *far])
    around = boxes.copy()
    around[len(near) :] += (-clear, -clear / 3, clear, clear / 3)
    free = _inside(boxes, size) & ~_hits(around, marks) & ~_hits(boxes, written)
    for i in np.flatnonzero(free):
        placed = Placed(NameBox(*(float(v) for v in boxes[i])), bool(i >= len(near)))
        line = _along(name, placed)
        if not line or not _hits(np.array(line), written).any():
            return placed
    return None


def _outward(name: Name, marks: Boxes) -> list[int]:
    """All directions, those away from whatever is crowded around a mark first."""
    middles = (marks[:, :2] + marks[:, 2:]) / 2
    off = middles - (name.x, name.y)
    close = off[np.hypot(off[:, 0], off[:, 1]) < CROWD]
    if not len(close):
        return list(FAR)
    x, y = -close.mean(axis=0)
    away = math.degrees(math.atan2(-y, x))
    return sorted(FAR, key=lambda angle: abs((angle - away + 180) % 360 - 180))


def _beside(name: Name, angle: float, distance: float) -> NameBox:
    """The box that touches a circle around the mark in a direction."""
    dx, dy = math.cos(math.radians(angle)), -math.sin(math.radians(angle))
    x, y = name.x + dx * distance, name.y + dy * distance
    left = x - name.width * (1 - dx) / 2
    top = y - name.height * (1 - dy) / 2
    return NameBox(left, top, left + name.width, top + name.height)


def _inside(boxes: Boxes, size: tuple[float, float]) -> NDArray[np.bool_]:
    width, height = size
    inside: NDArray[np.bool_] = (
        (boxes[:, 0] >= 0) & (boxes[:, 1] >= 0) & (boxes[:, 2] <= width) & (boxes[:, 3] <= height)
    )
    return inside


def _hits(boxes: Boxes, others: Boxes) -> NDArray[np.bool_]:
    """Whether each box lies over any of the others."""
    a, b = boxes[:, None, :], others[None, :, :]
    across = (a[..., 0] < b[..., 2]) & (b[..., 0] < a[..., 2])
    down = (a[..., 1] < b[..., 3]) & (b[..., 1] < a[..., 3])
    return np.asarray(np.logical_and(across, down).any(axis=1))
