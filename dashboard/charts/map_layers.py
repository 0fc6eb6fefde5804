"""The kinds of layers that the web map is made of, as pydeck takes them."""

from __future__ import annotations

from typing import Any

import pydeck as pdk

from dashboard.charts.map_look import Look
from dashboard.charts.map_marks import mapping
from dashboard.theme import Palette, rgb

STATIC = "app/static"
PICK = "pick"
# Letters that can have a halo are cut out of a field of distances, and at the usual cutoff, 0.25,
# they come out thinner than those that cannot.
BOLD = 0.21
MOST_LETTERS, AUTOMATIC = 600, "auto"
PIXELS = pdk.types.String("pixels")


def colour(written: str, opacity: float = 1.0) -> list[int]:
    """Red, green, blue and opacity, 0 to 255."""
    return [*rgb(written), round(255 * opacity)]


def area(name: str, data: Any, fill: str) -> pdk.Layer:
    """Areas without a rim: where no graphics card helps, the coast alone took 2 s a picture.

    They hide what lies below, so that nothing has to be mixed.
    """
    return _filled(name, data, fill, parameters={"blend": False})


def dots(name: str, data: str, tint: str) -> pdk.Layer:
    """Points a pixel wide."""
    return _filled(name, data, tint, point_radius_units=PIXELS, get_point_radius=0.9)


def _filled(name: str, data: Any, fill: str, **more: Any) -> pdk.Layer:
    return pdk.Layer(
        "GeoJsonLayer",
        id=name,
        data=data,
        get_fill_color=colour(fill),
        stroked=False,
        **more,
    )


def outline(name: str, data: Any, fill: str, stroke: str) -> pdk.Layer:
    """Areas with a rim, or lines: `data` is GeoJSON in map coordinates, or its address."""
    return pdk.Layer(
        "GeoJsonLayer",
        id=name,
        data=data,
        get_fill_color=colour(fill),
        get_line_color=colour(stroke),
        line_width_units=PIXELS,
        get_line_width=0.6,
    )


def hairlines(name: str, data: str, tint: str) -> pdk.Layer:
    """Straight pieces with from and to: without a graphics card, in two thirds of a path's time."""
    return pdk.Layer(
        "LineLayer",
        data,
        id=name,
        get_source_position="from",
        get_target_position="to",
        get_color=colour(tint),
        width_units=PIXELS,
        get_width=0.6,
    )


def lines(rows: list[dict[str, Any]]) -> pdk.Layer:
    """Rows with path, color, width and dash (in widths; zeros for none)."""
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


def marks(rows: list[dict[str, Any]], name: str = "marks", **more: Any) -> pdk.Layer:
    """Rows with at, icon, size, color and off (pixels)."""
    used = {row["icon"] for row in rows}
    return pdk.Layer(
        "IconLayer",
        rows,
        id=name,
        icon_atlas=pdk.types.String(f"{STATIC}/marks.png"),
        icon_mapping={name: place for name, place in mapping().items() if name in used},
        get_icon="icon",
        get_position="at",
        get_size="size",
        get_color="color",
        get_pixel_offset="off",
        size_units=PIXELS,
        **more,
    )


def marks_to_pick(rows: list[dict[str, Any]], opened: int) -> pdk.Layer:
    """Rows with name and hint besides; around each mark its whole cell takes the pointer."""
    return marks(rows, f"{PICK}{opened}", pickable=True, alpha_cutoff=0)


def bubbles(rows: list[dict[str, Any]], colours: Look) -> pdk.Layer:
    """Rows with at, radius (pixels) and color."""
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


def names(rows: list[dict[str, Any]], letters: str, palette: Palette, colours: Look) -> pdk.Layer:
    """Names with a halo in the colour of the page, so that lines may run behind them.

    A browser draws the `letters` once. Where they are too many, it draws those of each choice.
    """
    few = letters and len(letters) <= MOST_LETTERS
    return texts(
        "names",
        rows,
        palette,
        colours.text,
        get_text_anchor="anchor",
        font_settings={"sdf": True, "fontSize": 48, "buffer": 10, "radius": 15, "cutoff": BOLD},
        outline_width=6,
        outline_color=colour(colours.page),
        character_set=pdk.types.String(letters if few else AUTOMATIC),
    )


def texts(
    name: str, rows: list[dict[str, Any]], palette: Palette, tint: str, **more: Any
) -> pdk.Layer:
    """Rows with at, text, size and off (pixels)."""
    return pdk.Layer(
        "TextLayer",
        rows,
        id=name,
        get_position="at",
        get_text="text",
        get_size="size",
        get_color=colour(tint),
        get_pixel_offset="off",
        size_units=PIXELS,
        font_family=pdk.types.String(palette.font.replace("'", "")),
        font_weight=500,
        **{"character_set": pdk.types.String(AUTOMATIC), **more},
    )


def pick(rows: list[dict[str, Any]], opened: int) -> pdk.Layer:
    """Rows with at, radius, name and hint: discs that can hardly be seen, and take the pointer."""
    return pdk.Layer(
        "ScatterplotLayer",
        rows,
        id=f"{PICK}{opened}",
        get_position="at",
        get_radius="radius",
        radius_units=PIXELS,
        get_fill_color=[0, 0, 0, 1],
        pickable=True,
    )
