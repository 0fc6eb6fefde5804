"""The partner map for the page: pydeck layers in map coordinates, no request to other hosts.

Land and icons come by address from the page's own server, so that a change of choice sends
only marks, lines and names.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from functools import cached_property
from typing import Any

import pydeck as pdk

from dashboard.basemaps import LAND
from dashboard.charts import map_outline
from dashboard.charts.map_labels import Name, place
from dashboard.charts.map_lines import lines
from dashboard.charts.map_look import STROKES, Look, look
from dashboard.charts.map_marks import mapping
from dashboard.charts.map_scenes import Fit, fit
from dashboard.charts.map_web_marks import (
    Target,
    bubble_rows,
    mark_rows,
    number_rows,
    targets,
    text_width,
)
from dashboard.theme import Palette, rgb
from dashboard.views.partner_map import PartnerMap

STATIC = "app/static"
MARGIN = 6.0
# Width beside height of the canvas: that of the world on this map.
RATIO, LOWEST = 2.054, 220.0
PICK = "pick"
PIXELS = pdk.types.String("pixels")
# A wheel that zooms would trap readers above the tables: scrolling moves the page.
CONTROLLER = {"scrollZoom": False, "doubleClickZoom": True, "dragPan": True, "keyboard": True}
TOOLTIP = {"html": "<b>{name}</b><br/>{hint}", "style": {"fontSize": "14px", "maxWidth": "20rem"}}


class CompactDeck(pdk.Deck):  # type: ignore[misc]
    """A deck whose JSON is written once and without blanks; pydeck's own is twice as long."""

    @cached_property
    def _compact(self) -> str:
        return json.dumps(json.loads(super().to_json()), ensure_ascii=False, separators=(",", ":"))

    def to_json(self) -> str:
        """The JSON that goes to the browser."""
        return self._compact


def height(width: float) -> int:
    """The height of the canvas for a width, in pixels."""
    return round(max(width / RATIO, LOWEST))


def deck(view: PartnerMap, palette: Palette, width: int, opened: int = 0) -> pdk.Deck:
    """The map on a canvas of that width; `opened` renews the layer that is clicked on."""
    colours, fitted = look(palette), fit(view.choice.scene, width, height(width), MARGIN)
    layers = [*_ground(view, colours)]
    if view.base.takes_points:
        layers += _ties(view, palette, colours, fitted)
        layers.append(_pick(view, opened))
    return CompactDeck(
        layers=layers,
        views=[pdk.View(type="OrthographicView", flip_y=False, controller=CONTROLLER)],
        initial_view_state=_state(fitted),
        map_provider=None,
        tooltip=TOOLTIP,
    )


def _state(fitted: Fit) -> pdk.ViewState:
    zoom = math.log2(fitted.scale)
    state = pdk.ViewState(zoom=round(zoom, 4), min_zoom=round(zoom - 0.5, 4), max_zoom=6)
    state.target = [fitted.middle_x, fitted.middle_y, 0]
    return state


def colour(written: str, opacity: float = 1.0) -> list[int]:
    """Red, green, blue and opacity, 0 to 255."""
    return [*rgb(written), round(255 * opacity)]


def _ground(view: PartnerMap, colours: Look) -> Iterator[pdk.Layer]:
    """Sea, net of degrees and land; or what the user supplied in their place."""
    base = view.base
    if base.is_picture and base.path is not None:
        frame = base.frame or (-1724.5, -839.5, 1724.5, 839.5)
        image = pdk.types.String(f"{STATIC}/{base.path.name}")
        yield pdk.Layer("BitmapLayer", id="picture", image=image, bounds=list(frame))
        return
    yield _outline("sea", f"{STATIC}/edge.geojson", colours.sea, colours.edge)
    yield _outline("grid", f"{STATIC}/graticule.geojson", colours.sea, colours.grid)
    if base.id == LAND:
        yield _outline("land", f"{STATIC}/land.geojson", colours.land, colours.coast)
        yield pdk.Layer(
            "GeoJsonLayer",
            id="islets",
            data=f"{STATIC}/islets.geojson",
            get_fill_color=colour(colours.coast),
            stroked=False,
            point_radius_units=PIXELS,
            get_point_radius=0.9,
        )
    elif base.path is not None:
        supplied = map_outline.supplied(base.path)
        yield _outline("supplied", supplied, colours.land, colours.muted)


def _outline(name: str, data: Any, fill: str, stroke: str) -> pdk.Layer:
    return pdk.Layer(
        "GeoJsonLayer",
        id=name,
        data=data,
        get_fill_color=colour(fill),
        get_line_color=colour(stroke),
        line_width_units=PIXELS,
        get_line_width=0.6,
    )


def _ties(view: PartnerMap, palette: Palette, colours: Look, fitted: Fit) -> Iterator[pdk.Layer]:
    """Lines below marks below names."""
    drawn = line_rows(view, colours)
    if drawn:
        yield _lines(drawn)
    if view.bubbles:
        yield _bubbles(bubble_rows(view, colours), colours)
    yield _marks(mark_rows(view, colours, fitted))
    yield _names(name_rows(view, colours, fitted), palette, colours)
    if view.bubbles:
        yield _texts("numbers", number_rows(view, colours), palette)


def line_rows(view: PartnerMap, colours: Look) -> list[dict[str, Any]]:
    """A row for each piece of each line, coordinates to a tenth."""
    return [
        {
            "path": [[round(x, 1), round(y, 1)] for x, y in piece],
            "color": colour(
                colours.colour(view.choice.colour, line.form, line.kind),
                STROKES[line.kind].opacity,
            ),
            "width": round(STROKES[line.kind].width * (1 + math.sqrt(line.ties - 1) / 2), 2),
            "dash": list(STROKES[line.kind].dash or (0, 0)),
        }
        for line in lines(view)
        for piece in line.pieces
    ]


def _lines(rows: list[dict[str, Any]]) -> pdk.Layer:
    return pdk.Layer(
        "PathLayer",
        rows,
        id="lines",
        get_path="path",
        get_color="color",
        get_width="width",
        get_dash_array="dash",
        dash_justified=True,
        width_units=PIXELS,
        joint_rounded=True,
        extensions=[{"@@type": "PathStyleExtension", "dash": True}],
    )


def _marks(rows: list[dict[str, Any]]) -> pdk.Layer:
    used = {row["icon"] for row in rows}
    return pdk.Layer(
        "IconLayer",
        rows,
        id="marks",
        icon_atlas=pdk.types.String(f"{STATIC}/marks.png"),
        icon_mapping={name: place for name, place in mapping().items() if name in used},
        get_icon="icon",
        get_position="at",
        get_size="size",
        get_color="color",
        get_pixel_offset="off",
        size_units=PIXELS,
    )


def _bubbles(rows: list[dict[str, Any]], colours: Look) -> pdk.Layer:
    return pdk.Layer(
        "ScatterplotLayer",
        rows,
        id="bubbles",
        get_position="at",
        get_radius="radius",
        radius_units=PIXELS,
        get_fill_color="color",
        stroked=True,
        get_line_color=colour(colours.page),
        line_width_units=PIXELS,
        get_line_width=1.5,
    )


def name_rows(view: PartnerMap, colours: Look, fitted: Fit) -> list[dict[str, Any]]:
    """Names of homes, and of those partners for which there is room at this width."""
    wanted = targets(view, fitted)
    names = [Name(*t.pixel, t.radius, text_width(t.text, t.size), t.size * 1.25) for t in wanted]
    spots = place(names, fitted.width, fitted.height)
    return [
        _name(target, (box.left + box.right) / 2, (box.top + box.bottom) / 2, fitted, colours)
        for target, spot in zip(wanted, spots, strict=True)
        if spot and (box := spot.box)
    ]


def _name(target: Target, x: float, y: float, fitted: Fit, colours: Look) -> dict[str, Any]:
    at = fitted.pixel(*target.at)
    return {
        "at": [round(v, 2) for v in target.at],
        "text": target.text,
        "size": target.size,
        "color": colour(colours.text),
        "off": [round(x - at[0], 1), round(y - at[1], 1)],
    }


def _names(rows: list[dict[str, Any]], palette: Palette, colours: Look) -> pdk.Layer:
    """Names with an outline in the colour of the page, so that lines may run behind them."""
    return _texts(
        "names",
        rows,
        palette,
        font_settings={"sdf": True, "fontSize": 64, "buffer": 12, "radius": 20, "smoothing": 0.15},
        outline_width=5,
        outline_color=colour(colours.page, 0.95),
    )


def _texts(name: str, rows: list[dict[str, Any]], palette: Palette, **more: Any) -> pdk.Layer:
    return pdk.Layer(
        "TextLayer",
        rows,
        id=name,
        get_position="at",
        get_text="text",
        get_size="size",
        get_color="color",
        get_pixel_offset="off",
        size_units=PIXELS,
        character_set=pdk.types.String("auto"),
        font_family=pdk.types.String(palette.font.replace("'", "")),
        font_weight=500,
        **more,
    )


def _pick(view: PartnerMap, opened: int) -> pdk.Layer:
    """What is clicked on: discs that can hardly be seen, large enough for a finger."""
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
        radius_units=PIXELS,
        get_fill_color=[0, 0, 0, 1],
        pickable=True,
    )
