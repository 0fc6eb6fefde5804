"""What lies under the web map: coarse land beside the fine one, and lines in pieces."""

from __future__ import annotations

import json

import shapely

from dashboard import basemaps
from dashboard.charts import partner_map_web as web


def test_coarse_land_lies_off_the_fine_land_by_less_than_a_pixel() -> None:
    fine, coarse = (_shore(name) for name in ("land", "coarse"))
    off = shapely.distance(shapely.points(shapely.get_coordinates(fine)), coarse).max()
    assert off * web.COARSE < 1


def test_no_island_is_lost_from_the_coarse_land() -> None:
    fine, coarse = (_shapes(name) for name in ("land", "coarse"))
    near = shapely.STRtree(shapely.get_parts(coarse))
    islands = shapely.get_parts(fine)
    _, apart = near.query_nearest(islands, return_distance=True, all_matches=False)
    assert apart.max() == 0


def test_pieces_of_the_net_and_the_edge_lie_on_their_lines() -> None:
    for name, off in (("edge", 0.1), ("graticule", 3.1)):
        pieces = json.loads((basemaps.FOLDER / f"{name}.json").read_text())
        drawn = shapely.union_all(shapely.linestrings([[p["from"], p["to"]] for p in pieces]))
        assert shapely.hausdorff_distance(drawn, _shore(name)) < off


def _shapes(name: str) -> shapely.Geometry:
    return shapely.geometry.shape(basemaps.geojson(name)["features"][0]["geometry"])


def _shore(name: str) -> shapely.Geometry:
    """Every line of a file, the outlines of areas too."""
    found = _shapes(name)
    return found if "Line" in found.geom_type else found.boundary
