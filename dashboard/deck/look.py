"""Colours of a deck, read from the one home of colours: .streamlit/config.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dashboard.deck.content import Look

CONFIG = Path(__file__).resolve().parents[2] / ".streamlit" / "config.toml"
CITY_COLOURS = ("blueColor", "orangeColor", "greenColor", "redColor", "yellowColor")


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as #rrggbb; `cities` in the order of cities.csv."""

    background: str
    surface: str
    text: str
    muted: str
    border: str
    primary: str
    cities: tuple[str, ...]

    def city(self, place: int) -> str:
        """The colour of the n-th city."""
        return self.cities[place % len(self.cities)]


@cache
def palette(look: Look) -> Palette:
    """The colours of the light or the dark ground."""
    with CONFIG.open("rb") as file:
        theme = tomllib.load(file)["theme"][str(look)]
    return Palette(
        background=theme["backgroundColor"],
        surface=theme["secondaryBackgroundColor"],
        text=theme["textColor"],
        muted=theme["grayColor"],
        border=theme["borderColor"],
        primary=theme["primaryColor"],
        cities=tuple(theme[name] for name in CITY_COLOURS),
    )
