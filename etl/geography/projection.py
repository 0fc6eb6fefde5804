"""The one projection of every map: Equal Earth centred on 150° E, cut at 30° W.

Map coordinates are metres × 1e-4: the world is about 3,449 wide and 1,679 high, (0, 0) lies
at 150° E on the equator, x grows to the east and y to the north.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, overload

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from pyproj import Transformer

CENTRE = 150.0
WEST, EAST = CENTRE - 180, CENTRE + 180
SCALE = 1e-4
CRS = f"+proj=eqearth +lon_0={CENTRE:g}"
# At the cut itself a longitude could fall on either side: stay this far off it, in degrees.
OFF_THE_CUT = 1e-6

Floats = NDArray[np.float64]
Line = list[tuple[float, float]]


@lru_cache(maxsize=1)
def _transformer() -> Transformer:
    from pyproj import Transformer

    return Transformer.from_crs("EPSG:4326", CRS, always_xy=True)


def unrolled(lon: Floats) -> Floats:
    """Longitudes as they run across the map, from 30° W (−30) eastwards to 30° W (330)."""
    return (lon - WEST) % 360 + WEST


@overload
def project(lat: float, lon: float) -> tuple[float, float]: ...
@overload
def project(lat: Floats, lon: Floats) -> tuple[Floats, Floats]: ...
def project(lat: float | Floats, lon: float | Floats) -> tuple[float | Floats, float | Floats]:
    """Map coordinates of a point, or of arrays of points, given in degrees.

    Raises ValueError for a latitude beyond a pole or for what is not a number.
    """
    lats = np.asarray(lat, dtype=np.float64)
    lons = np.asarray(lon, dtype=np.float64)
    if not (np.isfinite(lons).all() and (np.abs(lats) <= 90).all()):
        raise ValueError("a latitude lies between -90 and 90 degrees, a longitude is a number")
    return _project_unrolled(lats, unrolled(lons))


def _project_unrolled(lats: Floats, lons: Floats) -> tuple[float | Floats, float | Floats]:
    inside = np.clip(lons, WEST + OFF_THE_CUT, EAST - OFF_THE_CUT)
    x, y = _transformer().transform(inside, lats)
    if np.ndim(x) == 0:
        return float(x) * SCALE, float(y) * SCALE
    return np.asarray(x) * SCALE, np.asarray(y) * SCALE


def project_unrolled(lats: Floats, lons: Floats) -> Floats:
    """Map coordinates as rows of x and y; longitudes run from −30 to 330, both ends meant."""
    return np.column_stack(_project_unrolled(lats, lons))


def _line(lats: Floats, lons: Floats) -> Line:
    return [(float(x), float(y)) for x, y in project_unrolled(lats, lons)]


def meridian(lon: float, step: float = 1.0) -> Line:
    """The line of a longitude from pole to pole; −30 is the map's left edge, 330 its right."""
    lats = np.linspace(-90, 90, round(180 / step) + 1)
    return _line(lats, np.full_like(lats, lon))


def parallel(lat: float) -> Line:
    """The line of a latitude across the whole map; Equal Earth draws it straight."""
    return _line(np.array([lat, lat]), np.array([WEST, EAST]))


def edge(step: float = 1.0) -> Line:
    """The outline of the map: up the left edge, along the pole, down the right edge, closed."""
    left = meridian(WEST, step)
    return [*left, *reversed(meridian(EAST, step)), left[0]]


def graticule(spacing: float = 30.0, step: float = 5.0) -> list[Line]:
    """Meridians and parallels every `spacing` degrees, without the map's edge and its poles."""
    meridians = np.arange(WEST + spacing, EAST - spacing / 2, spacing)
    parallels = np.arange(-90 + spacing, 90 - spacing / 2, spacing)
    return [meridian(float(lon), step) for lon in meridians] + [
        parallel(float(lat)) for lat in parallels
    ]


@lru_cache(maxsize=1)
def _right_edge() -> tuple[Floats, Floats]:
    right = np.asarray(meridian(EAST, 0.1))
    return right[:, 0], right[:, 1]


def is_on_the_map(points: Floats) -> bool:
    """Whether every row of x and y lies on the map, its edge included."""
    edge_x, edge_y = _right_edge()
    x, y = points[:, 0], points[:, 1]
    reach = np.interp(y, edge_y, edge_x)
    return bool((np.abs(y) <= edge_y[-1] + 1e-9).all() and (np.abs(x) <= reach + 1e-3).all())
