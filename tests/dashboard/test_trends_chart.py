"""Trends as figures: widths are periods, what was computed looks unlike what was reported."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from dashboard.charts import marks, symbols
from dashboard.charts.boards import board
from dashboard.charts.marks import pieces
from dashboard.charts.plane import Plane
from dashboard.charts.scales import Scale, scale
from dashboard.charts.trends import figure, spec
from dashboard.language import Language
from dashboard.store import Store
from dashboard.theme import palette
from dashboard.views.lines import Line, lines
from dashboard.views.marks import Mark, level_mark
from dashboard.views.panels import Panel
from dashboard.views.trends import trends
from etl.contract import Origin
from tests.dashboard.made_up import store_of
from tests.observations import observed

ZH, EN = Language("zh"), Language("en")
CITIES = ("ningbo", "zhoushan", "qingdao")
SCALE = Scale((0.0, 100.0), 0.0, 100.0, 0.5)
BLUE = "#1a5fa0"
PAIR = ["zh", "en"]


def specs(store: Store, indicator: str, *cities: str, lang: Language = ZH) -> list[dict[str, Any]]:
    """The figures of an indicator, as dictionaries."""
    colours = palette("light", CITIES)
    return [spec(p, colours, lang) for p in trends(store, lang, indicator, cities).panels]


def texts(drawn: dict[str, Any]) -> list[str]:
    """All labels in a figure."""
    return [str(note["text"]) for note in drawn["layout"]["annotations"]]


def mark_of(store: Store, value: float | tuple[float | None, float | None], **fields: Any) -> Mark:
    mark = level_mark(observed("o", value, "2018", **fields), store, ZH)
    assert mark is not None
    return mark


def look(
    store: Store, value: float | tuple[float | None, float | None], **fields: Any
) -> list[dict[str, Any]]:
    return list(marks.shapes(mark_of(store, value, **fields), BLUE, SCALE, ()))


@pytest.mark.parametrize("code", PAIR)
def test_plotly_accepts_every_figure(store, code):
    lang, colours = Language(code), palette("dark", CITIES)
    for indicator in store.by_id("indicators", "indicator_id"):
        for panel in trends(store, lang, indicator, ()).panels:
            assert figure(panel, colours, lang).data


def test_every_mark_can_be_clicked(store):
    for indicator in store.by_id("indicators", "indicator_id"):
        view = trends(store, ZH, indicator, ())
        for panel, drawn in zip(view.panels, specs(store, indicator), strict=True):
            clickable = [i for trace in drawn["data"] for i in trace.get("customdata", [])]
            assert set(clickable) == {m.number.observation_id for m in panel.marks}


@pytest.mark.parametrize("width", [300, 640])
def test_every_value_beside_a_mark_can_be_clicked(store, width):
    colours = palette("light", CITIES)
    for indicator in store.by_id("indicators", "indicator_id"):
        for panel in trends(store, ZH, indicator, ()).panels:
            drawn = spec(panel, colours, ZH, width)
            written = len(drawn["layout"]["annotations"]) - len(panel.cuts)
            clickable = sum(len(trace.get("customdata", [])) for trace in drawn["data"])
            assert clickable == len(panel.marks) + written, indicator


def test_a_half_year_is_half_as_wide_as_its_year(store):
    bars = next(
        t
        for t in specs(store, "authentication_documents", "ningbo")[0]["data"]
        if t["type"] == "bar"
    )
    width = dict(zip(bars["customdata"], bars["width"], strict=True))
    assert width["ningbo-2018-027"] / width["ningbo-2019-022"] == pytest.approx(181 / 365)


def test_a_bar_lies_over_its_period(store):
    (shape,) = look(store, 50)
    assert (shape["x0"], shape["x1"]) == ("2018-01-01", "2019-01-01")


def test_what_a_report_states_is_solid(store):
    (shape,) = look(store, 50)
    assert shape["fillcolor"] == "rgba(26,95,160,1)"
    assert "dash" not in shape["line"]


def test_what_was_computed_is_dashed_over_its_range(store):
    (shape,) = look(store, (20, 60), origin=Origin.IMPLIED)
    assert "dash" in shape["line"]
    assert (shape["y0"], shape["y1"]) == (20, 60)


def test_one_computed_value_is_hollow_and_as_high_as_a_bar(store):
    (shape,) = look(store, (50, 50), origin=Origin.IMPLIED)
    assert "dash" in shape["line"]
    assert (shape["yanchor"], shape["y1"] - shape["y0"]) == (50, 2 * marks.HALF_BAR)


def test_a_computed_range_that_ends_at_nought_is_drawn_in_its_middle(store):
    mark = replace(mark_of(store, (0.0, 1.0), origin=Origin.IMPLIED), low=-1.0, high=0.0)
    (shape,) = marks.shapes(mark, BLUE, SCALE, ())
    assert shape["yanchor"] == -0.5


def test_nought_is_the_highest_of_what_falls(store):
    assert replace(mark_of(store, (0.0, 1.0)), low=-1.0, high=0.0).top == 0.0


def test_a_range_without_upper_end_fades_upwards(store):
    fade = look(store, (50, None))[0]
    assert (fade["yanchor"], fade["y0"], fade["y1"]) == (50, 0, marks.OPEN_END)


def test_a_reported_range_is_pale_with_an_outline(store):
    (shape,) = look(store, (20, 60))
    assert shape["fillcolor"].endswith(",0.22)")
    assert shape["line"]["color"] == BLUE


def test_computed_labels_are_in_italics(store):
    labels = texts(specs(store, "authentication_documents", "ningbo")[0])
    assert "<i>15266–15766</i>" in labels
    assert "近3.3万" in labels


def test_a_target_says_that_it_is_one(store):
    assert any("目标100" in text for text in texts(specs(store, "sister_city_total")[0]))


def test_no_line_is_drawn_through_unlike_points(store):
    for indicator in store.by_id("indicators", "indicator_id"):
        for drawn in specs(store, indicator):
            assert not any(trace.get("mode") == "lines" for trace in drawn["data"])


def test_a_line_is_drawn_through_three_like_points(store):
    years = [observed(y, int(y), y) for y in ("2016", "2017", "2018")]
    found: list[Line] = list(lines(years, level_mark, (), store, ZH))
    (line,) = symbols.joined(found, dict.fromkeys(CITIES, BLUE))
    assert line["y"] == [2016, 2017, 2018]


def test_several_cities_are_told_apart_by_name(store):
    labels = texts(specs(store, "invitation_persons")[0])
    assert {name for name in ("宁波", "舟山", "青岛") if any(name in t for t in labels)} == {
        "宁波",
        "舟山",
        "青岛",
    }


def test_the_reason_stands_at_the_cut(store):
    for lang, head in ((ZH, "序列中断：新冠疫情"), (EN, "Break: COVID-19")):
        assert head in texts(specs(store, "apec_cards_handled", lang=lang)[0])


def test_a_break_is_shaded_over_its_days(store):
    shapes = specs(store, "apec_cards_handled")[0]["layout"]["shapes"]
    shaded = [s for s in shapes if s.get("yref") == "y domain" and s["type"] == "rect"]
    assert [(s["x0"], s["x1"]) for s in shaded] == [("2020-01-20", "2023-01-01")]


def test_a_period_across_a_break_is_drawn_cut():
    cut = date(2020, 1, 20)
    (before, after) = pieces(date(2019, 1, 1), date(2020, 12, 31), [cut])
    assert before[0] == date(2019, 1, 1)
    assert before[1] < cut == after[0]
    assert after[1] == date(2020, 12, 31)


def test_a_period_beside_a_break_is_whole():
    whole = [(date(2019, 1, 1), date(2019, 12, 31))]
    assert pieces(*whole[0], [date(2020, 1, 1), date(2019, 1, 1)]) == whole


def test_axes_and_labels_are_in_the_readers_language(store):
    chinese, english = (specs(store, "authentication_documents", lang=lang)[0] for lang in (ZH, EN))
    assert chinese["layout"]["yaxis"]["ticktext"][-1] == "4万"
    assert english["layout"]["yaxis"]["ticktext"][-1] == "40,000"
    assert chinese["layout"]["xaxis"]["ticktext"] == ["2017年", "2018年", "2019年"]


def test_growth_is_written_in_per_cent(store):
    growth = specs(store, "authentication_documents", "ningbo")[1]
    assert "0%" in growth["layout"]["yaxis"]["ticktext"]
    assert growth["layout"]["yaxis"]["range"][0] < 0


def test_levels_rise_from_zero(store):
    for drawn in specs(store, "sister_city_total"):
        assert drawn["layout"]["yaxis"]["range"][0] == 0


def test_events_are_a_strip_of_their_own_below(store):
    drawn = specs(store, "authentication_documents", "ningbo")[0]
    (strip,) = (trace for trace in drawn["data"] if trace.get("yaxis") == "y2")
    assert "customdata" not in strip
    assert drawn["layout"]["yaxis2"]["domain"][1] < drawn["layout"]["yaxis"]["domain"][0]


def test_marks_of_points_stand_on_their_day(store):
    drawn = specs(store, "direct_report_enterprises")[0]
    dots = next(t for t in drawn["data"] if t.get("hoverinfo") == "skip")
    assert [datetime.fromisoformat(x).date() for x in dots["x"]] == [
        date(2016, 6, 30),
        date(2019, 6, 30),
    ]


def test_a_label_gives_way_to_a_shorter_bar_above_it(store):
    notes = specs(store, "outbound_trip_batches")[0]["layout"]["annotations"]
    anchors = {note["text"]: note["xanchor"] for note in notes}
    assert (anchors["407"], anchors["354 <b>A</b>"]) == ("center", "right")


def test_a_crowd_of_marks_goes_without_labels(store):
    months = [f"{y}-{m:02}-01/{y}-{m:02}-28" for y in (2017, 2018) for m in range(1, 13)]
    crowd = [observed(m, 5, m) for m in months]
    (line,) = lines(crowd, level_mark, (), store, ZH)
    panel = replace(trends(store, ZH, "authentication_batches", ()).panels[0], lines=(line,))
    assert texts(spec(panel, palette("light", CITIES), ZH)) == ["5"]


def chart_of_places(published: Path, folder: Path, lang: Language) -> Panel:
    """The chart of a city that was eighth, and fifth the year after."""
    rank = "authentication_rank_national"
    fields = {"indicator_id": rank, "unit": "rank", "unit_zh": "位"}
    both = (observed("a", 8.0, "2018", **fields), observed("b", 5.0, "2019", **fields))
    (panel,) = trends(store_of(published, folder, *both), lang, rank, ()).panels
    return panel


@pytest.fixture
def places(published: Path, tmp_path: Path) -> Panel:
    return chart_of_places(published, tmp_path, EN)


def test_the_axis_of_a_rank_has_1_on_top_and_whole_places_below(places):
    axis = spec(places, palette("light", CITIES), EN)["layout"]["yaxis"]
    assert axis["range"][0] > 8 > 1 > axis["range"][1]
    assert axis["ticktext"] == ["1", "2", "4", "6", "8"]


def test_a_better_place_stands_higher(places):
    plane = Plane(places.years, scale(places, 200), 400)
    eighth, fifth = (plane.of(mark) for mark in places.marks)
    assert eighth.high < fifth.low


def test_a_chart_of_places_says_which_is_best(places):
    assert "1 is best and on top." in board("trend_finding", places, EN)


def test_what_takes_the_pointer_lies_over_a_rank(places):
    unseen, _ = [t for t in spec(places, palette("light", CITIES), EN)["data"] if "base" in t]
    ends = zip(unseen["base"], unseen["y"], (8, 5), strict=True)
    assert all(base < place < base + tall for base, tall, place in ends)


@pytest.mark.parametrize(("lang", "said"), [(EN, "up the order from"), (ZH, "升至")])
def test_a_smaller_place_is_told_as_a_rise(published, tmp_path, lang, said):
    assert said in str(chart_of_places(published, tmp_path, lang).finding)
