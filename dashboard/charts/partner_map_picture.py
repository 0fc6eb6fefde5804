"""The partner map as a picture for slides and walls: PNG and SVG, the page's own map.

Lengths are pixels of a picture 1920 wide; a larger picture is the same one, drawn finer.
"""

from __future__ import annotations

import io
from typing import Any, Literal

from dashboard import basemaps
from dashboard.basemaps import LAND
from dashboard.charts import map_outline as outline
from dashboard.charts import map_print as ink
from dashboard.charts import map_words
from dashboard.charts.fonts import one_at_a_time
from dashboard.charts.map_fit import fit
from dashboard.charts.map_lines import lines
from dashboard.charts.map_look import STROKES, Look, look
from dashboard.charts.map_sheet import Sheet
from dashboard.language import Language
from dashboard.theme import Palette
from dashboard.views.partner_map import PartnerMap
from dashboard.views.partner_scenes import WORLD

Format = Literal["png", "svg"]
OFFERED = ((1920, 1080), (3840, 2160))
WIDTH, DPI = map_words.WIDTH, 100.0
HEAD, FOOT = 92.0, 84.0


@one_at_a_time
def picture(
    view: PartnerMap, palette: Palette, lang: Language, size: tuple[int, int], form: Format
) -> bytes:
    """The map with title, counts, legend, caption, sources and date of data burnt in.

    `size` in pixels, of any shape that is wider than high. Same view, same bytes. Raises
    FontError where there is no Chinese font, BaseMapError for a base map that cannot be drawn.
    """
    from matplotlib import rc_context
    from matplotlib.figure import Figure

    tall = WIDTH * size[1] / size[0]
    figure = Figure(figsize=(WIDTH / DPI, tall / DPI), dpi=DPI * size[0] / WIDTH)
    axes = figure.add_axes((0, 0, 1, 1), xlim=(0, WIDTH), ylim=(tall, 0))
    axes.axis("off")
    colours = look(palette)
    figure.set_facecolor(colours.page)
    sheet = _sheet(axes, colours, view, tall)
    ground(sheet, view)
    nameless = ties(sheet, view) if view.base.takes_points else 0
    map_words.words(sheet, view, lang, nameless)
    with rc_context({"svg.hashsalt": "partner map", "svg.fonttype": "path"}):
        return saved(figure, form, view)


def _sheet(axes: Any, colours: Look, view: PartnerMap, tall: float) -> Sheet:
    """The area between head and foot; the world keeps a margin, a scene runs edge to edge."""
    from matplotlib.transforms import Bbox, TransformedBbox

    rows = len(view.lines) + map_words.legend_has_its_own_row(view)
    top, bottom = HEAD + map_words.LINE_HEIGHT * rows + 14, tall - FOOT
    world = view.choice.scene == "world"
    fitted = fit(view.choice.scene, WIDTH, bottom - top, 10.0 if world else 0.0)
    clip = TransformedBbox(Bbox([[0, top], [WIDTH, bottom]]), axes.transData)
    return Sheet(axes, colours, fitted, top, bottom, tall, clip, world)


def saved(figure: Any, form: Format, view: PartnerMap) -> bytes:
    """The drawn figure as a file, with its title and text alternative, without a date."""
    file = io.BytesIO()
    facts: dict[str, Any] = {"Title": view.title}
    if form == "svg":
        facts |= {"Date": None, "Creator": None, "Description": view.text}
    else:
        facts |= {"Software": None, "Description": view.text}
    figure.savefig(file, format=form, metadata=facts)
    return file.getvalue()


def ground(sheet: Sheet, view: PartnerMap) -> None:
    """Sea, net of degrees and land, or what the user supplied in their place."""
    from matplotlib.collections import LineCollection

    colours, base = sheet.look, view.base
    if base.is_picture and base.path is not None:
        _supplied_picture(sheet, view)
        return
    sheet.area(outline.edge(), colours.sea, colours.edge if sheet.world else "none", 1.0)
    sheet.add(LineCollection(outline.graticule(), colors=colours.grid, linewidths=0.6))
    if base.id == LAND:
        sheet.area(outline.land(), colours.land, colours.coast, 0.5)
        sheet.dots(outline.islets(), colours.coast)
    elif base.path is not None:
        drawn = outline.supplied_lines(base.path)
        sheet.add(LineCollection(drawn, colors=colours.muted, linewidths=0.8))


def _supplied_picture(sheet: Sheet, view: PartnerMap) -> None:
    """A reviewed picture as it is: where its frame is known, under the ties, else alone."""
    from PIL import Image

    assert view.base.path is not None
    with Image.open(io.BytesIO(basemaps.picture(view.base.path))) as image:
        pixels = image.convert("RGB")
    frame = view.base.frame or _contained(pixels.size)
    left, bottom, right, top = frame
    low, high = sheet.pixel(left, bottom), sheet.pixel(right, top)
    extent = (low[0], high[0], low[1], high[1])
    sheet.axes.imshow(pixels, extent=extent, aspect="auto", clip_box=sheet.clip, zorder=0)
    sheet.axes.set(xlim=(0, WIDTH), ylim=(sheet.tall, 0))


def _contained(size: tuple[int, int]) -> tuple[float, float, float, float]:
    """The world's frame, made as wide or as high as the picture's shape asks."""
    left, bottom, right, top = WORLD
    scale = min((right - left) / size[0], (top - bottom) / size[1]) / 2
    across, up = size[0] * scale, size[1] * scale
    return -across, -up, across, up


def ties(sheet: Sheet, view: PartnerMap) -> int:
    """Lines below marks below names; returns how many names had no room."""
    for line in lines(view):
        stroke = STROKES[line.kind]
        colour = sheet.look.colour(view.choice.colour, line.form, line.kind)
        wide = stroke.width * ink.LINE * (1 + line.ties**0.5 / 3 if line.ties > 1 else 1)
        for piece in line.pieces:
            sheet.line(piece, colour, wide, stroke.dash, stroke.opacity)
    ink.bubbles(sheet, view)
    ink.marks(sheet, view)
    return ink.names(sheet, view)
