"""Values beside their marks; the same numbers stand in the table, so a crowd goes without."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from dashboard.charts.axes import edge, middle
from dashboard.charts.marks import OPEN_END
from dashboard.charts.scales import Scale
from dashboard.language import Language
from dashboard.theme import Palette
from dashboard.views.lines import Line
from dashboard.views.marks import Mark, Shape
from dashboard.views.panels import Panel

MOST_LABELS = 18
ROOM = 26.0  # a label and its distance from the mark, px
Dict = dict[str, Any]


def labels(panel: Panel, palette: Palette, upright: Scale, lang: Language) -> Iterator[Dict]:
    """A label above each mark, below a computed fall; of a crowd, only one a line.

    Where there are several cities, one mark of each line names its city.
    """
    several = len({line.city_id for line in panel.lines}) > 1
    few = len(panel.marks) <= MOST_LABELS
    for line in panel.lines:
        for mark in line.marks:
            named = mark is line.named_at
            if few or named:
                text = _text(mark, line, named=several and named, lang=lang)
                font = {"size": 12, "color": palette.cities[line.city_id]}
                yield _place(mark, panel, upright) | {"text": text, "font": font}


def _text(mark: Mark, line: Line, *, named: bool, lang: Language) -> str:
    text = escape(mark.short)
    text = text if mark.reported else f"<i>{text}</i>"
    if mark.shape is Shape.TARGET:
        text = lang("target {value}", value=text)
    if line.letter:
        text += f" <b>{line.letter}</b>"
    return f"{escape(line.city)}<br>{text}" if named else text


def _place(mark: Mark, panel: Panel, upright: Scale) -> Dict:
    below = not mark.reported and mark.low < 0
    aside = any(_stands_over(other, mark, upright) for other in panel.marks)
    return {
        "x": edge(mark.end) if aside else middle(mark.start, mark.end),
        "xanchor": "right" if aside else "center",
        "y": mark.low if below else mark.top,
        "yanchor": "top" if below else "bottom",
        "yshift": -6 if below else 6 + (OPEN_END if mark.high is None else 0),
        "showarrow": False,
    }


def _stands_over(other: Mark, mark: Mark, upright: Scale) -> bool:
    """Whether a shorter bar runs above the mark to where its label would stand."""
    length = mark.end - mark.start
    centre = mark.start + length / 2
    return (
        other.shape is Shape.SPAN
        and other.start < centre
        and centre - length / 8 < other.end < mark.end
        and 0 < other.top - mark.top < ROOM * upright.pixel
    )
