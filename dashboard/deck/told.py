"""A number's origin in lines of text, as notes, footnotes and the presenter tell it."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.deck.content import Line, Note
from dashboard.language import Language


def told(note: Note, lang: Language) -> Iterator[Line]:
    """The number first, then its sentence or its formula, then every fact about it."""
    source = note.source
    number = source.number
    if number:
        of = " · ".join(t for t in (number.city, number.indicator, number.scope) if t)
        yield Line("number", f"{number.text} — {of} · {number.period}")
    if source.passage:
        passage = source.passage
        yield Line(
            "sentence",
            lang("Sentence: {text}", text=f"{passage.before}【{passage.printed}】{passage.after}"),
        )
    if source.formula:
        yield Line("formula", lang("Computed: {formula}", formula=source.formula))
    for name, text in source.facts:
        yield Line("fact", lang("{name}: {text}", name=name, text=text))
