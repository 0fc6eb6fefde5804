"""Text on slides: every run names its East Asian face and its language."""

from __future__ import annotations

from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.text import MSO_TEXT_UNDERLINE_TYPE
from pptx.oxml.ns import qn
from pptx.util import Pt

from dashboard.deck.powerpoint.template import EAST_ASIAN
from dashboard.deck.wording import AFFIX, parts
from dashboard.views.number import Number

CITY_COLOURS = (
    MSO_THEME_COLOR.ACCENT_1,
    MSO_THEME_COLOR.ACCENT_2,
    MSO_THEME_COLOR.ACCENT_3,
    MSO_THEME_COLOR.ACCENT_4,
    MSO_THEME_COLOR.ACCENT_5,
)
LANGUAGE_TAGS = {"zh": "zh-CN", "en": "en-GB"}


def run(
    paragraph: Any,
    text: str,
    lang: str,
    *,
    size: float | None = None,
    bold: bool | None = None,
    italic: bool | None = None,
    colour: Any = None,
) -> Any:
    """Adds a run; what is not given is inherited from the layout and the master."""
    added = paragraph.add_run()
    added.text = text
    font = added.font
    font.bold, font.italic = bold, italic
    if size:
        font.size = Pt(round(size, 1))
    if colour is not None:
        font.color.theme_color = colour
    name_face(font._element, lang)
    return added


def name_face(properties: Any, lang: str) -> None:
    """Sets the East Asian face and the languages of run properties."""
    properties.set("lang", LANGUAGE_TAGS[lang])
    properties.set("altLang", "en-GB" if lang == "zh" else "zh-CN")
    face = properties.find(qn("a:ea"))
    if face is None:
        face = properties.makeelement(qn("a:ea"), {})
        properties.insert_element_before(
            face, "a:cs", "a:sym", "a:hlinkClick", "a:hlinkMouseOver", "a:rtl", "a:extLst"
        )
    face.set("typeface", EAST_ASIAN)


def fill(frame: Any, text: str, lang: str, **styles: Any) -> None:
    """Writes a text, a paragraph for each of its lines."""
    for place, line in enumerate(text.split("\n")):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        run(paragraph, line, lang, **styles)


def fill_number(frame: Any, number: Number, lang: str, size: float, colour: Any) -> None:
    """A number large, the words around it small; a computed one in italics, underlined."""
    frame.word_wrap = True
    written = parts(number.text)
    for text, scale in zip(written, (AFFIX, 1.0, AFFIX), strict=True):
        if text:
            added = run(
                frame.paragraphs[0],
                text,
                lang,
                size=max(size * scale, 14),
                italic=None if number.reported else True,
                colour=colour,
            )
            if not number.reported:
                added.font.underline = MSO_TEXT_UNDERLINE_TYPE.DASH_LINE
