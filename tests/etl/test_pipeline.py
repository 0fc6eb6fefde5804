"""The whole build: same input, same bytes; the tables that the ledger comes to."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from etl import pipeline
from etl.errors import FindingsError
from tests import synthetic
from tests.golden.dump import FOLDER, dumps
from tests.tables import ROOT


@pytest.mark.parametrize("name", dumps())
def test_the_ledger_comes_to_the_golden_tables(name: str) -> None:
    golden = (FOLDER / name).read_text(encoding="utf-8")
    assert dumps()[name] == golden, f"if the change is meant: make golden, and commit {name}"


def built(data: Path, out: Path, seed: int) -> dict[str, bytes]:
    """The files that a build in a process of its own publishes."""
    subprocess.run(
        [sys.executable, "-m", "etl", "build", "--data", str(data), "--out", str(out)],
        env={**os.environ, "PYTHONHASHSEED": str(seed)},
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return {path.name: path.read_bytes() for path in out.iterdir()}


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    data = synthetic.copy_data(tmp_path)
    assert built(data, tmp_path / "one", 1) == built(data, tmp_path / "two", 2)


def test_a_build_that_fails_leaves_the_published_tables_as_they_were(tmp_path: Path) -> None:
    data, out = synthetic.copy_data(tmp_path), tmp_path / "published"
    pipeline.build(pipeline.folders(data), out)
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    synthetic.edit(data / "reported" / "ningbo-2018.csv", "ningbo-2018-002", unit="dozen")
    with pytest.raises(FindingsError) as failed:
        pipeline.build(pipeline.folders(data), out)
    assert [finding.column for finding in failed.value.findings] == ["unit"]
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before
