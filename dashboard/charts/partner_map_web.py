"""The partner map for the page: pydeck layers in map coordinates, without any request outside.

Land comes by address from the page's own server, so that a change of choice sends only marks,
lines and names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pydeck as pdk

from dashboard.basemaps import LAND
from dashboard.charts.map_labels import Box, Name, Placed, place
from dashboard.charts.map_lines import lines
from dashboard.charts.map_look import SIZES, STROKES, Look, form, look
from dashboard.charts.map_marks import BEHIND, RING, STYLES, atlas
from dashboard.charts.map_scenes import SCENES, Fit, fit
from dashboard.theme import Palette, rgb
from dashboard.views.partner_map import PartnerMap, Point

STATIC = "app/static"
MARK, HOME, HALO = 11.0, 15.0, 1.32
LABEL, HOME_LABEL = 13.0, 16.0
# More names than this help nobody on a screen, and take long to place.
MOST_NAMES = 160
MARGIN = 6.0
# Ratio of width to height of the canvas: that of the world on this map.
RATIO = 2.054
PICK = "pick"


def height(width: float) -> int:
    """The height of the canvas for a width, in pixels."""
    return round(max(width / RATIO, 220))


def deck(view: PartnerMap, palette: Palette, width: int, opened: int = 0) -> pdk.Deck:
    """The map on a canvas of that width; `opened` renews the layer that is clicked on."""
    colours, fitted = look(palette), fit(view.choice.scene, width, height(width), MARGIN)
    layers = [
        *_ground(view, colours),
        _lines(view, colours),
        *_bubbles(view, colours),
        *_marks(view, colours),
        *_names(view, palette, colours, fitted),
        _pick(view, opened),
    ]
    return pdk.Deck(
        layers=[layer for layer in layers if layer is not None],
        views=[pdk.View(type="OrthographicView", flip_y=False, controller=CONTROLLER)],
        initial_view_state=_state(fitted),
        map_provider=None,
        tooltip=TOOLTIP,
    )


# Scrolling moves the page, not the map: a wheel that zooms would trap readers above the tables.
CONTROLLER = {"scrollZoom": False, "doubleClickZoom": True, "dragPan": True, "keyboard": True}
TOOLTIP = {"html": "<b>{name}</b><br/>{hint}", "style": {"fontSize": "14px", "maxWidth": "20rem"}}


def _state(fitted: Fit) -> pdk.ViewState:
    import math

    zoom = math.log2(fitted.scale)
    state = pdk.ViewState(zoom=zoom, min_zoom=zoom - 0.5, max_zoom=6)
    state.target = [fitted.middle_x, fitted.middle_y, 0]
    return state


def _colour(colour: str, opacity: float = 1.0) -> list[int]:
    return [*rgb(colour), round(255 * opacity)]


def _ground(view: PartnerMap, colours: Look) -> Iterator[pdk.Layer]:
    """Sea, net of degrees, land and islets; or what the user supplied in their place."""
    yield _outline("edge", "sea", colours.sea, colours.edge)
    yield _outline("graticule", "grid", colours.sea, colours.grid)
    if view.base.id == LAND:
        yield _outline("land", "land", colours.land, colours.coast)
        yield pdk.Layer(
            "GeoJsonLayer",
            id="islets",
            data=f"{STATIC}/islets.geojson",
            get_fill_color=_colour(colours.coast),
            stroked=False,
            point_radius_units=pdk.types.String("pixels"),
            get_point_radius=0.9,
        )


def _outline(file: str, name: str, fill: str, stroke: str) -> pdk.Layer:
    # Through sub-layer props: Streamlit fades what has colours of its own while one is chosen.
    return pdk.Layer(
        "GeoJsonLayer",
        id=name,
        data=f"{STATIC}/{file}.geojson",
        get_fill_color=_colour(fill),
        get_line_color=_colour(stroke),
        line_width_units=pdk.types.String("pixels"),
        get_line_width=0.6,
    )


def _lines(view: PartnerMap, colours: Look) -> pdk.Layer | None:
    rows = [
        {
            "path": [[round(x, 1), round(y, 1)] for x, y in piece],
            "color": _colour(
                colours.colour(view.choice.colour, line.form, line.kind),
                STROKES[line.kind].opacity,
            ),
            "width": STROKES[line.kind].width * (1 + line.ties**0.5 / 3 if line.ties > 1 else 1),
            "dash": list(STROKES[line.kind].dash or (0, 0)),
        }
        for line in lines(view)
        for piece in line.pieces
    ]
    if not rows:
        return None
    return pdk.Layer(
        "PathLayer",
        rows,
        id="lines",
        get_path="path",
        get_color="color",
        get_width="width",
        get_dash_array="dash",
        dash_justified=True,
        width_units=pdk.types.String("pixels"),
        cap_rounded=False,
        joint_rounded=True,
        extensions=[{"@@type": "PathStyleExtension", "dash": True}],
    )


def _marks(view: PartnerMap, colours: Look) -> Iterator[pdk.Layer]:
    """Marks over halos of the land's colour; formal ties on top, homes above all."""
    marks, halos = [], []
    for point in reversed(view.points):
        if point.shared:
            halos.append(
                _icon(point.x, point.y, RING, MARK * (1.5 + 0.9 * len(point.marks)), colours.text)
            )
        for i, mark in enumerate(point.marks):
            aside = (i - (len(point.marks) - 1) / 2) * MARK * 0.95
            size = MARK * SIZES[mark.kind] * ICON
            tint = colours.colour(view.choice.colour, mark.form, mark.kind)
            halos.append(
                _icon(point.x, point.y, f"{form(mark.form)}-{BEHIND}", size, colours.page, aside)
            )
            marks.append(
                _icon(point.x, point.y, f"{form(mark.form)}-{STYLES[mark.kind]}", size, tint, aside)
            )
    for home in view.homes:
        tint = colours.series[home.form % len(colours.series)]
        halos.append(
            _icon(home.x, home.y, f"{form(home.form)}-{BEHIND}", HOME * ICON * 1.1, colours.page)
        )
        marks.append(_icon(home.x, home.y, f"{form(home.form)}-solid", HOME * ICON, tint))
    yield _icons("halos", halos)
    yield _icons("marks", marks)


# An icon's cell is larger than the mark in it, which is 46 of 64 pixels wide.
ICON = 64 / 46


def _icon(
    x: float, y: float, icon: str, size: float, tint: str, aside: float = 0.0
) -> dict[str, Any]:
    at = [round(x, 2), round(y, 2)]
    return {
        "at": at,
        "icon": icon,
        "size": round(size, 1),
        "color": _colour(tint),
        "off": [aside, 0],
    }


def _icons(name: str, rows: list[dict[str, Any]]) -> pdk.Layer:
    picture, mapping = atlas()
    return pdk.Layer(
        "IconLayer",
        rows,
        id=name,
        icon_atlas=pdk.types.String(picture),
        icon_mapping=mapping,
        get_icon="icon",
        get_position="at",
        get_size="size",
        get_color="color",
        get_pixel_offset="off",
        size_units=pdk.types.String("pixels"),
    )


def _bubbles(view: PartnerMap, colours: Look) -> Iterator[pdk.Layer]:
    if not view.bubbles:
        return
    rows = [
        {
            "at": [round(b.x, 1), round(b.y, 1)],
            "radius": bubble_radius(b.ties),
            "color": _colour(_bubble_colour(view, b.marks, colours), 0.82),
            "text": str(b.ties),
            "name": b.label,
            "hint": view.choice and "",
        }
        for b in view.bubbles
    ]
    yield pdk.Layer(
        "ScatterplotLayer",
        rows,
        id="bubbles",
        get_position="at",
        get_radius="radius",
        radius_units=pdk.types.String("pixels"),
        get_fill_color="color",
        stroked=True,
        get_line_color=_colour(colours.page),
        line_width_units=pdk.types.String("pixels"),
        get_line_width=1.5,
    )


def bubble_radius(ties: int) -> float:
    """A bubble whose area grows with the number of ties."""
    return round(6.5 * ties**0.5 + 2, 1)


def _bubble_colour(view: PartnerMap, marks: Sequence[Any], colours: Look) -> str:
    """The city's colour; that of text where several cities share a country."""
    return colours.series[marks[0].form % len(colours.series)] if len(marks) == 1 else colours.muted


def text_width(text: str, size: float) -> float:
    """About how wide a text is drawn: a Chinese character is as wide as high."""
    return sum(size if ord(c) > 0x2E7F else size * 0.58 for c in text) + 2


def _names(view: PartnerMap, palette: Palette, colours: Look, fitted: Fit) -> Iterator[pdk.Layer]:
    """Names of homes and of those partners for which there is room."""
    targets: list[tuple[str, float, float, float, float]] = [
        (h.label, h.x, h.y, HOME / 2 + 1, HOME_LABEL) for h in view.homes
    ]
    targets += [
        (p.label, p.x, p.y, MARK * (0.5 if not p.shared else 0.6 + 0.5 * len(p.marks)), LABEL)
        for p in view.points[:MOST_NAMES]
    ]
    targets += [(b.label, b.x, b.y, bubble_radius(b.ties), LABEL) for b in view.bubbles]
    names = [
        Name(*fitted.pixel(x, y), radius, text_width(text, size), size * 1.2)
        for text, x, y, radius, size in targets
    ]
    placed = place(names, fitted.width, fitted.height)
    rows = [
        _name(target, name, spot, colours)
        for target, name, spot in zip(targets, names, placed, strict=True)
        if spot
    ]
    rows += [
        {
            "at": [b.x, b.y],
            "text": str(b.ties),
            "size": 12.0,
            "color": _colour(colours.page),
            "off": [0, 0],
        }
        for b in view.bubbles
    ]
    yield pdk.Layer(
        "TextLayer",
        rows,
        id="names",
        get_position="at",
        get_text="text",
        get_size="size",
        get_color="color",
        get_pixel_offset="off",
        get_text_anchor=pdk.types.String("middle"),
        get_alignment_baseline=pdk.types.String("center"),
        size_units=pdk.types.String("pixels"),
        character_set=pdk.types.String("auto"),
        font_family=pdk.types.String(palette.font.replace("'", "")),
        font_weight=500,
        font_settings={"sdf": True, "fontSize": 48, "buffer": 8, "radius": 16},
        outline_width=3,
        outline_color=_colour(colours.page, 0.92),
    )


def _name(
    target: tuple[str, float, float, float, float], name: Name, spot: Placed, colours: Look
) -> dict[str, Any]:
    text, x, y, _, size = target
    box: Box = spot.box
    middle = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    return {
        "at": [round(x, 2), round(y, 2)],
        "text": text,
        "size": size,
        "color": _colour(colours.text),
        "off": [round(middle[0] - name.x, 1), round(middle[1] - name.y, 1)],
    }


def _pick(view: PartnerMap, opened: int) -> pdk.Layer:
    """What is clicked on: discs that cannot be seen, large enough for a finger."""
    rows: list[dict[str, Any]] = [
        {"at": [round(p.x, 2), round(p.y, 2)], "place": p.place_id, "name": p.name, "hint": p.hint}
        for p in view.points
    ]
    return pdk.Layer(
        "ScatterplotLayer",
        rows,
        id=f"{PICK}{opened}",
        get_position="at",
        get_radius=11,
        radius_units=pdk.types.String("pixels"),
        get_fill_color=[0, 0, 0, 1],
        pickable=True,
    )


__all__ = ["SCENES", "Point", "deck", "height", "text_width"]
