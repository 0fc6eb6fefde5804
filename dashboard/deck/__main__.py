"""python -m dashboard.deck overview --city ningbo --lang zh --to pptx --out overview.pptx"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

from dashboard.deck.content import Audience, Look
from dashboard.deck.export import Form, export
from dashboard.deck.make import make
from dashboard.deck.read import deck_ids, read_deck
from dashboard.errors import UserError
from dashboard.forms import LANGUAGES
from dashboard.language import Language
from dashboard.store import NotPublishedError, published

console = Console(stderr=True)
app = typer.Typer(add_completion=False)
KNOWN = ", ".join(deck_ids())


def language(code: str) -> str:
    """A language that the dashboard has."""
    if code not in LANGUAGES:
        raise typer.BadParameter(f"use {', '.join(LANGUAGES)}")
    return code


@contextmanager
def _explained() -> Iterator[None]:
    """A user's mistake ends in sentences, never in a traceback."""
    try:
        yield
    except NotPublishedError as error:
        console.print("[red]error[/] nothing is published. Run `make build` first.")
        raise typer.Exit(1) from error
    except UserError as error:
        console.print("[red]error[/]", escape(str(error)), highlight=False, soft_wrap=True)
        raise typer.Exit(1) from error


@app.command()
def write(
    deck: Annotated[str, typer.Argument(help=f"A deck of data/decks: {KNOWN}.")],
    out: Annotated[Path, typer.Option(help="The file to write.")],
    to: Annotated[Form, typer.Option(help="The form of the file.")] = Form.PPTX,
    city: Annotated[str, typer.Option(help="The city of a deck for one city.")] = "",
    lang: Annotated[str, typer.Option(callback=language, help="zh or en.")] = "zh",
    look: Annotated[Look, typer.Option(help="The ground of the slides.")] = Look.LIGHT,
    audience: Annotated[
        Audience, typer.Option("--for", help="The public sees a map only if it was reviewed.")
    ] = Audience.INTERNAL,
    maps: Annotated[bool, typer.Option(help="Whether to make the map slides.")] = True,
) -> None:
    """Makes a deck from the published data and writes it, whole or not at all."""
    with _explained(), console.status(f"{deck}: reading") as line:

        def told(place: int, every: int, title: str) -> None:
            line.update(f"{deck}: slide {place} of {every}, {title}")

        plan, store = read_deck(deck), published()
        plan = plan if maps else plan.without_maps()
        made = make(plan, store, Language(lang), city, look, audience, progress=told)
        line.update(f"{deck}: writing {out.name}")
        _save(out, export(made, to))
    slides = f"{len(made.slides)} slides, data {made.pin.version}, reports up to {made.pin.date}"
    console.print(f"{out}: {slides}", highlight=False, soft_wrap=True)


def _save(out: Path, content: bytes) -> None:
    """Writes under another name first, so that a file is never left half written."""
    out.parent.mkdir(parents=True, exist_ok=True)
    unfinished = out.with_name(f".{out.name}.{os.getpid()}")
    unfinished.write_bytes(content)
    unfinished.replace(out)


if __name__ == "__main__":
    app()
