"""Colours and fonts of config.toml for what Streamlit cannot colour itself: Plotly and maps.

Style sheets of boards read the same values from Streamlit's theme variables.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

CONFIG = Path(__file__).resolve().parent.parent / ".streamlit" / "config.toml"
LIGHT, DARK = "light", "dark"


@dataclass(frozen=True, eq=False)
class Palette:
    """Colours as `#rrggbb`; `series` in the order in which cities or lines take them.

    `cities` has a colour for every city that `palette` was asked for.
    """

    type: str
    background: str
    surface: str
    text: str
    muted: str
    border: str
    primary: str
    series: tuple[str, ...]
    cities: Mapping[str, str]
    font: str


@cache
def palette(theme_type: str | None = LIGHT, cities: tuple[str, ...] = ()) -> Palette:
    """The palette of `light` or `dark`; cities take the series colours in their order.

    Raises KeyError where config.toml lacks a colour.
    """
    theme = _theme()
    kind = DARK if theme_type == DARK else LIGHT
    colours = theme[kind]
    series = tuple(colours["chartCategoricalColors"])
    return Palette(
        type=kind,
        background=colours["backgroundColor"],
        surface=colours["secondaryBackgroundColor"],
        text=colours["textColor"],
        muted=colours["grayColor"],
        border=colours["borderColor"],
        primary=colours["primaryColor"],
        series=series,
        cities={city: series[i % len(series)] for i, city in enumerate(cities)},
        font=theme["font"],
    )


@cache
def _theme() -> dict[str, Any]:
    with CONFIG.open("rb") as file:
        theme: dict[str, Any] = tomllib.load(file)["theme"]
    return theme


def rgb(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of `#rrggbb`, 0 to 255, as pydeck takes them.

    >>> rgb("#1a5fa0")
    (26, 95, 160)
    """
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return red, green, blue


def rrggbb(colour: str) -> str:
    """A colour as office files write it.

    >>> rrggbb("#1a5fa0")
    '1A5FA0'
    """
    return colour.removeprefix("#").upper()


def faded(colour: str, share: float) -> str:
    """The colour with that share of its strength, for areas behind marks.

    >>> faded("#1a5fa0", 0.2)
    'rgba(26,95,160,0.2)'
    """
    return "rgba({},{},{},{})".format(*rgb(colour), share)


def plotly_layout(palette: Palette) -> dict[str, Any]:
    """What all Plotly figures share: fonts, colours, no zooming, nothing in a foreign language."""
    axis = {
        "fixedrange": True,
        "zeroline": False,
        "showgrid": False,
        "gridcolor": palette.border,
        "tickfont": {"color": palette.muted, "size": 12},
        "automargin": True,
    }
    return {
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": palette.font, "color": palette.text, "size": 13},
        "hoverlabel": {
            "bgcolor": palette.surface,
            "bordercolor": palette.border,
            "font": {"family": palette.font, "color": palette.text, "size": 13},
            "align": "left",
        },
        "hovermode": "closest",
        "dragmode": False,
        "showlegend": False,
        "xaxis": dict(axis),
        "yaxis": dict(axis),
    }
