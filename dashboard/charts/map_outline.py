"""Outlines under the map as arrays: our own land, or a vector view that a user supplies."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from dashboard import basemaps
from etl.geography.projection import WEST, project_unrolled

Ring = list[tuple[float, float]]


@lru_cache(maxsize=1)
def land() -> Any:
    """The land as one Matplotlib path, holes and all."""
    return _path(_rings(basemaps.geojson("land")))


@lru_cache(maxsize=1)
def edge() -> Any:
    """The shape of the sea."""
    return _path(_rings(basemaps.geojson("edge")))


@lru_cache(maxsize=1)
def graticule() -> list[Any]:
    """Meridians and parallels."""
    return _lines(basemaps.geojson("graticule"))


@lru_cache(maxsize=1)
def islets() -> Any:
    """Points of islands too small for an outline."""
    return np.asarray(_coordinates(basemaps.geojson("islets"))[0])


def _geometries(collection: dict[str, Any]) -> Iterable[dict[str, Any]]:
    for feature in collection["features"]:
        yield feature["geometry"]


def _coordinates(collection: dict[str, Any]) -> list[Any]:
    return [geometry["coordinates"] for geometry in _geometries(collection)]


def _rings(collection: dict[str, Any]) -> Iterable[Ring]:
    for geometry in _geometries(collection):
        polygons = geometry["coordinates"]
        for polygon in [polygons] if geometry["type"] == "Polygon" else polygons:
            yield from polygon


def _lines(collection: dict[str, Any]) -> list[Any]:
    found = []
    for geometry in _geometries(collection):
        lines = geometry["coordinates"]
        found += [lines] if geometry["type"] == "LineString" else list(lines)
    return [np.asarray(line) for line in found]


def _path(rings: Iterable[Ring]) -> Any:
    from matplotlib.path import Path as Outline

    parts = [np.asarray(ring) for ring in rings]
    codes = [
        np.r_[Outline.MOVETO, np.full(len(part) - 2, Outline.LINETO), Outline.CLOSEPOLY]
        for part in parts
    ]
    return Outline(np.concatenate(parts), np.concatenate(codes))


@lru_cache(maxsize=4)
def supplied(path: Path) -> dict[str, Any]:
    """A user's vector view as GeoJSON in map coordinates.

    Cut at 30° W like our own land, bent by the projection. Areas become their outlines: a view
    shows lines, and no country is filled. Raises BaseMapError for what has no lines or degrees.
    """
    import shapely

    parts = shapely.segmentize(_lines_in_degrees(path), 1.0)
    here = shapely.intersection(parts, shapely.box(WEST, -90, 180, 90))
    there = shapely.intersection(parts, shapely.box(-180, -90, WEST, 90))
    moved = shapely.transform(there, lambda lonlat: lonlat + np.array([360, 0]))
    both = _single_lines(np.concatenate([here, moved]))
    bent = shapely.transform(both, lambda lonlat: project_unrolled(lonlat[:, 1], lonlat[:, 0]))
    rounded = _single_lines(shapely.simplify(shapely.set_precision(bent, 0.1), 0.2))
    shape = shapely.geometry.mapping(shapely.MultiLineString(list(rounded)))
    return {
        "type": "FeatureCollection",
        "features": [{"type": "Feature", "properties": {}, "geometry": shape}],
    }


def _lines_in_degrees(path: Path) -> Any:
    """The lines of a GeoJSON file, and the outlines of its areas, as an array."""
    import geopandas as gpd
    import shapely

    content = basemaps.vector(path)
    features = content.get("features") if isinstance(content, dict) else None
    try:
        shapes = [shapely.geometry.shape(f["geometry"]) for f in features or () if f["geometry"]]
    except (
        shapely.errors.ShapelyError,
        AttributeError,
        LookupError,
        TypeError,
        ValueError,
    ) as error:
        raise basemaps.BaseMapError(
            "{file} is not GeoJSON: {error}. Mend or replace it.", file=path.name, error=error
        ) from error
    flat = gpd.GeoSeries(shapes).explode(ignore_index=True)
    lines = _single_lines(np.asarray(flat.boundary.where(flat.geom_type == "Polygon", flat)))
    if not len(lines):
        raise basemaps.BaseMapError(
            "{file} has no lines or areas. Save them as a FeatureCollection.", file=path.name
        )
    west, south, east, north = shapely.total_bounds(lines)
    if not (west >= -180 and east <= 180 and south >= -90 and north <= 90):
        raise basemaps.BaseMapError(
            "{file} is not in degrees. Save it as EPSG:4326.", file=path.name
        )
    return lines


def _single_lines(shapes: Any) -> Any:
    """The lines among shapes and their parts; cutting and rounding leave points and nothing too."""
    import shapely

    parts = shapely.get_parts(shapes)
    lines = shapely.get_type_id(parts) == shapely.GeometryType.LINESTRING
    return parts[lines & ~shapely.is_empty(parts)]


def supplied_lines(path: Path) -> list[Any]:
    """The same as arrays of points."""
    return _lines(supplied(path))
