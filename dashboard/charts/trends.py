"""A panel of the trends page as a Plotly figure.

What is seen is shapes and symbols; what takes the pointer is unseen, larger, and carries the
observation that a click opens.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd  # noqa: F401  # plotly looks for it, and must not meet it half loaded
import plotly.graph_objects as go

from dashboard.charts import marks, symbols
from dashboard.charts.axes import new_years, time_axis
from dashboard.charts.calendar import cut_labels, cut_shapes, event_axis, event_trace
from dashboard.charts.fonts import text_width
from dashboard.charts.labels import labels, written
from dashboard.charts.plane import Plane
from dashboard.charts.scales import Scale, scale
from dashboard.language import Language
from dashboard.theme import Palette, plotly_layout
from dashboard.views.panels import GROWTH, Panel

HEIGHT, GROWTH_HEIGHT = 350, 260
FOOT, LINE_OF_TEXT, STRIP = 34, 16, 14
LEFT, RIGHT, BESIDE_TICKS = 8, 12, 8
WIDTH = 640
"""Pixels of a figure where nobody knows how wide it will be."""
Dict = dict[str, Any]


def figure(panel: Panel, palette: Palette, lang: Language, width: int = WIDTH) -> go.Figure:
    """The figure, checked by Plotly. Streamlit would check a dictionary on every run: 7 ms."""
    return go.Figure(spec(panel, palette, lang, width))


def spec(panel: Panel, palette: Palette, lang: Language, width: int = WIDTH) -> Dict:
    """The figure as a plain dictionary; its labels have room in so many pixels and more."""
    height = GROWTH_HEIGHT if panel.measure == GROWTH else HEIGHT
    head = 22 + LINE_OF_TEXT * len(panel.cuts)
    rows = 0 if panel.measure == GROWTH else len({o.city_id for o in panel.occasions})
    strip = (12 + STRIP * rows) / (height - head - FOOT) if rows else 0.0
    upright = scale(panel, (height - head - FOOT) * (1 - strip))
    layout = plotly_layout(palette)
    values = _values(panel, upright, lang)
    ticks = max(text_width(tick, 12) for tick in values["ticktext"]) + BESIDE_TICKS
    plane = Plane(panel.years, upright, width - LEFT - RIGHT - ticks)
    beside = labels(panel, plane, lang)
    layout["xaxis"] |= time_axis(*panel.years, plane.width, lang)
    layout["yaxis"] |= values | {"domain": [strip, 1]}
    layout |= {
        "height": height,
        "margin": {"l": LEFT, "r": RIGHT, "t": head, "b": 8},
        "barmode": "overlay",
        "shapes": [
            *_grid(panel, palette, upright),
            *cut_shapes(panel, palette),
            *_shapes(panel, palette, upright),
        ],
        "annotations": [
            *cut_labels(panel, palette, lang),
            *written(beside, palette, plane),
        ],
    }
    data = [
        *symbols.joined(panel.lines, palette.cities),
        *symbols.points(panel.lines, palette.cities, palette.background),
        *symbols.targets(panel.lines, upright, lang),
        *symbols.beside(beside, plane, lang),
    ]
    if rows:
        data.append(event_trace(panel, palette, lang))
        layout["yaxis2"] = event_axis(panel, palette, lang, strip * 0.85)
        layout["xaxis"]["anchor"] = "y2"
    return {"data": data, "layout": layout}


def _shapes(panel: Panel, palette: Palette, upright: Scale) -> Iterator[Dict]:
    boundaries = [day for cut in panel.cuts for day in cut.boundaries]
    for line in panel.lines:
        for mark in line.marks:
            yield from marks.shapes(mark, palette.cities[line.city_id], upright, boundaries)


def _values(panel: Panel, upright: Scale, lang: Language) -> Dict:
    share = panel.measure == GROWTH or panel.share
    write = lang.percent if share else lang.large
    return {
        "tickvals": list(upright.ticks),
        "ticktext": [write(tick) for tick in upright.ticks],
        "range": [upright.low, upright.high],
        "showgrid": True,
    }


def _grid(panel: Panel, palette: Palette, upright: Scale) -> Iterator[Dict]:
    """A line between years, and one at zero; for places, which have no zero, at their lower end."""
    base = upright.low if panel.rank else 0
    line = {"type": "line", "layer": "below", "line": {"color": palette.border, "width": 1}}
    for day in new_years(*panel.years):
        yield line | {"x0": day, "x1": day, "yref": "paper", "y0": 0, "y1": 1}
    yield line | {
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "y0": base,
        "y1": base,
        "line": {"color": palette.muted, "width": 1},
    }
