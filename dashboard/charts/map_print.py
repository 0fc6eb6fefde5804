"""The ink of the printed map: marks, bubbles, names and the words around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from dashboard.charts.fonts import font, text_width
from dashboard.charts.map_apart import apart
from dashboard.charts.map_labels import Box, Name, Placed, nearest, place
from dashboard.charts.map_look import SIZES, Look, form
from dashboard.charts.map_marks import DASHED, SOLID, STYLES
from dashboard.charts.map_marks import outline as corners
from dashboard.charts.map_scenes import Fit
from dashboard.language import Language
from dashboard.views.partner_map import Key, PartnerMap
from dashboard.views.partner_ties import Colour
from etl.contract import PartnershipKind

POINTS = 0.72  # points in a pixel at 100 pixels an inch
LINE = 1.5  # lines of a picture beside those of the page
MARK, HOME, SHARED = 8.0, 12.5, 0.8
NAME, HOME_NAME, SCENE_NAME = 18.0, 26.0, 22.0
WIDTH, MARGIN = 1920.0, 56.0
TITLE, KEY, KEY_GAP, LINE_HEIGHT = 40.0, 18.0, 54.0, 29.0
MOST_NAMES = 140
# How far from its mark a name may stand, with a line to it.
REACHES = (10.0, 20.0, 32.0, 46.0, 62.0, 80.0)


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
        self.put(Line2D(x, y, ls="", marker="o", ms=1.4, mfc=colour, mew=0))

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
        look = {"color": colour, "lw": width * POINTS, "ls": style, "alpha": opacity}
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
    for point in reversed(view.points):
        at = sheet.pixel(point.x, point.y)
        if not _is_visible(sheet, at):
            continue
        if point.shared:
            _ring(sheet, at, point_radius(len(point.marks)))
        size = MARK * (SHARED if point.shared else 1.0)
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


def _ring(sheet: Sheet, at: tuple[float, float], radius: float, clip: bool = True) -> None:
    from matplotlib.patches import Circle

    look = sheet.look
    sheet.put(Circle(at, radius, fc=look.page, ec=look.text, lw=1.4 * POINTS, zorder=3), clip)


def bubble_radius(ties: int) -> float:
    """A bubble whose area grows with the number of ties."""
    return 9.5 * ties**0.5 + 4


def bubbles(sheet: Sheet, view: PartnerMap) -> None:
    """Countries and regions as large as their ties are many."""
    from matplotlib.patches import Circle

    for bubble in view.bubbles:
        at = sheet.pixel(bubble.x, bubble.y)
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
    wanted += [(b.label, sheet.pixel(b.x, b.y), bubble_radius(b.ties), usual) for b in view.bubbles]
    shown = [
        (text, Name(x, y - sheet.top, radius, text_width(text, size) + 4, size * 1.12), size)
        for text, (x, y), radius, size in wanted
        if _is_visible(sheet, (x, y))
    ]
    fitted = sheet.fitted
    wanted_names = [name for _, name, _ in shown]
    homes_too = [_around(name) for _, name, size in shown if size == HOME_NAME]
    spots = place(wanted_names, fitted.width, fitted.height, homes_too, REACHES)
    for (text, name, size), spot in zip(shown, spots, strict=True):
        if spot:
            _write(sheet, text, name, spot, size)
    return spots.count(None) + max(len(view.points) - MOST_NAMES, 0)


def _around(name: Name) -> Box:
    return Box(name.x - HOME, name.y - HOME, name.x + HOME, name.y + HOME)


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


def legend_has_its_own_row(view: PartnerMap) -> bool:
    """Whether the legend is too long to stand beside the title."""
    return text_width(view.title, TITLE) + legend_width(view) > WIDTH - 2 * MARGIN - 60


def legend_width(view: PartnerMap) -> float:
    """How wide the legend is drawn, in pixels."""
    return sum(text_width(key.text, KEY) + KEY_GAP for key in _kinds(view))


def _kinds(view: PartnerMap) -> list[Key]:
    """The legend without the cities: their marks stand before their lines."""
    return [key for key in view.legend if key.form is None]


def words(sheet: Sheet, view: PartnerMap, lang: Language, nameless: int) -> None:
    """Title, counts and legend above the map; number, caption, sources and date below it."""
    look, right = sheet.look, sheet.fitted.width - MARGIN
    sheet.bold(MARGIN, 56, view.title, TITLE, look.text)
    for i, (home, line) in enumerate(zip(view.homes, view.lines, strict=True)):
        y, tint = 106 + LINE_HEIGHT * i, look.series[home.form % len(look.series)]
        mark(sheet, (MARGIN + 9, y), home.form, PartnershipKind.SISTER_CITY, tint, 9, clip=False)
        sheet.text(MARGIN + 30, y, line, 20, look.text)
    own_row = legend_has_its_own_row(view)
    y = 106 + LINE_HEIGHT * len(view.lines) if own_row else 56.0
    legend(sheet, view, MARGIN + 9 if own_row else right - legend_width(view) + KEY_GAP - 20, y)
    low = sheet.tall - 52
    x = MARGIN
    for strong in (view.base.number, view.base.stamp, view.audience):
        if strong:
            sheet.bold(x, low, strong, 17, look.text)
            x += text_width(strong, 17) + 24
    sheet.text(x, low, view.base.caption, 15, look.text)
    sheet.text(right, low, view.dated, 15, look.muted, ha="right")
    said = [view.note, _without_room(nameless, lang), view.sources]
    sheet.text(MARGIN, low + 26, lang(" ").join(filter(None, said)), 13, look.muted)


def _without_room(count: int, lang: Language) -> str:
    return lang("{count} names had no room: see the regions.", count=count) if count else ""


def legend(sheet: Sheet, view: PartnerMap, x: float, y: float) -> None:
    """One row: what a form and a colour mean."""
    for key in _kinds(view):
        _sample(sheet, view, key, (x, y))
        sheet.text(x + 18, y, key.text, KEY, sheet.look.text)
        x += text_width(key.text, KEY) + KEY_GAP


def _sample(sheet: Sheet, view: PartnerMap, key: Key, at: tuple[float, float]) -> None:
    look = sheet.look
    if key.kind is None:
        _ring(sheet, at, 9, clip=False)
        return
    by_kind = view.choice.colour == Colour.KIND
    tint = look.colour(view.choice.colour, 0, key.kind) if by_kind else look.muted
    mark(sheet, at, 0, key.kind, tint, 8 * SIZES[key.kind], clip=False)
