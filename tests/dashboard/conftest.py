"""The tables that all tests of a run share, opened for tests of views."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard import store as door
from dashboard.store import Store


@pytest.fixture(scope="session")
def store(published: Path) -> Store:
    """The store of the tables published for this run."""
    return door.published(published)
