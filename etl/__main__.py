"""Command line: python -m etl build | check | …"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from etl import commands_extract
from etl.errors import EtlError, Finding, FindingsError, Severity

app = typer.Typer(
    add_completion=False, no_args_is_help=True, help="Reported figures → ledger → Parquet."
)
console = Console(stderr=True)
DataOption = Annotated[Path | None, typer.Option("--data", help="The data folder.")]
ReportsOption = Annotated[
    Path | None,
    typer.Option("--reports", help="Where report texts lie; data/reports if not given."),
]
OutOption = Annotated[
    Path | None, typer.Option("--out", help="Where to publish; data/published if not given.")
]


def findings_table(findings: Sequence[Finding]) -> Table:
    """All findings, errors first: file, row, column, what is wrong, what to do."""
    table = Table(title="Findings")
    for heading in ("", "file", "row", "column", "what is wrong", "what to do"):
        table.add_column(heading, overflow="fold")
    for f in sorted(findings, key=lambda f: (f.severity, f.file, f.row or 0)):
        sign = "[red]error[/]" if f.severity is Severity.ERROR else "[yellow]note[/]"
        table.add_row(sign, f.file, str(f.row or ""), f.column, f.wrong, f.todo)
    return table


@contextmanager
def _explained() -> Iterator[None]:
    """A user's mistake ends in a table or a sentence, never in a traceback."""
    try:
        yield
    except FindingsError as error:
        console.print(findings_table(error.findings))
        raise typer.Exit(1) from error
    except EtlError as error:
        console.print(f"[red]error[/] {error.file}: {error.wrong}. {error.todo}")
        raise typer.Exit(1) from error


@app.command()
def build(data: DataOption = None, reports: ReportsOption = None, out: OutOption = None) -> None:
    """Read, validate and publish. Published tables stay as they were if anything is wrong."""
    from etl import pipeline

    folders = pipeline.folders(data, reports)
    with _explained(), console.status("building"):
        manifest, findings = pipeline.build(folders, out or folders.published)
    if findings:
        console.print(findings_table(findings))
    for name, rows in manifest["rows"].items():
        console.print(f"{name:<14}{rows:>6} rows", highlight=False)
    for line in manifest["summary"]:
        console.print(line, highlight=False)
    console.print(f"published {manifest['hash']} in {out or folders.published}", highlight=False)


@app.command()
def check(data: DataOption = None, reports: ReportsOption = None) -> None:
    """Everything that build would do, writing nothing; exits 1 on any error."""
    from etl import pipeline

    with _explained():
        findings = pipeline.check(pipeline.folders(data, reports))
    if findings:
        console.print(findings_table(findings))
    if pipeline.stops_the_build(findings):
        raise typer.Exit(1)
    console.print("nothing is wrong" if not findings else "nothing stops the build")


commands_extract.register(app)

if __name__ == "__main__":
    app()
