"""Chromium, cut off from every host but this machine."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
OFFLINE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"
OPTIONS = ["--no-sandbox", OFFLINE]
LIMIT = 60_000  # milliseconds; a busy machine is no defect
TITLE = "[data-testid=stHeading] h1"  # of the page; decks shown on a page have titles of their own
READY = "[data-testid=stApp][data-test-script-state=notRunning]"


def executable() -> str | None:
    """Where the browser is; None if there is none."""
    return next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def browser() -> Iterator[Browser]:
    """A running browser without a window."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=executable(), args=OPTIONS)
        try:
            yield started
        finally:
            started.close()


def settle(page: Page) -> None:
    """Waits until the page's script has run and its title stands."""
    page.locator(TITLE).first.wait_for()
    page.locator(READY).wait_for()
