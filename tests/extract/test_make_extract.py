"""`make extract`: what was proposed before, and perhaps corrected by hand, is never lost."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
INSTALLED = "nothing-to-install"
pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")


@pytest.fixture
def proposed(tmp_path: Path) -> Path:
    path = tmp_path / "proposed.csv"
    path.write_text("corrected by hand\n", encoding="utf-8")
    return path


def make_extract(proposed: Path, reader: str) -> int:
    """Runs the target with a reader of its own in place of Python; the exit code."""
    python = proposed.with_name("python")
    python.write_text(f"#!/bin/sh\n{reader}\n", encoding="utf-8")
    python.chmod(0o755)
    command = ["make", "--silent", f"--old-file={INSTALLED}", "extract"]
    given = [f"RUN={INSTALLED}", f"BIN={proposed.parent}", f"PROPOSED={proposed}"]
    return subprocess.run([*command, *given], cwd=ROOT, check=False).returncode


def test_a_reading_that_fails_leaves_what_was_proposed_before(proposed: Path) -> None:
    assert make_extract(proposed, "echo half; exit 1") != 0
    assert proposed.read_text(encoding="utf-8") == "corrected by hand\n"


def test_a_new_proposal_keeps_the_one_before_beside_it(proposed: Path) -> None:
    assert make_extract(proposed, "echo new") == 0
    assert proposed.read_text(encoding="utf-8") == "new\n"
    assert proposed.with_name("proposed.csv.bak").read_text("utf-8") == "corrected by hand\n"


def test_a_first_proposal_needs_none_before_it(proposed: Path) -> None:
    proposed.unlink()
    assert make_extract(proposed, "echo new") == 0
    assert proposed.read_text(encoding="utf-8") == "new\n"
