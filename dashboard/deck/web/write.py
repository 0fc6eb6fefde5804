"""A deck as one HTML file."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from dashboard.deck.content import Cell, Deck, Picture, Slide
from dashboard.deck.pinned import pinned
from dashboard.deck.web.plot import plot
from dashboard.deck.wording import fitted, parts
from dashboard.language import Language
from dashboard.theme import palette

FOLDER = Path(__file__).parent


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"parts": parts, "data_uri": _data_uri, "plot": plot, "said": _said}
    environment.filters["fitted"] = _fitted
    return environment


def _data_uri(picture: Picture) -> str:
    return "data:image/png;base64," + b64encode(picture.png).decode("ascii")


def _fitted(cells: Iterable[Cell], room: float, largest: float) -> str:
    """The size in cqh at which every number of a row fits on one line of its cell."""
    numbers = [cell.number.text for cell in cells if cell.number]
    return f"{fitted(numbers, room, largest, 5.0):.1f}cqh"


def _said(slide: Slide) -> Markup:
    """A statement, its number as a button that opens the source."""
    text = escape(slide.message)
    for cell in slide.cells:
        if cell.number:
            button = Markup(
                '<button type="button" class="figure{}" data-figure="{}">{}</button>'
            ).format(
                "" if cell.number.reported else " computed",
                cell.number.observation_id,
                cell.number.text,
            )
            text = Markup(str(text).replace(str(escape(cell.number.text)), button, 1))
    return Markup(str(text).replace("\n", "<br>"))


def web_page(deck: Deck) -> bytes:
    """The deck as HTML, with its presenter."""
    return _rendered("deck.html", deck, script=Markup(_read("deck.js"))).encode("utf-8")


def sheet(deck: Deck) -> str:
    """All slides beneath each other, for looking at before they are shown."""
    return _rendered("sheet.html", deck)


@cache
def style() -> str:
    """The style sheet of slides."""
    return _read("deck.css")


def _rendered(template: str, deck: Deck, **more: object) -> str:
    return (
        _environment()
        .get_template(template)
        .render(
            deck=deck,
            t=Language(deck.lang),
            pin=pinned(deck),
            colours=palette(deck.look, deck.reporting),
            style=Markup(style()),
            **more,
        )
    )


def _read(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")
