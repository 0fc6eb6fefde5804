"""Mistakes that a user can mend, kept as messages until it is known in which language to say them.

UserError                 what is wrong and what to do, in either language
├── basemaps.BaseMapError a record or file in data/basemap
├── fonts.FontError       the package of the Chinese font
└── deck.errors.DeckError a deck
"""

from __future__ import annotations

from dashboard.language import Language

ENGLISH = Language("en")


class UserError(Exception):
    """A mistake that a user can mend: a message and what is filled into it."""

    def __init__(self, message: str, **values: object) -> None:
        self.message, self.values = message, values

    def said(self, lang: Language) -> str:
        """What is wrong and what to do."""
        return lang(self.message, **self.values)

    def __str__(self) -> str:
        return self.said(ENGLISH)
