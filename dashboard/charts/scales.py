"""From values to heights: the vertical extent of a panel, and what a pixel of it is worth."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.charts.axes import nice_ticks
from dashboard.views.panels import GROWTH, Panel

HEADROOM = 0.16  # of the extent, for the labels of the highest and lowest marks


@dataclass(frozen=True, slots=True)
class Scale:
    """The vertical axis: its ticks, its ends, and the value of one pixel."""

    ticks: tuple[float, ...]
    low: float
    high: float
    pixel: float


def scale(panel: Panel, pixels: float) -> Scale:
    """Values rise from zero; growth has zero somewhere between its ends."""
    top = max(0.0, *(mark.top for mark in panel.marks))
    bottom = min(0.0, *(mark.low for mark in panel.marks))
    room = (top - bottom or 1.0) * HEADROOM
    ticks = nice_ticks(bottom, top)
    high = max(ticks[-1], top + room)
    low = min(ticks[0], bottom - room) if panel.measure == GROWTH and bottom < 0 else ticks[0]
    return Scale(tuple(ticks), low, high, (high - low) / pixels)
