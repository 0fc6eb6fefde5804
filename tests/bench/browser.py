"""Each page in the browser, cold, warm and after a choice, beside an empty page of the same run.

The first figure is the first number or, on pages without, the first table or slide; a page is
whole when its script has ended, every chart is drawn and nothing stands in for content.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from time import perf_counter

from playwright.sync_api import Browser, BrowserContext, Page, WebSocket
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.bench.measures import both, middle, ratio_row
from tests.bench.row import Row
from tests.browser import chromium
from tests.dashboard.pages import PAGES

ROUNDS = 3
FIRST = "[data-figure], [data-testid=stDataFrame] canvas, iframe"
WHOLE = """() => {
  const all = (where, what) => [...document.querySelectorAll(`[data-testid=${where}]`)]
    .every((chart) => chart.querySelector(what));
  const state = document.querySelector("[data-testid=stApp]")?.dataset.testScriptState;
  return state === "notRunning" && !document.querySelector("[data-testid=stSkeleton]")
    && all("stPlotlyChart", ".main-svg") && all("stDeckGlJsonChart", "canvas")
    && all("stIFrame", "iframe");
}"""
PAINTED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
CHOICE = "[data-testid=stButtonGroup]"


@dataclass
class Times:
    """Seconds of each round, by what was waited for."""

    of: dict[str, list[float]] = field(default_factory=dict)

    def add(self, what: str, seconds: float) -> None:
        self.of.setdefault(what, []).append(seconds)

    def __getitem__(self, what: str) -> float:
        return middle(self.of[what])

    def __contains__(self, what: str) -> bool:
        return what in self.of


def opening(tab: Page, link: str, first: str, name: str, times: Times) -> None:
    """Times from following the link."""
    started = perf_counter()
    tab.goto(link, wait_until="commit")
    tab.locator(first).first.wait_for()
    times.add(f"{name}, first figure", perf_counter() - started)
    whole(tab)
    times.add(f"{name}, whole", perf_counter() - started)


def whole(tab: Page) -> None:
    """Waits until everything has been drawn."""
    tab.wait_for_function(WHOLE)
    tab.evaluate(PAINTED)


def is_end_of_run(frame: str | bytes) -> bool:
    """Whether a message of the server says that the page has run."""
    told = ForwardMsg()
    told.ParseFromString(frame if isinstance(frame, bytes) else b"")
    return told.WhichOneof("type") == "script_finished"


def choosing(tab: Page, socket: WebSocket, group: int, times: Times) -> None:
    """Times from a click on another option of a choice."""
    groups = tab.locator(CHOICE)
    if groups.count() <= group:
        return
    others = groups.nth(group).locator("button[aria-checked=false], button[aria-pressed=false]")
    if not others.count():
        return
    started = perf_counter()
    with socket.expect_event("framereceived", is_end_of_run):
        others.first.click()
    whole(tab)
    times.add("choice, whole", perf_counter() - started)


def rounds(started: Browser, link: str, first: str, group: int) -> Times:
    """Every round with an empty cache, then with a full one, then a choice."""
    times = Times()
    for _ in range(ROUNDS):
        context: BrowserContext = started.new_context(viewport={"width": 1280, "height": 800})
        context.set_default_timeout(chromium.LIMIT)
        tab = context.new_page()
        sockets: list[WebSocket] = []
        tab.on("websocket", sockets.append)
        opening(tab, link, first, "cold", times)
        opening(tab, link, first, "warm", times)
        choosing(tab, sockets[-1], group, times)
        context.close()
    return times


GOALS: dict[str, Callable[[str], float | None]] = {
    "cold, first figure": lambda page: None,  # noqa: ARG005
    "cold, whole": lambda page: None,  # noqa: ARG005
    "warm, first figure": lambda page: 1.2 if page == "overview" else 1.5,
    "warm, whole": lambda page: 2.0 if page == "overview" else None,
    "choice, whole": lambda page: 3.0,  # noqa: ARG005
}


def rows() -> Iterator[Row]:
    """Five rows a page, fewer where there is nothing to choose."""
    if chromium.executable() is None:
        yield Row("in the browser", "no Chromium is installed", "")
        return
    with both() as (dashboard, empty), chromium.browser() as started:
        rounds(started, dashboard.address, FIRST, 1)  # modules are loaded, nothing is measured
        beside = rounds(started, empty.address, "[data-testid=stMarkdown]", 0)
        for page in PAGES:
            taken = rounds(started, f"{dashboard.address}/{page.url}", FIRST, 1)
            for what, goal in GOALS.items():
                if what in taken:
                    part = f"in the browser: {page}"
                    yield ratio_row(part, what, taken[what], beside[what], goal(str(page)))
