"""What stands under the map: the legend with its marks in SVG, caption, sources, warning."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from dashboard.charts.map_look import SIZES, Look, form, look
from dashboard.charts.map_marks import DASHED, SOLID, STYLES, outline
from dashboard.theme import Palette
from dashboard.views.partner_base import Base
from dashboard.views.partner_map import Key, PartnerMap
from dashboard.views.partner_ties import Colour
from etl.contract import PartnershipKind

RADIUS = 7.0


@dataclass(frozen=True, slots=True)
class Foot:
    """The lines under the map; `legend` are drawn marks and what they mean."""

    legend: tuple[tuple[Markup, str], ...]
    base: Base
    dated: str
    sources: str


def foot(view: PartnerMap, palette: Palette) -> Foot:
    """What stands under a map drawn in a palette."""
    legend = tuple((sample(key, view, palette), key.text) for key in view.legend)
    return Foot(legend, view.base, view.dated, view.sources)


def sample(key: Key, view: PartnerMap, palette: Palette) -> Markup:
    """The mark of a line of the legend."""
    colours = look(palette)
    if key.form is not None:
        tint = colours.series[key.form % len(colours.series)]
        drawn = mark_svg(key.form, PartnershipKind.SISTER_CITY, tint, colours.page, RADIUS)
    elif key.kind is not None:
        shape, tint = as_on_map(key.kind, view, colours)
        drawn = mark_svg(shape, key.kind, tint, colours.page, RADIUS * SIZES[key.kind])
    else:
        drawn = ring_svg(colours.page, colours.text, RADIUS)
    box = 2 * RADIUS + 6
    start = f'<svg width="{box}" height="{box}" viewBox="{-box / 2} {-box / 2} {box} {box}"'
    return Markup(f'{start} aria-hidden="true">{drawn}</svg>')


def as_on_map(kind: PartnershipKind, view: PartnerMap, colours: Look) -> tuple[int, str]:
    """Form and colour of a kind in the legend: those on the map of one city.

    Several cities each have their own: there a circle stands for all, muted where colour is theirs.
    """
    if view.form is None and view.choice.colour != Colour.KIND:
        return 0, colours.muted
    shape = view.form or 0
    return shape, colours.colour(view.choice.colour, shape, kind)


def mark_svg(index: int, kind: PartnershipKind, tint: str, page: str, radius: float) -> str:
    """A mark on its halo around the origin."""
    shape, style = form(index), STYLES[kind]
    halo = f'<polygon points="{_points(shape, radius * 1.32)}" fill="{page}"/>'
    if style == SOLID:
        return halo + f'<polygon points="{_points(shape, radius)}" fill="{tint}"/>'
    dash = f' stroke-dasharray="{radius * 0.6:.1f} {radius * 0.4:.1f}"' if style == DASHED else ""
    return halo + (
        f'<polygon points="{_points(shape, radius * 0.82)}" fill="{page}" stroke="{tint}" '
        f'stroke-width="{radius * 0.36:.1f}"{dash}/>'
    )


def ring_svg(page: str, line: str, radius: float) -> str:
    """The ring around partners that several cities share."""
    return f'<circle r="{radius:.1f}" fill="{page}" stroke="{line}" stroke-width="1.3"/>'


def _points(shape: str, radius: float) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in outline(shape, radius))
