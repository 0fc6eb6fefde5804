"""An element of a web page → its lines: paragraphs, and rows of tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from etl.reports.cells import is_cell

BLOCKS = {
    *("p", "div", "section", "article", "main", "header", "body", "form", "fieldset", "nav"),
    *("footer", "aside", "figure", "figcaption", "blockquote", "pre", "center", "hr", "address"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd"),
    *("table", "caption", "thead", "tbody", "tfoot", "tr"),
}


def lines_of(root: Any) -> Iterator[tuple[str, Any]]:
    """Lines of text with the block they stand in; lines that are mostly links are left out."""
    parts: list[str] = []
    block, linked, in_link = root, 0, 0
    cell = None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        opens = event == "start"
        if element.tag in ("td", "th"):
            cell = element if opens and cell is None and _is_cell(element) else cell
            if not opens:
                cell = None if element is cell else cell
                parts.append("\t")
        menu_beside = element.tag == "td" and opens and cell is None and linked
        breaks = element.tag in BLOCKS or (element.tag == "br" and opens) or menu_beside
        if breaks and cell is not None:
            parts.append(" ")
        elif breaks:
            line = _line(parts)
            if line and linked <= len(line) / 2:
                yield line, block
            parts, linked = [], 0
            block = element if opens and element.tag in BLOCKS else element.getparent()
        in_link += (1 if opens else -1) if element.tag == "a" else 0
        piece = (element.text if opens else "" if element is root else element.tail) or ""
        parts.append(piece.replace("\t", " "))
        linked += len(piece.strip()) if in_link else 0


def _is_cell(element: Any) -> bool:
    if next(element.iter("table", "ul", "ol"), None) is not None:
        return False
    return is_cell(element.itertext())


def _line(parts: list[str]) -> str:
    text = "".join(parts)
    if "\t" not in text:
        return " ".join(text.split())
    return "\t".join(" ".join(cell.split()) for cell in text.split("\t")).strip()
