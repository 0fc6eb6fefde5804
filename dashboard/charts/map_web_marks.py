"""Rows of the web map's layers: marks over their halos, bubbles, and what takes the pointer."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from dashboard.charts.map_apart import Disc, apart, beside
from dashboard.charts.map_fit import Fit
from dashboard.charts.map_lines import crowding
from dashboard.charts.map_look import SIZES, Look, form
from dashboard.charts.map_marks import BEHIND, CELL, HALO, RADIUS, RING, SOLID, icon
from dashboard.theme import rgb
from dashboard.views.partner_map import PartnerMap
from dashboard.views.partner_points import Bubble, Point

# Pixels on a canvas of USUAL width: marks and homes across, numbers high. They grow with the
# canvas, so that a hall can read what a desk can, but not as fast.
MARK, HOME, SHARED, NUMBER = 11.0, 17.0, 0.85, 12.5
# A mark that is smaller has no halo: it would be nothing but rim.
HALOED = 6.0
REACH = 11  # pixels around a place that open it: as much as a finger needs
# An icon's cell is larger than the mark in it.
ICON = CELL / (2 * RADIUS)

USUAL, SMALLEST, LARGEST = 1200.0, 0.85, 1.4

Row = dict[str, Any]


def growth(fitted: Fit) -> float:
    """How much larger marks and names are than on a canvas of USUAL width."""
    return min(max(math.pow(fitted.width / USUAL, 0.8), SMALLEST), LARGEST)


def are_tiny(view: PartnerMap, fitted: Fit) -> bool:
    """Whether marks are so many that they take the pointer themselves: discs would be as many."""
    return MARK * growth(fitted) * crowding(view) < HALOED


def mark_rows(view: PartnerMap, colours: Look, fitted: Fit) -> list[Row]:
    """Every mark on its halo, formal ties later and so on top, the homes last.

    Tiny marks say their place's name, too.
    """
    grown, tiny = growth(fitted), are_tiny(view, fitted)
    of_place = grown * crowding(view)
    rows = [
        row | (_told(p) if tiny else {})
        for p in reversed(view.points)
        for row in _point(p, view, colours, of_place)
    ]
    for home, moved in zip(view.homes, home_pixels(view, fitted), strict=True):
        at, (x, y) = (home.x, home.y), fitted.pixel(home.x, home.y)
        off, shape = (moved[0] - x, moved[1] - y), form(home.form)
        tint = colours.series[home.form % len(colours.series)]
        told = {"name": home.label, "hint": ""} if tiny else {}
        rows.append(_row(at, f"{shape}-{BEHIND}", HOME * grown * 1.1, colours.page, off) | told)
        rows.append(_row(at, f"{shape}-{SOLID}", HOME * grown, tint, off) | told)
    return rows


def home_pixels(view: PartnerMap, fitted: Fit) -> list[tuple[float, float]]:
    """Where homes are drawn: those that would hide each other stand side by side."""
    at = [fitted.pixel(home.x, home.y) for home in view.homes]
    return apart(at, HOME * growth(fitted) * 1.15)


def _point(point: Point, view: PartnerMap, colours: Look, grown: float) -> Iterator[Row]:
    at, size = (point.x, point.y), MARK * grown * (SHARED if point.shared else 1.0)
    if point.shared:
        ring = 2 * point_radius(len(point.marks), grown) * RADIUS / (RADIUS + HALO)
        yield _row(at, f"circle-{BEHIND}", ring, colours.page)
        yield _row(at, RING, ring, colours.text)
    for i, mark in enumerate(point.marks):
        off = ((i - (len(point.marks) - 1) / 2) * size * 1.05, 0.0)
        shape, wide = form(mark.form), size * SIZES[mark.kind]
        tint = colours.colour(view.choice.colour, mark.form, mark.kind)
        if wide >= HALOED:
            yield _row(at, f"{shape}-{BEHIND}", wide, colours.page, off)
        yield _row(at, icon(shape, mark.kind), wide, tint, off)


def point_radius(marks: int, grown: float) -> float:
    """How far a place's marks reach: one mark, or the ring around several."""
    return grown * (MARK / 2 if marks == 1 else MARK * SHARED * (marks + 0.15) / 2 + 2)


def _row(
    at: tuple[float, float],
    name: str,
    size: float,
    tint: str,
    off: tuple[float, float] = (0.0, 0.0),
) -> Row:
    return _at(*at) | {
        "icon": name,
        "size": round(size * ICON, 1),
        "color": list(rgb(tint)),
        "off": [round(v, 1) for v in off],
    }


def bubble_radius(ties: int, grown: float = 1.0) -> float:
    """A bubble whose area grows with the number of ties."""
    return round(grown * (6.5 * math.sqrt(ties) + 2), 1)


def bubble_pixels(view: PartnerMap, fitted: Fit) -> list[tuple[float, float]]:
    """Where bubbles are drawn: in the middle of their partners, and beside the homes."""
    grown = growth(fitted)
    homes = [Disc(*at, HOME * grown * 0.6) for at in home_pixels(view, fitted)]
    discs = (Disc(*fitted.pixel(b.x, b.y), bubble_radius(b.ties, grown)) for b in view.bubbles)
    return beside(discs, homes)


def bubble_points(view: PartnerMap, fitted: Fit) -> list[list[float]]:
    """The same in map coordinates."""
    return [[round(v, 1) for v in fitted.point(*at)] for at in bubble_pixels(view, fitted)]


def bubble_colour(bubble: Bubble, colours: Look) -> str:
    """The city's colour; a neutral one where several cities share a country."""
    if len(bubble.marks) > 1:
        return colours.muted
    return colours.series[bubble.marks[0].form % len(colours.series)]


def bubble_rows(view: PartnerMap, colours: Look, fitted: Fit) -> list[Row]:
    """A disc for each country or region."""
    return [
        {
            "at": at,
            "radius": bubble_radius(b.ties, growth(fitted)),
            "color": [*rgb(bubble_colour(b, colours)), 210],
        }
        for b, at in zip(view.bubbles, bubble_points(view, fitted), strict=True)
    ]


def number_rows(view: PartnerMap, fitted: Fit) -> list[Row]:
    """The number of ties, written into each disc."""
    size = round(NUMBER * growth(fitted), 1)
    return [
        {"at": at, "text": str(b.ties), "size": size, "off": [0, 0]}
        for b, at in zip(view.bubbles, bubble_points(view, fitted), strict=True)
    ]


def pick_rows(view: PartnerMap, fitted: Fit) -> list[Row]:
    """What the pointer finds: places, which open; discs, which say their name and number."""
    reach, grown = round(REACH * crowding(view), 1), growth(fitted)
    middles = zip(view.bubbles, bubble_points(view, fitted), strict=True)
    return [
        *(_at(p.x, p.y) | {"radius": reach} | _told(p) for p in view.points),
        *(
            _at(*at) | {"radius": bubble_radius(b.ties, grown), "name": b.label, "hint": b.hint}
            for b, at in middles
        ),
    ]


def _at(x: float, y: float) -> Row:
    return {"at": [round(x, 2), round(y, 2)]}


def _told(point: Point) -> Row:
    return {"place": point.place_id, "name": point.name, "hint": point.hint}
