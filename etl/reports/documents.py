"""DOCX and PDF → their text in reading order."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
import pypdfium2
from docx.table import Table

UNPACKED_AT_MOST = 400_000_000
"""Bytes that a DOCX may unpack to: more is no report."""

_TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


def read_docx(raw: bytes) -> str:
    """Paragraphs and table rows in order; cells of a row are set apart by tabs."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > UNPACKED_AT_MOST:
            raise ValueError("unpacks to more than a report can be")
    lines: list[str] = []
    for item in docx.Document(io.BytesIO(raw)).iter_inner_content():
        lines += _rows(item) if isinstance(item, Table) else [item.text]
    return "\n".join(lines) + "\n"


def _rows(table: Any) -> Iterator[str]:
    for row in table.rows:
        cells = dict.fromkeys(cell._tc for cell in row.cells)  # merged cells come repeatedly
        yield "\t".join("".join(t.text or "" for t in cell.iter(_TEXT)) for cell in cells)


def read_pdf(raw: bytes) -> str:
    """The text of all pages in order. Raises ValueError for an encrypted file."""
    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        encrypted = "password" in str(error).lower()
        raise ValueError("is encrypted" if encrypted else "is a damaged PDF") from error
    try:
        return "\n".join(_page(document[number]) for number in range(len(document)))
    finally:
        document.close()


def _page(page: Any) -> str:
    text = page.get_textpage()
    try:
        return str(text.get_text_bounded()).replace("\r\n", "\n").replace("\r", "\n")
    finally:
        text.close()
        page.close()
