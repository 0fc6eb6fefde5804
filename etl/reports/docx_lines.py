"""The XML of a DOCX → its lines as a reader sees them once all changes are accepted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from etl.reports.cells import is_cell

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_PARAGRAPH, _TABLE, _ROW, _CELL = (f"{WORD}{name}" for name in ("p", "tbl", "tr", "tc"))
_RUN, _TEXT, _BOX = (f"{WORD}{name}" for name in ("r", "t", "txbxContent"))
_NOTES = {f"{WORD}footnoteReference": "footnote", f"{WORD}endnoteReference": "endnote"}
_SIGNS = {f"{WORD}tab": "\t", f"{WORD}br": "\n", f"{WORD}cr": "\n", f"{WORD}noBreakHyphen": "-"}
_UNREAD = {
    *(f"{WORD}{name}" for name in ("del", "moveFrom", "rt")),
    *(f"{WORD}{name}Pr" for name in ("p", "r", "tbl", "tr", "tc", "sdt", "sect")),
    f"{_MC}Fallback",  # says again what the choice beside it says
}
"""What was taken out, what only describes, and what is said twice."""
_OFF = ("0", "false", "off")


def docx_lines(element: Any, notes: Mapping[tuple[str, str], Any]) -> Iterator[str]:
    """Paragraphs and table rows in order; cells of a row are set apart by tabs.

    A text box or note follows the paragraph or row that it hangs on. `notes` are the footnotes
    and endnotes by kind and id.
    """
    begun = ""
    for block in _nearest(element, {_PARAGRAPH, _TABLE}):
        hanging: list[Any] = []
        if block.tag == _TABLE:
            yield from _rows(block, hanging)
        else:
            begun += "".join(_text(block, hanging))
            if not _has(block, "pPr/rPr/del"):  # else it runs on in the next paragraph
                yield begun
                begun = ""
        for other in hanging:
            yield from docx_lines(
                notes.get(other, ()) if isinstance(other, tuple) else other, notes
            )
    if begun:
        yield begun


def _nearest(element: Any, tags: set[str]) -> Iterator[Any]:
    """The outermost elements of these names, through controls, insertions and the like."""
    for child in element:
        if child.tag in tags:
            yield child
        elif child.tag not in _UNREAD:
            yield from _nearest(child, tags)


def _text(element: Any, hanging: list[Any]) -> Iterator[str]:
    """The pieces of a paragraph; boxes and references to notes are put into `hanging`."""
    for child in element:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag == _BOX:
            hanging.append(child)
        elif child.tag in _NOTES:
            hanging.append((_NOTES[child.tag], child.get(f"{WORD}id")))
        elif child.tag not in _UNREAD and not (child.tag == _RUN and _has(child, "rPr/vanish")):
            yield from _text(child, hanging)


def _rows(table: Any, hanging: list[Any]) -> Iterator[str]:
    above: dict[int, str] = {}
    for row in _nearest(table, {_ROW}):
        if _has(row, "trPr/del"):
            continue
        cells, column = [], int(_value(row, "trPr/gridBefore") or 0)
        for cell in _nearest(row, {_CELL}):
            above[column] = above.get(column, "") if _goes_on(cell) else _words(cell, hanging)
            cells.append(above[column])
            column += int(_value(cell, "tcPr/gridSpan") or 1)
        yield "\t".join(cells)


def _goes_on(cell: Any) -> bool:
    """Whether the cell is the lower part of one that is merged over rows: it says the same."""
    return _has(cell, "tcPr/vMerge") and _value(cell, "tcPr/vMerge") != "restart"


def _words(cell: Any, hanging: list[Any]) -> str:
    """What a cell says: in one line if it is short, else paragraph by paragraph."""
    lines: list[str] = []
    for block in _nearest(cell, {_PARAGRAPH, _TABLE}):
        inner = _rows(block, hanging) if block.tag == _TABLE else ["".join(_text(block, hanging))]
        lines += [line for line in inner if line]
    return " ".join(" ".join(lines).split()) if is_cell(lines) else "\n".join(lines)


def _has(element: Any, path: str) -> bool:
    """Whether a property is set, and not set to no."""
    found = element.find("/".join(f"{WORD}{name}" for name in path.split("/")))
    return found is not None and found.get(f"{WORD}val") not in _OFF


def _value(element: Any, path: str) -> str | None:
    found = element.find("/".join(f"{WORD}{name}" for name in path.split("/")))
    return None if found is None else found.get(f"{WORD}val")
