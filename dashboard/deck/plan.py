"""A deck as data: what its TOML file says, as frozen dataclasses."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from string import Formatter
from typing import NamedTuple

AT_MOST_FIGURES = 3
# What may stand in braces in a text, and in the text of a statement about a figure.
FILLED = ("city",)
FILLED_OF_FIGURE = (*FILLED, "value", "period", "indicator", "growth")


def holes(text: str) -> set[str]:
    """The names in the braces of a text.

    >>> sorted(holes("{city}: {value}, {{so}}"))
    ['city', 'value']
    """
    return {name for _, name, _, _ in Formatter().parse(text) if name}


class SlideKind(StrEnum):
    """What a slide may be."""

    COVER = "cover"
    HEADLINE = "headline"
    TREND = "trend"
    COMPARISON = "comparison"
    MAP = "map"
    COVERAGE = "coverage"
    STATEMENT = "statement"
    UNKNOWNS = "unknowns"
    CLOSING = "closing"


class IfMissing(StrEnum):
    """What to do with a slide for which a city has no figures."""

    STOP = "stop"
    LEAVE_OUT = "leave_out"


class Text(NamedTuple):
    """A text in both languages; what is FILLED in braces is filled in per slide."""

    zh: str = ""
    en: str = ""


EMPTY = Text()


@dataclass(frozen=True, slots=True)
class SlidePlan:
    """One slide as the deck's file asks for it; `place` counts from 1."""

    place: int
    kind: SlideKind
    title: Text
    text: Text = EMPTY
    families: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    scene: str = "world"
    city: str = ""
    if_missing: IfMissing = IfMissing.STOP


@dataclass(frozen=True, slots=True)
class DeckPlan:
    """A deck; no cities: it is made for the one city that the reader names."""

    deck_id: str
    title: Text
    cities: tuple[str, ...]
    slides: tuple[SlidePlan, ...]

    def without_maps(self) -> DeckPlan:
        """The same deck without its map slides, which needs no reviewed map."""
        return replace(self, slides=tuple(s for s in self.slides if s.kind is not SlideKind.MAP))
