"""Axes in the reader's language: Plotly itself writes numbers and dates in English only."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import pairwise
from math import ceil, floor, log10
from typing import Any

from dashboard.language import Language

STEPS = (1.0, 2.0, 2.5, 5.0, 10.0, 20.0)
MOST_YEARS = 8
ROOM = 8.0  # beside the first and the last day, px


def nice_ticks(low: float, high: float, most: int = 6) -> list[float]:
    """Round numbers that span `low` to `high`, as many as fit without crowding.

    >>> nice_ticks(0, 33_000)
    [0.0, 10000.0, 20000.0, 30000.0, 40000.0]
    """
    high = high if high > low else low + 1.0
    span = high - low
    unit = 10.0 ** floor(log10(span / most))
    step = next(unit * s for s in STEPS if span / (unit * s) <= most - 1)
    first, last = floor(low / step), ceil(high / step)
    return [round(i * step, 10) for i in range(first, last + 1)]


def place_ticks(last: float, most: int = 6) -> list[float]:
    """1 and whole places below it, evenly apart, down to the last.

    >>> place_ticks(8)
    [1.0, 2.0, 4.0, 6.0, 8.0]
    """
    step = max(1, int(nice_ticks(0, last, most)[1]))
    return [1.0, *(float(place) for place in range(step, int(last) + 1, step) if place > 1)]


def padding(first: date, last: date, width: float) -> timedelta:
    """The time beyond both ends of an axis so many pixels wide, where marks at its ends are whole."""
    return (last - first + timedelta(days=1)) * (ROOM / max(width - 2 * ROOM, 1.0))


def time_axis(first: date, last: date, width: float, lang: Language) -> dict[str, Any]:
    """A horizontal axis with the name of each year under its middle."""
    pad = padding(first, last, width)
    start, end = datetime.combine(first, time()), datetime.fromisoformat(edge(last))
    years = list(range(first.year, last.year + 1))
    shown = years[:: ceil(len(years) / MOST_YEARS)]
    return {
        "type": "date",
        "range": [(start - pad).isoformat(), (end + pad).isoformat()],
        "tickvals": [date(year, 7, 2).isoformat() for year in shown],
        "ticktext": [lang.year(date(year, 1, 1)) for year in shown],
        "ticks": "",
    }


def new_years(first: date, last: date) -> list[str]:
    """The days on which one year of the axis follows another."""
    return [date(y, 1, 1).isoformat() for _, y in pairwise(range(first.year, last.year + 1))]


def edge(day: date) -> str:
    """Where a period that includes `day` ends on an axis: the midnight after it."""
    return (day + timedelta(days=1)).isoformat()


def middle(start: date, end: date) -> str:
    """The middle of a period; of a single day, its noon."""
    hours = ((end - start).days + 1) * 12
    days, rest = divmod(hours, 24)
    return f"{(start + timedelta(days=days)).isoformat()}T{rest:02}:00"
