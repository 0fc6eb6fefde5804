"""Text of the brief: every run names its East Asian face; fields and rules by hand."""

from __future__ import annotations

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from dashboard.theme import palette, rrggbb

LATIN, EAST_ASIAN = "Arial", "Microsoft YaHei"
LANGUAGE_TAGS = {"zh": "zh-CN", "en": "en-GB"}
MUTED, BORDER = rrggbb(palette().muted), rrggbb(palette().border)


def run(
    paragraph: Any,
    text: str,
    lang: str,
    *,
    size: float | None = None,
    bold: bool | None = None,
    italic: bool | None = None,
    colour: str = "",
) -> Any:
    """Adds a run with its faces and language; `colour` is RRGGBB."""
    added = paragraph.add_run(text)
    added.bold, added.italic = bold, italic
    if size:
        added.font.size = Pt(size)
    if colour:
        added.font.color.rgb = RGBColor.from_string(colour)
    name_faces(added._r.get_or_add_rPr(), lang)
    return added


def name_faces(properties: Any, lang: str) -> None:
    """Sets Latin and East Asian faces and the language of run properties."""
    faces = properties.get_or_add_rFonts()
    for script, face in (("ascii", LATIN), ("hAnsi", LATIN), ("eastAsia", EAST_ASIAN)):
        faces.set(qn(f"w:{script}"), face)
        faces.attrib.pop(qn(f"w:{script}Theme"), None)
    if lang == "zh":
        faces.set(qn("w:hint"), "eastAsia")
    tag = properties.find(qn("w:lang"))
    if tag is None:
        tag = OxmlElement("w:lang")
        properties.append(tag)
    tag.set(qn("w:val"), "en-GB")
    tag.set(qn("w:eastAsia"), "zh-CN")


def field(paragraph: Any, code: str, result: str, lang: str, **styles: Any) -> list[Any]:
    """A field such as PAGE, which the word processor fills in; until then it reads `result`."""
    runs = []
    for kind in ("begin", "code", "separate", "result", "end"):
        added = run(paragraph, result if kind == "result" else "", lang, **styles)
        runs.append(added)
        if kind == "code":
            instruction = OxmlElement("w:instrText")
            instruction.set(qn("xml:space"), "preserve")
            instruction.text = f" {code} "
            added._r.append(instruction)
        elif kind != "result":
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            added._r.append(mark)
    return runs


def rule_below(cell: Any) -> None:
    """A thin rule below a table cell."""
    properties = cell._tc.get_or_add_tcPr()
    borders = OxmlElement("w:tcBorders")
    bottom = OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", BORDER)):
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    properties.append(borders)
