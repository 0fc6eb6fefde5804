"""Speaker's notes: each number, its printed form, report, place, sentence and formula."""

from __future__ import annotations

from typing import Any

from dashboard.deck.content import Line, Slide
from dashboard.deck.powerpoint.text import run
from dashboard.deck.told import told
from dashboard.language import Language


def write_notes(native: Any, slide: Slide, lang: Language) -> None:
    """The notes of a slide; nothing where there is nothing to tell."""
    lines = [Line("remark", text) for text in slide.remarks]
    for note in slide.notes:
        lines += [Line("", ""), *told(note, lang)]
    if slide.listed:
        lines += [Line("", ""), *(Line("listed", text) for text in slide.listed)]
    if not lines:
        return
    frame = native.notes_slide.notes_text_frame
    for place, line in enumerate(lines if lines[0].text else lines[1:]):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        if line.text:
            run(paragraph, line.text, lang.code, bold=line.lead == "number" or None)
