"""Values beside their marks, each where it covers nothing; the table beside the chart has all.

A label stands above its mark (below a computed fall), in its middle or at one of its ends, else on
the other side, else a line further away. One that has no room anywhere is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape, unescape
from itertools import product
from typing import Any, NamedTuple

from dashboard.charts.axes import edge, middle
from dashboard.charts.fonts import text_width
from dashboard.charts.marks import OPEN_END
from dashboard.charts.plane import Plane, Rectangle
from dashboard.language import Language
from dashboard.theme import Palette
from dashboard.views.lines import Line
from dashboard.views.marks import Mark, Shape
from dashboard.views.panels import Panel

MOST_LABELS = 18
SIZE, LINE_OF_TEXT = 12, 16.0
DISTANCE, APART = 6.0, 3.0  # from the mark, and from other labels, px
ANCHORS = ("center", "right", "left")
# In lines. Further away than this, a label seems to belong to another mark.
MOST_LIFTS = 1
TAG = re.compile("<[^>]+>")
Dict = dict[str, Any]


class Place(NamedTuple):
    """Beside a mark: below or above it, at which of its ends, how many lines further away."""

    below: bool
    lift: int
    anchor: str


class Label(NamedTuple):
    """A value beside its mark, with the room it takes."""

    line: Line
    mark: Mark
    text: str
    place: Place
    box: Rectangle


def labels(panel: Panel, plane: Plane, lang: Language) -> list[Label]:
    """The labels that have room; of a crowd of marks, only one a line is tried.

    Where there are several cities, one mark of each line names its city and is placed first.
    """
    several = len({line.city_id for line in panel.lines}) > 1
    few = len(panel.marks) <= MOST_LABELS
    placed: list[Label] = []
    for line, mark in _in_order(panel):
        named = mark is line.named_at
        if not (few or named):
            continue
        text = _text(mark, line, named=several and named, lang=lang)
        if place := _free(mark, text, panel, plane, [label.box for label in placed]):
            placed.append(Label(line, mark, text, place, _box(mark, place, text, plane)))
    return placed


def written(placed: Iterable[Label], palette: Palette, plane: Plane) -> Iterator[Dict]:
    """The labels as Plotly writes them."""
    for line, mark, text, place, _ in placed:
        font = {"size": SIZE, "color": palette.cities[line.city_id]}
        yield _annotation(mark, place, plane) | {"text": text, "font": font}


def _in_order(panel: Panel) -> list[tuple[Line, Mark]]:
    """Marks that name a city, then what is reported, then what was computed."""
    both = [(line, mark) for line in panel.lines for mark in line.marks]
    return sorted(both, key=lambda pair: (pair[1] is not pair[0].named_at, not pair[1].reported))


def _text(mark: Mark, line: Line, *, named: bool, lang: Language) -> str:
    text = escape(mark.short)
    text = text if mark.reported else f"<i>{text}</i>"
    if mark.shape is Shape.TARGET:
        text = lang("target {value}", value=text)
    if line.letter:
        text += f" <b>{line.letter}</b>"
    return f"{escape(line.city)}<br>{text}" if named else text


def _free(
    mark: Mark, text: str, panel: Panel, plane: Plane, taken: list[Rectangle]
) -> Place | None:
    """The first place within the chart that covers no other mark and no label."""
    marks = [plane.of(other) for other in panel.marks if other is not mark]
    first = not mark.reported and mark.low < 0
    near = [Place(below, 0, anchor) for below, anchor in product((first, not first), ANCHORS)]
    far = product((first, not first), range(1, MOST_LIFTS + 1), ANCHORS)
    for place in (*near, *(Place(*found) for found in far)):
        box = _box(mark, place, text, plane)
        if plane.holds(box) and not box.meets(taken) and not _way(box, place).meets(marks):
            return place
    return None


def _way(box: Rectangle, place: Place) -> Rectangle:
    """The box and what lies between it and its mark."""
    lifted = place.lift * LINE_OF_TEXT
    if place.below:
        return box._replace(high=box.high + lifted)
    return box._replace(low=box.low - lifted)


def _box(mark: Mark, place: Place, text: str, plane: Plane) -> Rectangle:
    rows = [unescape(TAG.sub("", row)) for row in text.split("<br>")]
    wide = max(text_width(row, SIZE) for row in rows) + 2 * APART
    x = plane.x(_moment(mark, place.anchor))
    left = x - {"center": wide / 2, "right": wide, "left": 0.0}[place.anchor]
    start = plane.y(_side(mark, place, plane)) + _shift(mark, place)
    ends = sorted((start, start + len(rows) * LINE_OF_TEXT * (-1 if place.below else 1)))
    return Rectangle(left, left + wide, *ends)


def _annotation(mark: Mark, place: Place, plane: Plane) -> Dict:
    return {
        "x": _moment(mark, place.anchor),
        "xanchor": place.anchor,
        "y": _side(mark, place, plane),
        "yanchor": "top" if place.below else "bottom",
        "yshift": _shift(mark, place),
        "borderpad": 0,
        "showarrow": False,
    }


def _moment(mark: Mark, anchor: str) -> str:
    if anchor == "center":
        return middle(mark.start, mark.end)
    return edge(mark.end) if anchor == "right" else mark.start.isoformat()


def _side(mark: Mark, place: Place, plane: Plane) -> float:
    lower, upper = sorted((mark.low, mark.top), key=plane.y)
    return lower if place.below else upper


def _shift(mark: Mark, place: Place) -> float:
    away = DISTANCE + place.lift * LINE_OF_TEXT
    if place.below:
        return -away
    return away + (OPEN_END if mark.high is None else 0)
