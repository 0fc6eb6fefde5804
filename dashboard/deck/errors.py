"""What a deck refuses.

DeckError                 says which deck and slide, what is wrong, and what to do
├── PlanError             the deck's file, or what it asks of the published data
├── ApprovalError         a map for the public without a reviewed picture
└── ToolError             a program that a form needs is not on this machine
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a deck; slide 0 is the deck as a whole."""

    slide: int
    wrong: str
    todo: str

    def __str__(self) -> str:
        where = f"slide {self.slide}: " if self.slide else ""
        return f"{where}{self.wrong}. {self.todo}"


class DeckError(Exception):
    """A mistake that a user can mend."""


class PlanError(DeckError):
    """Everything that is wrong with a deck, told at once; nothing of it is rendered."""

    def __init__(self, deck: str, faults: Sequence[Fault]) -> None:
        self.deck, self.faults = deck, tuple(faults)
        super().__init__("\n".join(f"{deck}: {fault}" for fault in faults))


class ApprovalError(DeckError):
    """A map is shown to the public, and no reviewed picture is on record."""


class ToolError(DeckError):
    """A program or font is missing."""
