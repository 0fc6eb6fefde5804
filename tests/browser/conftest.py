"""One server and one browser for all tests here; each test gets a page of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Route

from tests.browser import chromium
from tests.browser.serving import served

WIDE, NARROW = (1280, 800), (390, 844)


@pytest.fixture(scope="session")
def address(published: Path) -> Iterator[str]:
    """Where the dashboard is served."""
    with served(published) as found:
        yield found.address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; without it, these tests are skipped."""
    if chromium.executable() is None:
        pytest.skip("no Chromium: install it (Debian: apt-get install chromium)")
    with chromium.browser() as started:
        yield started


@dataclass
class Reader:
    """A reader's browser page, and what it should never see."""

    page: Page
    address: str
    elsewhere: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def open(self, path: str = "", **query: str) -> Page:
        """Follows a link and waits until the page has been drawn."""
        self.page.goto(f"{self.address}/{path}?{urlencode(query)}")
        chromium.settle(self.page)
        return self.page

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(f"{message.text} {message.location.get('url', '')}")

    def watch(self) -> None:
        """Records errors, and stops and records every request to another host."""
        own = (f"{self.address}/", "data:", "blob:")

        def guard(route: Route) -> None:
            if route.request.url.startswith(own):
                route.continue_()
            else:
                self.elsewhere.append(route.request.url)
                route.abort()

        self.page.route("**/*", guard)
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))


@pytest.fixture(params=[WIDE], ids=["wide"])
def reader(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Reader]:
    """A page that fails its test by an error in the console or a request to another host."""
    width, height = request.param
    context = browser.new_context(viewport={"width": width, "height": height})
    context.set_default_timeout(chromium.LIMIT)
    page = context.new_page()
    found = Reader(page, address)
    found.watch()
    yield found
    context.close()
    assert found.elsewhere == []
    assert found.errors == []
