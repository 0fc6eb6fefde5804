"""Numbered footnotes, which python-docx does not write: their part, styles and references."""

from __future__ import annotations

from typing import Any

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from lxml import etree

from dashboard.deck.word.text import field, name_faces, run

SIZE = 8.0
# The line between text and notes, and its continuation, are notes of their own.
SEPARATORS = "".join(
    f'<w:footnote w:type="{kind}" w:id="{n}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" '
    f'w:lineRule="auto"/></w:pPr><w:r><w:{mark}/></w:r></w:p></w:footnote>'
    for n, (kind, mark) in enumerate(
        (("separator", "separator"), ("continuationSeparator", "continuationSeparator")), -1
    )
)


class Footnotes:
    """The notes of a document, collected while it is written."""

    def __init__(self, document: Any, lang: str) -> None:
        self.document, self.lang, self.count = document, lang, 0
        self.notes = parse_xml(f"<w:footnotes {nsdecls('w')}>{SEPARATORS}</w:footnotes>")

    def add(self, paragraph: Any, text: str) -> int:
        """A reference behind the paragraph's text, and its note. Returns the note's number."""
        self.count += 1
        self._bookmark(paragraph, "Start")
        self._mark(run(paragraph, "", self.lang), "footnoteReference", number=self.count)
        self._bookmark(paragraph, "End")
        note = OxmlElement("w:footnote")
        note.set(qn("w:id"), str(self.count))
        body = Paragraph(OxmlElement("w:p"), self.document._body)
        note.append(body._p)
        self.notes.append(note)
        body.paragraph_format.space_after = Pt(2)
        self._mark(run(body, "", self.lang, size=SIZE), "footnoteRef")
        run(body, f" {text}", self.lang, size=SIZE)
        return self.count

    def refer(self, paragraph: Any, number: int) -> None:
        """A second reference to a note, which follows it when notes are renumbered."""
        for added in field(paragraph, f"NOTEREF note{number} \\h", str(number), self.lang):
            added.font.superscript = True
            name_faces(added._r.get_or_add_rPr(), self.lang)

    def _bookmark(self, paragraph: Any, end: str) -> None:
        mark = OxmlElement(f"w:bookmark{end}")
        mark.set(qn("w:id"), str(self.count))
        if end == "Start":
            mark.set(qn("w:name"), f"note{self.count}")
        paragraph._p.append(mark)

    def _mark(self, added: Any, kind: str, number: int | None = None) -> None:
        added.font.superscript = True
        name_faces(added._r.get_or_add_rPr(), self.lang)
        mark = OxmlElement(f"w:{kind}")
        if number is not None:
            mark.set(qn("w:id"), str(number))
        added._r.append(mark)

    def save(self) -> None:
        """Puts the notes into the document's package."""
        main = self.document.part
        blob = etree.tostring(self.notes, xml_declaration=True, encoding="UTF-8", standalone=True)
        part = Part(PackURI("/word/footnotes.xml"), CT.WML_FOOTNOTES, blob, main.package)
        main.relate_to(part, RT.FOOTNOTES)
        declared = OxmlElement("w:footnotePr")
        for number in (-1, 0):
            separator = OxmlElement("w:footnote")
            separator.set(qn("w:id"), str(number))
            declared.append(separator)
        settings = self.document.settings.element
        compat = settings.find(qn("w:compat"))
        if compat is None:
            settings.append(declared)
        else:
            compat.addprevious(declared)
