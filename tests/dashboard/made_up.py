"""A store of hand-made observations: their own tables, and the reference tables as published."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from dashboard import store
from dashboard.store import Store
from etl.compare import pairs
from etl.observation import Observation
from etl.publish import conform, parquet_bytes
from tests.real_ledger import rules


def store_of(published: Path, folder: Path, *observations: Observation) -> Store:
    """A store that holds these observations and the verdicts on them, and no checks."""
    for path in published.glob("*.parquet"):
        shutil.copy(path, folder)
    write(folder, "observations", [asdict(o) for o in observations])
    write(folder, "comparisons", [asdict(row) for row in pairs(observations, rules())])
    write(folder, "checks", [])
    manifest = {"hash": "made-up", "date": "2022-11-28"}
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    return store.published(folder)


def write(folder: Path, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """One published table of the rows."""
    (folder / f"{table}.parquet").write_bytes(parquet_bytes(conform(table, rows)))
