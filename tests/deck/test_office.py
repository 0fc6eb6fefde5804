"""PPTX and DOCX through LibreOffice, which stands in for an office suite: nothing is lost."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest

from dashboard.deck.content import Deck
from dashboard.deck.export import Form, export

SECONDS = 180


def program(name: str, package: str) -> str:
    """LibreOffice, where this program of it is: each is a package of its own."""
    found = shutil.which("soffice")
    if found is None or shutil.which(name) is None:
        pytest.skip(f"LibreOffice is not whole: apt-get install {package}")
    return found


@pytest.fixture
def impress() -> str:
    return program("loimpress", "libreoffice-impress")


@pytest.fixture
def writer() -> str:
    return program("lowriter", "libreoffice-writer")


def converted(office: str, content: bytes, name: str, folder: Path) -> pypdfium2.PdfDocument:
    source = folder / name
    source.write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, str(source)], check=True, capture_output=True, timeout=SECONDS)
    return pypdfium2.PdfDocument(source.with_suffix(".pdf"))


def words(document: pypdfium2.PdfDocument, page: int) -> str:
    return "".join(document[page].get_textpage().get_text_range().split())


def test_every_slide_is_a_page_with_its_title(impress: str, ningbo: Deck, tmp_path: Path) -> None:
    document = converted(impress, export(ningbo, Form.PPTX), "deck.pptx", tmp_path)
    assert len(document) == len(ningbo.slides)
    for place, slide in enumerate(ningbo.slides):
        assert "".join(slide.title.split()) in words(document, place)


def test_the_brief_has_two_to_four_pages_and_all_its_headings(
    writer: str, ningbo: Deck, tmp_path: Path
) -> None:
    document = converted(writer, export(ningbo, Form.DOCX), "brief.docx", tmp_path)
    assert 2 <= len(document) <= 4
    told = "".join(words(document, page) for page in range(len(document)))
    first_map = next(s for s in ningbo.slides if s.picture)
    for slide in ningbo.slides:
        if slide.picture is None or slide is first_map:
            assert "".join(slide.title.split()) in told
