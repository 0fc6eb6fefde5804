"""Every kind of file, and every kind of file that is none."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from etl.errors import ReportError
from etl.reports import ReportKind, keep_text, read_report, report_files
from etl.reports import reading as reading_module

TEXT = "2023年，市外办接待外宾35批412人次。\n办理领事认证1234份。\n"


def written(folder: Path, name: str, raw: bytes) -> Path:
    path = folder / name
    path.write_bytes(raw)
    return path


@pytest.mark.parametrize(
    "raw",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("gb18030"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
    ],
    ids=["utf-8", "utf-8-bom", "gb18030", "utf-16-bom", "utf-16-le", "utf-16-be"],
)
def test_text_reads_the_same_in_every_encoding(tmp_path: Path, raw: bytes) -> None:
    assert read_report(written(tmp_path, "a.txt", raw)).text == TEXT


def test_the_hash_of_a_plain_text_is_that_of_its_file(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", TEXT.encode())
    assert read_report(path).sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def pdf(*pages: str) -> bytes:
    """A PDF with a text layer in a standard font, each line of a page below the last."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for number, page in enumerate(pages):
        shown = " ".join(f"({line}) Tj T*" for line in page.split("\n"))
        body = f"BT /F1 12 Tf 14 TL 72 700 Td {shown} ET".encode()
        head = f"/Contents {5 + 2 * number} 0 R/Resources<</Font<</F1 3 0 R>>>>"
        objects += [
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]{head}>>".encode(),
            b"<</Length %d>>stream\n%s\nendstream" % (len(body), body),
        ]
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, content in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer<</Size %d/Root 1 0 R>>\n" % (len(objects) + 1))
    out.write(b"startxref\n%d\n%%%%EOF\n" % start)
    return out.getvalue()


def test_pdf_gives_its_text(tmp_path: Path) -> None:
    assert "35 batches" in read_report(written(tmp_path, "a.pdf", pdf("35 batches"))).text


def test_pages_of_a_pdf_are_set_apart_by_form_feeds(tmp_path: Path) -> None:
    text = read_report(written(tmp_path, "a.pdf", pdf("35 batches\n1", "of guests\n2"))).text
    assert text == "35 batches\n1\fof guests\n2"


@pytest.mark.parametrize(
    ("name", "raw", "wrong"),
    [
        ("a.txt", b"", "is empty"),
        ("a.txt", b" \n\n ", "is empty"),
        ("a.txt", pdf("x"), "is a PDF"),
        ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(50), "is a picture"),
        ("a.txt", bytes(range(256)) * 8, "is not text"),
        ("a.txt", b"<!DOCTYPE html><html></html>", "is HTML"),
        ("a.docx", TEXT.encode(), "is text"),
        ("a.docx", b"\xd0\xcf\x11\xe0" + bytes(600), "old or encrypted"),
        ("a.pdf", TEXT.encode(), "is text"),
        ("a.pdf", b"%PDF-1.7\nnothing", "damaged"),
        ("a.pdf", pdf(""), "pictures of pages"),
        ("a.html", b"<html><body><p></p></body></html>", "holds no text"),
        ("a.xls", b"x", "no kind that can be read"),
    ],
)
def test_what_is_no_report_is_refused_with_a_reason(
    tmp_path: Path, name: str, raw: bytes, wrong: str
) -> None:
    with pytest.raises(ReportError, match=wrong):
        read_report(written(tmp_path, name, raw))


def test_a_file_beyond_the_limit_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_module, "LARGEST", 10)
    with pytest.raises(ReportError, match="more than"):
        read_report(written(tmp_path, "a.txt", TEXT.encode()))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="cannot be read"):
        read_report(tmp_path / "none.txt")


def test_extracted_text_is_kept_beside_the_file_with_its_hash(tmp_path: Path) -> None:
    report = read_report(written(tmp_path, "a.pdf", pdf("35 batches")))
    kept = keep_text(report)
    assert kept is not None
    assert kept.name == "a.pdf.txt"
    assert hashlib.sha256(kept.read_bytes()).hexdigest() == report.sha256
    assert (tmp_path / "a.pdf.txt.sha256").read_text().split() == [report.sha256, "a.pdf.txt"]
    assert read_report(kept).report_id == report.report_id == "a"


def test_a_text_file_is_its_own_text(tmp_path: Path) -> None:
    report = read_report(written(tmp_path, "a.txt", TEXT.encode()))
    assert (report.kind, keep_text(report)) == (ReportKind.TEXT, None)


def test_a_folder_gives_its_reports_without_kept_texts(tmp_path: Path) -> None:
    for name in ("b.txt", "a.pdf", "a.pdf.txt", "README.md", ".hidden.txt", "table.csv"):
        written(tmp_path, name, b"x")
    assert [path.name for path in report_files([tmp_path])] == ["a.pdf", "b.txt"]


def test_the_test_pdf_is_a_pdf() -> None:
    assert len(PdfDocument(pdf("x"))) == 1
