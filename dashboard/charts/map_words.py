"""The words around the printed map: title, counts, legend, caption, sources, date."""

from __future__ import annotations

from dashboard.charts.fonts import text_width
from dashboard.charts.map_legend import as_on_map
from dashboard.charts.map_look import SIZES
from dashboard.charts.map_print import mark, ring
from dashboard.charts.map_sheet import Sheet
from dashboard.language import Language
from dashboard.views.partner_map import Key, PartnerMap
from etl.contract import PartnershipKind

WIDTH, MARGIN = 1920.0, 56.0
TITLE, KEY, KEY_GAP, LINE_HEIGHT = 40.0, 18.0, 54.0, 29.0


def legend_has_its_own_row(view: PartnerMap) -> bool:
    """Whether the legend is too long to stand beside the title."""
    return text_width(view.title, TITLE) + legend_width(view) > WIDTH - 2 * MARGIN - 60


def legend_width(view: PartnerMap) -> float:
    """How wide the legend is in one row, in pixels."""
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
    said = [view.note, without_room(nameless, sheet.world, lang), view.sources]
    sheet.text(MARGIN, low + 26, lang(" ").join(filter(None, said)), 13, look.muted)


def without_room(count: int, world: bool, lang: Language) -> str:
    """How many names a crowded map leaves out; nothing where it has all."""
    if not count:
        return ""
    if world:
        return lang("Names without room: {count}; see the regions.", count=count)
    return lang("Names without room: {count}.", count=count)


def legend(sheet: Sheet, view: PartnerMap, x: float, y: float) -> None:
    """One row: what a form and a colour mean."""
    for key in _kinds(view):
        _sample(sheet, view, key, (x, y))
        sheet.text(x + 18, y, key.text, KEY, sheet.look.text)
        x += text_width(key.text, KEY) + KEY_GAP


def _sample(sheet: Sheet, view: PartnerMap, key: Key, at: tuple[float, float]) -> None:
    look = sheet.look
    if key.kind is None:
        ring(sheet, at, 9, clip=False)
        return
    shape, tint = as_on_map(key.kind, view, look)
    mark(sheet, at, shape, key.kind, tint, 8 * SIZES[key.kind], clip=False)
