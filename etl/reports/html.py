"""HTML → the article's text, without navigation, footers and link lists.

The article is the innermost element that still holds nearly all of the page's prose: lines
with sentence punctuation that are not mostly links.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree, html

from etl.reports.encoding import decode

DROPPED = {*["script", "style", "noscript", "nav", "footer", "aside", "form", "iframe"]} | {
    *["button", "select", "option", "template", "svg", "head"]
}
BLOCKS = {
    *[
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "tr",
        "table",
        "tbody",
        "section",
        "article",
        "main",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "dd",
        "dt",
    ]
} | {
    *[
        "dl",
        "blockquote",
        "body",
        "header",
        "figure",
        "figcaption",
        "caption",
        "pre",
        "center",
        "hr",
    ]
}
CONTAINERS = {*["div", "article", "section", "td", "main", "center", "tbody", "table", "tr"]}
CELL = 60
"""Characters up to which a cell of a table holds a name or a number."""
MOST = 0.8
"""Share of the page's prose that the article must hold."""

_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:nav|menu|foot|footer|crumbs?|breadcrumb|position|sidebar|share|copyright|"
    r"related|recommend|toolbar|search|login|links?|pager|pagination|qrcode)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_DATELINE = re.compile(r"(?:(?:日期|时间)\s*[:：]?\s*|^)20\d\d[-年./]\d{1,2}[-月./]\d{1,2}")
_PROSE = re.compile(r"[，。；]")


def read_html(raw: bytes) -> str:
    """Title, dateline and article as lines; cells of a table row are set apart by tabs."""
    root = html.document_fromstring(_decode(raw))
    title = " ".join((root.findtext(".//title") or "").split())
    _prune(root)
    body = root.find("body") if root.find("body") is not None else root
    lines = [line for line, _ in _lines(_article(body))]
    above = [line for line, _ in _lines(body) if _DATELINE.search(line) and line not in lines]
    known = not title or any(line in title or title in line for line in lines[:5])
    return "\n".join([*([] if known else [title]), *above[:1], *lines]) + "\n"


def _decode(raw: bytes) -> str:
    declared = _CHARSET.search(raw[:4096])
    if declared and declared[1].lower() in (b"gb2312", b"gbk", b"gb18030"):
        return raw.decode("gb18030", "replace")
    return decode(raw)


def _prune(root: Any) -> None:
    for element in list(root.iter()):
        if element.getparent() is None or element.tag == "body":
            continue
        if not isinstance(element.tag, str) or element.tag in DROPPED or _is_furniture(element):
            element.drop_tree()


def _is_furniture(element: Any) -> bool:
    named = f"{element.get('class', '')} {element.get('id', '')}"
    outside = element.tag in CONTAINERS or element.tag in ("ul", "ol")
    return bool((outside and _FURNITURE.search(named)) or _HIDDEN.search(element.get("style", "")))


def _article(body: Any) -> Any:
    weights: dict[Any, int] = {}
    for line, element in _lines(body):
        above = element if _PROSE.search(line) else None
        while above is not None:
            weights[above] = weights.get(above, 0) + len(line)
            above = above.getparent()
    chosen, whole = body, weights.get(body, 0)
    while whole:
        inner = [child for child in chosen if weights.get(child, 0) >= MOST * whole]
        if not inner or inner[0].tag not in CONTAINERS:
            break
        chosen = inner[0]
    return chosen


def _lines(root: Any) -> Iterator[tuple[str, Any]]:
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
        breaks = element.tag in BLOCKS or (element.tag == "br" and opens)
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
        parts.append(piece)
        linked += len(piece.strip()) if in_link else 0


def _is_cell(element: Any) -> bool:
    """A cell of few words, whose paragraphs are no lines; pages are laid out in tables, too."""
    room = CELL
    for words in element.itertext():
        room -= len(words.strip())
        if room < 0:
            return False
    return True


def _line(parts: list[str]) -> str:
    cells = "".join(parts).split("\t")
    return "\t".join(" ".join(cell.split()) for cell in cells).strip()
