"""What Plotly draws as traces: symbols of points, lines through like ones, and what is clicked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import Any

from dashboard.charts.axes import middle
from dashboard.charts.labels import Label
from dashboard.charts.marks import HALF_DOT
from dashboard.charts.plane import Plane
from dashboard.charts.scales import Scale
from dashboard.language import Language
from dashboard.views.lines import Line
from dashboard.views.marks import Mark, Shape

REACH = 11.0  # how far beside a mark a click still counts, px
DAY_IN_MS = 86_400_000
SYMBOLS = {
    Shape.DAY: "circle",
    Shape.TOTAL: "diamond",
    Shape.UNTIL: "triangle-left",
    Shape.TARGET: "triangle-up",
}
Dict = dict[str, Any]
UNSEEN: Dict = {"color": "rgba(0,0,0,0)", "line": {"width": 0}}


def points(lines: Iterable[Line], cities: Mapping[str, str], background: str) -> Iterator[Dict]:
    """The symbols of stocks, totals and targets, one trace a line; computed ones are hollow."""
    for line in lines:
        marks = [m for m in line.marks if m.shape is not Shape.SPAN and m.value is not None]
        if not marks:
            continue
        solid = [m.reported and m.shape is not Shape.TARGET for m in marks]
        colour = cities[line.city_id]
        yield {
            "type": "scatter",
            "mode": "markers",
            "x": [middle(m.end, m.end) for m in marks],
            "y": [m.value for m in marks],
            "hoverinfo": "skip",
            "marker": {
                "symbol": [SYMBOLS[m.shape] for m in marks],
                "size": 2 * HALF_DOT,
                "color": [colour if s else background for s in solid],
                "line": {"color": colour, "width": 2},
                "opacity": 1,
            },
            "unselected": {"marker": {"opacity": 1}},
        }


def joined(lines: Iterable[Line], cities: Mapping[str, str]) -> Iterator[Dict]:
    """A thin line through each stretch of like points."""
    for line in lines:
        for run in line.runs:
            yield {
                "type": "scatter",
                "mode": "lines",
                "x": [middle(m.start, m.end) for m in run],
                "y": [m.low if m.value is None else m.value for m in run],
                "hoverinfo": "skip",
                "line": {"color": cities[line.city_id], "width": 1.5},
                "opacity": 0.55,
            }


def targets(lines: Sequence[Line], scale: Scale, lang: Language) -> Iterator[Dict]:
    """Unseen bars and points over the marks, larger than they are; a click carries the id."""
    both = [(line, mark) for line in lines for mark in line.marks]
    if spans := [(line, m) for line, m in both if m.shape is Shape.SPAN]:
        reach = REACH * scale.pixel
        low = [min(m.low, m.low if m.value is None else m.value) - reach for _, m in spans]
        yield _told(spans, lang) | {
            "type": "bar",
            "x": [middle(m.start, m.end) for _, m in spans],
            "width": [((m.end - m.start).days + 1) * DAY_IN_MS for _, m in spans],
            "base": low,
            "y": [m.top + reach - bottom for (_, m), bottom in zip(spans, low, strict=True)],
            "marker": UNSEEN,
        }
    if days := [(line, m) for line, m in both if m.shape is not Shape.SPAN]:
        yield _told(days, lang) | {
            "type": "scatter",
            "mode": "markers",
            "x": [middle(m.end, m.end) for _, m in days],
            "y": [m.low if m.value is None else m.value for _, m in days],
            "marker": UNSEEN | {"size": 2 * REACH + 4},
        }


def beside(labels: Sequence[Label], plane: Plane, lang: Language) -> Iterator[Dict]:
    """Unseen bars over the values written beside marks: a click on either opens the same."""
    found = [(plane.moment(b.left), plane.moment(b.right), b) for *_, b in labels]
    if found:
        yield _told([(line, mark) for line, mark, *_ in labels], lang) | {
            "type": "bar",
            "x": [(left + (right - left) / 2).isoformat() for left, right, _ in found],
            "width": [(right - left).total_seconds() * 1000 for left, right, _ in found],
            "base": [plane.value(box.low) for *_, box in found],
            "y": [plane.value(box.high) - plane.value(box.low) for *_, box in found],
            "marker": UNSEEN,
        }


def _told(marks: Sequence[tuple[Line, Mark]], lang: Language) -> Dict:
    return {
        "customdata": [m.number.observation_id for _, m in marks],
        "hovertext": [_hover(line, m, lang) for line, m in marks],
        "hoverinfo": "text",
    }


def _hover(line: Line, mark: Mark, lang: Language) -> str:
    n = mark.number
    rows = [f"<b>{escape(line.city)} {escape(n.text)}</b>", escape(n.period)]
    if line.scope:
        rows.append(lang("Scope: {scope}", scope=escape(line.scope)))
    if n.growth:
        rows.append(lang("{growth} year on year", growth=n.growth))
    rows.append(lang("stated in a report") if mark.reported else lang("computed, in no report"))
    rows.append(lang("Click to see where it stands"))
    return "<br>".join(rows)
