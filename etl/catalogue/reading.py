"""Reads data/reference into a catalogue, and tells what is wrong with its files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import TypeVar

from etl.catalogue.comparing import Concept, Conversion, Relation, ScopePair
from etl.catalogue.figures import Correction, Event, ReportEntry
from etl.catalogue.geography import City, Town
from etl.catalogue.meaning import Break, Family, Indicator, QualifierRule, Topic, Unit
from etl.catalogue.whole import Catalogue
from etl.contract import (
    ConceptRelation,
    DatePrecision,
    FigureRelation,
    Measure,
    Qualifier,
    ScopeRelation,
)
from etl.countries import Country, Group, Membership
from etl.errors import Finding, Severity, TableError
from etl.numbers import DEFAULT
from etl.partial_dates import checked, optional_day
from etl.places import Partnership, Place
from etl.schemas import as_meant, columns, shape_findings
from etl.tables import Row, Table, read_table

T = TypeVar("T")


def _optional_int(text: str) -> int | None:
    return int(text) if text else None


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _parser(kind: type[T], **convert: Callable[[str], object]) -> Callable[[Row], T]:
    """A row as a `kind`, cells passed through `convert` where a field names one."""
    names = [f.name for f in fields(kind)]  # type: ignore[arg-type]

    def parse(row: Row) -> T:
        return kind(**{name: convert.get(name, str)(row[name]) for name in names})

    return parse


PARSERS: dict[str, Callable[[Row], object]] = {
    "topics": _parser(Topic),
    "families": _parser(Family, headline=_optional_int),
    "indicators": _parser(Indicator, measure=Measure),
    "units": _parser(Unit, whole="true".__eq__, counters=_words),
    "reports": _parser(ReportEntry, published=checked),
    "cities": _parser(
        City, lat=float, lon=float, population=int, population_date=date.fromisoformat
    ),
    "qualifiers": _parser(QualifierRule, qualifier=Qualifier),
    "breaks": _parser(
        Break, indicator_ids=_words, date_start=date.fromisoformat, date_end=optional_day
    ),
    "corrections": _parser(Correction, char_start=int, char_end=int),
    "events": _parser(
        Event,
        date=date.fromisoformat,
        date_precision=DatePrecision,
        char_start=_optional_int,
        char_end=_optional_int,
    ),
    "countries": lambda row: Country.from_row(row.cells),
    "groups": lambda row: Group.from_row(row.cells),
    "country_groups": lambda row: Membership.from_row(row.cells, row.line),
    "places": lambda row: Place.from_row(row.cells, row.line),
    "country_towns": _parser(Town, lat=float, lon=float),
    "partnerships": lambda row: Partnership.from_row(row.cells, row.line),
    "conversions": _parser(Conversion),
    "concepts": _parser(Concept, relation=ConceptRelation),
    "scopes": _parser(ScopePair, relation=ScopeRelation),
    "relations": _parser(Relation, relation=FigureRelation, any_scope="true".__eq__),
}
# Tables whose rows have no id of their own.
LISTS = {"country_groups", "country_towns"}


def table_of(path: Path, name: str, kind: str) -> Table:
    """A table with its cells as they are meant; one that cannot be read has a finding, no rows."""
    try:
        return as_meant(kind, read_table(path, name, columns(kind)))
    except TableError as error:
        return Table(name, columns(kind), (), (Finding(name, None, "", error.wrong, error.todo),))


def parse_table(
    table: Table, kind: str, parse: Callable[[Row], T]
) -> tuple[dict[int, T], list[Finding]]:
    """Rows of a table by line number, and every finding; rows with errors are left out.

    A cell that has the right shape and still cannot be (30 February) is a finding too.
    """
    misshapen, lines = shape_findings(kind, table)
    findings = [*table.findings, *misshapen]
    faulty = lines | {f.row for f in table.findings if f.severity is Severity.ERROR}
    parsed: dict[int, T] = {}
    for row in table.rows:
        if row.line in faulty:
            continue
        try:
            parsed[row.line] = parse(row)
        except ValueError as error:
            findings.append(Finding(table.name, row.line, "", str(error), "Correct the row."))
    return parsed, findings


def read_catalogue(folder: Path) -> tuple[Catalogue, list[Finding]]:
    """Everything in data/reference, and what is wrong with it.

    Raises TableError where there is no such folder.
    """
    if not folder.is_dir():
        todo = "Name the folder that holds reference/ with --data, or leave --data out."
        raise TableError(folder, "is no folder", todo)
    tables: dict[str, object] = {}
    findings: list[Finding] = []
    faulty: set[str] = set()
    lines: dict[tuple[str, str], int] = {}
    for kind, parse in PARSERS.items():
        path = folder / f"{kind}.csv"
        table = table_of(path, f"data/reference/{kind}.csv", kind)
        rows, found = parse_table(table, kind, parse)
        findings += found
        if any(f.severity is Severity.ERROR for f in found):
            faulty.add(kind)
        if kind in LISTS:
            tables[kind] = tuple(rows.values())
            continue
        ids = {line: str(getattr(row, columns(kind)[0])) for line, row in rows.items()}
        lines |= {(kind, key): line for line, key in ids.items()}
        tables[kind] = {ids[line]: row for line, row in rows.items()}
    catalogue = Catalogue(**tables, faulty=frozenset(faulty), lines=lines)  # type: ignore[arg-type]
    return catalogue, [*findings, *_rules_left_out(catalogue)]


def _rules_left_out(catalogue: Catalogue) -> Iterator[Finding]:
    """Reading numbers stands on every rule."""
    if "qualifiers" in catalogue.faulty:
        return
    for rule in DEFAULT.reaches:
        if rule not in catalogue.qualifiers:
            todo = "Put it back; to make it reach further or less far, change its numbers."
            name = "data/reference/qualifiers.csv"
            yield Finding(name, None, "rule", f"the rule {rule!r} is missing", todo)
