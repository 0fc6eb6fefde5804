"""The only composition: read → validate → derive → compare → publish."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import pyarrow as pa

from etl.catalogue import Catalogue, City, read_catalogue
from etl.checks import Books, Check, checks
from etl.compare import Comparison, Rules, pairs
from etl.contract import TABLES
from etl.derive import differences, implied, sums
from etl.errors import Finding, FindingsError, Severity
from etl.geography import geoparquet_metadata, project
from etl.ledger import read_ledger
from etl.numbers import Assumptions
from etl.observation import Observation
from etl.partners import partnership_rows
from etl.publish import conform, publish
from etl.reach import reaching
from etl.reported import reported
from etl.status import status_of
from etl.validate import Inputs, validate

ROOT = Path(__file__).resolve().parent.parent
# Reference tables that are published without anything added.
AS_THEY_ARE = (
    "topics",
    "families",
    "indicators",
    "units",
    "reports",
    "events",
    "groups",
    "breaks",
    "qualifiers",
)


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the input lies, and where tables are published unless told otherwise."""

    reference: Path
    reported: Path
    reports: Path
    published: Path


def folders(data: Path | None = None, reports: Path | None = None) -> Folders:
    """The folders below `data`; report texts may lie elsewhere."""
    root = data or ROOT / "data"
    return Folders(
        root / "reference", root / "reported", reports or root / "reports", root / "published"
    )


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


def observe(inputs: Inputs) -> list[Observation]:
    """Reported observations, and those that follow from them."""
    units = inputs.catalogue.units
    assumptions = Assumptions.from_rows(map(asdict, inputs.catalogue.qualifiers.values()))
    read = reaching(reported(inputs.figures, inputs.catalogue), assumptions)
    known = _with_status(read, inputs.catalogue)
    before = implied(known, units)
    return [*known, *before, *differences([*known, *before], units), *sums(known)]


def _with_status(observations: list[Observation], catalogue: Catalogue) -> list[Observation]:
    breaks, indicators = catalogue.breaks.values(), catalogue.indicators
    return [
        replace(o, status=status_of(o, indicators[o.indicator_id].unit, breaks))
        for o in observations
    ]


def judge(observations: list[Observation], catalogue: Catalogue) -> list[Comparison]:
    """The verdict on every pair that a reader could set side by side."""
    rules = Rules(
        catalogue.indicators,
        catalogue.units,
        catalogue.conversions.values(),
        catalogue.concepts.values(),
        catalogue.scopes.values(),
        catalogue.breaks.values(),
    )
    return pairs(observations, rules)


def hold_together(observations: list[Observation], catalogue: Catalogue) -> list[Check]:
    """Every consistency check of the figures against one another."""
    relations = tuple(catalogue.relations.values())
    return checks(Books(observations, catalogue.indicators, catalogue.units, relations))


def tables(inputs: Inputs) -> dict[str, pa.Table]:
    """Every published table, conformed to the contract."""
    catalogue = inputs.catalogue
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in TABLES}
    observations = sorted(observe(inputs), key=_in_file_order)
    rows["observations"] = [asdict(o) for o in observations]
    rows["comparisons"] = [asdict(c) for c in judge(observations, catalogue)]
    rows["checks"] = [asdict(c) for c in hold_together(observations, catalogue)]
    rows["partnerships"] = list(partnership_rows(catalogue))
    rows["cities"] = [
        _fields("cities", city) | _on_the_map(city) for city in catalogue.cities.values()
    ]
    for name in AS_THEY_ARE:
        rows[name] = [_fields(name, row) for row in getattr(catalogue, name).values()]
    points = [(row["lat"], row["lon"]) for row in rows["partnerships"]]
    metadata = {"partnerships": geoparquet_metadata(points)}
    return {name: conform(name, rows[name], metadata.get(name)) for name in TABLES}


def _on_the_map(city: City) -> dict[str, float]:
    x, y = project(city.lat, city.lon)
    return {"x": x, "y": y}


def _in_file_order(observation: Observation) -> tuple[str, str, str, str]:
    """Sorted so that a filter on indicator and city skips whole row groups."""
    o = observation
    return o.indicator_id, o.city_id, o.period_label, o.observation_id


def _fields(table: str, row: object) -> dict[str, Any]:
    """The fields of a reference row that its published table has."""
    return {
        field.name: getattr(row, field.name) for field in TABLES[table] if hasattr(row, field.name)
    }


def summary(published: Mapping[str, pa.Table]) -> list[str]:
    """How many observations of each origin, pairs of each verdict, checks of each result."""
    counted = (("observations", "origin"), ("comparisons", "verdict"), ("checks", "result"))
    lines = []
    for table, column in counted:
        counts = Counter(published[table][column].to_pylist())
        lines.append(f"{table} by {column}: {_listed(counts)}")
    return lines


def _listed(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{count} {name}" for name, count in sorted(counts.items())) or "none"


def check(folders: Folders) -> list[Finding]:
    """Everything `build` would do, writing nothing; every finding."""
    inputs, findings = read(folders)
    if not stops_the_build(findings):
        tables(inputs)
    return findings


def build(folders: Folders, out: Path) -> tuple[dict[str, Any], list[Finding]]:
    """Publishes all tables. Raises FindingsError and leaves them as they were on any error."""
    inputs, findings = read(folders)
    if stops_the_build(findings):
        raise FindingsError(findings)
    newest = max((report.published for report in inputs.catalogue.reports.values()), default="")
    published = tables(inputs)
    return publish(published, out, newest, summary(published)), findings
