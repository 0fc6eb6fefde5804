"""The partner map: a change of choice, a crowd of ties, and the picture once land is cached.

A crowd is moved about in the browser beside a map of few ties: what a picture takes there depends
on the graphics card, and without one on every pixel that is drawn.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from statistics import median

from playwright.sync_api import Browser

from dashboard.charts.partner_map_picture import picture
from dashboard.charts.partner_map_web import deck
from dashboard.language import Language
from dashboard.theme import palette
from tests.bench.browser import CALM
from tests.bench.measures import PUBLISHED
from tests.bench.row import Row
from tests.browser import chromium
from tests.browser.serving import served
from tests.dashboard.partner_maps import crowded, made_up

PART = "partner map"
SIZE, WALL = (1200, 584), (1920, 1080)
TIMES, FEW, CROWD = 5, 60, 5000
MOVES, CALM_FRAMES, AT_MOST = 8, 5, 2.0
SCRIPT = "tests/bench/scripts/crowd.py"
# Resolves at the second frame from now: by then what changed is drawn.
DRAWN = "() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))"
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


def seconds_a_move(started: Browser, address: str, ties: int) -> float:
    """The median time until the map is drawn anew, as it is dragged."""
    tab = started.new_page(viewport={"width": 1280, "height": 800})
    lacking: list[str] = []
    tab.on("response", lambda got: None if got.ok else lacking.append(got.url))
    tab.goto(f"{address}?ties={ties}")
    tab.locator("canvas").first.wait_for()
    tab.evaluate(CALM, CALM_FRAMES)
    box = tab.locator("canvas").first.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    tab.mouse.move(x, y)
    tab.mouse.down()
    found = []
    for step in range(MOVES):
        start = time.perf_counter()
        tab.mouse.move(x + 12 * step, y + 4 * step)
        tab.evaluate(DRAWN)
        found.append(time.perf_counter() - start)
    tab.close()
    assert not lacking, f"without {lacking} there is no map to be moved"
    return median(found)


def moved() -> Iterator[Row]:
    """A crowd beside few ties, both dragged."""
    with served(PUBLISHED, SCRIPT) as server, chromium.browser() as started:
        few = seconds_a_move(started, server.address, FEW)
        crowd = seconds_a_move(started, server.address, CROWD)
    yield Row(
        PART,
        f"a move of the map with {CROWD:,} ties",
        f"{crowd:.2f} s",
        f"{FEW} ties {few:.2f} s, {crowd / few:.1f} ×",
        f"{AT_MOST:g} × {FEW} ties",
        crowd <= AT_MOST * few,
    )


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
    if chromium.executable() is not None:
        yield from moved()
