"""A small trend in SVG: flows as bars over their period, stocks as dots on their day.

Drawn as text, so that a page shows it at once without a chart library.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from html import escape

from dashboard.views.overview import Point, Trend

WIDTH, HEIGHT, EDGE = 220.0, 44.0, 5.0
LIKE_POINTS_FOR_A_LINE = 3


def sparkline(trend: Trend, description: str) -> str:
    """The trend as SVG, nothing for fewer than 2 points; `description` says it in words.

    A line joins stocks only where there are three or more that are alike.
    """
    points = trend.points
    if len(points) < 2:
        return ""
    first = min(p.start for p in points)
    days = max((max(p.end for p in points) - first).days, 1)
    top = max(p.high for p in points) or 1.0

    def x(day: date) -> float:
        return EDGE + (WIDTH - 2 * EDGE) * (day - first).days / days

    def y(value: float) -> float:
        return HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * value / top

    marks = [_bar(p, x, y) if p.start != p.end else _dot(p, x, y) for p in points]
    stocks = [p for p in points if p.start == p.end]
    line = ""
    if trend.joined and len(stocks) >= LIKE_POINTS_FOR_A_LINE:
        path = " ".join(f"{x(p.end):.1f},{y((p.low + p.high) / 2):.1f}" for p in stocks)
        line = f'<polyline class="trend-line" points="{path}"/>'
    return (
        f'<svg class="trend" viewBox="0 0 {WIDTH:.0f} {HEIGHT:.0f}" role="img" '
        f'aria-label="{escape(description)}">'
        f'<line class="trend-base" x1="0" x2="{WIDTH:.0f}" y1="{HEIGHT - EDGE + 1:.1f}" '
        f'y2="{HEIGHT - EDGE + 1:.1f}"/>{line}{"".join(marks)}</svg>'
    )


def _class(point: Point) -> str:
    return "trend-reported" if point.reported else "trend-implied"


def _bar(point: Point, x: Callable[[date], float], y: Callable[[float], float]) -> str:
    left, right, top = x(point.start), x(point.end), y((point.low + point.high) / 2)
    return (
        f'<rect class="{_class(point)}" x="{left:.1f}" y="{top:.1f}" '
        f'width="{max(right - left - 1.5, 2):.1f}" height="{HEIGHT - EDGE - top:.1f}"/>'
    )


def _dot(point: Point, x: Callable[[date], float], y: Callable[[float], float]) -> str:
    return (
        f'<circle class="{_class(point)}" cx="{x(point.end):.1f}" '
        f'cy="{y((point.low + point.high) / 2):.1f}" r="4"/>'
    )
