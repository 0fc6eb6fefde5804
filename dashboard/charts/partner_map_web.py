"""The partner map for the page: pydeck layers in map coordinates, no request to other hosts.

Land and icons come by address from the page's own server, so that a change of choice sends
only marks, lines and names.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from functools import cached_property
from os.path import relpath
from pathlib import Path
from typing import Any

import pydeck as pdk
import shapely

from dashboard.basemaps import FOLDER, LAND
from dashboard.charts import map_layers as layers
from dashboard.charts import map_outline
from dashboard.charts.map_fit import Fit, fit
from dashboard.charts.map_layers import STATIC, colour
from dashboard.charts.map_lines import Polyline, lines
from dashboard.charts.map_look import STROKES, Look, look
from dashboard.charts.map_web_marks import (
    are_tiny,
    bubble_rows,
    mark_rows,
    number_rows,
    pick_rows,
)
from dashboard.charts.map_web_names import name_rows
from dashboard.theme import Palette
from dashboard.views.partner_map import PartnerMap
from dashboard.views.partner_scenes import WORLD

MARGIN = 6.0
# How far a line may lie off its curve, in pixels: nobody sees it.
UNSEEN = 0.5
# Pixels to a map unit up to which the coarse land lies off by less than a pixel.
COARSE = 0.43
# Width beside height of the canvas: that of the world on this map.
RATIO = 2.054
# What stands above and below the map in a window, a home city's line of counts, and what the
# map takes at least; pixels.
AROUND, COUNTS, LOWEST = 342.0, 28.0, 440.0
# A wheel that zooms would trap readers above the tables: scrolling moves the page.
CONTROLLER = {"scrollZoom": False, "doubleClickZoom": True, "dragPan": True, "keyboard": True}
# Layers lie on each other as they are drawn. To ask of each pixel which is the nearest took a
# twentieth of a picture's time without a graphics card.
FLAT = {"depthCompare": "always", "depthWriteEnabled": False}
TOOLTIP = {"html": "<b>{name}</b><br/>{hint}", "style": {"fontSize": "14px", "maxWidth": "20rem"}}


class CompactDeck(pdk.Deck):  # type: ignore[misc]
    """A deck whose JSON is written once, and short: a browser takes half a second for a megabyte."""

    @cached_property
    def _compact(self) -> str:
        content = json.loads(super().to_json(), parse_float=_shortest)
        return json.dumps(content, ensure_ascii=False, separators=(",", ":"))

    def to_json(self) -> str:
        """The JSON that goes to the browser."""
        return self._compact


def _shortest(written: str) -> float:
    """A number without its point where nothing stands behind it."""
    number = float(written)
    return int(number) if number.is_integer() else number


def height(width: float, window: float, homes: int = 1) -> int:
    """The height of the canvas, so that the whole map is seen in a window of that height."""
    return round(min(width / RATIO, max(window - AROUND - COUNTS * homes, LOWEST)))


def deck(view: PartnerMap, palette: Palette, size: tuple[int, int], opened: int = 0) -> pdk.Deck:
    """The map on a canvas of that size; `opened` renews the layer that is clicked on."""
    colours, fitted = look(palette), fit(view.choice.scene, *size, MARGIN)
    drawn = [*_ground(view, colours, fitted)]
    if view.base.takes_points:
        drawn += _ties(view, palette, colours, fitted, opened)
    return CompactDeck(
        layers=drawn,
        views=[pdk.View(type="OrthographicView", flip_y=False, controller=CONTROLLER)],
        initial_view_state=_state(fitted),
        map_provider=None,
        tooltip=TOOLTIP,
        parameters=FLAT,
    )


def _state(fitted: Fit) -> pdk.ViewState:
    zoom = math.log2(fitted.scale)
    state = pdk.ViewState(zoom=round(zoom, 4), min_zoom=round(zoom - 0.5, 4), max_zoom=6)
    state.target = [fitted.middle_x, fitted.middle_y, 0]
    return state


def _ground(view: PartnerMap, colours: Look, fitted: Fit) -> Iterator[pdk.Layer]:
    """Sea, net of degrees and land as fine as is seen; or what the user supplied in their place."""
    base = view.base
    if base.is_picture and base.path is not None:
        frame = base.frame or WORLD
        image = pdk.types.String(f"{STATIC}/{Path(relpath(base.path, FOLDER)).as_posix()}")
        yield pdk.Layer("BitmapLayer", id="picture", image=image, bounds=list(frame))
        return
    yield layers.area("sea", f"{STATIC}/edge.geojson", colours.sea)
    yield layers.hairlines("grid", f"{STATIC}/graticule.json", colours.grid)
    yield layers.hairlines("edge", f"{STATIC}/edge.json", colours.edge)
    if base.id == LAND:
        coarse = fitted.scale <= COARSE
        land, islets = ("coarse", "coarse_islets") if coarse else ("land", "islets")
        yield layers.area("land", f"{STATIC}/{land}.geojson", colours.land)
        yield layers.dots("islets", f"{STATIC}/{islets}.geojson", colours.coast)
    elif base.path is not None:
        supplied = map_outline.supplied(base.path)
        yield layers.outline("supplied", supplied, colours.land, colours.muted)


def _ties(
    view: PartnerMap, palette: Palette, colours: Look, fitted: Fit, opened: int
) -> Iterator[pdk.Layer]:
    """Lines below marks below names; what takes the pointer on top."""
    marks, tiny = mark_rows(view, colours, fitted), are_tiny(view, fitted)
    drawn = line_rows(view, colours, fitted)
    if drawn:
        yield layers.lines(drawn)
    if view.bubbles:
        yield layers.bubbles(bubble_rows(view, colours, fitted), colours)
    yield layers.marks_to_pick(marks, opened) if tiny else layers.marks(marks)
    yield layers.names(name_rows(view, fitted), view.letters, palette, colours)
    if view.bubbles:
        yield layers.texts("numbers", number_rows(view, fitted), palette, colours.page)
    if not tiny:
        yield layers.pick(pick_rows(view, fitted), opened)


def line_rows(view: PartnerMap, colours: Look, fitted: Fit) -> list[dict[str, Any]]:
    """A row for each piece of each line, coordinates to a tenth.

    A line has as few points as show the same: without a graphics card each takes 0.04 ms.
    """
    off = UNSEEN / fitted.scale
    return [
        {
            "path": _thinned(piece, off),
            "color": colour(
                colours.colour(view.choice.colour, line.form, line.kind),
                STROKES[line.kind].opacity,
            ),
            "width": round(STROKES[line.kind].width * (1 + math.sqrt(line.ties - 1) / 2), 2),
            "dash": list(STROKES[line.kind].dash or (0, 0)),
        }
        for line in lines(view, off)
        for piece in line.pieces
    ]


def _thinned(piece: Polyline, off: float) -> list[list[float]]:
    thin = shapely.simplify(shapely.LineString(piece), off)
    points: list[list[float]] = shapely.get_coordinates(thin).round(1).tolist()
    return points
