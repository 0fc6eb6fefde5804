"""What tests of views and pages share: the published tables, and what pages log."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard import store as door
from dashboard.store import Store
from dashboard.widgets.states import LOG


@pytest.fixture(scope="session")
def store(published: Path) -> Store:
    """The store of the tables that are published once for all tests."""
    return door.published(published)


@pytest.fixture
def served(published: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Pages read those tables, whatever lies in data/published."""
    monkeypatch.setattr(door.published, "__defaults__", (published,))
    return published


class Caught(logging.Handler):
    """Keeps the exceptions that pages log."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.exceptions: list[BaseException] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keeps the exception of a record."""
        if record.exc_info and record.exc_info[1]:
            self.exceptions.append(record.exc_info[1])


@pytest.fixture(autouse=True)
def mishaps() -> Iterator[list[BaseException]]:
    """Exceptions that pages told in words; a test that means one takes it out of the list.

    A page that fails says so to its reader and logs the traceback, so no test would see it.
    """
    caught = Caught()
    LOG.addHandler(caught)
    yield caught.exceptions
    LOG.removeHandler(caught)
    for exception in caught.exceptions:
        raise exception
