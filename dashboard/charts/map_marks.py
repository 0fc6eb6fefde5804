"""The marks of the web map as one small picture, from which deck.gl cuts and tints them.

Each form comes in three styles: solid, hollow and dashed; and as a halo behind them, which
keeps marks apart from lines and from one another.
"""

from __future__ import annotations

import io
import math
from functools import cache
from typing import Any

from dashboard.charts.map_look import FORMS
from etl.contract import PartnershipKind

CELL, FINER = 64, 4
RADIUS, STROKE, HALO = 23.0, 9.0, 7.0
SOLID, HOLLOW, DASHED, BEHIND, RING = "solid", "hollow", "dashed", "halo", "ring"
ICON_STYLES = (SOLID, HOLLOW, DASHED, BEHIND)
STYLES = {
    PartnershipKind.SISTER_CITY: SOLID,
    PartnershipKind.FRIENDLY_EXCHANGE: HOLLOW,
    PartnershipKind.UNKNOWN: SOLID,
    PartnershipKind.IN_PREPARATION: DASHED,
}
# Corners of a form, the angle of the first in degrees, and its size beside the circle's.
CORNERS = {
    "triangle": (3, 90, 1.2),
    "square": (4, 45, 1.2),
    "diamond": (4, 90, 1.18),
    "pentagon": (5, 90, 1.08),
    "hexagon": (6, 0, 1.05),
}


def outline(form: str, radius: float) -> list[tuple[float, float]]:
    """A form as a polygon around the origin, y downwards; a circle has 72 corners."""
    corners, first, larger = CORNERS.get(form, (72, 0, 1.0))
    angles = [math.radians(first + 360 * i / corners) for i in range(corners)]
    reach = radius * larger
    # A triangle's corners lie further from its middle below than above: lift it a little.
    lift = reach * 0.12 if form == "triangle" else 0.0
    return [(reach * math.cos(a), -reach * math.sin(a) + lift) for a in angles]


CELLS = (*((form, style) for form in FORMS for style in ICON_STYLES), ("circle", RING))
COLUMNS = 5


def icon(form: str, kind: PartnershipKind) -> str:
    """The icon of a city's tie of a kind."""
    return f"{form}-{STYLES[kind]}"


@cache
def mapping() -> dict[str, dict[str, Any]]:
    """Where on the sheet each icon lies, `form-style`, as deck.gl wants it."""
    found: dict[str, dict[str, Any]] = {}
    for i, (form, style) in enumerate(CELLS):
        x, y = i % COLUMNS * CELL, i // COLUMNS * CELL
        name = RING if style == RING else f"{form}-{style}"
        found[name] = {"x": x, "y": y, "width": CELL, "height": CELL, "mask": True}
    return found


def sheet() -> bytes:
    """All icons as one PNG: data/basemap/marks.png, which the page's server hands out
    and data/basemap/build_marks.py writes."""
    from PIL import Image

    picture = Image.new("LA", (CELL * COLUMNS, CELL * (1 + (len(CELLS) - 1) // COLUMNS)))
    for (form, style), place in zip(CELLS, mapping().values(), strict=True):
        picture.paste(_icon(form, style), (place["x"], place["y"]))
    file = io.BytesIO()
    picture.save(file, "PNG", optimize=True)
    return file.getvalue()


def _icon(form: str, style: str) -> Any:
    """White where the mark is; drawn finer and made smaller, so that its edges are soft."""
    from PIL import Image, ImageDraw

    size = CELL * FINER
    mask = Image.new("L", (size, size))
    draw = ImageDraw.Draw(mask)

    def corners(radius: float) -> list[tuple[float, float]]:
        return [(size / 2 + x * FINER, size / 2 + y * FINER) for x, y in outline(form, radius)]

    draw.polygon(corners(RADIUS + (HALO if style in {BEHIND, RING} else 0)), fill=255)
    if style == RING:
        draw.polygon(corners(RADIUS + HALO - 3), fill=0)
    if style in {HOLLOW, DASHED}:
        draw.polygon(corners(RADIUS - STROKE), fill=0)
    if style == DASHED:
        for angle in range(0, 360, 45):
            draw.pieslice((0, 0, size, size), angle, angle + 20, fill=0)
    small = mask.resize((CELL, CELL), Image.Resampling.LANCZOS)
    return Image.merge("LA", (Image.new("L", (CELL, CELL), 255), small))
