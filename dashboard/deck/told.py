"""A number's growth and origin in text, as slides, notes, footnotes and the presenter tell them."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.deck.content import Line, Note
from dashboard.language import Language
from dashboard.views.number import Number


def grown(number: Number, lang: Language) -> str:
    """▲ +22.7% year on year; without an arrow where it may go either way; empty if not known."""
    said = lang("{growth} year on year", growth=number.growth)
    return f"{number.arrow} {said}".lstrip() if number.growth else ""


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


def told_in_one_line(note: Note, lang: Language) -> str:
    """The same for a footnote: number, report, place and printed form, sentence or formula."""
    source, facts = note.source, dict(note.source.facts)
    number = source.number
    parts = [f"{number.indicator} {number.text}, {number.period}" if number else ""]
    parts += [facts.get(lang(name), "") for name in ("Report", "Place", "Printed form")]
    if source.passage:
        passage = source.passage
        parts.append(f"{passage.before}【{passage.printed}】{passage.after}")
    if source.formula:
        parts.append(lang("Computed: {formula}", formula=source.formula))
    return ("；" if lang.code == "zh" else "; ").join(part for part in parts if part)
