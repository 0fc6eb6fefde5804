"""Partners on the land outline as a PNG for slides and briefs. Draws no boundary."""

from __future__ import annotations

import json
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from dashboard.theme import Palette

BASEMAP = Path(__file__).resolve().parents[2] / "data" / "basemap"
# Map coordinates: west, south, east, north.
SCENES: dict[str, tuple[float, float, float, float]] = {
    "world": (-1730, -640, 1730, 840),
    "europe": (-1420, 420, -720, 760),
    "japan_korea": (-288, 366, -52, 490),
    "americas": (560, -500, 1700, 700),
    "oceania": (-400, -580, 340, 0),
}
INCHES, DPI = (12.4, 4.7), 220


class Tie(NamedTuple):
    """A place in map coordinates, its name and colour."""

    x: float
    y: float
    name: str
    colour: str


@cache
def _outline() -> list[Any]:
    land = json.loads((BASEMAP / "land.geojson").read_text(encoding="utf-8"))
    return [p for f in land["features"] for p in f["geometry"]["coordinates"]]


def partner_picture(
    ties: tuple[Tie, ...], homes: tuple[Tie, ...], scene: str, colours: Palette
) -> bytes:
    """The picture of a scene; names are written where a scene is a region."""
    from matplotlib import rc_context
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.collections import PolyCollection
    from matplotlib.figure import Figure

    with rc_context({"font.sans-serif": ["Noto Sans CJK SC", "Noto Sans CJK JP"]}):
        figure = Figure(figsize=INCHES, dpi=DPI, facecolor=colours.background)
        FigureCanvasAgg(figure)
        axes = figure.add_axes((0, 0, 1, 1))
        land = PolyCollection(
            [p[0] for p in _outline()], facecolor=colours.border, edgecolor="none"
        )
        axes.add_collection(land)
        west, south, east, north = _fitted(SCENES[scene])
        axes.set(xlim=(west, east), ylim=(south, north), aspect="equal")
        axes.axis("off")
        axes.scatter(
            [t.x for t in ties],
            [t.y for t in ties],
            s=42,
            c=[t.colour for t in ties],
            edgecolors=colours.background,
            linewidths=0.8,
            zorder=3,
        )
        axes.scatter(
            [t.x for t in homes],
            [t.y for t in homes],
            s=160,
            c=[t.colour for t in homes],
            marker="*",
            edgecolors=colours.background,
            linewidths=0.8,
            zorder=4,
        )
        file = BytesIO()
        figure.savefig(file, format="png", facecolor=colours.background)
    return file.getvalue()


def _fitted(box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """The box widened to the shape of the picture."""
    west, south, east, north = box
    wide = (north - south) * INCHES[0] / INCHES[1]
    if east - west < wide:
        middle = (west + east) / 2
        return middle - wide / 2, south, middle + wide / 2, north
    tall, middle = (east - west) * INCHES[1] / INCHES[0], (south + north) / 2
    return west, middle - tall / 2, east, middle + tall / 2
