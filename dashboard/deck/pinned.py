"""The line that says from which data a deck was made; it stands on every slide."""

from __future__ import annotations

from dashboard.deck.content import Audience, Deck
from dashboard.language import Language
from dashboard.texts import when


def pinned(deck: Deck) -> str:
    """Title, hash of the data, date of the reports, and for whom the deck was made."""
    lang = Language(deck.lang)
    whom = "for the public" if deck.audience is Audience.PUBLIC else "internal use"
    return lang(
        "{title} · data {version}, reports up to {date} · {whom}",
        title=deck.title,
        version=deck.pin.version,
        date=when(deck.pin.date, lang),
        whom=lang(whom),
    )
