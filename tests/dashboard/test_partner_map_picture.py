"""The map as a picture: like the reference, with marks where they belong and words burnt in.

After a change that is meant, `python -m tests.dashboard.test_partner_map_picture` draws the
references anew: look at each before it is committed.
"""

from __future__ import annotations

import io
import itertools
import json
import math
import sys
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from dashboard.basemaps import BaseMapError
from dashboard.charts import fonts, map_print, map_words
from dashboard.charts.map_fit import fit
from dashboard.charts.map_outline import supplied
from dashboard.charts.map_sheet import Sheet
from dashboard.charts.partner_map_picture import _sheet, picture
from dashboard.language import Language
from dashboard.theme import palette, rgb
from dashboard.views.partner_map import PartnerMap
from tests.dashboard.partner_maps import by_country, made_up

REFERENCES = Path(__file__).with_name("pictures")
SMALL, WALL = (640, 360), (1920, 1080)
# Looks, languages and scenes that are compared with references.
CASES = (
    ("light", "zh", "world"),
    ("dark", "en", "world"),
    ("light", "en", "europe"),
    ("dark", "zh", "japan_korea"),
)
# How far a picture may be from its reference: on average, and for how many pixels by much.
MEAN, MUCH, SHARE = 1.5, 48, 0.01


def drawn(
    view: PartnerMap, look: str = "light", code: str = "zh", size: tuple[int, int] = WALL
) -> NDArray[np.int16]:
    made = picture(view, palette(look), Language(code), size, "png")
    with Image.open(io.BytesIO(made)) as image:
        return np.asarray(image.convert("RGB"), dtype=np.int16)


def test_no_home_stands_on_the_disc_of_a_country() -> None:
    view = by_country()
    sheet = where(view)
    homes = map_print.home_pixels(sheet, view)
    for bubble, at in zip(view.bubbles, map_print.bubble_pixels(sheet, view), strict=True):
        radius = map_print.bubble_radius(bubble.ties)
        assert all(math.dist(at, home) > radius for home in homes)


def reference(look: str, code: str, scene: str) -> Path:
    return REFERENCES / f"{look}-{code}-{scene}.png"


@pytest.mark.parametrize(("look", "code", "scene"), CASES)
def test_a_picture_is_like_its_reference(look: str, code: str, scene: str) -> None:
    found = drawn(made_up(code, scene=scene), look, code, SMALL)
    with Image.open(reference(look, code, scene)) as image:
        expected = np.asarray(image.convert("RGB"), dtype=np.int16)
    difference = np.abs(found - expected)
    assert difference.mean() < MEAN
    assert (difference.max(axis=2) > MUCH).mean() < SHARE


def test_the_references_differ_from_one_another_by_more_than_the_tolerance() -> None:
    shapes = []
    for look, code, scene in CASES:
        with Image.open(reference(look, code, scene)) as image:
            shapes.append(np.asarray(image.convert("RGB"), dtype=np.int16))
    assert np.abs(shapes[0] - shapes[1]).mean() > MEAN
    assert np.abs(shapes[0] - shapes[2]).mean() > MEAN


@pytest.mark.parametrize("look", ["light", "dark"])
def test_marks_of_a_city_are_in_its_colour_at_their_places(look: str) -> None:
    view = made_up()
    pixels, colours = drawn(view, look), palette(look)
    sheet = where(view)
    for point in view.points:
        if len(point.marks) == 1 and point.marks[0].kind in {"sister_city", "unknown"}:
            x, y = sheet.pixel(point.x, point.y)
            expected = rgb(colours.series[point.marks[0].form])
            assert np.abs(pixels[round(y), round(x)] - expected).max() < 30, point.name


def where(view: PartnerMap) -> Sheet:
    """The sheet of a picture, to ask where its points lie."""
    from matplotlib.figure import Figure

    axes: Any = Figure().add_axes((0, 0, 1, 1))
    from dashboard.charts.map_look import look

    return _sheet(axes, look(palette("light")), view, 1080.0)


def test_a_larger_picture_is_the_same_one_drawn_finer() -> None:
    made = picture(made_up(), palette("light"), Language("zh"), (1280, 720), "png")
    with Image.open(io.BytesIO(made)) as image:
        smaller = image.convert("RGB").resize(SMALL, Image.Resampling.BOX)
    assert np.abs(np.asarray(smaller, dtype=np.int16) - drawn(made_up(), size=SMALL)).mean() < 3


@pytest.mark.parametrize("form", ["png", "svg"])
def test_the_same_map_gives_the_same_bytes(form: Any) -> None:
    twice = {picture(made_up(), palette("light"), Language("zh"), SMALL, form) for _ in "12"}
    assert len(twice) == 1


def test_an_svg_carries_title_and_text_and_names_no_other_host() -> None:
    made = picture(made_up("en"), palette("light"), Language("en"), WALL, "svg").decode()
    root = ET.fromstring(made)
    assert "A made-up map." in made
    links = [value for e in root.iter() for name, value in e.attrib.items() if "href" in name]
    assert [link for link in links if not link.startswith("#")] == []


def ink(view: PartnerMap, other: PartnerMap) -> NDArray[np.bool_]:
    """Which pixels of the lowest, leftmost corner differ between two maps."""
    a, b = (drawn(v)[1000:1060, 40:900] for v in (view, other))
    return np.asarray(np.abs(a - b).max(axis=2) > 40)


@pytest.mark.parametrize(
    "burnt",
    [{"number": "GS(2025)0000号"}, {"stamp": "省界（未审核）"}, {"caption": "另一句说明"}],
)
def test_number_stamp_and_caption_are_burnt_in_at_the_bottom_left(burnt: dict[str, str]) -> None:
    view = made_up()
    assert ink(view, replace(view, base=replace(view.base, **burnt))).any()


def test_whom_it_is_for_is_burnt_in() -> None:
    view = made_up()
    assert ink(view, replace(view, audience="内部使用")).any()


def test_without_a_chinese_font_the_error_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "noto_cjk_sans_otc", None)
    with pytest.raises(fonts.FontError, match="noto-cjk-sans-otc"):
        fonts._collection()


@pytest.mark.parametrize(
    "text", ["长冈京市", "Klaipėda", "Brașov", "Sankt-Peterburg", "亚琛 Aachen"]
)
def test_every_letter_of_a_name_is_in_the_font_that_draws_it(text: str) -> None:
    face = fonts._face(fonts._families_for(text)[:1]).get_charmap()
    other = fonts._face(fonts._families_for(text)[1:]).get_charmap()
    assert all(ord(c) in face or ord(c) in other for c in text)
    assert fonts.text_width(text, 18) > 0


def test_the_legend_takes_a_row_of_its_own_beside_a_long_title() -> None:
    view = made_up("en")
    assert not map_words.legend_has_its_own_row(view)
    assert map_words.legend_has_its_own_row(replace(view, title=view.title * 3))


def test_a_users_vector_is_drawn_as_lines_cut_at_30_west(tmp_path: Path) -> None:
    path = tmp_path / "square.geojson"
    path.write_text(json.dumps(square(-60, 0)), encoding="utf-8")
    (feature,) = supplied(path)["features"]
    assert feature["geometry"]["type"] == "MultiLineString"
    longest = max(
        abs(a[0] - b[0])
        for line in feature["geometry"]["coordinates"]
        for a, b in itertools.pairwise(line)
    )
    assert longest < 400  # map units: no line runs across the whole map


def test_a_vector_that_is_not_in_degrees_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "metres.geojson"
    path.write_text(json.dumps(square(-6_000_000, 0)), encoding="utf-8")
    with pytest.raises(BaseMapError, match="not in degrees"):
        supplied(path)


@pytest.mark.parametrize(
    "content",
    [
        {},
        [],
        {"type": "FeatureCollection", "features": []},
        {"features": [{"geometry": None}]},
        {"features": [{"geometry": {"type": "Point", "coordinates": [0, 0]}}]},
    ],
)
def test_a_vector_without_lines_or_areas_is_refused(content: Any, tmp_path: Path) -> None:
    path = tmp_path / "empty.geojson"
    path.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(BaseMapError, match="has no lines or areas"):
        supplied(path)


@pytest.mark.parametrize("geometry", [{"type": "Circle"}, {"coordinates": [1]}, 7])
def test_a_shape_that_geojson_does_not_know_is_refused(geometry: Any, tmp_path: Path) -> None:
    path = tmp_path / "odd.geojson"
    path.write_text(json.dumps({"features": [{"geometry": geometry}]}), encoding="utf-8")
    with pytest.raises(BaseMapError, match="is not GeoJSON"):
        supplied(path)


@pytest.mark.parametrize(("west", "east"), [(-30, -10), (-50, -30), (-180, 180), (-30.01, -29.99)])
def test_a_users_vector_may_touch_the_edges_of_the_map(
    west: float, east: float, tmp_path: Path
) -> None:
    path = tmp_path / "edges.geojson"
    path.write_text(json.dumps(square(west, east)), encoding="utf-8")
    assert supplied(path)["features"][0]["geometry"]["coordinates"]


def square(west: float, east: float) -> dict[str, Any]:
    ring = [[west, 10], [east, 10], [east, 40], [west, 40], [west, 10]]
    geometry = {"type": "Polygon", "coordinates": [ring]}
    return {
        "type": "FeatureCollection",
        "features": [{"type": "Feature", "properties": {}, "geometry": geometry}],
    }


def test_a_scene_fits_whatever_the_shape_of_the_picture() -> None:
    for width, height in ((1920, 900), (900, 900)):
        fitted = fit("europe", width, height)
        x, y = fitted.pixel(fitted.middle_x, fitted.middle_y)
        assert (x, y) == (width / 2, height / 2)


if __name__ == "__main__":
    for case_look, case_code, case_scene in CASES:
        made = picture(
            made_up(case_code, scene=case_scene),
            palette(case_look),
            Language(case_code),
            SMALL,
            "png",
        )
        reference(case_look, case_code, case_scene).write_bytes(made)
