"""The only composition: read → validate → derive → compare → publish."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from etl.catalogue import Catalogue, read_catalogue
from etl.contract import TABLES
from etl.errors import Finding, FindingsError, Severity
from etl.ledger import Figure, read_ledger
from etl.observation import Observation
from etl.publish import conform, publish
from etl.validate import Inputs, validate

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the data lies; `root` is the repository's `data` folder."""

    root: Path = ROOT / "data"

    @property
    def reference(self) -> Path:
        return self.root / "reference"

    @property
    def reported(self) -> Path:
        return self.root / "reported"

    @property
    def reports(self) -> Path:
        return self.root / "reports"

    @property
    def published(self) -> Path:
        return self.root / "published"


def read_texts(folder: Path, catalogue: Catalogue) -> tuple[dict[str, str], dict[str, str]]:
    """Texts of the reports that are present, and their SHA-256; newlines as on disk."""
    texts, hashes = {}, {}
    for report in catalogue.reports.values():
        path = folder / report.file
        if path.is_file():
            raw = path.read_bytes()
            texts[report.report_id] = raw.decode("utf-8")
            hashes[report.report_id] = hashlib.sha256(raw).hexdigest()
    return texts, hashes


def read(folders: Folders) -> tuple[Inputs, list[Finding]]:
    """All input, and every finding about it."""
    catalogue, findings = read_catalogue(folders.reference)
    figures, found = read_ledger(folders.reported)
    texts, hashes = read_texts(folders.reports, catalogue)
    inputs = Inputs(catalogue, figures, texts, hashes)
    return inputs, [*findings, *found, *validate(inputs)]


def stops_the_build(findings: list[Finding]) -> bool:
    """Whether any finding is more than a warning."""
    return any(f.severity is Severity.ERROR for f in findings)
