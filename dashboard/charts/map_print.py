"""The ink of the printed map: marks, bubbles and names."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from dashboard.charts.fonts import text_width
from dashboard.charts.map_apart import Disc, apart, beside
from dashboard.charts.map_labels import Name, NameBox, Placed, nearest, place
from dashboard.charts.map_lines import crowding
from dashboard.charts.map_look import SIZES, form
from dashboard.charts.map_marks import DASHED, SOLID, STYLES
from dashboard.charts.map_marks import outline as corners
from dashboard.charts.map_sheet import POINTS, Sheet
from dashboard.views.partner_map import PartnerMap
from etl.contract import PartnershipKind

LINE = 1.5  # lines of a picture beside those of the page
MARK, HOME, SHARED = 8.0, 12.5, 0.8
NAME, HOME_NAME, SCENE_NAME = 18.0, 26.0, 22.0
MOST_NAMES = 140
# How far from its mark a name may stand, with a line to it.
REACHES = (10.0, 20.0, 32.0, 46.0, 62.0, 80.0)


def _halo(colour: str, width: float) -> list[Any]:
    from matplotlib.patheffects import withStroke

    return [withStroke(linewidth=width * POINTS, foreground=colour)]


def mark(
    sheet: Sheet,
    at: tuple[float, float],
    index: int,
    kind: PartnershipKind,
    tint: str,
    radius: float,
    clip: bool = True,
) -> None:
    """A mark on its halo at a pixel; `index` is its city's form."""
    from matplotlib.patches import Polygon

    shape, style, where = form(index), STYLES[kind], np.array(at)

    def polygon(radius: float, **look: Any) -> None:
        points = np.array(corners(shape, radius)) + where
        sheet.put(Polygon(points, joinstyle="miter", zorder=3, **look), clip)

    page = sheet.look.page
    polygon(radius * 1.32, fc=page, ec="none")
    if style == SOLID:
        polygon(radius, fc=tint, ec="none")
    else:
        dashes = (0, (1.6, 1.1)) if style == DASHED else "-"
        polygon(radius * 0.82, fc=page, ec=tint, lw=radius * 0.36 * POINTS, ls=dashes)


def marks(sheet: Sheet, view: PartnerMap) -> None:
    """Partners, formal ties on top; then the homes."""
    scale = crowding(view)
    for point in reversed(view.points):
        at = sheet.pixel(point.x, point.y)
        if not _is_visible(sheet, at):
            continue
        if point.shared:
            ring(sheet, at, point_radius(len(point.marks)) * scale)
        size = MARK * scale * (SHARED if point.shared else 1.0)
        for i, one in enumerate(point.marks):
            aside = (i - (len(point.marks) - 1) / 2) * size * 2.1
            tint = sheet.look.colour(view.choice.colour, one.form, one.kind)
            mark(sheet, (at[0] + aside, at[1]), one.form, one.kind, tint, size * SIZES[one.kind])
    for home, at in zip(view.homes, home_pixels(sheet, view), strict=True):
        tint = sheet.look.series[home.form % len(sheet.look.series)]
        if _is_visible(sheet, at):
            mark(sheet, at, home.form, PartnershipKind.SISTER_CITY, tint, HOME)


def home_pixels(sheet: Sheet, view: PartnerMap) -> list[tuple[float, float]]:
    """Where homes are drawn: neighbours that would hide each other stand side by side."""
    return apart([sheet.pixel(home.x, home.y) for home in view.homes], HOME * 2.3)


def point_radius(marks: int) -> float:
    """How far a place's marks reach: one mark, or the ring around several."""
    return MARK if marks == 1 else MARK * SHARED * (marks + 0.15) + 2


def _is_visible(sheet: Sheet, at: tuple[float, float]) -> bool:
    return 0 <= at[0] <= sheet.fitted.width and sheet.top <= at[1] <= sheet.bottom


def ring(sheet: Sheet, at: tuple[float, float], radius: float, clip: bool = True) -> None:
    """The ring around a place that several cities share, at a pixel."""
    from matplotlib.patches import Circle

    look = sheet.look
    sheet.put(Circle(at, radius, fc=look.page, ec=look.text, lw=1.4 * POINTS, zorder=3), clip)


def bubble_radius(ties: int) -> float:
    """A bubble whose area grows with the number of ties."""
    return 9.5 * math.sqrt(ties) + 4


def bubble_pixels(sheet: Sheet, view: PartnerMap) -> list[tuple[float, float]]:
    """Where bubbles are drawn: in the middle of their partners, and beside the homes."""
    homes = [Disc(*at, HOME * 1.2) for at in home_pixels(sheet, view)]
    discs = (Disc(*sheet.pixel(b.x, b.y), bubble_radius(b.ties)) for b in view.bubbles)
    return beside(discs, homes)


def bubbles(sheet: Sheet, view: PartnerMap) -> None:
    """Countries and regions as large as their ties are many."""
    from matplotlib.patches import Circle

    for bubble, at in zip(view.bubbles, bubble_pixels(sheet, view), strict=True):
        if not _is_visible(sheet, at):
            continue
        own = len(bubble.marks) == 1
        tint = sheet.look.series[bubble.marks[0].form] if own else sheet.look.muted
        disc = Circle(
            at,
            bubble_radius(bubble.ties),
            fc=tint,
            ec=sheet.look.page,
            alpha=0.88,
            lw=1.5,
            zorder=3,
        )
        sheet.put(disc)
        sheet.bold(*at, str(bubble.ties), 16, sheet.look.page, ha="center", zorder=4)


def names(sheet: Sheet, view: PartnerMap) -> int:
    """Names beside their marks; those far off have a line.

    Returns how many have none, for want of room.
    """
    usual = NAME if sheet.world else SCENE_NAME
    homes = zip(view.homes, home_pixels(sheet, view), strict=True)
    wanted = [(home.label, at, HOME + 2, HOME_NAME) for home, at in homes]
    wanted += [
        (p.label, sheet.pixel(p.x, p.y), point_radius(len(p.marks)), usual)
        for p in view.points[:MOST_NAMES]
    ]
    wanted += [
        (b.label, at, bubble_radius(b.ties), usual)
        for b, at in zip(view.bubbles, bubble_pixels(sheet, view), strict=True)
    ]
    shown = [
        (text, Name(x, y - sheet.top, radius, text_width(text, size) + 4, size * 1.12), size)
        for text, (x, y), radius, size in wanted
        if _is_visible(sheet, (x, y))
    ]
    fitted = sheet.fitted
    wanted_names = [name for _, name, _ in shown]
    homes_too = [_around(name) for _, name, size in shown if size == HOME_NAME]
    spots = place(wanted_names, fitted.width, fitted.height, homes_too, REACHES, len(homes_too))
    for (text, name, size), spot in zip(shown, spots, strict=True):
        if spot:
            _write(sheet, text, name, spot, size)
    return spots.count(None) + max(len(view.points) - MOST_NAMES, 0)


def _around(name: Name) -> NameBox:
    return NameBox(name.x - HOME, name.y - HOME, name.x + HOME, name.y + HOME)


def _write(sheet: Sheet, text: str, name: Name, spot: Placed, size: float) -> None:
    box, look = spot.box, sheet.look
    if spot.leader:
        x, y = nearest(box, name.x, name.y)
        sheet.leader((name.x, name.y + sheet.top), (x, y + sheet.top))
    middle = (box.left + box.right) / 2, (box.top + box.bottom) / 2 + sheet.top
    write = sheet.bold if size == HOME_NAME else sheet.text
    sheet.text(
        *middle, text, size, look.page, ha="center", path_effects=_halo(look.page, 4.5), zorder=5
    )
    write(*middle, text, size, look.text, ha="center", zorder=6)
