"""What stands below a figure, and what shapes need besides their text."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from pptx.oxml.ns import qn

from dashboard.deck.content import Cell
from dashboard.deck.powerpoint.text import name_face
from dashboard.deck.told import grown
from dashboard.language import Language


def _free_id(tree: Any) -> int:
    return 1 + max(int(found.get("id")) for found in tree.iter(qn("p:cNvPr")))


def page_field(shape: Any, tree: Any) -> Any:
    """The layout's page number as a shape of a slide, with an id of its own there."""
    element = deepcopy(shape._element)
    element.remove(element.spPr)
    element.insert(1, element.makeelement(qn("p:spPr"), {}))
    element.nvSpPr.cNvPr.set("id", str(_free_id(tree)))
    styles = element.txBody.find(qn("a:lstStyle"))
    for level in list(styles):
        styles.remove(level)  # the layout's and the master's apply
    for properties in element.iter(qn("a:rPr")):
        name_face(properties, "en")
    return element


def detail(cell: Cell, lang: Language, *, brief: bool = False, said: str = "") -> str:
    """What stands below a figure: period and growth, indicator and scope, report.

    `brief` leaves out the indicator, `said` above it the period; a scope is never left out.
    """
    number = cell.number
    if number is None:
        return ""
    period = "" if number.period.casefold() in said.casefold() else number.period
    dated = " · ".join(filter(None, (period, grown(number, lang))))
    indicator = "" if brief else _indicator(cell)
    return "\n".join(filter(None, (dated, indicator, number.scope, cell.report)))


def _indicator(cell: Cell) -> str:
    assert cell.number
    same = cell.number.indicator.casefold() == cell.title.casefold()
    return "" if same else cell.number.indicator


def describe(shape: Any, text: str) -> None:
    """The alternative text of a picture, chart or table."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", text)
