"""Makes the base map from Natural Earth's land outline; a maintainer runs it, nobody else.

    python data/basemap/build.py

Fetches the npm package named below with `npm pack` into a temporary folder and writes
`land.geojson`, `islets.geojson`, `edge.geojson` and `graticule.geojson` beside this file, in
map coordinates (see etl.geography.projection), and for the web map `coarse.geojson`,
`coarse_islets.geojson`, `edge.json` and `graticule.json`. Same package, same bytes.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import tarfile
import tempfile
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import Any

import antimeridian
import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import Geometry, LineString, Polygon

from etl.geography.projection import WEST, Floats, edge, graticule, project, project_unrolled

HERE = Path(__file__).parent
PACKAGE = "world-atlas@2.0.2"
SHA256 = {
    "land-50m.json": "619477ff690c086885e45cb91707d783805561bd75ae8e437b7d4694b0204e0f",
    "land-10m.json": "9b9f584709c119d63fbadf484ce425260497697b7166be7a2fe360e8c0b171a8",
}

# Grid, in degrees, on which both sides of the old seam at 180° meet again.
SEAM_GRID = 1e-5
# Longest straight piece, in degrees, before projecting: the projection bends lines.
LONGEST_PIECE = 1.0
# How far the drawn coast may lie off the outline, in map units: half a pixel in a picture
# 3840 pixels wide. Coasts wholly beyond these latitudes have no partner: twice as far there.
TOLERANCE, POLAR_TOLERANCE = 0.45, 0.9
# The same on a web map that shows the whole world: half a pixel of one 1,200 wide.
# What a browser without a graphics card takes for a picture is bound by how many points, pieces and
# dots it draws.
COARSE_TOLERANCE = 1.4
FRAME_TOLERANCE = 0.45  # of the edge of the map, which is a curve
GRID_TOLERANCE = 3.0  # of a meridian on a web map, a hairline: a pixel of one 1,200 wide
POLAR_NORTH, POLAR_SOUTH = 70.0, -60.0
# Coordinates are written to a tenth of a map unit, that is a kilometre.
GRID = 0.1
# Islets that the outline lacks become dots where no drawn land is within half a degree; dots
# of one atoll or group closer than two map units are one; on a web map of the whole world, where
# a dot is five map units wide, four.
LONELY, DOT_GRID, COARSE_DOT_GRID = 0.5, 2.0, 4.0


def unpacked(folder: Path) -> Path:
    """The npm package, fetched and unpacked; refuses files that are not those known."""
    subprocess.run(["npm", "pack", PACKAGE], cwd=folder, check=True, capture_output=True)
    with tarfile.open(next(folder.glob("*.tgz"))) as archive:
        archive.extractall(folder, filter="data")
    for name, expected in SHA256.items():
        found = hashlib.sha256((folder / "package" / name).read_bytes()).hexdigest()
        if found != expected:
            raise SystemExit(f"{name} of {PACKAGE} has SHA-256 {found}: check what has changed.")
    return folder / "package"


def polygons(path: Path) -> list[Polygon]:
    """The land of a TopoJSON file; rings turned to run as GeoJSON has them."""
    return [shapely.reverse(p) for p in shapely.get_parts(gpd.read_file(path).geometry.values)]


def split_at_180(land: Iterable[Polygon]) -> NDArray[Any]:
    """Polygons that do not cross 180°; Natural Earth's own run unsplit over it."""
    parts = [
        antimeridian.fix_polygon(p, fix_winding=False) if crosses_180(p) else shapely.make_valid(p)
        for p in land
    ]
    return only_polygons(np.array(parts, dtype=object))


def crosses_180(polygon: Polygon) -> bool:
    """Whether an outline jumps from one end of the longitudes to the other."""
    return bool((np.abs(np.diff(shapely.get_coordinates(polygon)[:, 0])) > 180).any())


def only_polygons(geometries: NDArray[Any]) -> NDArray[Any]:
    """The polygons among geometries and their parts; lines left over from repairs are dropped."""
    parts: NDArray[Any] = shapely.get_parts(geometries)
    areas: NDArray[Any] = parts[shapely.get_type_id(parts) == shapely.GeometryType.POLYGON]
    return areas


def cut_at_the_edge(parts: NDArray[Any]) -> Geometry:
    """Land from 30° W eastwards to 30° W again, healed along the old seam at 180°."""
    east = shapely.intersection(parts, shapely.box(WEST, -90, 180, 90))
    west = shapely.intersection(parts, shapely.box(-180, -90, WEST, 90))
    moved = shapely.transform(west, lambda lonlat: lonlat + np.array([360, 0]))
    both = shapely.set_precision(np.concatenate([east, moved]), SEAM_GRID)
    return shapely.union_all(both, grid_size=SEAM_GRID)


def projected(land: Geometry) -> NDArray[Any]:
    """Polygons in map coordinates."""
    bent = shapely.segmentize(land, LONGEST_PIECE)
    moved = shapely.transform(bent, lambda lonlat: project_unrolled(lonlat[:, 1], lonlat[:, 0]))
    return only_polygons(moved)


def simplified(parts: NDArray[Any]) -> NDArray[Any]:
    """The same outlines with fewer points."""
    north, south = project(POLAR_NORTH, 150.0)[1], project(POLAR_SOUTH, 150.0)[1]
    bounds = shapely.bounds(parts)
    polar = (bounds[:, 1] > north) | (bounds[:, 3] < south)
    coarse: NDArray[Any] = shapely.simplify(parts, np.where(polar, POLAR_TOLERANCE, TOLERANCE))
    return coarse


def vanished(parts: NDArray[Any]) -> Floats:
    """Dots, in map coordinates, for the islets that the grid cannot hold."""
    gone = shapely.is_empty(shapely.set_precision(parts, GRID))
    dots: Floats = shapely.get_coordinates(shapely.centroid(parts[gone]))
    return dots


def lonely_islets(finer: Iterable[Polygon], drawn: Iterable[Polygon]) -> Floats:
    """Dots, in map coordinates, for islets of a finer outline far from the land that is drawn."""
    centres = shapely.centroid(np.array([p for p in finer if p.area > 0], dtype=object))
    tree = shapely.STRtree(list(drawn))
    _, distance = tree.query_nearest(centres, return_distance=True, all_matches=False)
    lonlat = shapely.get_coordinates(centres[distance > LONELY])
    lonlat = lonlat[(np.abs(lonlat) <= (180, 90)).all(axis=1)]
    return np.column_stack(project(lonlat[:, 1], lonlat[:, 0]))


def thinned(dots: Floats, square: float) -> Floats:
    """One dot of those that fall into the same square of the width given."""
    _, first = np.unique(np.round(dots / square), axis=0, return_index=True)
    return dots[np.sort(first)]


def geojson(*geometries: dict[str, Any]) -> str:
    """Features without properties, coordinates on the grid."""
    features = [
        {
            "type": "Feature",
            "properties": {},
            "geometry": {"type": g["type"], "coordinates": rounded(g["coordinates"])},
        }
        for g in geometries
    ]
    collection = {"type": "FeatureCollection", "features": features}
    return json.dumps(collection, separators=(",", ":")) + "\n"


def pieces(lines: Iterable[LineString]) -> str:
    """Lines as straight pieces, each with its ends: the quickest that a browser can draw."""
    rows = [{"from": a, "to": b} for line in lines for a, b in pairwise(line.coords)]
    return json.dumps(rounded(rows), separators=(",", ":")) + "\n"


def rounded(value: Any) -> Any:
    """Numbers on the grid, whole ones without a point."""
    if isinstance(value, float):
        near = round(value, 1)
        return int(near) if near.is_integer() else near
    if isinstance(value, dict):
        return {key: rounded(v) for key, v in value.items()}
    return [rounded(v) for v in value] if isinstance(value, (list, tuple)) else value


def main() -> None:
    """Writes the eight files."""
    with tempfile.TemporaryDirectory() as folder:
        package = unpacked(Path(folder))
        outline, finer = (polygons(package / name) for name in SHA256)
    parts = simplified(projected(cut_at_the_edge(split_at_180(outline))))
    land = shapely.union_all(parts, grid_size=GRID)
    dots = thinned(np.concatenate([vanished(parts), lonely_islets(finer, outline)]), DOT_GRID)
    few = thinned(dots, COARSE_DOT_GRID)
    coarse = shapely.multipolygons(shapely.simplify(shapely.get_parts(land), COARSE_TOLERANCE))
    rim = shapely.simplify(shapely.Polygon(edge()), FRAME_TOLERANCE)
    files = {
        "land": shapely.geometry.mapping(shapely.normalize(land)),
        "coarse": shapely.geometry.mapping(shapely.normalize(coarse)),
        "islets": {"type": "MultiPoint", "coordinates": dots.tolist()},
        "coarse_islets": {"type": "MultiPoint", "coordinates": few.tolist()},
        "edge": shapely.geometry.mapping(rim),
        "graticule": {"type": "MultiLineString", "coordinates": graticule()},
    }
    for name, geometry in files.items():
        (HERE / f"{name}.geojson").write_text(geojson(geometry), encoding="utf-8")
    net = shapely.simplify([LineString(line) for line in graticule()], GRID_TOLERANCE)
    for name, lines in {"edge": [rim.exterior], "graticule": net}.items():
        (HERE / f"{name}.json").write_text(pieces(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
