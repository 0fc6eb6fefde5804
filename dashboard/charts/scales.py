"""From values to heights: the vertical extent of a panel, and what a pixel of it is worth.

Amounts rise from zero. Places in an order hang from 1, which is the best and stands on top.
"""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.charts.axes import nice_ticks, place_ticks
from dashboard.views.panels import GROWTH, Panel

HEADROOM = 0.16  # of the extent, for the labels of the highest and lowest marks


@dataclass(frozen=True, slots=True)
class Scale:
    """The vertical axis: its ticks, its lower and upper end, and the size of one pixel.

    Where 1 is the best, `low` is the larger number.
    """

    ticks: tuple[float, ...]
    low: float
    high: float
    pixel: float

    @property
    def upwards(self) -> int:
        """1 where larger values stand higher, else -1."""
        return 1 if self.high > self.low else -1


def scale(panel: Panel, pixels: float) -> Scale:
    """The vertical axis of a panel, so many pixels high."""
    return _of_places(panel, pixels) if panel.rank else _of_amounts(panel, pixels)


def _of_places(panel: Panel, pixels: float) -> Scale:
    """Whole places from 1 on top down to the last."""
    last = max(mark.top for mark in panel.marks)
    room = (last - 1 or 1.0) * HEADROOM
    low, high = last + room, 1 - room
    return Scale(tuple(place_ticks(last)), low, high, (low - high) / pixels)


def _of_amounts(panel: Panel, pixels: float) -> Scale:
    """Values rise from zero; growth has zero somewhere between its ends."""
    top = max(0.0, *(mark.top for mark in panel.marks))
    bottom = min(0.0, *(mark.low for mark in panel.marks))
    room = (top - bottom or 1.0) * HEADROOM
    ticks = nice_ticks(bottom, top)
    high = max(ticks[-1], top + room)
    low = min(ticks[0], bottom - room) if panel.measure == GROWTH and bottom < 0 else ticks[0]
    return Scale(tuple(ticks), low, high, (high - low) / pixels)
