"""Prints the table, each part as soon as it is measured. `python -m tests.bench load pages`."""

from __future__ import annotations

import pkgutil
import sys
import time
from collections.abc import Iterable, Iterator
from importlib import import_module

from rich.console import Console
from rich.table import Table

import tests.bench
from tests.bench.row import Row

SIGN = {True: "[green]reached[/]", False: "[red]missed[/]", None: ""}


def parts(asked: Iterable[str]) -> Iterator[str]:
    """Names of the modules that measure, all of them unless some are asked for."""
    names = [module.name for module in pkgutil.iter_modules(tests.bench.__path__)]
    yield from (name for name in names if name in (asked or names))


def measured(name: str, console: Console) -> list[Row]:
    """The rows of one module; none if it measures nothing."""
    measure = getattr(import_module(f"tests.bench.{name}"), "rows", None)
    if measure is None:
        return []
    rows: list[Row] = []
    with console.status(f"measuring {name}"):
        try:
            for row in measure():
                rows.append(row)
        except Exception as error:  # the other parts are worth their minutes all the same
            console.print_exception()
            rows.append(Row(name, "broke off", type(error).__name__, reached=False))
    return rows


def table(rows: Iterable[Row]) -> Table:
    """All rows, a line between parts."""
    shown, part = Table(title="Speed"), ""
    for heading in ("", "what", "measured", "beside", "goal", ""):
        shown.add_column(heading, overflow="fold")
    for row in rows:
        if row.part != part:
            shown.add_section()
        name, part = ("" if row.part == part else row.part), row.part
        sign = SIGN[row.reached]
        shown.add_row(name, row.what, row.measured, row.beside, row.goal, sign)
    return shown


def main(asked: list[str]) -> None:
    """Measures and prints."""
    console, started = Console(), time.monotonic()
    rows = [row for name in parts(asked) for row in measured(name, console)]
    console.print(table(rows))
    console.print(f"measured in {time.monotonic() - started:.0f} s")


if __name__ == "__main__":
    main(sys.argv[1:])
