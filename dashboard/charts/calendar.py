"""Breaks and events in a chart of time: shaded and named, and a quiet strip at its foot."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from html import escape
from typing import Any

from dashboard.charts.axes import edge
from dashboard.language import Language
from dashboard.theme import Palette, faded
from dashboard.views.calendar import Cut, Occasion
from dashboard.views.panels import Panel
from etl.contract import DatePrecision

LINE_OF_TEXT = 15  # px
MOST_NAMES = 8
SYMBOLS = {
    DatePrecision.DAY: "circle",
    DatePrecision.MONTH: "circle-open",
    DatePrecision.YEAR: "line-ew-open",
}
SIZES = {DatePrecision.DAY: 7, DatePrecision.MONTH: 7, DatePrecision.YEAR: 16}
Dict = dict[str, Any]


def cut_shapes(panel: Panel, palette: Palette) -> Iterator[Dict]:
    """The time of each break as a shaded area, its first and last day as dotted lines."""
    for cut in panel.cuts:
        start, end = _inside(cut, panel)
        yield {
            "type": "rect",
            "layer": "below",
            "x0": start.isoformat(),
            "x1": edge(end),
            "yref": "y domain",
            "y0": 0,
            "y1": 1,
            "fillcolor": faded(palette.muted, 0.13),
            "line": {"width": 0},
        }
        for boundary in cut.boundaries:
            if panel.years[0] < boundary <= panel.years[1]:
                yield {
                    "type": "line",
                    "x0": boundary.isoformat(),
                    "x1": boundary.isoformat(),
                    "yref": "y domain",
                    "y0": 0,
                    "y1": 1,
                    "line": {"color": palette.muted, "width": 1.5, "dash": "2px,3px"},
                }


def cut_labels(panel: Panel, palette: Palette, lang: Language) -> Iterator[Dict]:
    """The reason of each break above it, one line a break; the pointer shows it whole."""
    for row, cut in enumerate(reversed(panel.cuts)):
        start, end = _inside(cut, panel)
        late = (start - panel.years[0]) > (panel.years[1] - panel.years[0]) / 2
        yield {
            "x": edge(end) if late else start.isoformat(),
            "xanchor": "right" if late else "left",
            "yref": "y domain",
            "y": 1,
            "yanchor": "bottom",
            "yshift": row * LINE_OF_TEXT,
            "text": escape(lang("Break: {reason}", reason=cut.head)),
            "hovertext": f"{escape(cut.dates)}<br>{escape(cut.reason)}",
            "showarrow": False,
            "font": {"size": 12, "color": palette.muted},
        }


def event_trace(panel: Panel, palette: Palette, lang: Language) -> Dict:
    """Events in a strip: a dot on a day or month, a dash where only the year is known."""
    rows = _rows(panel)
    return {
        "type": "scatter",
        "mode": "markers",
        "yaxis": "y2",
        "x": [o.day.isoformat() for o in panel.occasions],
        "y": [rows[o.city_id] for o in panel.occasions],
        "marker": {
            "symbol": [SYMBOLS[o.precision] for o in panel.occasions],
            "size": [SIZES[o.precision] for o in panel.occasions],
            "color": [palette.cities[o.city_id] for o in panel.occasions],
            "line": {"width": 2, "color": [palette.cities[o.city_id] for o in panel.occasions]},
            "opacity": 0.8,
        },
        "unselected": {"marker": {"opacity": 0.8}},
        "hovertext": [_named(o, lang) for o in panel.occasions],
        "hoverinfo": "text",
    }


def event_axis(panel: Panel, palette: Palette, lang: Language, share: float) -> Dict:
    """The strip's own axis: one row a city, below the chart's."""
    count = len(_rows(panel))
    return {
        "domain": [0, share],
        "range": [-0.6, count - 0.4],
        "tickvals": [(count - 1) / 2],
        "ticktext": [lang("Events")],
        "tickfont": {"color": palette.muted, "size": 11},
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "automargin": True,
    }


def _rows(panel: Panel) -> dict[str, int]:
    cities = dict.fromkeys(o.city_id for o in panel.occasions)
    return {city: row for row, city in enumerate(reversed(cities))}


def _inside(cut: Cut, panel: Panel) -> tuple[date, date]:
    first, last = panel.years
    end = last if cut.end is None else min(cut.end, last)
    return max(cut.start, first), max(end, first + timedelta(days=1))


def _named(occasion: Occasion, lang: Language) -> str:
    names = [escape(event.name) for event in occasion.events[:MOST_NAMES]]
    if more := len(occasion.events) - MOST_NAMES:
        names += [lang("and {count} more", count=more)] if more > 0 else []
    known = escape(occasion.date)
    if occasion.precision is DatePrecision.YEAR:
        known = lang("{year}, day not known", year=known)
    return "<br>".join([f"<b>{escape(occasion.city)} · {known}</b>", *names])
