"""Where the marks of a chart stand, in per cent of its box."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.deck.content import Chart, ChartForm, Mark
from dashboard.views.number import Number

HEADROOM = 1.3
EDGE = 12.0


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark: from the left, its height, and how far its interval reaches."""

    number: Number
    city_id: str
    left: float
    height: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Plot:
    """Spots and the ticks below them."""

    form: ChartForm
    spots: tuple[Spot, ...]
    ticks: tuple[tuple[float, str], ...]


def plot(chart: Chart) -> Plot:
    """The chart's marks on a box that starts at zero."""
    top = HEADROOM * max(m.drawn if m.high is None else m.high for m in chart.marks) or 1.0
    lefts = _years(chart) if chart.form is ChartForm.DOTS else _evenly(len(chart.marks))
    spots = tuple(
        _spot(mark, left, 100 / top) for mark, left in zip(chart.marks, lefts, strict=True)
    )
    if chart.form is ChartForm.COLUMNS:
        ticks = tuple((spot.left, spot.number.period) for spot in spots)
        return Plot(chart.form, spots, ticks)
    return Plot(chart.form, spots, _year_ticks(chart))


def _spot(mark: Mark, left: float, scale: float) -> Spot:
    high = mark.drawn if mark.high is None else mark.high
    heights = (round(value * scale, 2) for value in (mark.drawn, mark.low, high))
    return Spot(mark.number, mark.city_id, round(left, 2), *heights)


def _evenly(count: int) -> list[float]:
    return [100 * (n + 0.5) / count for n in range(count)]


def _span(chart: Chart) -> tuple[int, int]:
    years = [mark.end.year for mark in chart.marks]
    return min(years), max(years) + 1


def _along(chart: Chart, year: float) -> float:
    first, last = _span(chart)
    return EDGE + (100 - 2 * EDGE) * (year - first) / (last - first)


def _years(chart: Chart) -> list[float]:
    return [
        _along(chart, m.end.year + (m.end.timetuple().tm_yday - 1) / 365.25) for m in chart.marks
    ]


def _year_ticks(chart: Chart) -> tuple[tuple[float, str], ...]:
    """Each year below its middle, as on the pages."""
    years = range(*_span(chart))
    return tuple((round(_along(chart, year + 0.5), 2), str(year)) for year in years)
