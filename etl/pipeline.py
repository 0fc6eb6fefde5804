"""The only composition: read → validate → derive → compare → publish."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pyarrow as pa

from etl.catalogue import Catalogue, City
from etl.checks import Books, checks
from etl.compare import Rules, pairs
from etl.contract import TABLES
from etl.derive import differences, implied, sums
from etl.doubts import doubts
from etl.errors import Finding, FindingsError, PublishError, Severity
from etl.geography import geoparquet_metadata, project
from etl.inputs import Folders, Inputs, folders, read_inputs
from etl.observation import Observation
from etl.partners import partnership_rows
from etl.publish import conform, publish
from etl.reported import reported
from etl.reports import Passages
from etl.validate import validate

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
    "concepts",
)


def read(where: Folders) -> tuple[Inputs, list[Finding]]:
    """All input, and every finding about it."""
    inputs, findings = read_inputs(where)
    return inputs, [*findings, *_no_ledger(where), *validate(inputs)]


def _no_ledger(where: Folders) -> Iterator[Finding]:
    """Without a ledger, nothing would be wrong and nothing be there to publish."""
    if not any(where.reported.glob("*.csv")):
        wrong = "holds no ledger" if where.reported.is_dir() else "is no folder"
        todo = "Put ledgers there, <report_id>.csv, or add one by `python -m etl accept`."
        yield Finding("data/reported", None, "", wrong, todo)


def stops_the_build(findings: list[Finding]) -> bool:
    """Whether any finding is more than a warning."""
    return any(f.severity is Severity.ERROR for f in findings)


def observe(inputs: Inputs) -> list[Observation]:
    """Reported observations, and those that follow from them."""
    units = inputs.catalogue.units
    known = reported(inputs.figures, inputs.catalogue)
    before = implied(known, units)
    return [*known, *before, *differences([*known, *before], units), *sums(known)]


def tables(inputs: Inputs) -> dict[str, pa.Table]:
    """Every published table, conformed to the contract."""
    catalogue, observations = inputs.catalogue, observe(inputs)
    rows: dict[str, list[dict[str, Any]]] = {
        "observations": [asdict(o) for o in sorted(observations, key=_in_file_order)],
        "passages": list(_passages(inputs)),
        "partnerships": list(partnership_rows(catalogue)),
        "cities": [_fields("cities", c) | _on_the_map(c) for c in catalogue.cities.values()],
        "comparisons": [asdict(pair) for pair in pairs(observations, _rules(catalogue))],
        "checks": [asdict(check) for check in checks(_books(observations, catalogue))],
    }
    for name in AS_THEY_ARE:
        rows[name] = [_fields(name, row) for row in getattr(catalogue, name).values()]
    points = [(row["lat"], row["lon"]) for row in rows["partnerships"]]
    metadata = {"partnerships": geoparquet_metadata(points)}
    return {name: conform(name, rows[name], metadata.get(name)) for name in TABLES}


def _passages(inputs: Inputs) -> Iterator[dict[str, str]]:
    """The sentence around each figure whose report text is present."""
    cleaned = {report_id: Passages(text) for report_id, text in inputs.texts.items()}
    for figure in inputs.figures:
        if figure.report_id in cleaned:
            around = cleaned[figure.report_id].around(figure.char_start, figure.char_end)
            names = ("before", "printed", "after")
            yield {"figure_id": figure.figure_id, **dict(zip(names, around, strict=True))}


def _rules(catalogue: Catalogue) -> Rules:
    return Rules(
        catalogue.indicators,
        catalogue.units,
        tuple(catalogue.conversions.values()),
        tuple(catalogue.concepts.values()),
        tuple(catalogue.scopes.values()),
        tuple(catalogue.breaks.values()),
    )


def _books(observations: list[Observation], catalogue: Catalogue) -> Books:
    relations = tuple(catalogue.relations.values())
    return Books(observations, catalogue.indicators, catalogue.units, relations)


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


def check(where: Folders) -> list[Finding]:
    """Everything `build` would do, writing nothing; every finding, and what does not fit."""
    inputs, findings = read(where)
    if not stops_the_build(findings):
        findings += doubts(tables(inputs), inputs.figures)
    return findings


def build(where: Folders, out: Path) -> tuple[dict[str, Any], list[Finding]]:
    """Publishes all tables. Raises FindingsError and leaves them as they were on any error.

    Raises PublishError where they would lie among their sources.
    """
    _refuse_sources(where, out.resolve())
    inputs, findings = read(where)
    if stops_the_build(findings):
        raise FindingsError(findings)
    newest = max((report.published for report in inputs.catalogue.reports.values()), default="")
    published = tables(inputs)
    findings += doubts(published, inputs.figures)
    return publish(published, out, newest, summary(published)), findings


def _refuse_sources(where: Folders, out: Path) -> None:
    sources = {path.resolve() for path in (where.reference, where.reported, where.reports)}
    if sources & {out, *out.parents} or out == where.reference.resolve().parent:
        todo = f"Name another folder with --out, or leave it out: {where.published}."
        raise PublishError(out, "holds the sources of the tables", todo)


__all__ = ["build", "check", "folders", "stops_the_build"]
