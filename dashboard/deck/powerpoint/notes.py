"""Speaker's notes: each number, its printed form, report, place, sentence and formula."""

from __future__ import annotations

from typing import Any

from dashboard.deck.content import Slide
from dashboard.deck.told import told
from dashboard.deck.powerpoint.text import run
from dashboard.language import Language


def write_notes(native: Any, slide: Slide, lang: Language) -> None:
    """The notes of a slide; nothing where it has no number."""
    if not slide.notes:
        return
    frame = native.notes_slide.notes_text_frame
    first = True
    for note in slide.notes:
        for line in told(note, lang):
            paragraph = frame.paragraphs[0] if first else frame.add_paragraph()
            run(paragraph, line.text, lang.code, bold=line.lead == "number" or None)
            first = False
        run(frame.add_paragraph(), "", lang.code)
