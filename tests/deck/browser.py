"""A browser for tests, or why there is none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")


def executable() -> str:
    """The browser on this machine; skips the test where there is none."""
    for name in NAMES:
        if found := shutil.which(name):
            return found
    pytest.skip(f"none of {', '.join(NAMES)} is on the PATH: install Chromium")


@contextmanager
def browser() -> Iterator[Any]:
    """A headless browser that can reach no host."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="needs Playwright")
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    flags = ["--host-resolver-rules=MAP * ~NOTFOUND", *(["--no-sandbox"] if root else [])]
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=executable(), args=flags)
        try:
            yield started
        finally:
            started.close()
