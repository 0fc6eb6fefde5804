"""A deck as a PPTX file."""

from __future__ import annotations

from io import BytesIO

from dashboard.deck.content import Deck
from dashboard.deck.pinned import pinned
from dashboard.deck.powerpoint.notes import write_notes
from dashboard.deck.powerpoint.slides import Page, layout_of
from dashboard.deck.powerpoint.template import template
from dashboard.language import Language


def powerpoint(deck: Deck) -> bytes:
    """The deck as PPTX."""
    presentation = template(deck.look)
    properties = presentation.core_properties
    properties.title, properties.author, properties.subject = deck.title, "", pinned(deck)
    properties.language = deck.lang
    lang = Language(deck.lang)
    layouts = {layout.name: layout for layout in presentation.slide_layouts}
    for slide in deck.slides:
        native = presentation.slides.add_slide(layouts[layout_of(slide)])
        Page(native, slide, deck.lang, deck.reporting, pinned(deck))
        write_notes(native, slide, lang)
    file = BytesIO()
    presentation.save(file)
    return file.getvalue()
