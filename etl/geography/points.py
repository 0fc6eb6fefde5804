"""Partner points as GeoParquet holds them: WKB in a binary column, and the file's metadata."""

from __future__ import annotations

import json
import struct
from collections.abc import Sequence

GEOMETRY_COLUMN = "geometry"
_LITTLE_ENDIAN, _POINT = 1, 1


def point_wkb(lat: float, lon: float) -> bytes:
    """A point as well-known binary: longitude first, as GeoParquet asks whatever the CRS."""
    return struct.pack("<BIdd", _LITTLE_ENDIAN, _POINT, lon, lat)


def geoparquet_metadata(points: Sequence[tuple[float, float]]) -> dict[bytes, bytes]:
    """The schema metadata that makes a table with `geometry` a GeoParquet file.

    `points` are the latitudes and longitudes of its rows; they give the bounding box.
    """
    from pyproj import CRS

    column: dict[str, object] = {
        "encoding": "WKB",
        "geometry_types": ["Point"],
        "crs": CRS.from_epsg(4326).to_json_dict(),
    }
    if points:
        lats, lons = zip(*points, strict=True)
        column["bbox"] = [min(lons), min(lats), max(lons), max(lats)]
    geo = {
        "version": "1.1.0",
        "primary_column": GEOMETRY_COLUMN,
        "columns": {GEOMETRY_COLUMN: column},
    }
    return {b"geo": json.dumps(geo, ensure_ascii=False).encode()}
