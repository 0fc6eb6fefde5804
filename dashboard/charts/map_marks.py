"""The marks of the web map as one small picture, from which deck.gl cuts and tints them.

Each form comes in three styles: solid, hollow and dashed; and as a halo behind them, which
keeps marks apart from lines and from one another.
"""

from __future__ import annotations

import base64
import io
import math
from functools import cache
from typing import Any

from dashboard.charts.map_look import FORMS
from etl.contract import PartnershipKind

CELL, FINER = 64, 4
RADIUS, STROKE, HALO = 23.0, 9.0, 7.0
SOLID, HOLLOW, DASHED, BEHIND, RING = "solid", "hollow", "dashed", "halo", "ring"
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


@cache
def atlas() -> tuple[str, dict[str, Any]]:
    """A PNG as a data address, and where on it each `form-style` lies; `ring` marks sharing."""
    from PIL import Image

    cells = [(form, style) for form in FORMS for style in (SOLID, HOLLOW, DASHED, BEHIND)]
    cells.append(("circle", RING))
    sheet = Image.new("RGBA", (CELL * 5, CELL * 5))
    mapping: dict[str, Any] = {}
    for i, (form, style) in enumerate(cells):
        x, y = i % 5 * CELL, i // 5 * CELL
        sheet.paste(_icon(form, style), (x, y))
        name = RING if style == RING else f"{form}-{style}"
        mapping[name] = {"x": x, "y": y, "width": CELL, "height": CELL, "mask": True}
    file = io.BytesIO()
    sheet.save(file, "PNG", optimize=True)
    return "data:image/png;base64," + base64.b64encode(file.getvalue()).decode(), mapping


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
        draw.polygon(corners(RADIUS + HALO - 4), fill=0)
    if style in {HOLLOW, DASHED}:
        draw.polygon(corners(RADIUS - STROKE), fill=0)
    if style == DASHED:
        for angle in range(0, 360, 45):
            draw.pieslice((0, 0, size, size), angle, angle + 20, fill=0)
    small = mask.resize((CELL, CELL), Image.Resampling.LANCZOS)
    white = Image.new("L", (CELL, CELL), 255)
    return Image.merge("RGBA", (white, white, white, small))
