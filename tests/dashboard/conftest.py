"""The ledger in the repository, published once for all tests that look at views and pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard import store as door
from dashboard.store import Store
from etl.pipeline import build, folders


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of published tables."""
    folder = tmp_path_factory.mktemp("published")
    build(folders(), folder)
    return folder


@pytest.fixture(scope="session")
def store(published: Path) -> Store:
    """The store of those tables."""
    return door.published(published)


@pytest.fixture
def served(published: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Pages read those tables, whatever lies in data/published."""
    monkeypatch.setattr(door.published, "__defaults__", (published,))
    return published
