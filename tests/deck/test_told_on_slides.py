"""What a deck's file says below a title is shown on every kind of slide, in every form."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation

from dashboard.deck.content import Deck
from dashboard.deck.make import make
from dashboard.deck.plan import DeckPlan, SlideKind, SlidePlan, Text
from dashboard.deck.powerpoint.layouts import Idx
from dashboard.deck.powerpoint.write import powerpoint
from dashboard.deck.web.write import sheet, web_page
from dashboard.deck.workbook import workbook
from dashboard.language import Language
from dashboard.store import published as opened
from tests.deck.decks import DAY

TITLE, TEXT = Text("题", "Title"), Text("请看这里。", "Look here at {city}.")
ASKED = {
    SlideKind.COVER: {},
    SlideKind.HEADLINE: {"families": ("invitations",)},
    SlideKind.TREND: {"indicators": ("sister_city_total",)},
    SlideKind.COMPARISON: {"families": ("invitations",)},
    SlideKind.MAP: {},
    SlideKind.COVERAGE: {},
    SlideKind.STATEMENT: {},
    SlideKind.UNKNOWNS: {},
    SlideKind.CLOSING: {},
}


def told(published: Path, kind: SlideKind, cities: tuple[str, ...] = ("ningbo",)) -> Deck:
    slide = SlidePlan(1, kind, TITLE, TEXT, **ASKED[kind])  # type: ignore[arg-type]
    plan = DeckPlan("try", TITLE, cities, (slide,))
    return make(plan, opened(published), Language("en"), on=DAY)


@pytest.mark.parametrize("kind", SlideKind)
def test_a_text_is_shown_on_every_kind_of_slide(kind: SlideKind, published: Path) -> None:
    deck = told(published, kind)
    native = Presentation(BytesIO(powerpoint(deck))).slides[0]
    shown = "\n".join(s.text_frame.text for s in native.shapes if s.has_text_frame)
    pages = (web_page(deck).decode(), sheet(deck), shown)
    assert all("Look here at Ningbo." in page for page in pages)


@pytest.mark.parametrize(
    "kind", [SlideKind.TREND, SlideKind.COMPARISON, SlideKind.MAP], ids=lambda kind: kind.value
)
def test_a_text_stands_above_what_the_data_say(kind: SlideKind, published: Path) -> None:
    first, _, rest = told(published, kind).slides[0].message.partition("\n")
    assert first == "Look here at Ningbo."
    assert rest


def test_a_text_does_not_hide_the_verdict_on_cities_side_by_side(published: Path) -> None:
    deck = told(published, SlideKind.HEADLINE, ("ningbo", "qingdao"))
    assert deck.slides[0].message.endswith("et side by side, not ranked")


def test_a_text_ends_left_of_the_total_beside_the_title_of_a_map(published: Path) -> None:
    native = Presentation(BytesIO(powerpoint(told(published, SlideKind.MAP)))).slides[0]
    boxes = {s.placeholder_format.idx: s for s in native.placeholders}
    message, label = boxes[Idx.MESSAGE], boxes[Idx.LABEL]
    assert message.left + message.width <= label.left


def test_a_text_and_what_the_data_say_are_lines_of_a_workbook(published: Path) -> None:
    from openpyxl import load_workbook

    book = load_workbook(BytesIO(workbook(told(published, SlideKind.TREND))))
    column = [cell.value for cell in book.worksheets[0]["A"]]
    assert column[1] == "Look here at Ningbo."
