"""What a warm run of each page costs the server's processor, beside an empty page."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

from tests.bench.measures import CITIES, both, processor_seconds
from tests.bench.reader import reader
from tests.bench.row import Row
from tests.browser.serving import Server
from tests.dashboard.pages import PAGES

RUNS = 20
GOAL = 60  # milliseconds


def links() -> list[str]:
    """A choice for each run, one after another: what readers change."""
    return [f"city={CITIES[n % 3]}&cities={CITIES[n % 3]}&lang=zh" for n in range(RUNS)]


async def cost(server: Server, page: str) -> float:
    """Milliseconds of processor time for a warm run of a page."""
    async with reader(server.address) as someone:
        for link in links()[:6]:  # everything that is kept is made now
            await someone.ask(page, link)
        before = processor_seconds(server)
        for link in links():
            await someone.ask(page, link)
        return 1000 * (processor_seconds(server) - before) / RUNS


def rows() -> Iterator[Row]:
    """A row a page."""
    with both() as (dashboard, empty):
        beside = asyncio.run(cost(empty, ""))
        for page in PAGES:
            taken = asyncio.run(cost(dashboard, page.url))
            yield Row(
                "processor time of a warm run",
                str(page),
                f"{taken:.0f} ms",
                f"{beside:.0f} ms",
                f"{GOAL} ms",
                taken <= GOAL,
            )
