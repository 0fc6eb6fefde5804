"""A data folder that may be spoiled."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import synthetic
from tests.etl.ledgers import REPORT


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return synthetic.copy_data(tmp_path)


@pytest.fixture
def ledger(data: Path) -> Path:
    return data / "reported" / f"{REPORT}.csv"
