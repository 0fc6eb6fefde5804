"""Lines from a home city to a partner: the curve people are shown, and the great circle."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from etl.geography.projection import (
    EAST,
    WEST,
    Floats,
    Line,
    is_on_the_map,
    project_unrolled,
    unrolled,
)

if TYPE_CHECKING:
    from pyproj import Geod

# Height of a curve over its chord, as a fraction of the chord's length.
BULGE = 0.16
# How often a curve that leaves the map is flattened by half before it is drawn straight.
FLATTENINGS = 6
# Pieces of a curve whose control points must lie on the map. A piece of a map-wide curve bulges
# so little over its chord (0.16 × 2,600 / 48² = 0.2 map units) that no reader misses the rest.
PIECES = 48


@lru_cache(maxsize=1)
def _ellipsoid() -> Geod:
    from pyproj import Geod

    return Geod(ellps="WGS84")


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """The shortest way over the ellipsoid between two points given in degrees."""
    return float(_ellipsoid().inv(lon, lat, other_lon, other_lat)[2]) / 1000


def map_arc(start: tuple[float, float], end: tuple[float, float], points: int = 48) -> Line:
    """A curve between two map coordinates that bulges to the north and stays on the map.

    The map is convex, so the straight line always lies on it: a curve that would cross the
    edge is flattened until it fits. How much does not depend on the number of `points`.
    """
    knots, share = np.linspace(0, 1, PIECES + 1), np.linspace(0, 1, points)
    for bulge in [BULGE / 2**n for n in range(FLATTENINGS)]:
        # The control points of its pieces: where they all lie on a convex map, the curve does.
        if is_on_the_map(_parabola(start, end, bulge, knots[:-1], knots[1:])):
            return _as_line(_parabola(start, end, bulge, share, share))
    return _as_line(_parabola(start, end, 0, share, share))


def _parabola(
    start: tuple[float, float], end: tuple[float, float], bulge: float, s: Floats, t: Floats
) -> Floats:
    """Where the tangents at shares `s` and `t` of the curve meet; its own points for s = t."""
    a, b = np.asarray(start, dtype=np.float64), np.asarray(end, dtype=np.float64)
    dx, dy = b - a
    north = np.array([-dy, dx]) if dx >= 0 else np.array([dy, -dx])
    along = ((s + t) / 2)[:, None]
    return a + (b - a) * along + north * (4 * bulge * (along - (s * t)[:, None]))


def arc_points(start: tuple[float, float], end: tuple[float, float], off: float) -> int:
    """How many points of `map_arc` are enough to lie nowhere more than `off` map units off it.

    Each of n straight pieces lies off a parabola by its height over n².
    """
    height = BULGE * math.dist(start, end)
    return 1 + max(1, math.ceil(math.sqrt(height / off)))


def great_circle(
    lat: float, lon: float, other_lat: float, other_lon: float, points: int = 180
) -> list[Line]:
    """The shortest way as map coordinates; two lines where it leaves the map and comes back."""
    between = _ellipsoid().npts(lon, lat, other_lon, other_lat, points)
    path = np.asarray([(lon, lat), *between, (other_lon, other_lat)], dtype=np.float64)
    lons, lats = unrolled(path[:, 0]), path[:, 1]
    breaks = np.flatnonzero(np.abs(np.diff(lons)) > 180)
    starts = [0, *(breaks + 1)]
    ends = [*breaks, len(lons) - 1]
    lines = []
    for first, last in zip(starts, ends, strict=True):
        before = _at_the_cut(lats, lons, first - 1, first) if first else []
        behind = _at_the_cut(lats, lons, last + 1, last) if last + 1 < len(lons) else []
        inner = np.column_stack([lats, lons])[first : last + 1]
        part = np.array([*before, *inner, *behind])
        lines.append(_as_line(project_unrolled(part[:, 0], part[:, 1])))
    return lines


def _at_the_cut(lats: Floats, lons: Floats, beyond: int, here: int) -> list[tuple[float, float]]:
    """Latitude and longitude at which the way from `beyond` the cut reaches point `here`."""
    side, other = (WEST, EAST) if lons[here] < lons[beyond] else (EAST, WEST)
    to_cut, from_cut = abs(lons[here] - side), abs(lons[beyond] - other)
    share = to_cut / (to_cut + from_cut) if to_cut + from_cut else 0.0
    return [(float(lats[here] + (lats[beyond] - lats[here]) * share), side)]


def _as_line(points: Floats) -> Line:
    return [(float(x), float(y)) for x, y in points]
