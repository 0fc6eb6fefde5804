"""Small trends as they are drawn: widths are periods, heights are values, marks are buttons."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date

import pytest

from dashboard.charts.sparkline import BASE, EDGE, NUMBERED, TOP, WIDTH, sparkline
from dashboard.views.marks import Mark, Shape
from dashboard.views.number import Number
from dashboard.views.small_trends import Trend


def mark(
    start: date, end: date, value: float | None, *, reported: bool = True, name: str = "a"
) -> Mark:
    """A mark whose id and label are its name."""
    number = Number(name, "", "", "", "", "", "", "", "", reported, name)
    shape = Shape.DAY if start == end else Shape.SPAN
    low = 10.0 if value is None else value
    return Mark(number, name, shape, start, end, value, low, low if value is not None else 30.0)


HALF = mark(date(2018, 1, 1), date(2018, 6, 30), 50)
YEAR = mark(date(2019, 1, 1), date(2019, 12, 31), 100, name="b")


def drawn(*marks: Mark, runs: tuple[tuple[Mark, ...], ...] = ()) -> ET.Element:
    """The SVG of marks, read back."""
    return ET.fromstring(sparkline(Trend(marks, runs), "what it shows"))


def dots(svg: ET.Element) -> list[float]:
    """How far from the top each dot lies; the rings around them are left out."""
    return [float(c.attrib["cy"]) for c in svg.iter("circle") if "class" not in c.attrib]


def bars(svg: ET.Element) -> list[dict[str, float]]:
    return [{k: float(v) for k, v in bar.attrib.items()} for bar in svg.iter("rect")]


def test_half_a_year_is_half_as_wide_as_a_year() -> None:
    half, year = bars(drawn(HALF, YEAR))
    assert half["width"] / year["width"] == pytest.approx(181 / 365, abs=0.005)


def test_twice_the_value_is_twice_as_high() -> None:
    half, year = bars(drawn(HALF, YEAR))
    assert year["height"] == pytest.approx(2 * half["height"], abs=0.2)


def test_a_rank_has_its_best_place_on_top_and_no_bar_or_base_to_rise_from() -> None:
    eighth, first = mark(HALF.start, HALF.end, 8), mark(YEAR.start, YEAR.end, 1)
    svg = ET.fromstring(sparkline(Trend((eighth, first), (), rank=True), "places"))
    assert dots(svg) == [BASE, TOP]
    assert not bars(svg)
    assert not list(svg.iter("line"))


def test_every_bar_stands_on_the_base_and_inside_the_picture() -> None:
    for bar in bars(drawn(HALF, YEAR)):
        assert bar["y"] + bar["height"] == pytest.approx(BASE)
        assert bar["y"] >= TOP - 0.1
        assert EDGE - 0.1 <= bar["x"] <= bar["x"] + bar["width"] <= WIDTH - EDGE + 0.1


def test_a_range_stands_in_the_middle_of_what_is_known() -> None:
    ranged = mark(date(2018, 1, 1), date(2018, 12, 31), None)  # 10 to 30
    low, high = bars(drawn(ranged, mark(date(2019, 1, 1), date(2019, 12, 31), 40)))
    assert low["height"] == pytest.approx(high["height"] / 2, abs=0.2)


def test_a_year_without_any_event_is_still_seen() -> None:
    nothing, _ = bars(drawn(mark(date(2018, 1, 1), date(2018, 12, 31), 0), YEAR))
    assert nothing["height"] > 0


def test_marks_of_nothing_but_nought_are_drawn_without_an_error() -> None:
    assert len(bars(drawn(*(mark(date(y, 1, 1), date(y, 12, 31), 0) for y in (2018, 2019))))) == 2


def test_a_single_figure_has_no_trend() -> None:
    assert sparkline(Trend((YEAR,)), "") == ""


def test_every_mark_opens_its_source_by_pointer_and_key() -> None:
    buttons = [g for g in drawn(HALF, YEAR).iter("g") if g.get("role") == "button"]
    assert [g.get("data-figure") for g in buttons] == ["a", "b"]
    assert {g.get("tabindex") for g in buttons} == {"0"}
    assert [g.get("aria-label") for g in buttons] == ["a", "b"]


def test_a_computed_mark_is_not_drawn_like_a_reported_one() -> None:
    computed = mark(date(2018, 1, 1), date(2018, 12, 31), 5, reported=False)
    assert [g.get("class") for g in drawn(computed, YEAR).iter("g")] == [
        "trend-computed",
        "trend-reported",
    ]


def test_nothing_is_joined_but_the_runs() -> None:
    days = [mark(date(y, 12, 31), date(y, 12, 31), y - 2000.0) for y in (2016, 2017, 2018)]
    assert not list(drawn(*days).iter("polyline"))
    line = next(drawn(*days, runs=(tuple(days),)).iter("polyline"))
    assert len((line.get("points") or "").split()) == 3


def test_more_marks_than_have_room_go_without_numbers_but_keep_their_years() -> None:
    many = [mark(date(y, 12, 31), date(y, 12, 31), 1.0) for y in range(2010, 2011 + NUMBERED)]
    written = [text.text for text in drawn(*many).iter("text")]
    assert written == [str(m.end.year) for m in many]


def test_a_hostile_name_stays_text() -> None:
    svg = drawn(mark(date(2018, 1, 1), date(2018, 12, 31), 1, name='"><script>x</script>'), YEAR)
    assert not list(svg.iter("script"))
