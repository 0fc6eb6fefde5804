"""Views as HTML: every element with `data-figure` opens the source of that number."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from dashboard.charts.sparkline import sparkline
from dashboard.language import Language

FOLDER = Path(__file__).resolve().parent.parent / "boards"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["trend"] = lambda trend, text: Markup(sparkline(trend, text))
    return environment


def board(template: str, view: Any, lang: Language, whole: bool = True) -> str:
    """The HTML of a view, escaped, in the language given; not `whole`: what is seen first of it."""
    page = _environment().get_template(f"{template}.html")
    return page.render(view=view, t=lang, lang=lang.code, whole=whole)


@cache
def style() -> str:
    """The style sheet of all boards; colours come from Streamlit's theme variables, and those of
    cities from `city_style`.
    """
    return (FOLDER / "board.css").read_text(encoding="utf-8")


@cache
def dialog_style() -> str:
    """The same for boards in a dialog, which have no tree of their own to keep it in."""
    return f":where([role=dialog]) {{ {style()} }}"


@cache
def behaviour() -> str:
    """The script that turns a click on a number into an event."""
    return (FOLDER / "board.js").read_text(encoding="utf-8")
