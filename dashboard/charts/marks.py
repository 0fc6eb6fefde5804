"""How a mark looks: solid where a report states it, hollow and dashed where it was computed.

A bar spans the period of a flow and is a few pixels high; a dot stands on the day of a stock. A
pale area behind them is the range that the written form allows; it fades towards larger values
where that has no upper end. Heights below are pixels.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from dashboard.charts.axes import edge, middle
from dashboard.charts.scales import Scale
from dashboard.theme import faded
from dashboard.views.marks import Mark, Shape

HALF_BAR, HALF_DOT, OPEN_END = 3.5, 6.0, 16.0
PALE, PALER = 0.22, 0.1
Dict = dict[str, Any]


def shapes(mark: Mark, colour: str, scale: Scale, boundaries: Sequence[date]) -> Iterator[Dict]:
    """Everything of a mark but the symbol of a point."""
    if mark.shape is not Shape.SPAN:
        yield from _beside_point(mark, colour, scale)
        return
    for start, end in pieces(mark.start, mark.end, boundaries):
        across = {"x0": start.isoformat(), "x1": edge(end)}
        yield from ({**across, **drawn} for drawn in _beside_bar(mark, colour, scale))


def pieces(start: date, end: date, boundaries: Sequence[date]) -> list[tuple[date, date]]:
    """A period in pieces: cut with a gap before each boundary that lies within it.

    >>> pieces(date(2020, 1, 1), date(2020, 12, 31), [date(2020, 7, 1)])[0][1].isoformat()
    '2020-06-25'
    """
    gap = timedelta(days=max(1, (end - start).days // 60))
    found = []
    for boundary in sorted(b for b in boundaries if start < b <= end):
        if boundary - gap > start:
            found.append((start, boundary - gap))
        start = boundary
    return [*found, (start, end)]


def _beside_bar(mark: Mark, colour: str, scale: Scale) -> Iterator[Dict]:
    at = mark.low if mark.value is None else mark.value
    wide = mark.high is not None and (mark.high - mark.low) / scale.pixel > 2 * HALF_BAR
    if mark.high is None:
        yield _fixed(at, 0, scale.upwards * OPEN_END) | _filled(colour, PALE)
    if not mark.reported:
        middle_of = mark.low if mark.high is None else (mark.low + mark.high) / 2
        extent = _between(mark) if wide else _fixed(middle_of, -HALF_BAR, HALF_BAR)
        yield extent | _filled(colour, PALER) | {"line": _dashed(colour)}
        return
    if wide:
        outline = {"line": {"color": colour, "width": 1.5}} if mark.value is None else {}
        yield _between(mark) | _filled(colour, PALE) | outline
    if mark.value is not None or not wide:
        yield _fixed(at, -HALF_BAR, HALF_BAR) | _filled(colour, 1)


def _beside_point(mark: Mark, colour: str, scale: Scale) -> Iterator[Dict]:
    at = mark.low if mark.value is None else mark.value
    across = {
        "xsizemode": "pixel",
        "xanchor": middle(mark.end, mark.end),
        "x0": -HALF_DOT,
        "x1": HALF_DOT,
    }
    if mark.high is None:
        yield across | _fixed(at, 0, scale.upwards * OPEN_END) | _filled(colour, PALE)
    elif mark.high - mark.low > scale.pixel:
        line = _dashed(colour) if not mark.reported else {"color": colour, "width": 1}
        yield across | _between(mark) | _filled(colour, PALE) | {"line": line}


def _between(mark: Mark) -> Dict:
    return {"y0": mark.low, "y1": mark.high}


def _fixed(at: float, below: float, above: float) -> Dict:
    return {"ysizemode": "pixel", "yanchor": at, "y0": below, "y1": above}


def _filled(colour: str, share: float) -> Dict:
    return {"type": "rect", "fillcolor": faded(colour, share), "line": {"width": 0}}


def _dashed(colour: str) -> Dict:
    return {"color": colour, "width": 1.5, "dash": "4px,3px"}
