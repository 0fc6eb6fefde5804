"""The partner map for a slide, whose own title and message say the rest.

Lengths are pixels of a picture 1300 wide, so that on a slide its words stay legible. Caption,
approval number and audience are burnt in, as in every picture of the map.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from dashboard.charts.fonts import one_at_a_time, text_width
from dashboard.charts.map_fit import fit
from dashboard.charts.map_look import look
from dashboard.charts.map_sheet import Sheet
from dashboard.charts.map_words import legend, without_room
from dashboard.charts.partner_map_picture import ground, saved, ties
from dashboard.language import Language
from dashboard.theme import Palette
from dashboard.views.partner_map import PartnerMap

if TYPE_CHECKING:
    from matplotlib.figure import Figure

WIDTH, TALL, FINE = 1300.0, 500.0, 1.8
LEGEND, FOOT, DPI = 34.0, 30.0, 100.0


@one_at_a_time
def slide_picture(view: PartnerMap, palette: Palette, lang: Language) -> bytes:
    """The map as PNG of few colours, 2340 × 900: ties and names, legend above, caption below.

    Raises FontError where there is no Chinese font, BaseMapError for a base map that cannot be
    drawn.
    """
    from matplotlib import rc_context
    from matplotlib.figure import Figure

    figure = Figure(figsize=(WIDTH / DPI, TALL / DPI), dpi=DPI * FINE)
    axes = figure.add_axes((0, 0, 1, 1), xlim=(0, WIDTH), ylim=(TALL, 0))
    axes.axis("off")
    figure.set_facecolor(look(palette).page)
    sheet = _sheet(axes, view, palette)
    ground(sheet, view)
    nameless = ties(sheet, view) if view.base.takes_points else 0
    _words(sheet, view, without_room(nameless, sheet.world, lang))
    with rc_context({"svg.hashsalt": "partner map"}):
        if view.base.is_picture:  # a supplied map keeps its colours
            return saved(figure, "png", view)
        return _in_few_colours(figure, view)


def _in_few_colours(figure: Figure, view: PartnerMap) -> bytes:
    """The drawn figure in 256 colours, a third of the bytes of `saved`, with the same facts."""
    raw = BytesIO()
    figure.savefig(raw, format="rgba")
    size = round(WIDTH * FINE), round(TALL * FINE)
    drawn = Image.frombytes("RGBA", size, raw.getvalue()).convert("RGB")
    # Median cut keeps the pale sea; the quicker octree tints it.
    few = drawn.quantize(256, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    facts = PngInfo()
    facts.add_text("Title", view.title)
    facts.add_text("Description", view.text)
    file = BytesIO()
    few.save(file, "PNG", pnginfo=facts, dpi=(DPI * FINE, DPI * FINE))
    return file.getvalue()


def _sheet(axes: Any, view: PartnerMap, palette: Palette) -> Sheet:
    from matplotlib.transforms import Bbox, TransformedBbox

    top, bottom = LEGEND, TALL - FOOT
    fitted = fit(view.choice.scene, WIDTH, bottom - top)
    clip = TransformedBbox(Bbox([[0, top], [WIDTH, bottom]]), axes.transData)
    world = view.choice.scene == "world"
    return Sheet(axes, look(palette), fitted, top, bottom, TALL, clip, world)


def _words(sheet: Sheet, view: PartnerMap, nameless: str) -> None:
    """The legend above; number, stamp, audience, caption and what has no name below."""
    if view.base.takes_points:
        legend(sheet, view, 12.0, LEGEND / 2)
    x, low = 0.0, TALL - 12
    for strong in (view.base.number, view.base.stamp, view.audience):
        if strong:
            sheet.bold(x, low, strong, 16, sheet.look.text)
            x += text_width(strong, 16) + 20
    sheet.text(x, low, view.base.caption, 14, sheet.look.muted)
    sheet.text(WIDTH, low, nameless, 14, sheet.look.muted, ha="right")
