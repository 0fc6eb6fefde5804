"""What every form of a deck says alike: growth, scopes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from lxml import html
from pptx import Presentation

from dashboard.deck.content import Deck, Slide
from dashboard.deck.plan import SlideKind
from dashboard.deck.powerpoint.write import powerpoint
from dashboard.deck.web.write import web_page
from dashboard.deck.word.write import brief
from tests.deck.decks import slide_of


def on_slides(deck: Deck) -> str:
    shapes = [s for p in Presentation(BytesIO(powerpoint(deck))).slides for s in p.shapes]
    return "\n".join(shape.text_frame.text for shape in shapes if shape.has_text_frame)


def in_brief(deck: Deck) -> str:
    return "\n".join(Document(BytesIO(brief(deck))).element.body.itertext())


def on_page(deck: Deck) -> str:
    page = html.fromstring(web_page(deck).decode("utf-8"))
    return "\n".join(slide.text_content() for slide in page.find_class("slide"))


FORMS = pytest.mark.parametrize("form", [on_slides, in_brief, on_page])
SHOWN = pytest.mark.parametrize("form", [on_slides, on_page])
Form = Callable[[Deck], str]


def with_number(deck: Deck, kind: SlideKind, **changed: str) -> Deck:
    """A deck of one slide, that of a kind, its first number changed."""
    slide: Slide = deck.slides[slide_of(deck, kind)]
    first, *others = slide.cells
    assert first.number
    cells = (replace(first, number=replace(first.number, **changed)), *others)  # type: ignore[arg-type]
    return replace(deck, slides=(replace(slide, cells=cells),))


def words(text: str) -> str:
    """A text with single blanks, however its form breaks its lines."""
    return re.sub(r"\s+", " ", text)


@FORMS
@pytest.mark.parametrize("arrow", ["▲", "▼"])
def test_growth_is_told_with_its_arrow(form: Form, arrow: str, ningbo: Deck) -> None:
    changed = with_number(ningbo, SlideKind.HEADLINE, arrow=arrow, growth="77%")
    assert f"{arrow} 同比77%" in words(form(changed))


@FORMS
def test_growth_that_may_go_either_way_has_no_arrow(form: Form, ningbo: Deck) -> None:
    changed = with_number(ningbo, SlideKind.HEADLINE, arrow="", growth="77%")
    assert re.search("[^▲▼] 同比77%", words(form(changed)))


@FORMS
def test_the_total_on_a_map_is_told_with_its_scope(form: Form, ningbo: Deck) -> None:
    assert "所有层级" in form(with_number(ningbo, SlideKind.MAP, scope="所有层级"))


@SHOWN
def test_the_figure_of_a_statement_is_told_with_its_growth(form: Form, ningbo: Deck) -> None:
    changed = with_number(ningbo, SlideKind.STATEMENT, arrow="▲", growth="77%")
    assert "▲ 同比77%" in words(form(changed))


@SHOWN
def test_the_period_of_a_statement_is_said_once(form: Form, ningbo: Deck) -> None:
    alone = with_number(ningbo, SlideKind.STATEMENT)
    number = alone.slides[0].cells[0].number
    assert number
    assert form(alone).count(number.period) == 1
