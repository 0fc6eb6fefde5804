"""The parts of the world that a leader asks about, and how they fit into a picture.

A frame is left, bottom, right and top in map coordinates. The order is that of the picker; names
are messages `scene <id>`.
"""

from __future__ import annotations

from typing import NamedTuple

Frame = tuple[float, float, float, float]

WORLD: Frame = (-1724.5, -839.5, 1724.5, 839.5)
SCENES: dict[str, Frame] = {
    "world": WORLD,
    "japan_korea": (-288, 366, -52, 490),
    "europe": (-1395, 450, -775, 766),
    "west_central_asia": (-1075, 370, -590, 618),
    "south_southeast_asia": (-760, -120, -160, 300),
    "africa": (-1560, -480, -700, 440),
    "north_america": (610, 190, 1270, 620),
    "south_america": (980, -590, 1660, 60),
    "oceania": (-420, -610, 360, 50),
}


class Fit(NamedTuple):
    """How map coordinates become pixels: x to the right, y downwards."""

    scale: float
    middle_x: float
    middle_y: float
    width: float
    height: float

    def pixel(self, x: float, y: float) -> tuple[float, float]:
        """The pixel of a point."""
        return (
            self.width / 2 + (x - self.middle_x) * self.scale,
            self.height / 2 - (y - self.middle_y) * self.scale,
        )

    @property
    def frame(self) -> Frame:
        """Everything that can be seen: the scene, and what the picture's shape adds to it."""
        across, up = self.width / self.scale / 2, self.height / self.scale / 2
        return (
            self.middle_x - across,
            self.middle_y - up,
            self.middle_x + across,
            self.middle_y + up,
        )


def fit(scene: str, width: float, height: float, margin: float = 0.0) -> Fit:
    """A scene as large as it goes into so many pixels, with a margin around it."""
    left, bottom, right, top = SCENES[scene]
    scale = min((width - 2 * margin) / (right - left), (height - 2 * margin) / (top - bottom))
    return Fit(scale, (left + right) / 2, (bottom + top) / 2, width, height)
