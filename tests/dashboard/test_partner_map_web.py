"""The web map as data: small, without addresses elsewhere, every partner to be clicked on."""

from __future__ import annotations

import io
import json
import math
import re
from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import Any

import numpy as np
import pytest
import shapely
from PIL import Image

from dashboard import basemaps
from dashboard.charts import partner_map_web as web
from dashboard.charts.map_fit import fit
from dashboard.charts.map_lines import MOST_LINES, lines
from dashboard.charts.map_marks import mapping, sheet
from dashboard.charts.map_web_marks import home_pixels
from dashboard.charts.map_web_names import text_width
from dashboard.language import Language
from dashboard.store import Store
from dashboard.theme import palette, rgb
from dashboard.views.partner_map import PartnerMap, partner_map
from dashboard.views.partner_scenes import SCENES
from dashboard.views.partner_ties import MapChoice
from tests.dashboard.partner_maps import by_country, crowded, made_up

SIZE = (1200, 584)
LARGEST = 400_000  # bytes, the land that the page fetches once included
LIGHT = palette("light", ("one", "two"))
TODAY = date(2026, 1, 1)


def sent(view: PartnerMap, size: tuple[int, int] = SIZE) -> dict[str, Any]:
    """What goes to the browser."""
    found: dict[str, Any] = json.loads(web.deck(view, LIGHT, size).to_json())
    return found


def layer(view: PartnerMap, name: str) -> dict[str, Any]:
    return next(row for row in sent(view)["layers"] if row["id"].startswith(name))


def drawn_lines(view: PartnerMap) -> list[dict[str, Any]]:
    """Rows of all lines; none where there is no layer of them."""
    layers = [row for row in sent(view)["layers"] if row["id"] == "lines"]
    return [row for found in layers for row in found["data"]]


def drawn_marks(view: PartnerMap) -> list[dict[str, Any]]:
    """Rows of all marks, whether or not they take the pointer."""
    (found,) = (row["data"] for row in sent(view)["layers"] if row["@@type"] == "IconLayer")
    return list(found)


def test_nothing_names_another_host_or_who_draws_maps() -> None:
    written = web.deck(made_up(), LIGHT, SIZE).to_json()
    assert "://" not in written
    assert "mapProvider" not in json.loads(written)


def test_land_is_named_by_an_address_of_the_page_itself() -> None:
    assert layer(made_up(), "land")["data"] == "app/static/coarse.geojson"
    assert (web.layers.STATIC, basemaps.FOLDER.name) == ("app/static", "basemap")


@pytest.mark.parametrize(
    ("scene", "size", "files"),
    [
        ("world", SIZE, ["coarse", "coarse_islets"]),
        ("world", (1440, 701), ["coarse", "coarse_islets"]),
        ("world", (3840, 1870), ["land", "islets"]),
        ("europe", SIZE, ["land", "islets"]),
    ],
)
def test_land_is_as_fine_as_can_be_seen(
    scene: str, size: tuple[int, int], files: list[str]
) -> None:
    drawn = sent(made_up(scene=scene), size)["layers"]
    found = [row["data"] for row in drawn if row["id"] in ("land", "islets")]
    assert found == [f"app/static/{name}.geojson" for name in files]


def test_no_layer_asks_which_pixel_is_nearest() -> None:
    assert sent(made_up())["parameters"] == {
        "depthCompare": "always",
        "depthWriteEnabled": False,
    }


@pytest.mark.parametrize("names", ["zh", "both"])
def test_no_filter_needs_a_letter_that_the_browser_has_not_drawn(store: Store, names: str) -> None:
    every = tuple(store.by_id("cities", "city_id"))
    one, all_of_them = (
        partner_map(store, Language("zh"), MapChoice(cities, names=names), TODAY)
        for cities in (every[:1], every)
    )
    assert one.letters == all_of_them.letters
    assert {c for p in all_of_them.points for c in p.label} <= set(one.letters)


def test_too_many_letters_are_drawn_as_they_are_needed() -> None:
    chinese = "".join(map(chr, range(0x4E00, 0x4E00 + web.layers.MOST_LETTERS + 1)))
    few, many = (replace(made_up(), letters=found) for found in (chinese[:-1], chinese))
    assert layer(few, "names")["characterSet"] == chinese[:-1]
    assert layer(many, "names")["characterSet"] == "auto"


def test_the_map_and_its_land_stay_below_400_kilobytes() -> None:
    files = ("land.geojson", "islets.geojson", "edge.geojson", "edge.json", "graticule.json")
    files += ("marks.png",)
    fetched = sum((basemaps.FOLDER / name).stat().st_size for name in files)
    assert fetched + len(web.deck(made_up(), LIGHT, SIZE).to_json().encode()) < LARGEST


def test_five_thousand_ties_are_sent_as_marks_without_lines() -> None:
    view = crowded(5000)
    assert len(view.points) > MOST_LINES
    assert not drawn_lines(view)
    assert len({row["place"] for row in layer(view, "pick")["data"] if "place" in row}) == 5000


@pytest.mark.parametrize("ties", [1000, 2000])
def test_marks_of_a_crowd_cover_no_more_than_those_of_the_most_lines(ties: int) -> None:
    few, crowd = (drawn_marks(crowded(n)) for n in (MOST_LINES, ties))
    assert min(row["size"] for row in crowd) < min(row["size"] for row in few)
    assert sum(row["size"] ** 2 for row in crowd) < 1.1 * sum(row["size"] ** 2 for row in few)


def test_places_of_a_crowd_take_the_pointer_from_less_around_them() -> None:
    few, crowd = (layer(crowded(n), "pick")["data"] for n in (MOST_LINES, 1000))
    assert min(row["radius"] for row in crowd) < min(row["radius"] for row in few)


def test_tiny_marks_take_the_pointer_with_all_of_their_cell() -> None:
    found = layer(crowded(5000), "pick")
    assert (found["@@type"], found["pickable"], found["alphaCutoff"]) == ("IconLayer", True, 0)
    assert {row["name"] for row in found["data"]} >= {home.label for home in crowded(5000).homes}


def test_every_partner_can_be_clicked_on() -> None:
    view = made_up()
    assert [row["place"] for row in layer(view, "pick")["data"]] == [
        p.place_id for p in view.points
    ]


def test_every_country_says_its_name_and_number_under_the_pointer() -> None:
    rows = layer(by_country(), "pick")["data"]
    assert [(row["name"], row["hint"]) for row in rows] == [("韩国", "14"), ("日本", "9")]


def test_no_home_stands_on_the_disc_of_a_country() -> None:
    view, fitted = by_country(), fit("world", *SIZE, web.MARGIN)
    homes = home_pixels(view, fitted)
    for row in layer(view, "bubbles")["data"]:
        at = fitted.pixel(*row["at"])
        assert all(math.dist(at, home) > row["radius"] for home in homes)


def test_numbers_stand_in_the_middle_of_their_discs() -> None:
    rows = [layer(by_country(), name)["data"] for name in ("bubbles", "numbers")]
    assert [row["at"] for row in rows[0]] == [row["at"] for row in rows[1]]


def test_the_layer_that_is_clicked_on_is_renewed_when_a_partner_was_opened() -> None:
    ids = [
        json.loads(web.deck(made_up(), LIGHT, SIZE, n).to_json())["layers"][-1]["id"]
        for n in (0, 1)
    ]
    assert ids[0] != ids[1]


def test_points_stand_at_their_map_coordinates() -> None:
    view = made_up()
    stands = [tuple(row["at"]) for row in layer(view, "pick")["data"]]
    assert stands == [(round(p.x, 2), round(p.y, 2)) for p in view.points]


def test_a_line_runs_from_each_home_to_each_of_its_partners() -> None:
    view = made_up()
    ends = {(tuple(row["path"][0]), tuple(row["path"][-1])) for row in drawn_lines(view)}
    homes = {home.city_id: (round(home.x, 1), round(home.y, 1)) for home in view.homes}
    assert ends == {
        (homes[mark.city_id], (round(p.x, 1), round(p.y, 1)))
        for p in view.points
        for mark in p.marks
    }


def test_lines_can_be_great_circles_or_none() -> None:
    curves, great = (drawn_lines(made_up(line=line)) for line in ("curve", "great_circle"))
    assert max(y for row in great for _, y in row["path"]) > max(
        y for row in curves for _, y in row["path"]
    )
    assert not drawn_lines(made_up(line="none"))


@pytest.mark.parametrize("line", ["curve", "great_circle"])
@pytest.mark.parametrize("scene", ["world", "europe"])
def test_lines_are_sent_with_fewer_points_that_nobody_misses(line: str, scene: str) -> None:
    view = made_up(line=line, scene=scene)
    whole = shapely.MultiLineString([piece for line in lines(view) for piece in line.pieces])
    thin = shapely.MultiLineString([row["path"] for row in drawn_lines(view)])
    rounding = 0.1
    off = shapely.hausdorff_distance(whole, thin) - rounding
    assert off * fit(scene, *SIZE, web.MARGIN).scale < web.UNSEEN
    assert shapely.get_num_coordinates(thin) < 0.7 * shapely.get_num_coordinates(whole)


def test_kinds_differ_in_icon_and_dashes_not_in_colour_alone() -> None:
    view = made_up()
    icons = {
        row["icon"] for row in layer(view, "marks")["data"] if row["icon"].startswith("circle")
    }
    assert {"circle-solid", "circle-hollow", "circle-dashed"} <= icons
    assert len({tuple(row["dash"]) for row in drawn_lines(view)}) == 4


def test_cities_differ_in_form_and_in_colour() -> None:
    homes = layer(made_up(), "marks")["data"][-4:]
    tints = {row["icon"]: tuple(row["color"]) for row in homes if "solid" in row["icon"]}
    assert tints == {"circle-solid": rgb(LIGHT.series[0]), "triangle-solid": rgb(LIGHT.series[1])}


def test_shared_partners_have_a_ring() -> None:
    rings = [row for row in layer(made_up(), "marks")["data"] if row["icon"] == "ring"]
    assert len(rings) == sum(point.shared for point in made_up().points)


def test_colours_can_stand_for_kinds() -> None:
    rows = drawn_lines(made_up(colour="kind"))
    assert len({tuple(row["color"][:3]) for row in rows}) == 4


@pytest.mark.parametrize("width", [360, 800, 1200, 1800])
@pytest.mark.parametrize("code", ["zh", "en"])
@pytest.mark.parametrize("scene", ["world", "europe"])
def test_no_name_lies_over_another_at_any_width(width: int, code: str, scene: str) -> None:
    view, height = made_up(code, scene=scene), round(width / 2.054)
    fitted = fit(scene, width, height, web.MARGIN)
    boxes = []
    for row in web.name_rows(view, fitted):
        x, y = fitted.pixel(*row["at"])
        wide = text_width(row["text"], row["size"]) - 3
        shift = {"start": 0.0, "middle": -wide / 2, "end": -wide}[row["anchor"]]
        left, middle = x + row["off"][0] + shift, y + row["off"][1]
        boxes.append((left, left + wide, middle - row["size"] / 2, middle + row["size"] / 2))
    assert boxes
    for a, b in combinations(boxes, 2):
        assert a[1] <= b[0] or b[1] <= a[0] or a[3] <= b[2] or b[3] <= a[2]


def test_names_and_marks_grow_with_the_canvas() -> None:
    small, large = (
        max(row["size"] for row in sent(made_up(), size)["layers"][-2]["data"])
        for size in ((800, 400), (1800, 876))
    )
    assert large > small


@pytest.mark.parametrize("scene", SCENES)
def test_a_scene_lies_wholly_on_the_canvas(scene: str) -> None:
    state = sent(made_up(scene=scene))["initialViewState"]
    left, bottom, right, top = SCENES[scene]
    scale = 2 ** state["zoom"]
    assert (right - left) * scale <= SIZE[0]
    assert (top - bottom) * scale <= SIZE[1]
    assert state["target"][:2] == [(left + right) / 2, (bottom + top) / 2]


def test_the_whole_map_is_seen_in_a_window() -> None:
    for homes in (1, 2, 3):
        assert web.height(1760, 1080, homes) + web.AROUND + web.COUNTS * homes <= 1080
    assert web.height(360, 844) == round(360 / web.RATIO)


def test_a_base_map_that_takes_no_points_is_shown_alone(tmp_path: Any) -> None:
    view = made_up()
    picture = replace(view.base, id="approved", is_picture=True, path=tmp_path / "map.png")
    assert [row["id"] for row in sent(replace(view, base=picture))["layers"]] == ["picture"]


def test_a_picture_is_asked_for_where_it_lies_among_the_base_maps() -> None:
    view, path = made_up(), basemaps.FOLDER / "maps" / "x.png"
    picture = replace(view.base, id="approved", is_picture=True, path=path)
    (shown,) = sent(replace(view, base=picture))["layers"]
    assert shown["image"] == "app/static/maps/x.png"


def test_the_icons_on_disk_are_those_that_the_code_draws() -> None:
    with (
        Image.open(basemaps.FOLDER / "marks.png") as found,
        Image.open(io.BytesIO(sheet())) as drawn,
    ):
        assert found.size == drawn.size
        difference = np.abs(np.asarray(found, dtype=int) - np.asarray(drawn, dtype=int))
    assert difference.max() <= 2, "run `python data/basemap/build_marks.py`"


def test_every_icon_lies_on_the_sheet_by_itself() -> None:
    corners = [(place["x"], place["y"]) for place in mapping().values()]
    assert len(set(corners)) == len(corners)


def test_texts_are_written_with_chinese_characters() -> None:
    names = layer(made_up(), "names")
    assert names["characterSet"] == "auto"
    assert re.search("[\u4e00-\u9fff]", names["data"][0]["text"])
