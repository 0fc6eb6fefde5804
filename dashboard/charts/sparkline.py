"""A small trend in SVG: flows as bars over their period, stocks as dots on their day.

Drawn as text, so that a page shows it at once without a chart library. What was computed is
hollow; every mark opens its source; the years stand below. Places in an order are dots too, for
nothing rises from zero there: 1 is on top.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape

from dashboard.views.marks import Mark, Shape
from dashboard.views.small_trends import Trend

WIDTH, TOP, BASE, HEIGHT, EDGE = 240.0, 18.0, 54.0, 68.0, 24.0
# More marks than these leave no room for their numbers.
NUMBERED = 4
FOOT = f'<line class="trend-base" x1="0" x2="{WIDTH:.0f}" y1="{BASE:.0f}" y2="{BASE:.0f}"/>'
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to x, values to y, which end at `top` and begin at `base`: amounts at 0."""

    first: date
    days: int
    top: float
    base: float = 0.0

    def x(self, day: date) -> float:
        """Where a day begins."""
        return EDGE + (WIDTH - 2 * EDGE) * (day - self.first).days / self.days

    def y(self, mark: Mark) -> float:
        """The value, or the middle of what is known of it."""
        return BASE - (BASE - TOP) * (_height(mark) - self.base) / (self.top - self.base)

    def middle(self, mark: Mark) -> float:
        """The middle of a mark's period."""
        return (self.x(mark.start) + self.x(mark.end + DAY)) / 2


def sparkline(trend: Trend, description: str) -> str:
    """The trend as SVG, nothing for fewer than 2 marks; `description` names it."""
    if len(trend.marks) < 2:
        return ""
    scale = scale_of(trend)
    lines = "".join(_line(run, scale) for run in trend.runs)
    draw = _dot if trend.rank else _drawn
    marks = "".join(_mark(m, scale, draw, len(trend.marks) <= NUMBERED) for m in trend.marks)
    return (
        f'<svg class="trend" viewBox="0 0 {WIDTH:.0f} {HEIGHT:.0f}" role="group" '
        f'aria-label="{escape(description)}">'
        f"{'' if trend.rank else FOOT}{lines}{marks}{_years(trend.marks, scale)}</svg>"
    )


def scale_of(trend: Trend) -> Scale:
    """From the first day of the marks to their last, and up to the largest, or to place 1."""
    first, last = min(m.start for m in trend.marks), max(m.end for m in trend.marks)
    most, days = max(map(_height, trend.marks)), (last + DAY - first).days
    if trend.rank:
        return Scale(first, days, 1.0, max(most, 2.0))
    return Scale(first, days, most or 1.0)


def _height(mark: Mark) -> float:
    if mark.value is not None:
        return mark.value
    return mark.low if mark.high is None else (mark.low + mark.high) / 2


def _line(run: Sequence[Mark], scale: Scale) -> str:
    path = " ".join(f"{scale.middle(m):.1f},{scale.y(m):.1f}" for m in run)
    return f'<polyline class="trend-line" points="{path}"/>'


def _mark(mark: Mark, scale: Scale, draw: Callable[[Mark, Scale], str], numbered: bool) -> str:
    """One mark as a button; its number above it."""
    kind = "trend-reported" if mark.reported else "trend-computed"
    x, y = scale.middle(mark), scale.y(mark)
    number = f'<text x="{x:.1f}" y="{y - 7:.1f}">{escape(mark.short)}</text>' if numbered else ""
    label = escape(mark.number.label)
    return (
        f'<g class="{kind}" role="button" tabindex="0" aria-label="{label}" '
        f'data-figure="{escape(mark.number.observation_id)}"><title>{label}</title>'
        f"{draw(mark, scale)}{number}</g>"
    )


def _drawn(mark: Mark, scale: Scale) -> str:
    return _bar(mark, scale) if mark.shape is Shape.SPAN else _dot(mark, scale)


def _bar(mark: Mark, scale: Scale) -> str:
    """As wide as its period: half a year is half as wide as a year."""
    left, right, top = scale.x(mark.start), scale.x(mark.end + DAY), scale.y(mark)
    return (
        f'<rect x="{left:.2f}" y="{top:.1f}" width="{right - left:.2f}" '
        f'height="{max(BASE - top, 1):.1f}"/>'
    )


def _dot(mark: Mark, scale: Scale) -> str:
    """With a wider ring that only the pointer sees."""
    place = f'cx="{scale.middle(mark):.1f}" cy="{scale.y(mark):.1f}"'
    return f'<circle class="reach" {place} r="11"/><circle {place} r="4"/>'


def _years(marks: Sequence[Mark], scale: Scale) -> str:
    """The year below each mark, once."""
    places: dict[int, float] = {}
    for mark in marks:
        places.setdefault(mark.end.year, scale.middle(mark))
    return "".join(
        f'<text class="trend-year" x="{x:.1f}" y="{HEIGHT - 2:.0f}">{year}</text>'
        for year, x in places.items()
    )
