"""What commands share: options, and how they say what is wrong, in a table or a sentence."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from etl.errors import EtlError, Finding, FindingsError, Severity

DataOption = Annotated[Path | None, typer.Option("--data", help="数据文件夹 · The data folder.")]
ReportsOption = Annotated[
    Path | None, typer.Option("--reports", help="报告原文所在 · Where report texts lie.")
]
console = Console(stderr=True)
WIDTH = 132
"""Columns of a printed table where there is no terminal to ask."""


def printing() -> Console:
    """Where tables are printed: as wide as the terminal, and wide enough where there is none."""
    return Console(width=None if sys.stdout.isatty() else WIDTH)


def findings_table(findings: Sequence[Finding], data: Path | None = None) -> Table:
    """All findings, errors first: file, row, column, what is wrong, what to do."""
    table = Table(title="Findings")
    for heading in ("", "file", "row", "column", "what is wrong", "what to do"):
        table.add_column(heading, overflow="fold")
    for f in sorted(findings, key=lambda f: (f.severity, f.file, f.row or 0)):
        sign = "[red]error[/]" if f.severity is Severity.ERROR else "[yellow]note[/]"
        said = (_lying(f.file, data), str(f.row or ""), f.column, f.wrong, f.todo)
        table.add_row(sign, *(escape(cell) for cell in said))
    return table


@contextmanager
def explained(data: Path | None = None) -> Iterator[None]:
    """A user's mistake ends in a table or a sentence and exit code 1, never in a traceback."""
    try:
        yield
    except FindingsError as error:
        console.print(findings_table(error.findings, data))
        raise typer.Exit(1) from error
    except EtlError as error:
        said = f"{_lying(error.file, data)}: {error.wrong}. {error.todo}"
        console.print(f"[red]error[/] {escape(said)}", soft_wrap=True, highlight=False)
        raise typer.Exit(1) from error


def _lying(file: str | Path, data: Path | None) -> str:
    """Where a file lies: at its path; named `data/…`, in the data folder that was given."""
    if isinstance(file, Path):
        return str(file)
    within = file.removeprefix("data/")
    return file if data is None or within == file else str(data / within)
