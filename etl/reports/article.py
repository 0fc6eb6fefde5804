"""Which part of a web page is its article, and what stands around it.

Pages name their parts as they like, and one name serves a menu here and the whole text there.
So a name only proposes: nothing is left out that holds most of the page's sentences.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

from etl.reports.html_lines import lines_of

CONTAINERS = {
    *("div", "article", "section", "td", "main", "center", "tbody", "table", "tr", "form")
}
LISTS = {"ul", "ol", "dl"}
FURNITURE = {"nav", "footer", "aside", "form"}
MOST = 0.8
"""Share of the page's sentences that the article must hold."""

# Names as whole words of a class, with or without a place: nav, top-nav, foot_box; not article-link.
_NAMED = re.compile(
    r"(?:(?:top|main|sub|site|page|left|right|bottom|foot|side|float)[_-]?)?"
    r"(?:nav|navbar|navigation|menu|foot|footer|crumbs?|breadcrumbs?|position|sidebar|share|"
    r"copyright|related|recommend|toolbar|search|login|links?|friendlinks?|pager|pagination|qrcode)"
    r"(?:[_-]?(?:bar|box|list|wrap|left|right|top|inner))?",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[，。；]|\t.*\d")
_ANYTHING = re.compile(r"")


def without_furniture(body: Any) -> None:
    """Takes navigation, footers and forms out of the page, unless they hold most of it."""
    weights = _weights(body, _SENTENCE) or _weights(body, _ANYTHING)
    whole = weights.get(body, 0)
    for element in list(body.iter()):
        if element is not body and _is_furniture(element) and weights.get(element, 0) <= whole / 2:
            element.drop_tree()


def article(body: Any) -> Any:
    """The innermost element that still holds nearly all sentences of the page."""
    weights = _weights(body, _SENTENCE)
    chosen, whole = body, weights.get(body, 0)
    while whole:
        parts = [child for child in chosen if child.tag in CONTAINERS]
        inner = next((part for part in parts if weights.get(part, 0) >= MOST * whole), None)
        if inner is None or _is_paragraph(inner) or _has_text_of_its_own(chosen, weights):
            break
        chosen = inner
    return chosen


def _weights(body: Any, telling: re.Pattern[str]) -> dict[Any, int]:
    """Characters of the telling lines in each element."""
    weights: dict[Any, int] = {}
    for line, element in lines_of(body):
        above = element if telling.search(line) else None
        while above is not None:
            weights[above] = weights.get(above, 0) + len(line)
            above = above.getparent()
    return weights


def _is_furniture(element: Any) -> bool:
    if element.tag in FURNITURE:
        return True
    named = f"{element.get('class', '')} {element.get('id', '')}".split()
    outside = element.tag in CONTAINERS or element.tag in LISTS
    return outside and any(_NAMED.fullmatch(name) for name in named)


def _is_paragraph(element: Any) -> bool:
    """A container of one line is a paragraph; its neighbours are the article's, too."""
    telling = (line for line, _ in lines_of(element) if _SENTENCE.search(line))
    return next(islice(telling, 1, None), None) is None


def _has_text_of_its_own(element: Any, weights: dict[Any, int]) -> bool:
    """Sentences outside of containers: an article's stand so, other texts have their own boxes."""
    boxed = sum(weights.get(part, 0) for part in element if part.tag in CONTAINERS | LISTS)
    return boxed < weights[element]
