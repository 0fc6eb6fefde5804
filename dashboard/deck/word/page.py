"""The paper of the brief: its size, its styles, its footer."""

from __future__ import annotations

from typing import Any

from docx.shared import Cm, Pt

from dashboard.deck.word.text import MUTED, field, name_faces, run
from dashboard.language import Language

TEXT_WIDTH = 16.5
# Style, size, space before and behind, in points.
STYLES = (("Normal", 10.5, 0, 4), ("Title", 22, 0, 6), ("Heading 1", 14, 14, 4))
PAGE, PAGES = "\0", "\1"


def set_page(document: Any) -> None:
    """A4, its margins leaving TEXT_WIDTH centimetres."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin = section.right_margin = Cm((21.0 - TEXT_WIDTH) / 2)
    section.top_margin = section.bottom_margin = Cm(1.8)


def set_styles(document: Any, lang: str) -> None:
    """Faces and sizes live in the styles, so that a user can restyle the brief."""
    for name, size, before, behind in STYLES:
        style = document.styles[name]
        style.font.size = Pt(size)
        style.paragraph_format.space_before = Pt(before)
        style.paragraph_format.space_after = Pt(behind)
        name_faces(style.element.get_or_add_rPr(), lang)
    document.styles["Heading 1"].paragraph_format.keep_with_next = True


def write_footer(document: Any, pin: str, lang: Language) -> None:
    """From which data the brief was made, and which page it is."""
    paragraph = document.sections[0].footer.paragraphs[0]
    styles: dict[str, Any] = {"size": 8, "colour": MUTED}
    run(paragraph, f"{pin}    ", lang.code, **styles)
    before, _, rest = lang("Page {page} of {pages}", page=PAGE, pages=PAGES).partition(PAGE)
    between, _, behind = rest.partition(PAGES)
    run(paragraph, before, lang.code, **styles)
    field(paragraph, "PAGE", "1", lang.code, **styles)
    run(paragraph, between, lang.code, **styles)
    field(paragraph, "NUMPAGES", "1", lang.code, **styles)
    run(paragraph, behind, lang.code, **styles)
