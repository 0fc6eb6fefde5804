"""Where partner places lie: projection, lines on the map, GeoParquet."""

from etl.geography.arcs import arc_points, distance_km, great_circle, map_arc
from etl.geography.points import geoparquet_metadata, point_wkb
from etl.geography.projection import edge, graticule, project

__all__ = [
    "arc_points",
    "distance_km",
    "edge",
    "geoparquet_metadata",
    "graticule",
    "great_circle",
    "map_arc",
    "point_wkb",
    "project",
]
