"""What tests of pages read: tables published once a run, from the ledger and made-up texts."""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

from etl import pipeline
from tests import synthetic

FOLDER = "PUBLISHED"
# Examples are not timed: a busy machine is no fault of the code.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


# Named before anything reads the name: conftest files further down import the store. All
# processes of a run share the folder.
if "PYTEST_XDIST_WORKER" not in os.environ:
    os.environ[FOLDER] = tempfile.mkdtemp(prefix="published-")
    os.environ["SHELF"] = os.environ[FOLDER]  # decks that a page keeps for presenting


def pytest_unconfigure(config: pytest.Config) -> None:
    """Takes the folder away again."""
    if not hasattr(config, "workerinput"):
        shutil.rmtree(os.environ.pop(FOLDER), ignore_errors=True)


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Published tables with a sentence around every figure."""
    out = Path(os.environ[FOLDER])
    with (out / ".first").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        if not (out / "manifest.json").exists():
            data = synthetic.copy_data(tmp_path_factory.mktemp("input"))
            pipeline.build(pipeline.folders(data), out)
    return out
