"""Where the printed map is drawn: pixels of a picture, y downwards, and what can be put there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from dashboard.charts.fonts import font
from dashboard.charts.map_fit import Fit
from dashboard.charts.map_look import Look

POINTS = 0.72  # points in a pixel at 100 pixels an inch


@dataclass(frozen=True, slots=True)
class Sheet:
    """Where things are drawn: pixels, y downwards; the map lies between `top` and `bottom`."""

    axes: Any
    look: Look
    fitted: Fit
    top: float
    bottom: float
    tall: float
    clip: Any
    world: bool

    def pixel(self, x: float, y: float) -> tuple[float, float]:
        """The pixel of map coordinates."""
        across, down = self.fitted.pixel(x, y)
        return across, down + self.top

    def _transform(self) -> Any:
        from matplotlib.transforms import Affine2D

        x, y = self.pixel(0, 0)
        scale = self.fitted.scale
        return Affine2D().scale(scale, -scale).translate(x, y) + self.axes.transData

    def add(self, artist: Any) -> None:
        """Draws an artist that is in map coordinates, within the map's area."""
        artist.set_transform(self._transform())
        self.put(artist)

    def put(self, artist: Any, clip: bool = True) -> None:
        """Draws an artist that is in pixels, within the map's area or anywhere.

        Not by add_patch or add_collection: those measure every outline for axes that grow.
        """
        self.axes.add_artist(artist)
        artist.set_clip_path(None)
        artist.set_clip_box(self.clip if clip else None)

    def area(self, path: Any, fill: str, stroke: str, width: float) -> None:
        """A filled outline."""
        from matplotlib.patches import PathPatch

        self.add(PathPatch(path, fc=fill, ec=stroke, lw=width * POINTS))

    def dots(self, points: Any, colour: str) -> None:
        """Islets."""
        from matplotlib.lines import Line2D

        x, y = np.array([self.pixel(*point) for point in points]).T
        self.put(Line2D(x, y, ls="", marker="o", ms=1.4, color=colour, mec="none"))

    def line(
        self,
        points: Sequence[tuple[float, float]],
        colour: str,
        width: float,
        dash: tuple[float, float] | None,
        opacity: float,
    ) -> None:
        """A line through map coordinates."""
        from matplotlib.lines import Line2D

        x, y = zip(*(self.pixel(*point) for point in points), strict=True)
        style = (0, dash) if dash else "-"
        look: dict[str, Any] = {
            "color": colour,
            "lw": width * POINTS,
            "ls": style,
            "alpha": opacity,
        }
        self.put(Line2D(x, y, solid_capstyle="round", dash_capstyle="butt", **look))

    def leader(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """A thin line between two pixels, from a mark to its name."""
        from matplotlib.lines import Line2D

        x, y = zip(start, end, strict=True)
        self.put(Line2D(x, y, color=self.look.muted, lw=0.9 * POINTS, zorder=2.5))

    def text(self, x: float, y: float, text: str, size: float, colour: str, **more: Any) -> None:
        """A text with its left end, or whatever `ha` says, at a pixel."""
        more = {"ha": "left", "va": "center"} | more
        self.axes.text(x, y, text, color=colour, fontproperties=font(size * POINTS, text), **more)

    def bold(self, x: float, y: float, text: str, size: float, colour: str, **more: Any) -> None:
        """The same, heavier: the font comes in one weight, so its outline is drawn too."""
        from matplotlib.patheffects import withStroke

        heavy = [withStroke(linewidth=size * 0.045 * POINTS, foreground=colour)]
        self.text(x, y, text, size, colour, path_effects=heavy, **more)
