"""Many readers at once over real WebSockets; each chooses something every two seconds."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from itertools import chain

from tests.bench.measures import CITIES, both, middle, slowest
from tests.bench.reader import reader
from tests.bench.row import Row
from tests.browser.serving import Server
from tests.dashboard.pages import PAGES

READERS = (1, 20)
CHOICES = 5  # of each reader
PAUSE = 2.0  # seconds between the choices of one reader
GOAL = 1.0  # seconds; a reader who waits longer looks away


async def read(server: Server, pages: list[str], place: int, of: int) -> list[float]:
    """What one reader waits for each choice; readers start spread over one pause."""
    async with reader(server.address) as someone:
        page = pages[place % len(pages)]
        await someone.ask(page, "")
        await asyncio.sleep(PAUSE * place / of)
        waited = []
        for choice in range(CHOICES):
            link = f"city={CITIES[(place + choice) % 3]}&cities={CITIES[(place + choice) % 3]}"
            waited.append(await someone.ask(page, link))
            await asyncio.sleep(max(0.0, PAUSE - waited[-1]))
        return waited


async def together(server: Server, pages: list[str], count: int) -> list[float]:
    """What all readers wait."""
    every = await asyncio.gather(*(read(server, pages, n, count) for n in range(count)))
    return list(chain.from_iterable(every))


def rows() -> Iterator[Row]:
    """Readers spread over all pages; beside them, as many readers of an empty page."""
    pages = [page.url for page in PAGES]
    with both() as (dashboard, empty):
        for count in READERS:
            waited = asyncio.run(together(dashboard, pages, count))
            beside = asyncio.run(together(empty, [""], count))
            for name, of in (("median", middle), ("95th percentile", slowest)):
                yield Row(
                    "wait for a choice",
                    f"{count} readers, {name}",
                    f"{of(waited):.2f} s",
                    f"{of(beside):.2f} s",
                    f"{GOAL:g} s",
                    of(waited) <= GOAL,
                )
