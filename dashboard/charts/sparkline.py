"""A small trend in SVG: flows as bars over their period, stocks as dots on their day.

Drawn as text, so that a page shows it at once without a chart library. What was computed is
hollow; the years stand below.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from html import escape

from dashboard.views.overview import Point, Trend

WIDTH, TOP, BASE, HEIGHT, EDGE = 220.0, 6.0, 40.0, 54.0, 12.0
LIKE_POINTS_FOR_A_LINE = 3


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to x, values to y; the value axis starts at 0."""

    first: date
    days: int
    top: float

    def x(self, day: date) -> float:
        """Where a day lies."""
        return EDGE + (WIDTH - 2 * EDGE) * (day - self.first).days / self.days

    def y(self, point: Point) -> float:
        """The middle of a point's interval."""
        return BASE - (BASE - TOP) * (point.low + point.high) / 2 / self.top


def sparkline(trend: Trend, description: str) -> str:
    """The trend as SVG, nothing for fewer than 2 points; `description` says it in words.

    A line joins stocks only where there are three or more that are alike.
    """
    points = trend.points
    if len(points) < 2:
        return ""
    first = min(p.start for p in points)
    days = max((max(p.end for p in points) - first).days, 1)
    scale = Scale(first, days, max(p.high for p in points) or 1.0)
    marks = "".join(_bar(p, scale) if p.start != p.end else _dot(p, scale) for p in points)
    return (
        f'<svg class="trend" viewBox="0 0 {WIDTH:.0f} {HEIGHT:.0f}" role="img" '
        f'aria-label="{escape(description)}">'
        f'<line class="trend-base" x1="0" x2="{WIDTH:.0f}" y1="{BASE:.0f}" y2="{BASE:.0f}"/>'
        f"{_line(trend, scale)}{marks}{_years(trend, scale)}</svg>"
    )


def _line(trend: Trend, scale: Scale) -> str:
    stocks = [p for p in trend.points if p.start == p.end]
    if not trend.joined or len(stocks) < LIKE_POINTS_FOR_A_LINE:
        return ""
    path = " ".join(f"{scale.x(p.end):.1f},{scale.y(p):.1f}" for p in stocks)
    return f'<polyline class="trend-line" points="{path}"/>'


def _bar(point: Point, scale: Scale) -> str:
    left, right, top = scale.x(point.start), scale.x(point.end), scale.y(point)
    return (
        f'<rect class="{_class(point)}" x="{left + 1:.1f}" y="{top:.1f}" '
        f'width="{max(right - left - 2, 2):.1f}" height="{BASE - top:.1f}"/>'
    )


def _dot(point: Point, scale: Scale) -> str:
    return (
        f'<circle class="{_class(point)}" cx="{scale.x(point.end):.1f}" '
        f'cy="{scale.y(point):.1f}" r="4"/>'
    )


def _class(point: Point) -> str:
    return "trend-reported" if point.reported else "trend-implied"


def _years(trend: Trend, scale: Scale) -> str:
    """The year below each mark, once."""
    places: dict[int, float] = {}
    for point in trend.points:
        middle = (scale.x(point.start) + scale.x(point.end)) / 2
        places.setdefault(point.end.year, middle)
    return "".join(
        f'<text class="trend-year" x="{x:.1f}" y="{HEIGHT - 2:.0f}">{year}</text>'
        for year, x in places.items()
    )
