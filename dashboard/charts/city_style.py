"""The colour of each city on boards, and the form of its dot: those of the charts and the map."""

from __future__ import annotations

from functools import cache

from dashboard.charts.map_look import form
from dashboard.charts.map_marks import CORNERS, outline
from dashboard.theme import Palette


@cache
def city_style(palette: Palette) -> str:
    """A rule of CSS for every city of the palette, in the order of cities.csv."""
    return "\n".join(
        f".city-{city} {{ --city: {colour}; --form: {clip(form(i))}; }}"
        for i, (city, colour) in enumerate(palette.cities.items())
    )


def clip(form: str) -> str:
    """A form of the map as it is cut out of a box in CSS.

    >>> clip("circle"), clip("triangle")
    ('circle()', 'polygon(50% 0%, 0% 100%, 100% 100%)')
    """
    if form not in CORNERS:
        return "circle()"
    across, down = (_spread(ends) for ends in zip(*outline(form, 1.0), strict=True))
    return f"polygon({', '.join(f'{x}% {y}%' for x, y in zip(across, down, strict=True))})"


def _spread(ends: tuple[float, ...]) -> list[int]:
    """Coordinates in per cent of the room between the outermost two."""
    low, high = min(ends), max(ends)
    return [round(100 * (end - low) / (high - low)) for end in ends]
