"""The partner map: a change of choice, a crowd of ties, and the picture once land is cached."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from statistics import median

from dashboard.charts.partner_map_picture import picture
from dashboard.charts.partner_map_web import deck
from dashboard.language import Language
from dashboard.theme import palette
from tests.bench.row import Row
from tests.dashboard.partner_maps import crowded, made_up

PART = "partner map"
SIZE, WALL = (1200, 584), (1920, 1080)
TIMES, CROWD = 5, 5000
SECONDS_FOR_A_PICTURE, BYTES_FOR_A_CHOICE = 3.0, 100_000


def seconds(make: Callable[[], object]) -> float:
    """The median time of a few runs; the first, which fills caches, is not among them."""
    make()
    found = []
    for _ in range(TIMES):
        start = time.perf_counter()
        make()
        found.append(time.perf_counter() - start)
    return median(found)


def rows() -> Iterator[Row]:
    """What the map costs on the server; pages are measured with the other pages."""
    light, view, crowd = palette("light"), made_up(), crowded(CROWD)
    lang = Language("zh")
    written = len(deck(view, light, SIZE).to_json().encode())
    yield Row(
        PART,
        "sent after a change of choice",
        f"{written / 1000:.0f} kB",
        goal=f"{BYTES_FOR_A_CHOICE / 1000:.0f} kB",
        reached=written <= BYTES_FOR_A_CHOICE,
    )
    yield Row(PART, "web map", f"{seconds(lambda: deck(view, light, SIZE).to_json()):.3f} s")
    took = seconds(lambda: deck(crowd, light, SIZE).to_json())
    yield Row(PART, f"web map of {CROWD:,} ties", f"{took:.2f} s")
    took = seconds(lambda: picture(view, light, lang, WALL, "png"))
    yield Row(
        PART,
        "PNG 1920 × 1080",
        f"{took:.2f} s",
        goal=f"{SECONDS_FOR_A_PICTURE:.0f} s",
        reached=took <= SECONDS_FOR_A_PICTURE,
    )
