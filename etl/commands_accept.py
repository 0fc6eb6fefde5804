"""Commands that hold proposals against the ledger: evaluate, accept."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from etl.console import (
    DataOption,
    ReportsOption,
    console,
    explained,
    findings_table,
    printing,
)
from etl.inputs import folders, read_inputs


def evaluate(data: DataOption = None, reports: ReportsOption = None) -> None:
    """与台账比对 · Compare proposals with the ledger; exit 1 below a floor."""
    from etl.extract.agreement import FLOORS, agreement, shares
    from etl.extract.many import reference_of

    with explained(data):
        where = folders(data, reports)
        inputs, _ = read_inputs(where)
        _, language = reference_of(where.reference)
        result = agreement(inputs, language)
    if not result.reports:
        console.print(f"{where.reports}: 没有报告原文 · no report text here", style="red")
        raise typer.Exit(1)
    scored = {**result.reports, "合计 · total": result.total}
    for title, rows in (("报告 · report", scored), ("指标 · indicator", result.indicators)):
        table = Table(title, "n", *FLOORS)
        for name, one in rows.items():
            table.add_row(name, str(one.expected), *(f"{s:.2f}" for s in shares(one).values()))
        printing().print(table)
    for line in [*result.total.missed, *result.total.extra, *result.total.wrong]:
        print(line)
    for line in result.below():
        console.print(line, style="red")
    if result.below():
        raise typer.Exit(1)


def accept(
    file: Annotated[Path, typer.Argument(help="extract 的输出 · What extract wrote.")],
    data: DataOption = None,
    reports: ReportsOption = None,
) -> None:
    """把看过的行加进台账 · Add rows you have looked at to the ledger, all or none."""
    from etl.extract.accept import accept as add

    with explained(data):
        added, notes = add(file, folders(data, reports))
    if notes:
        console.print(findings_table(notes, data))
    for ledger, count in added.items():
        print(f"{ledger.name}: +{count}")


def register(app: typer.Typer) -> None:
    """Adds the commands to the command line."""
    for command in (evaluate, accept):
        app.command()(command)
