"""Any report file → its text; what cannot be read says what to do instead."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from etl.errors import ReportError
from etl.reports.documents import read_docx, read_pdf
from etl.reports.encoding import decode
from etl.reports.html import read_html
from etl.reports.report import KEPT, Report, ReportKind, sha256_of

LARGEST = 100_000_000
"""Bytes; a year of a province's newspaper pages is below this."""

ENDINGS = {
    ".txt": ReportKind.TEXT,
    ".md": ReportKind.MARKDOWN,
    ".markdown": ReportKind.MARKDOWN,
    ".html": ReportKind.HTML,
    ".htm": ReportKind.HTML,
    ".docx": ReportKind.DOCX,
    ".pdf": ReportKind.PDF,
}
_READERS: dict[ReportKind, Callable[[bytes], str]] = {
    ReportKind.TEXT: decode,
    ReportKind.MARKDOWN: decode,
    ReportKind.HTML: read_html,
    ReportKind.DOCX: read_docx,
    ReportKind.PDF: read_pdf,
}
_MAGIC = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP or Office file"),
    (b"\xd0\xcf\x11\xe0", "an old or encrypted Office file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
)
_EXPECTED = {ReportKind.PDF: "a PDF", ReportKind.DOCX: "a ZIP or Office file"}
_EMPTY = {ReportKind.PDF: "holds pictures of pages and no text"}
_ADVICE = {
    ReportKind.TEXT: "Save it as text in UTF-8.",
    ReportKind.MARKDOWN: "Save it as text in UTF-8.",
    ReportKind.HTML: "Save the page again, or copy its text into a .txt file.",
    ReportKind.DOCX: "Open and save it again without a password, or save it as text.",
    ReportKind.PDF: "Save it without a password and with a text layer (OCR), or type its text.",
}


def read_report(path: Path | str) -> Report:
    """Reads a report. Raises ReportError for anything that is no readable report."""
    source = Path(path)
    kind = ENDINGS.get(source.suffix.lower())
    if kind is None:
        raise ReportError(source, "is of no kind that can be read", f"Use {' '.join(ENDINGS)}.")
    raw = _bytes(source)
    _check_type(source, kind, raw)
    try:
        text = _READERS[kind](raw)
    except Exception as error:  # parsers of foreign formats raise whatever they like
        raise ReportError(source, _reason(error, kind), _ADVICE[kind]) from error
    if not text.strip():
        raise ReportError(source, _EMPTY.get(kind, "holds no text"), _ADVICE[kind])
    return Report(text, sha256_of(text), source, kind, hashlib.sha256(raw).hexdigest())


def keep_text(report: Report) -> Path | None:
    """Writes the extracted text of HTML, DOCX or PDF beside the file, its hash beside that.

    `a.pdf` gets `a.pdf.txt` and `a.pdf.txt.sha256`. A text file is its own text: None.
    Raises ReportError where they cannot be written.
    """
    if report.kind in (ReportKind.TEXT, ReportKind.MARKDOWN):
        return None
    kept = report.source.with_name(report.source.name + ".txt")
    _write(kept, report.text, f"{report.sha256}  {kept.name}\n")
    return kept


def report_files(paths: Sequence[Path]) -> list[Path]:
    """The files named, and the reports in the folders named, sorted; kept texts are left out."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += sorted(p for p in path.rglob("*") if p.is_file() and _is_report(p))
        else:
            found.append(path)
    return list(dict.fromkeys(found))


def _is_report(path: Path) -> bool:
    name = path.name.lower()
    aside = name.startswith((".", "~$", "readme"))
    return path.suffix.lower() in ENDINGS and not aside and not name.endswith(KEPT)


def _bytes(source: Path) -> bytes:
    try:
        size = source.stat().st_size
        if size > LARGEST:
            wrong = f"has {size // 1_000_000} MB, more than {LARGEST // 1_000_000}"
            raise ReportError(source, wrong, "Split it, or save only its text.")
        raw = source.read_bytes()
    except OSError as error:
        wrong = f"cannot be read ({error.strerror})"
        raise ReportError(source, wrong, "Check the path and its permissions.") from error
    if not raw.strip():
        raise ReportError(source, "is empty", "Put a report with text there.")
    return raw


def _check_type(source: Path, kind: ReportKind, raw: bytes) -> None:
    found = next((name for magic, name in _MAGIC if raw.startswith(magic)), "text")
    if found != _EXPECTED.get(kind, "text"):
        wrong = f"is {found}, though its name ends in {source.suffix}"
        raise ReportError(source, wrong, "Give it the right ending, or save it as text.")
    if kind is ReportKind.TEXT and _is_markup(raw):
        wrong = f"is HTML, though its name ends in {source.suffix}"
        raise ReportError(source, wrong, "Give it the ending .html.")


def _is_markup(raw: bytes) -> bool:
    start = raw[:400].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith((b"<!doctype html", b"<html", b"<head", b"<body"))


def _reason(error: Exception, kind: ReportKind) -> str:
    if isinstance(error, ValueError) and not isinstance(error, UnicodeError):
        return str(error)
    return f"cannot be read as {kind.value} ({type(error).__name__})"


def _write(kept: Path, text: str, line: str) -> None:
    """Both files are written whole beside their places before the first is put there."""
    contents = {kept.name: text, f"{kept.name}.sha256": line}
    try:
        with tempfile.TemporaryDirectory(dir=kept.parent, prefix=".kept-") as staged:
            for name, content in contents.items():
                (Path(staged) / name).write_bytes(content.encode("utf-8", "surrogatepass"))
            for name in contents:
                (Path(staged) / name).replace(kept.with_name(name))
    except OSError as error:
        wrong = f"cannot be written ({error.strerror}), and offsets count its characters"
        todo = "Make room for it, shorten the name, or do without it: --no-keep."
        raise ReportError(kept, wrong, todo) from error
