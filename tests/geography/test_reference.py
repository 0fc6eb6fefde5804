"""The committed tables of places, ties, countries and groups, and the base map."""

import csv
import json
import re
from collections import Counter, defaultdict
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely

from etl.countries import Country, Group, Membership, groups_on
from etl.geography import project
from etl.geography.gazetteer import Gazetteer
from etl.geography.projection import edge, is_on_the_map
from etl.geography_checks import check_geography
from etl.places import Partnership, Place, places_named

DATA = Path(__file__).parents[2] / "data"


@cache
def rows(name: str) -> list[dict[str, str]]:
    with (DATA / "reference" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def gazetteer() -> Gazetteer:
    towns = defaultdict(list)
    for row in rows("country_towns"):
        towns[row["iso2"]].append((float(row["lat"]), float(row["lon"])))
    return Gazetteer(
        places=[Place.from_row(row) for row in rows("places")],
        partnerships=[Partnership.from_row(row) for row in rows("partnerships")],
        memberships=[Membership.from_row(row) for row in rows("country_groups")],
        groups=[Group.from_row(row) for row in rows("groups")],
        countries={Country.from_row(row).iso2 for row in rows("countries")},
        cities={row["city_id"] for row in rows("cities")},
        towns={iso2: np.array(points) for iso2, points in towns.items()},
    )


def test_the_tables_hold_no_mistake_that_the_checks_know() -> None:
    assert check_geography(gazetteer()) == []


def test_every_place_has_a_tie() -> None:
    tied = {tie.place_id for tie in gazetteer().partnerships}

    assert {place.place_id for place in gazetteer().places} == tied


def test_partners_of_several_cities_are_one_place() -> None:
    ties = Counter(tie.place_id for tie in gazetteer().partnerships)

    assert {place_id for place_id, n in ties.items() if n > 1} == {
        "kr-busan",
        "kr-daegu",
        "hr-rijeka",
        "nz-auckland",
        "ua-odesa",
    }


@pytest.mark.parametrize(
    ("name", "place_id"),
    [
        ("亚琛", "de-aachen"),
        ("爱琛市", "de-aachen"),
        ("里士满", "us-richmond"),
        ("列治文", "ca-richmond"),
        ("怀塔克里市", "nz-auckland"),
        ("曼德拉市", "za-nelson-mandela-bay"),
        ("吉田町", "jp-uwajima"),
        ("長岡京市", "jp-nagaokakyo"),
        ("대구광역시", "kr-daegu"),
    ],
)
def test_names_that_reports_and_partners_use_find_one_place(name: str, place_id: str) -> None:
    assert [place.place_id for place in places_named(name, gazetteer().places)] == [place_id]


def test_chinese_names_stand_without_brackets() -> None:
    assert [p.name_zh for p in gazetteer().places if re.search(r"[()（）]", p.name_zh)] == []


@pytest.mark.parametrize(
    ("iso2", "zh"),
    [
        ("TW", "中国台湾"),
        ("HK", "中国香港"),
        ("MO", "中国澳门"),
        ("FK", "马尔维纳斯群岛（福克兰）"),
        ("PS", "巴勒斯坦"),
        ("AE", "阿联酋"),
        ("BA", "波黑"),
        ("CF", "中非"),
        ("DO", "多米尼加"),
    ],
)
def test_countries_and_regions_are_named_as_the_ministry_names_them(iso2: str, zh: str) -> None:
    assert {row["iso2"]: row["zh"] for row in rows("countries")}[iso2] == zh


@pytest.mark.parametrize(
    ("group", "members"),
    [
        ("EU", 27),
        ("CEEC", 14),
        ("SCO", 10),
        ("RCEP", 15),
        ("APEC", 21),
        ("ASEAN", 11),
        ("BRICS", 10),
    ],
)
def test_groups_have_as_many_members_as_their_sources_say(group: str, members: int) -> None:
    g = gazetteer()
    belonging = [
        iso2
        for iso2 in g.countries
        if group in groups_on(date(2026, 2, 1), iso2, g.memberships, g.groups)
    ]

    assert len(belonging) == members


@cache
def feature(name: str) -> dict[str, Any]:
    text = (DATA / "basemap" / f"{name}.geojson").read_text(encoding="utf-8")
    (only,) = json.loads(text)["features"]
    return dict(only)


ISLETS = ("islets", "coarse_islets")


@cache
def land() -> shapely.MultiPolygon:
    return shapely.geometry.shape(feature("land")["geometry"])


@pytest.mark.parametrize("name", ["land", "coarse", "islets", "coarse_islets", "edge", "graticule"])
def test_the_base_map_names_nothing(name: str) -> None:
    assert feature(name)["properties"] == {}


@pytest.mark.parametrize("land", ["land", "coarse"])
def test_the_base_map_is_small_enough_for_a_page(land: str) -> None:
    files = (land, "islets", "edge", "graticule")
    sizes = [(DATA / "basemap" / f"{name}.geojson").stat().st_size for name in files]
    assert sum(sizes) < 340_000


def test_the_readme_counts_what_the_files_hold() -> None:
    readme = (DATA / "basemap" / "README.md").read_text(encoding="utf-8")
    polygons, points = len(land().geoms), shapely.get_num_coordinates(land())

    assert f"{polygons:,} polygons, {points:,} points" in readme
    for islets in ISLETS:
        assert f"{len(feature(islets)['geometry']['coordinates'])} dots" in readme


def test_the_land_is_valid_and_lies_on_the_map() -> None:
    assert land().is_valid
    assert shapely.buffer(shapely.Polygon(edge()), 0.2).contains(land())


def test_the_old_seam_at_180_degrees_is_healed() -> None:
    _, south = project(65.5, 180.0)
    x, north = project(68.5, 180.0)
    seam = shapely.LineString([(x, south + 1), (x, north - 1)])

    assert land().intersection(seam.buffer(0.3)).area > 0.95 * seam.buffer(0.3).area
    assert len(shapely.get_parts(land().intersection(seam.buffer(0.3)))) == 1


@pytest.mark.parametrize(
    ("lat", "lon", "what"),
    [
        (30.06, 122.14, "Zhoushan Island"),
        (-17.8, 178.0, "Viti Levu"),
        (71.2, -179.5, "Wrangel Island"),
        (-85.0, 60.0, "Antarctica"),
        (23.7, 121.0, "Taiwan"),
        (19.2, 109.8, "Hainan"),
        (70.0, -28.0, "Greenland, east of the cut"),
        (70.0, -40.0, "Greenland, west of the cut"),
        (-20.3, 57.55, "Mauritius"),
    ],
)
def test_land_is_where_land_is(lat: float, lon: float, what: str) -> None:
    assert land().contains(shapely.Point(project(lat, lon))), what


@pytest.mark.parametrize(
    ("lat", "lon"), [(0.0, -150.0), (36.0, -40.0), (42.0, 51.0), (35.0, 123.0)]
)
def test_sea_is_where_sea_is(lat: float, lon: float) -> None:
    assert not land().contains(shapely.Point(project(lat, lon)))


@pytest.mark.parametrize("name", ISLETS)
@pytest.mark.parametrize(("lat", "lon"), [(16.83, 112.33), (10.38, 114.36), (25.75, 123.47)])
def test_islands_too_small_for_the_outline_have_a_dot(lat: float, lon: float, name: str) -> None:
    dots = np.array(feature(name)["geometry"]["coordinates"])

    assert np.hypot(*(dots - project(lat, lon)).T).min() < 5


def test_dots_lie_on_the_map() -> None:
    assert is_on_the_map(np.array(feature("islets")["geometry"]["coordinates"]))
