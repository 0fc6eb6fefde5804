"""Names on the web map: of homes, and of the partners for which there is room."""

from __future__ import annotations

from typing import Any, NamedTuple

from dashboard.charts.map_fit import Fit
from dashboard.charts.map_labels import Name, NameBox, Placed, place
from dashboard.charts.map_web_marks import (
    HOME,
    bubble_pixels,
    bubble_radius,
    growth,
    home_pixels,
    point_radius,
)
from dashboard.views.partner_map import PartnerMap

# Pixels high on a canvas of the usual width.
NAME, HOME_NAME = 13.5, 17.0
# More names than this help nobody on a screen, and take long to place.
MOST_NAMES = 160


class Target(NamedTuple):
    """Something to be named: map coordinates, pixel of its mark, radius, height of the name."""

    text: str
    at: tuple[float, float]
    pixel: tuple[float, float]
    radius: float
    size: float


def text_width(text: str, size: float) -> float:
    """About how wide a browser draws a text: a Chinese character is as wide as high."""
    return sum(size if ord(c) > 0x2E7F else size * 0.58 for c in text) + 3


def name_rows(view: PartnerMap, fitted: Fit) -> list[dict[str, Any]]:
    """Names of homes, and of those partners for which there is room at this width."""
    return [_name(target, spot.box, fitted) for target, spot in placed(view, fitted)]


def placed(view: PartnerMap, fitted: Fit, **room: Any) -> list[tuple[Target, Placed]]:
    """Names for which there is room, and where; `room` as `map_labels.place` takes it."""
    wanted = _targets(view, fitted)
    names = [Name(*t.pixel, t.radius, text_width(t.text, t.size), t.size * 1.25) for t in wanted]
    spots = place(names, fitted.width, fitted.height, **room)
    return [(target, spot) for target, spot in zip(wanted, spots, strict=True) if spot]


def _targets(view: PartnerMap, fitted: Fit) -> list[Target]:
    """What is to be named, the most deserving first."""
    grown = growth(fitted)
    name, home_name = NAME * grown, HOME_NAME * grown
    found = [
        Target(home.label, (home.x, home.y), pixel, HOME * grown / 2 + 1, home_name)
        for home, pixel in zip(view.homes, home_pixels(view, fitted), strict=True)
    ]
    found += [
        Target(p.label, (p.x, p.y), fitted.pixel(p.x, p.y), point_radius(len(p.marks), grown), name)
        for p in view.points[:MOST_NAMES]
    ]
    found += [
        Target(b.label, fitted.point(*pixel), pixel, bubble_radius(b.ties, grown), name)
        for b, pixel in zip(view.bubbles, bubble_pixels(view, fitted), strict=True)
    ]
    return [t for t in found if _is_in(t.pixel, fitted)]


def _name(target: Target, box: NameBox, fitted: Fit) -> dict[str, Any]:
    """A name that begins or ends at its mark: its room is a guess, its end at the mark is not."""
    x, y = fitted.pixel(*target.at)
    anchor, off = "middle", (box.left + box.right) / 2
    if box.left >= target.pixel[0]:
        anchor, off = "start", box.left
    elif box.right <= target.pixel[0]:
        anchor, off = "end", box.right
    return {
        "at": [round(v, 2) for v in target.at],
        "text": target.text,
        "size": round(target.size, 1),
        "anchor": anchor,
        "off": [round(off - x, 1), round((box.top + box.bottom) / 2 - y, 1)],
    }


def _is_in(pixel: tuple[float, float], fitted: Fit) -> bool:
    return 0 <= pixel[0] <= fitted.width and 0 <= pixel[1] <= fitted.height
