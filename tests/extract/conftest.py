"""The catalogue and what reading stands on, read once."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.extract.many import reference_of
from etl.extract.reading import Language

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def language() -> Language:
    return reference_of(ROOT / "data" / "reference")[1]
