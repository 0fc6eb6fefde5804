"""The forms a deck can take, and what each is called."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module

from dashboard.deck.content import Audience, Deck
from dashboard.deck.errors import ToolError

OFFICE = "application/vnd.openxmlformats-officedocument"


class Form(StrEnum):
    """What a deck can be written as."""

    PPTX = "pptx"
    DOCX = "docx"
    XLSX = "xlsx"
    HTML = "html"
    PDF = "pdf"


@dataclass(frozen=True, slots=True)
class Writer:
    """Which function writes a form, imported when it is first needed."""

    module: str
    function: str
    mime: str

    def __call__(self, deck: Deck) -> bytes:
        """The deck as a file."""
        write: Callable[[Deck], bytes] = getattr(import_module(self.module), self.function)
        return write(deck)


WRITERS: dict[Form, Writer] = {
    Form.PPTX: Writer(
        "dashboard.deck.powerpoint.write", "powerpoint", f"{OFFICE}.presentationml.presentation"
    ),
    Form.DOCX: Writer("dashboard.deck.word.write", "brief", f"{OFFICE}.wordprocessingml.document"),
    Form.XLSX: Writer("dashboard.deck.workbook", "workbook", f"{OFFICE}.spreadsheetml.sheet"),
    Form.HTML: Writer("dashboard.deck.web.write", "web_page", "text/html"),
    Form.PDF: Writer("dashboard.deck.pdf", "pdf", "application/pdf"),
}


def lacking(form: Form) -> ToolError | None:
    """The program that a form needs and this machine lacks."""
    if form is not Form.PDF:
        return None
    from dashboard.deck.pdf import find_browser

    try:
        find_browser()
    except ToolError as error:
        return error
    return None


def export(deck: Deck, form: Form) -> bytes:
    """The deck as a file of that form."""
    return WRITERS[form](deck)


def file_name(deck: Deck, form: Form) -> str:
    """overview-ningbo-zh-light.pptx: one city if there is one, and that it is for the public."""
    cities = () if len(deck.cities) > 1 else deck.cities
    public = ("public",) if deck.audience is Audience.PUBLIC else ()
    return "-".join((deck.deck_id, *cities, deck.lang, deck.look, *public)) + f".{form}"
