"""A report as text: what was read, from where, and the hash that offsets refer to."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class ReportKind(StrEnum):
    """How a report lies on disk."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"


KEPT = tuple(f"{ending}.txt" for ending in (".html", ".htm", ".docx", ".pdf"))
"""Endings of the extracted texts that `keep_text` writes, whatever the case of the letters."""


@dataclass(frozen=True, slots=True)
class Report:
    """A report's own text; offsets everywhere are `str` indices of `text`.

    `sha256` is that of the text as UTF-8, `file_sha256` that of the file. They are one for a
    UTF-8 text file without a byte-order mark.
    """

    text: str
    sha256: str
    source: Path
    kind: ReportKind
    file_sha256: str = ""

    @property
    def report_id(self) -> str:
        """What its file is called."""
        return report_id_of(self.source)


def report_id_of(file: Path) -> str:
    """A file's name without its endings (`a.html.txt` and `a.html` are both `a`)."""
    kept = next((ending for ending in KEPT if file.name.lower().endswith(ending)), "")
    return file.name[: -len(kept)] if kept else file.stem


def sha256_of(text: str) -> str:
    """The sum of a text as UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
