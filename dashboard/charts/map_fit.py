"""How the parts of the world fit into a picture."""

from __future__ import annotations

from typing import NamedTuple

from dashboard.views.partner_scenes import SCENES


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

    def point(self, across: float, down: float) -> tuple[float, float]:
        """The point of a pixel, in map coordinates."""
        return (
            self.middle_x + (across - self.width / 2) / self.scale,
            self.middle_y - (down - self.height / 2) / self.scale,
        )


def fit(scene: str, width: float, height: float, margin: float = 0.0) -> Fit:
    """A scene as large as it goes into so many pixels, with a margin around it."""
    left, bottom, right, top = SCENES[scene]
    scale = min((width - 2 * margin) / (right - left), (height - 2 * margin) / (top - bottom))
    return Fit(scale, (left + right) / 2, (bottom + top) / 2, width, height)
