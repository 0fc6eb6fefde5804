"""Where partner places lie: projection, lines on the map, groups of countries, GeoParquet."""

from etl.countries import groups_on
from etl.geography.arcs import distance_km, great_circle, map_arc
from etl.geography.points import geoparquet_metadata, point_wkb
from etl.geography.projection import edge, graticule, project
from etl.partial_dates import signed_date

__all__ = [
    "distance_km",
    "edge",
    "geoparquet_metadata",
    "graticule",
    "great_circle",
    "groups_on",
    "map_arc",
    "point_wkb",
    "project",
    "signed_date",
]
