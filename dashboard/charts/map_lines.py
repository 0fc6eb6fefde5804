"""Lines from home cities to partners, in map coordinates."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from dashboard.views.partner_map import PartnerMap
from dashboard.views.partner_points import Bubble, Home, Point
from dashboard.views.partner_ties import Line
from etl.contract import PartnershipKind
from etl.geography import arc_points, great_circle, map_arc

Polyline = list[tuple[float, float]]
Pieces = Callable[[tuple[float, ...]], tuple[Polyline, ...]]
# A region shows a part of each curve, large: it needs more points to look round.
CURVE_POINTS, REGION_POINTS = 25, 65
# With more lines than this, none can be told from the next: marks speak alone.
MOST_LINES = 400
# However many there are, a mark can be seen.
LEAST = 0.4


@dataclass(frozen=True, slots=True)
class Drawn:
    """A line to a place: its home city's form, its kind, and its pieces."""

    place_id: str
    form: int
    kind: PartnershipKind
    ties: int
    pieces: tuple[Polyline, ...]


def lines(view: PartnerMap, off: float | None = None) -> list[Drawn]:
    """Every line of the map, formal ties last so that they lie on top.

    A curve has as many points as look round, or as few as lie no more than `off` map units off it.
    """
    targets: Sequence[Point | Bubble] = view.points or view.bubbles
    if view.choice.line == Line.NONE or sum(len(t.marks) for t in targets) > MOST_LINES:
        return []
    homes = {home.city_id: home for home in view.homes}
    great = view.choice.line == Line.GREAT_CIRCLE
    points = CURVE_POINTS if view.choice.scene == "world" else REGION_POINTS
    pieces = partial(_pieces, great=great, points=points, off=off)
    return list(_drawn(targets, homes, pieces))[::-1]


def crowding(view: PartnerMap) -> float:
    """How large marks are where there are more than MOST_LINES: together as large as so many."""
    marks = sum(len(point.marks) for point in view.points)
    return max(math.sqrt(MOST_LINES / marks), LEAST) if marks > MOST_LINES else 1.0


def _drawn(
    targets: Sequence[Point | Bubble], homes: dict[str, Home], pieces: Pieces
) -> Iterator[Drawn]:
    for target in targets:
        for mark in target.marks:
            home = homes[mark.city_id]
            ends = (home.lat, home.lon, home.x, home.y, target.lat, target.lon, target.x, target.y)
            name = target.place_id if isinstance(target, Point) else target.country
            ties = 1 if isinstance(target, Point) else target.ties
            yield Drawn(name, mark.form, mark.kind, ties, pieces(ends))


@lru_cache(maxsize=2048)
def _pieces(
    ends: tuple[float, ...], great: bool, points: int, off: float | None
) -> tuple[Polyline, ...]:
    lat, lon, x, y, other_lat, other_lon, other_x, other_y = ends
    if great:
        return tuple(great_circle(lat, lon, other_lat, other_lon, points=90))
    if off:
        points = arc_points((x, y), (other_x, other_y), off)
    return (map_arc((x, y), (other_x, other_y), points),)
