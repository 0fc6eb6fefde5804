"""Labels of charts: on no screen does one cover another, a mark, or the edge of its chart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import combinations
from typing import Any

import pytest

from dashboard.charts import symbols
from dashboard.charts.labels import labels, written
from dashboard.charts.marks import HALF_DOT
from dashboard.charts.plane import Plane, Rectangle
from dashboard.charts.scales import scale
from dashboard.charts.trends import spec
from dashboard.language import Language
from dashboard.theme import palette
from dashboard.views.lines import lines
from dashboard.views.marks import level_mark
from dashboard.views.panels import Panel
from dashboard.views.trends import trends
from tests.observations import observed

CITIES = ("ningbo", "zhoushan", "qingdao")
LOOK = palette("light", CITIES)
PHONE, SCREEN = 300.0, 620.0
ANCHORED = {"left": 0.0, "center": 0.5, "right": 1.0}


def drawn(panel: Panel, width: float, lang: Language) -> tuple[Plane, list[tuple[str, Rectangle]]]:
    """The chart's plane, and the text and extent of its labels, guessed low."""
    plane = Plane(panel.years, scale(panel, 240.0), width)
    found = []
    for note in written(labels(panel, plane, lang), LOOK, plane):
        rows = note["text"].replace("<b>", "").replace("</b>", "").split("<br>")
        wide = 5.5 * max(len(row.replace("<i>", "").replace("</i>", "")) for row in rows)
        left = plane.x(note["x"]) - wide * ANCHORED[note["xanchor"]]
        y = plane.y(note["y"]) + note["yshift"]
        ends = sorted((y, y + 14 * len(rows) * (1 if note["yanchor"] == "bottom" else -1)))
        found.append((note["text"], Rectangle(left, left + wide, *ends)))
    return plane, found


@pytest.mark.parametrize("width", [PHONE, SCREEN])
@pytest.mark.parametrize("code", ["zh", "en"])
def test_no_label_covers_another_or_leaves_its_chart(store, code, width):
    lang = Language(code)
    for indicator in store.by_id("indicators", "indicator_id"):
        for panel in trends(store, lang, indicator, ()).panels:
            plane, found = drawn(panel, width, lang)
            over = [(a, b) for (a, x), (b, y) in combinations(found, 2) if x.meets([y])]
            assert over == [], indicator
            assert [text for text, box in found if not plane.holds(box)] == [], indicator


@pytest.mark.parametrize("width", [PHONE, SCREEN])
def test_no_label_covers_a_mark(store, width):
    lang = Language("en")
    for indicator in store.by_id("indicators", "indicator_id"):
        for panel in trends(store, lang, indicator, ()).panels:
            plane, found = drawn(panel, width, lang)
            marks = [plane.of(mark) for mark in panel.marks]
            assert [text for text, box in found if box.meets(marks)] == [], indicator


def test_a_label_without_room_is_left_out_before_it_covers_another(store):
    lang = Language("en")
    days = [f"2018-06-{day:02}" for day in range(1, 16)]
    crowd = [observed(day, 123_456, day, measure="stock") for day in days]
    (line,) = lines(crowd, level_mark, (), store, lang)
    panel = replace(trends(store, lang, "authentication_batches", ()).panels[0], lines=(line,))
    _, found = drawn(panel, PHONE, lang)
    assert 0 < len(found) < len(crowd)


@pytest.mark.parametrize("width", [PHONE, SCREEN])
def test_a_point_on_the_last_day_of_a_chart_is_whole(store, width):
    panel = trends(store, Language("zh"), "sister_city_total", ()).panels[0]
    plane = Plane((date(2016, 1, 1), date(2022, 12, 31)), scale(panel, 240.0), width)
    assert plane.x("2023-01-01") + HALF_DOT <= width
    assert plane.x("2016-01-01") - HALF_DOT >= 0


def test_the_axis_has_the_room_that_labels_are_placed_by(store):
    panel = trends(store, Language("zh"), "sister_city_total", ()).panels[0]
    first, last = spec(panel, LOOK, Language("zh"), 358)["layout"]["xaxis"]["range"]
    assert first < panel.years[0].isoformat()
    assert last > "2023-01-01"


@pytest.mark.parametrize("width", [PHONE, SCREEN])
def test_what_takes_the_pointer_lies_over_each_value_and_over_no_other_mark(store, width):
    lang = Language("zh")
    for indicator in store.by_id("indicators", "indicator_id"):
        for panel in trends(store, lang, indicator, ()).panels:
            plane = Plane(panel.years, scale(panel, 240.0), width)
            placed = labels(panel, plane, lang)
            bars = [bar for t in symbols.beside(placed, plane, lang) for bar in over(plane, t)]
            for label, bar in zip(placed, bars, strict=True):
                others = [plane.of(mark) for mark in panel.marks if mark is not label.mark]
                assert bar == pytest.approx(label.box, abs=0.01), (indicator, label.text)
                assert not label.box.meets(others), (indicator, label.text)


def over(plane: Plane, trace: dict[str, Any]) -> list[Rectangle]:
    """What the bars of a trace cover."""
    found = []
    parts = zip(*(trace[name] for name in ("x", "width", "base", "y")), strict=True)
    for x, wide, base, tall in parts:
        middle, half = datetime.fromisoformat(x), timedelta(milliseconds=wide / 2)
        ends = [plane.x((middle + way * half).isoformat()) for way in (-1, 1)]
        found.append(Rectangle(*ends, *sorted((plane.y(base), plane.y(base + tall)))))
    return found
