"""The parts of the world that a leader asks about.

A frame is left, bottom, right and top in map coordinates. The order is that of the picker; names
are messages `scene <id>`. Frames may overlap: a place on the edge of two belongs to both.
"""

from __future__ import annotations

Frame = tuple[float, float, float, float]

WORLD: Frame = (-1724.5, -839.5, 1724.5, 839.5)
SCENES: dict[str, Frame] = {
    "world": WORLD,
    "japan_korea": (-288, 366, -52, 490),
    "europe": (-1395, 450, -775, 772),
    "russia_central_asia": (-985, 460, -245, 745),
    "west_central_asia": (-1075, 370, -590, 618),
    "south_southeast_asia": (-760, -120, -160, 300),
    "africa": (-1560, -480, -700, 440),
    "north_america": (610, 190, 1270, 620),
    "south_america": (980, -590, 1660, 60),
    "oceania": (-420, -610, 360, 50),
}


def is_in(x: float, y: float, scene: str) -> bool:
    """Whether map coordinates lie in a scene."""
    left, bottom, right, top = SCENES[scene]
    return left <= x <= right and bottom <= y <= top
