"""Tables of the brief: rules between rows, a heading row that repeats on the next page."""

from __future__ import annotations

from typing import Any

from docx.oxml import OxmlElement
from docx.shared import Cm, Pt

from dashboard.deck.content import Table
from dashboard.deck.word.page import TEXT_WIDTH
from dashboard.deck.word.text import rule_below, run

SIZE = 9.0
# Column widths in centimetres, by the number of columns.
WIDTHS = {3: (6.0, 6.5, 4.0), 4: (4.2, 3.0, 3.3, 6.0)}


def write_table(document: Any, table: Table, lang: str) -> None:
    """A native table, and an empty line behind it."""
    count = len(table.columns)
    native = document.add_table(rows=0, cols=count)
    native.autofit = False
    widths = [Cm(w) for w in WIDTHS.get(count, (TEXT_WIDTH / count,) * count)]
    for column, width in zip(native.columns, widths, strict=True):
        column.width = width
    for place, texts in enumerate((table.columns, *table.rows)):
        _write_row(native.add_row(), texts, widths, place == 0, lang)
    native.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    behind = document.add_paragraph().paragraph_format
    behind.space_after, behind.line_spacing = Pt(0), Pt(8)


def _write_row(
    row: Any, texts: tuple[str, ...], widths: list[Any], heading: bool, lang: str
) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    for column, (cell, text, width) in enumerate(zip(row.cells, texts, widths, strict=True)):
        cell.width = width
        cell.paragraphs[0].paragraph_format.space_after = Pt(2)
        run(cell.paragraphs[0], text, lang, size=SIZE, bold=heading or column == 0 or None)
        rule_below(cell)
