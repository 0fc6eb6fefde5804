"""The partner map as SVG for one HTML file: marks and names keep their size when enlarged."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from html import escape
from typing import Any

from dashboard import basemaps
from dashboard.charts import map_outline
from dashboard.charts.map_fit import Fit, fit
from dashboard.charts.map_labels import Placed, nearest
from dashboard.charts.map_legend import mark_svg, ring_svg
from dashboard.charts.map_lines import crowding, lines
from dashboard.charts.map_look import SIZES, STROKES, Look
from dashboard.charts.map_web_marks import (
    HOME,
    MARK,
    SHARED,
    bubble_colour,
    bubble_pixels,
    bubble_radius,
    growth,
    home_pixels,
    point_radius,
)
from dashboard.charts.map_web_names import Target, placed
from dashboard.views.partner_map import PartnerMap
from dashboard.views.partner_scenes import WORLD
from etl.contract import PartnershipKind

WIDTH, HEIGHT = 1600.0, 800.0
REACHES = (12.0, 26.0, 42.0)


def drawn(view: PartnerMap, colours: Look) -> Iterator[str]:
    """The map in pieces of SVG, on a canvas WIDTH by HEIGHT."""
    fitted = fit(view.choice.scene, WIDTH, HEIGHT, 8)
    yield from _ground(view, fitted, colours)
    if not view.base.takes_points:
        return
    yield from _lines(view, fitted, colours)
    yield from _bubbles(view, fitted, colours)
    yield from _points(view, fitted, colours)


def _ground(view: PartnerMap, fitted: Fit, colours: Look) -> Iterator[str]:
    """Outlines in map coordinates, turned into pixels by one transformation."""
    x, y = fitted.pixel(0, 0)
    yield f'<g transform="matrix({fitted.scale:.5f} 0 0 {-fitted.scale:.5f} {x:.2f} {y:.2f})">'
    base = view.base
    if base.is_picture and base.path is not None:
        yield _picture(basemaps.picture(base.path), base.path.suffix, base.frame or WORLD)
    else:
        yield _outline(basemaps.geojson("edge"), colours.sea, colours.edge)
        yield _outline(basemaps.geojson("graticule"), "none", colours.grid)
        if base.path is not None:
            yield _outline(map_outline.supplied(base.path), "none", colours.muted)
        else:
            yield _outline(basemaps.geojson("land"), colours.land, colours.coast)
            dots = "".join(f"M{x} {y}h0" for x, y in map_outline.islets())
            yield (
                f'<path d="{dots}" stroke="{colours.coast}" stroke-width="1.6" '
                'stroke-linecap="round" vector-effect="non-scaling-stroke"/>'
            )
    yield "</g>"


def _picture(content: bytes, suffix: str, frame: tuple[float, float, float, float]) -> str:
    left, bottom, right, top = frame
    kind = "png" if suffix.lower() == ".png" else "jpeg"
    data = base64.b64encode(content).decode()
    return (
        f'<image x="{left}" y="{-top}" width="{right - left}" height="{top - bottom}" '
        f'transform="scale(1 -1)" href="data:image/{kind};base64,{data}"/>'
    )


def _outline(collection: dict[str, Any], fill: str, stroke: str) -> str:
    parts = [_path(f["geometry"]["coordinates"], fill != "none") for f in collection["features"]]
    return (
        f'<path d="{"".join(parts)}" fill="{fill}" stroke="{stroke}" stroke-width="0.6" '
        'fill-rule="evenodd" vector-effect="non-scaling-stroke"/>'
    )


def _path(coordinates: Any, closed: bool) -> str:
    """Nested lists of points, however deep, as moves and lines."""
    if isinstance(coordinates[0][0], (int, float)):
        points = "L".join(f"{x:g} {y:g}" for x, y in coordinates)
        return f"M{points}{'Z' if closed else ''}"
    return "".join(_path(part, closed) for part in coordinates)


def _lines(view: PartnerMap, fitted: Fit, colours: Look) -> Iterator[str]:
    for line in lines(view):
        stroke = STROKES[line.kind]
        tint = colours.colour(view.choice.colour, line.form, line.kind)
        dash = " ".join(f"{part * stroke.width:.1f}" for part in stroke.dash or ())
        for piece in line.pieces:
            points = "L".join("{:.1f} {:.1f}".format(*fitted.pixel(*point)) for point in piece)
            yield (
                f'<path d="M{points}" fill="none" stroke="{tint}" opacity="{stroke.opacity}" '
                f'stroke-width="{stroke.width}" stroke-dasharray="{dash or "none"}" '
                'vector-effect="non-scaling-stroke"/>'
            )


def _fixed(x: float, y: float) -> str:
    """A place that keeps its size when the map is enlarged."""
    return f'style="transform:translate({x:.1f}px,{y:.1f}px) scale(var(--k,1))"'


def _bubbles(view: PartnerMap, fitted: Fit, colours: Look) -> Iterator[str]:
    spots = _named(view, fitted)
    for bubble, (x, y) in zip(view.bubbles, bubble_pixels(view, fitted), strict=True):
        tint = bubble_colour(bubble, colours)
        yield (
            f"<g {_fixed(x, y)}><title>{escape(f'{bubble.label}, {bubble.hint}')}</title>"
            f'<circle r="{bubble_radius(bubble.ties, growth(fitted))}" fill="{tint}" '
            f'fill-opacity="0.85" stroke="{colours.page}"/><text y="4.5" text-anchor="middle" '
            f'font-size="12.5" fill="{colours.page}">{bubble.ties}</text>'
            f"{_label(bubble.label, spots, (x, y))}</g>"
        )


def _points(view: PartnerMap, fitted: Fit, colours: Look) -> Iterator[str]:
    """Each partner is a button: Tab reaches it, Enter opens it."""
    spots, grown = _named(view, fitted), growth(fitted) * crowding(view)
    for point in reversed(view.points):
        x, y = fitted.pixel(point.x, point.y)
        if not (0 <= x <= WIDTH and 0 <= y <= HEIGHT):
            continue
        said = escape(f"{point.name}, {point.hint}")
        yield (
            f'<g class="partner" tabindex="0" role="button" aria-label="{said}" '
            f'data-place="{escape(point.place_id)}" {_fixed(x, y)}><title>{said}</title>'
        )
        if point.shared:
            yield ring_svg(colours.page, colours.text, point_radius(len(point.marks), grown))
        size = MARK / 2 * grown * (SHARED if point.shared else 1)
        for i, mark in enumerate(point.marks):
            aside = (i - (len(point.marks) - 1) / 2) * size * 2.1
            tint = colours.colour(view.choice.colour, mark.form, mark.kind)
            drawn = mark_svg(mark.form, mark.kind, tint, colours.page, size * SIZES[mark.kind])
            yield f'<g transform="translate({aside:.1f} 0)">{drawn}</g>'
        yield _label(point.label, spots, (x, y)) + "</g>"
    for home, (x, y) in zip(view.homes, home_pixels(view, fitted), strict=True):
        tint = colours.series[home.form % len(colours.series)]
        drawn = mark_svg(
            home.form, PartnershipKind.SISTER_CITY, tint, colours.page, HOME * growth(fitted) / 2
        )
        yield f"<g {_fixed(x, y)}>{drawn}{_label(home.label, spots, (x, y), 'home')}</g>"


def _named(view: PartnerMap, fitted: Fit) -> dict[tuple[float, float], tuple[Target, Placed]]:
    """Where names stand, by the pixel of their mark."""
    found = placed(view, fitted, reaches=REACHES, anywhere=len(view.homes))
    return {_rounded(target.pixel): (target, spot) for target, spot in found}


def _rounded(pixel: tuple[float, float]) -> tuple[float, float]:
    return round(pixel[0], 3), round(pixel[1], 3)


def _label(
    text: str,
    spots: dict[tuple[float, float], tuple[Target, Placed]],
    at: tuple[float, float],
    style: str = "",
) -> str:
    """A name with its line, relative to its mark; nothing where there was no room."""
    if _rounded(at) not in spots:
        return ""
    target, spot = spots[_rounded(at)]
    box = spot.box
    x, y = (box.left + box.right) / 2 - at[0], (box.top + box.bottom) / 2 - at[1]
    line = ""
    if spot.leader:
        end = nearest(box, *at)
        line = f'<path class="leader" d="M0 0L{end[0] - at[0]:.1f} {end[1] - at[1]:.1f}"/>'
    return (
        f'{line}<text class="name {style}" x="{x:.1f}" y="{y + target.size * 0.36:.1f}" '
        f'font-size="{target.size}" text-anchor="middle">{escape(text)}</text>'
    )
