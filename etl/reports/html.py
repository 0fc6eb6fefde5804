"""HTML → the article's text: title, dateline, paragraphs, rows of tables."""

from __future__ import annotations

import re
from typing import Any

from lxml import html

from etl.reports.article import article, without_furniture
from etl.reports.encoding import BROKEN, DAMAGED, decode
from etl.reports.html_lines import lines_of

UNREAD = {
    *("head", "script", "style", "noscript", "iframe", "template", "svg", "rt", "rp"),
    *("button", "input", "select", "option", "textarea"),
}
"""Elements whose text no reader of the page sees, or none that an office wrote."""

_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_CHARSET = re.compile(
    rb"<(?:meta|\?xml)\b[^<>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE
)
_DATELINE = re.compile(r"(?:(?:日期|时间)\s*[:：]?\s*|^)20\d\d[-年./]\d{1,2}[-月./]\d{1,2}")


def read_html(raw: bytes) -> str:
    """Title, dateline and article as lines; cells of a table row are set apart by tabs.

    Raises ValueError for broken characters there; elsewhere in the page they do no harm.
    """
    root = _parsed(raw)
    title = " ".join((root.findtext(".//title") or "").split())
    _drop_unread(root)
    body = root.find("body") if root.find("body") is not None else root
    without_furniture(body)
    lines = [line for line, _ in lines_of(article(body))]
    above = [line for line, _ in lines_of(body) if _DATELINE.search(line) and line not in lines]
    known = not title or any(line in title or title in line for line in lines[:5])
    text = "\n".join([*([] if known else [title]), *above[:1], *lines]) + "\n"
    if BROKEN in text:
        raise ValueError(DAMAGED)
    return text


def _parsed(raw: bytes) -> Any:
    """The page as a tree; what it says of its encoding has been judged and counts no more."""
    declared = _CHARSET.search(raw)
    text = decode(raw, declared[1].decode("ascii") if declared else "", "replace")
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)  # unclosed tags nest deeply
    return html.document_fromstring(text.encode("utf-8", "surrogatepass"), parser=parser)


def _drop_unread(root: Any) -> None:
    for element in list(root.iter()):
        if element.getparent() is not None and element.tag != "body" and _is_unread(element):
            element.drop_tree()


def _is_unread(element: Any) -> bool:
    if not isinstance(element.tag, str) or element.tag in UNREAD:  # comments have no tag
        return True
    return "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style", "")))
