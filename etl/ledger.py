"""The ledger: figures exactly as reports print them, one file a report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from etl.catalogue import parse_table, table_of
from etl.contract import Measure, PeriodBasis, Qualifier
from etl.errors import Finding
from etl.partial_dates import optional_day
from etl.schemas import columns
from etl.tables import Row, write_table


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of data/reported/<report_id>.csv, and the line it stands on."""

    file: str
    line: int
    report_id: str
    figure_id: str
    indicator_id: str
    scope: str
    scope_zh: str
    measure: Measure
    period_start: date | None
    period_end: date | None
    period_basis: PeriodBasis
    as_printed: str
    qualifier: Qualifier
    value: float | None
    value_low: float | None
    value_high: float | None
    unit: str
    unit_zh: str
    growth: float | None
    growth_printed: str
    part_of: str
    char_start: int
    char_end: int
    also_at: str
    note: str

    @property
    def places(self) -> list[tuple[int, int]]:
        """Every place of the figure in its report's text, the first one first."""
        others = [tuple(map(int, span.split(":"))) for span in self.also_at.split(";") if span]
        return [(self.char_start, self.char_end), *((start, end) for start, end in others)]


LEDGER_COLUMNS = columns("ledger")


def _optional(text: str) -> float | None:
    return float(text) if text else None


def parse_figure(row: Row, report_id: str, file: str) -> Figure:
    """A ledger row as a Figure. Raises ValueError for an impossible date."""
    return Figure(
        file=file,
        line=row.line,
        report_id=report_id,
        figure_id=row["figure_id"],
        indicator_id=row["indicator_id"],
        scope=row["scope"],
        scope_zh=row["scope_zh"],
        measure=Measure(row["measure"]),
        period_start=optional_day(row["period_start"]),
        period_end=optional_day(row["period_end"]),
        period_basis=PeriodBasis(row["period_basis"]),
        as_printed=row["as_printed"],
        qualifier=Qualifier(row["qualifier"]),
        value=_optional(row["value"]),
        value_low=_optional(row["value_low"]),
        value_high=_optional(row["value_high"]),
        unit=row["unit"],
        unit_zh=row["unit_zh"],
        growth=_optional(row["growth"]),
        growth_printed=row["growth_printed"],
        part_of=row["part_of"],
        char_start=int(row["char_start"]),
        char_end=int(row["char_end"]),
        also_at=row["also_at"],
        note=row["note"],
    )


@dataclass(frozen=True, slots=True)
class Ledger:
    """The figures of all reports, what is wrong with their files, and the ids of all rows.

    A row with an error gives no figure, and its id is still one that parts may name.
    """

    figures: list[Figure]
    findings: list[Finding]
    figure_ids: set[str]


def read_ledger(folder: Path) -> Ledger:
    """All reports in the order of file names; a file's stem is the report's id."""
    ledger = Ledger([], [], set())
    for path in sorted(folder.glob("*.csv")):
        name = f"data/reported/{path.name}"
        table = table_of(path, name, "ledger")
        rows, found = parse_table(table, "ledger", _parser(path.stem, name))
        ledger.figures.extend(rows.values())
        ledger.findings.extend(found)
        ledger.figure_ids.update(row["figure_id"] for row in table.rows)
    return ledger


def _parser(report_id: str, file: str) -> Callable[[Row], Figure]:
    return lambda row: parse_figure(row, report_id, file)


def write_ledger_file(path: Path, rows: list[dict[str, str]]) -> None:
    """Writes one report's ledger sorted by offset, atomically."""
    write_table(path, LEDGER_COLUMNS, sorted(rows, key=lambda row: int(row["char_start"])))
