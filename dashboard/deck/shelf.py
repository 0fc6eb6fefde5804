"""Decks made for presenting, kept as files that the server hands out.

A kept deck does not change when the data change, until it is made anew. Its address carries
deck, city, language and look, so that a reload or a crash comes back to the same deck.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from dashboard.deck.content import Deck, Pin
from dashboard.deck.export import Form, file_name
from dashboard.deck.web.write import web_page

SHELF = Path(os.environ.get("SHELF", Path(__file__).resolve().parent.parent / "static" / "decks"))
# Streamlit serves dashboard/static here, seen from any of its pages.
ADDRESS = "app/static/decks/"
PINNED = re.compile(r'data-version="([^"]*)" data-date="([^"]*)"')
HEAD = 2000


def address(deck: Deck, pin: Pin) -> str:
    """Where a browser finds the kept deck, relative to a page of the dashboard.

    The build is named too, so that a deck made anew is never shown from the browser's store.
    """
    return f"{ADDRESS}{file_name(deck, Form.HTML)}?data={pin.version}"


def kept(deck: Deck, shelf: Path = SHELF) -> Pin | None:
    """The build that the kept deck was made from; None if there is none."""
    try:
        with (shelf / file_name(deck, Form.HTML)).open(encoding="utf-8") as file:
            found = PINNED.search(file.read(HEAD))
    except OSError:
        return None
    return Pin(*found.groups()) if found else None


def keep(deck: Deck, shelf: Path = SHELF) -> None:
    """Keeps a deck in the place of the one before it, never half written."""
    shelf.mkdir(parents=True, exist_ok=True)
    target = shelf / file_name(deck, Form.HTML)
    unfinished = target.with_name(f".{target.name}.{os.getpid()}")
    unfinished.write_bytes(web_page(deck))
    unfinished.replace(target)
