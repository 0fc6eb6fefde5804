"""The PDF opened again: pages, real text, embedded fonts; and what is said without a browser."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pypdfium2.raw as raw
import pytest

from dashboard.deck import pdf as module
from dashboard.deck.content import Deck
from dashboard.deck.errors import ToolError
from dashboard.deck.pdf import find_browser, pdf
from tests.deck.browser import executable


@pytest.fixture(scope="module")
def printed(published: Path) -> tuple[Deck, pypdfium2.PdfDocument]:
    from tests.deck import decks

    executable()
    deck = decks.deck(published, decks.MADE[0])
    return deck, pypdfium2.PdfDocument(pdf(deck))


@pytest.mark.browser
def test_each_slide_is_a_page_of_real_text_with_its_number(
    printed: tuple[Deck, pypdfium2.PdfDocument],
) -> None:
    deck, document = printed
    assert len(document) == len(deck.slides)
    for page, slide in zip(document, deck.slides, strict=True):
        text = page.get_textpage().get_text_range().replace("\r\n", "")
        assert slide.title in text
        assert f"{slide.place} / {len(deck.slides)}" in text
        assert deck.pin.version in text


@pytest.mark.browser
def test_every_font_is_embedded(printed: tuple[Deck, pypdfium2.PdfDocument]) -> None:
    _, document = printed
    texts = [
        found
        for page in document
        for found in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=5)
    ]
    assert texts
    for found in texts:
        assert raw.FPDFFont_GetIsEmbedded(raw.FPDFTextObj_GetFont(found.raw)) == 1


@pytest.mark.browser
def test_a_page_is_16_to_9(printed: tuple[Deck, pypdfium2.PdfDocument]) -> None:
    width, height = printed[1][0].get_size()
    assert width / height == pytest.approx(16 / 9, rel=0.01)


def test_without_a_browser_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.shutil, "which", lambda _name: None)
    with pytest.raises(ToolError, match="Install Chromium, or export HTML"):
        find_browser()


def test_a_browser_that_prints_nothing_is_named(
    ningbo: Deck, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "find_browser", lambda: "/bin/false")
    with pytest.raises(ToolError, match="false printed nothing"):
        pdf(ningbo)
