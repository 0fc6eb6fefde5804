"""A table of a slide as a native table: rules between rows, no fills."""

from __future__ import annotations

from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Emu, Inches

from dashboard.deck.content import Table
from dashboard.deck.plan import SlideKind
from dashboard.deck.powerpoint.text import fill

# Built into PowerPoint and WPS: no style, no grid.
PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
WIDTHS = {SlideKind.COMPARISON: (0.19, 0.15, 0.19, 0.47)}
SIZES = {SlideKind.COMPARISON: 13.5}
ROW = {SlideKind.COMPARISON: 0.38, SlideKind.COVERAGE: 0.56}


def fill_table(native: Any, table: Table, lang: str, kind: SlideKind) -> None:
    """Writes the cells, the first row and column in bold, rules below each row."""
    native._tbl.tblPr.find("{*}tableStyleId").text = PLAIN
    _set_widths(native, WIDTHS.get(kind))
    for place, cells in enumerate((table.columns, *table.rows)):
        native.rows[place].height = Inches(ROW.get(kind, 0.5))
        for column, text in enumerate(cells):
            cell = native.cell(place, column)
            cell.vertical_anchor = MSO_ANCHOR.MIDDLE
            cell.margin_left = cell.margin_right = Inches(0.08)
            cell.margin_top = cell.margin_bottom = Inches(0.03)
            fill(
                cell.text_frame,
                text,
                lang,
                size=SIZES.get(kind, 16.0),
                bold=place == 0 or column == 0,
                colour=MSO_THEME_COLOR.TEXT_2 if place == 0 else MSO_THEME_COLOR.TEXT_1,
            )
            _rule(cell, "tx2" if place == 0 else "accent6")


def _set_widths(native: Any, shares: tuple[float, ...] | None) -> None:
    columns = list(native.columns)
    whole = sum(column.width for column in columns)
    first = 0.3 if len(columns) > 2 else 0.45
    rest = (1 - first) / (len(columns) - 1)
    for column, share in zip(columns, shares or (first, *[rest] * (len(columns) - 1)), strict=True):
        column.width = Emu(int(whole * share))


def _rule(cell: Any, colour: str) -> None:
    properties = cell._tc.get_or_add_tcPr()
    properties.insert(
        0,
        parse_xml(
            f'<a:lnB {nsdecls("a")} w="9525"><a:solidFill><a:schemeClr val="{colour}"/></a:solidFill></a:lnB>'
        ),
    )
