"""DOCX and PDF → their text in reading order."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
import pypdfium2
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml

from etl.reports.docx_lines import WORD, docx_lines

UNPACKED_AT_MOST = 400_000_000
"""Bytes that a DOCX may unpack to: more is no report."""

_NOTES = {"footnote": RELATIONSHIP_TYPE.FOOTNOTES, "endnote": RELATIONSHIP_TYPE.ENDNOTES}


def read_docx(raw: bytes) -> str:
    """What a reader sees of the body, boxes and notes once all changes are accepted."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > UNPACKED_AT_MOST:
            raise ValueError("unpacks to more than a report can be")
    document = docx.Document(io.BytesIO(raw))
    lines = docx_lines(document.element.body, dict(_notes(document.part)))
    return "\n".join(lines) + "\n"


def _notes(part: Any) -> Iterator[tuple[tuple[str, str], Any]]:
    """Footnotes and endnotes by kind and id."""
    for relation in part.rels.values():
        for kind, reltype in _NOTES.items():
            if relation.reltype == reltype:
                for note in parse_xml(relation.target_part.blob):
                    yield (kind, note.get(f"{WORD}id")), note


def read_pdf(raw: bytes) -> str:
    """The text of all pages in order, form feeds between them.

    Raises ValueError for a file that is encrypted or damaged.
    """
    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        encrypted = "password" in str(error).lower()
        raise ValueError("is encrypted" if encrypted else "is a damaged PDF") from error
    try:
        return "\f".join(_page(document[number]) for number in range(len(document)))
    finally:
        document.close()


def _page(page: Any) -> str:
    text = page.get_textpage()
    try:
        return str(text.get_text_bounded()).replace("\r\n", "\n").replace("\r", "\n")
    finally:
        text.close()
        page.close()
