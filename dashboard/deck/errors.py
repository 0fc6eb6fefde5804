"""What a deck refuses.

DeckError                 says which deck and slide, what is wrong, and what to do
├── PlanError             the deck's file, or what it asks of the published data
├── ApprovalError         a map for the public without a reviewed picture
└── ToolError             a program that a form needs is not on this machine
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.errors import UserError
from dashboard.language import Language


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a deck, and what to do; slide 0 is the deck as a whole."""

    slide: int
    wrong: str
    todo: str
    values: Mapping[str, object]

    def said(self, lang: Language, deck: str) -> str:
        """The deck, the slide, what is wrong with it, and what to do."""
        wrong, todo = lang(self.wrong, **self.values), lang(self.todo, **self.values)
        if not self.slide:
            return lang("{deck}: {wrong}. {todo}", deck=deck, wrong=wrong, todo=todo)
        return lang(
            "{deck}: slide {slide}: {wrong}. {todo}",
            deck=deck,
            slide=self.slide,
            wrong=wrong,
            todo=todo,
        )


def fault(slide: int, wrong: str, todo: str, **values: object) -> Fault:
    """A fault whose two messages are filled in with the same values."""
    return Fault(slide, wrong, todo, values)


class DeckError(UserError):
    """A mistake that a user can mend."""


class PlanError(DeckError):
    """Everything that is wrong with a deck, told at once; nothing of it is rendered."""

    def __init__(self, deck: str, faults: Sequence[Fault]) -> None:
        super().__init__(deck)
        self.deck, self.faults = deck, tuple(faults)

    def said(self, lang: Language) -> str:
        """A line for each fault."""
        return "\n".join(fault.said(lang, self.deck) for fault in self.faults)


class ApprovalError(DeckError):
    """A map is shown to the public, and no reviewed picture is on record."""


class ToolError(DeckError):
    """A program or font is missing."""
