"""How the command line says what is wrong: one table of findings, or one sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from etl.errors import EtlError, Finding, FindingsError, Severity

console = Console(stderr=True)


def findings_table(findings: Sequence[Finding]) -> Table:
    """All findings, errors first: file, row, column, what is wrong, what to do."""
    table = Table(title="Findings")
    for heading in ("", "file", "row", "column", "what is wrong", "what to do"):
        table.add_column(heading, overflow="fold")
    for f in sorted(findings, key=lambda f: (f.severity, f.file, f.row or 0)):
        sign = "[red]error[/]" if f.severity is Severity.ERROR else "[yellow]note[/]"
        said = (f.file, str(f.row or ""), f.column, f.wrong, f.todo)
        table.add_row(sign, *(escape(cell) for cell in said))
    return table


@contextmanager
def explained() -> Iterator[None]:
    """A user's mistake ends in a table or a sentence and exit code 1, never in a traceback."""
    try:
        yield
    except FindingsError as error:
        console.print(findings_table(error.findings))
        raise typer.Exit(1) from error
    except EtlError as error:
        console.print(f"[red]error[/] {escape(str(error))}", soft_wrap=True, highlight=False)
        raise typer.Exit(1) from error
