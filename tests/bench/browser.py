"""Each page in the browser, cold, warm and after a choice, beside an empty page of the same run.

The first figure comes with the first board, chart, table or slide that can be seen; a page is
whole when its script has ended, every chart is drawn and nothing stands in for content. Each page
opens in a tab of its own, as a link from elsewhere does, once the browser has come to rest: in the
tab of a page that draws a map, the next page waits for that map.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from time import perf_counter

from playwright.sync_api import Browser, BrowserContext, Page, WebSocket
from playwright.sync_api import TimeoutError as Late
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.bench.measures import both, middle, ratio_row
from tests.bench.row import Row
from tests.browser import chromium
from tests.dashboard.pages import PAGES

ROUNDS, WARM = 3, 3  # warm: openings of each round
FIRST = ".board > *, .main-svg, [data-testid=stDataFrame], iframe"
FIRST_OF_EMPTY = "[data-testid=stMarkdown]"
# Asked at every frame: a locator asks at 270, 770 and 1,270 ms, and every page then took one of them.
# Only boards have a tree of their own: to look into every element would weigh on what is measured.
SEEN = """(wanted) => {
  const seen = (root) => [...root.querySelectorAll(wanted)].some((found) => found.getBoundingClientRect().height);
  return seen(document) || [...document.querySelectorAll("[data-testid^=stBidi]")]
    .some((host) => host.shadowRoot && seen(host.shadowRoot));
}"""
WHOLE = """() => {
  const all = (where, what) => [...document.querySelectorAll(`[data-testid=${where}]`)]
    .every((chart) => chart.querySelector(what));
  const state = document.querySelector("[data-testid=stApp]")?.dataset.testScriptState;
  return state === "notRunning" && !document.querySelector("[data-testid^=stSkeleton]")
    && all("stPlotlyChart", ".main-svg") && all("stDeckGlJsonChart", "canvas")
    && all("stIFrame", "iframe");
}"""
CALM_FRAMES = 5
# Resolves once frames follow each other again, with the seconds since they do; after a minute with
# none, so that a machine that never rests is measured too.
CALM = """(wanted) => new Promise((done) => {
  const began = performance.now();
  let since = began, last = began, frames = 0;
  const frame = () => {
    const now = performance.now();
    if (now - last > 50) [since, frames] = [now, 0];
    last = now;
    frames += 1;
    if (frames > wanted) done((now - since) / 1000);
    else if (now - began > 60000) done(0);
    else requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})"""
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
    tab.wait_for_function(SEEN, arg=first)
    times.add(f"{name}, first figure", perf_counter() - started)
    times.add(f"{name}, whole", whole(tab, started))


def whole(tab: Page, started: float) -> float:
    """Seconds from the start until everything was drawn; returns when the browser is at rest."""
    tab.wait_for_function(WHOLE)
    at_rest = tab.evaluate(CALM, CALM_FRAMES)
    return perf_counter() - started - float(at_rest)


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
    times.add("choice, whole", whole(tab, started))


def new_tab(context: BrowserContext) -> Page:
    """An empty tab, once the browser is at rest."""
    tab = context.new_page()
    tab.evaluate(CALM, CALM_FRAMES)
    return tab


def one_round(context: BrowserContext, link: str, first: str, group: int, times: Times) -> None:
    """The page with an empty cache; then with a full one, and a choice each time."""
    for name in ("cold", *["warm"] * WARM):
        tab = new_tab(context)
        sockets: list[WebSocket] = []
        tab.on("websocket", lambda socket, kept=sockets: kept.append(socket))
        opening(tab, link, first, name, times)
        if name == "warm":
            choosing(tab, sockets[-1], group, times)
        tab.close()


def new_round(started: Browser, link: str, first: str, group: int, times: Times) -> None:
    """A round in a browser that has seen nothing."""
    context = started.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(chromium.LIMIT)
    try:
        one_round(context, link, first, group, times)
    finally:
        context.close()


def side_by_side(started: Browser, page: str, empty: str) -> tuple[Times, Times]:
    """The times of a page and of the empty page, round by round: machines change their pace."""
    taken, beside = Times(), Times()
    for _ in range(ROUNDS):
        new_round(started, empty, FIRST_OF_EMPTY, 0, beside)
        new_round(started, page, FIRST, 1, taken)
    return taken, beside


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
        new_round(started, dashboard.address, FIRST, 1, Times())  # loads modules, is not measured
        for page in PAGES:
            part = f"in the browser: {page}"
            try:
                link = f"{dashboard.address}/{page.url}"
                taken, beside = side_by_side(started, link, empty.address)
            except Late as late:
                yield Row(part, "not measured", str(late).partition("\n")[0])
                continue
            for what, goal in GOALS.items():
                if what in taken:
                    yield ratio_row(part, what, taken[what], beside[what], goal(str(page)))
