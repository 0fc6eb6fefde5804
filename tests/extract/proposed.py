"""Files of proposals as tests read and rewrite them, and the command that accepts them."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from typer.testing import CliRunner

from etl.__main__ import app

Rows = list[dict[str, str]]


def command(name: str, *arguments: object) -> tuple[int, str]:
    """Exit code, and everything said."""
    done = CliRunner().invoke(app, [name, *map(str, arguments)])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.output


def rows(path: Path) -> Rows:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))


def written(found: Rows, mark: str = ",", quoting: int = csv.QUOTE_MINIMAL) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, list(found[0]), delimiter=mark, quoting=quoting)
    writer.writeheader()
    writer.writerows(found)
    return text.getvalue()


def edit(file: Path, number: int, **cells: str) -> None:
    """Rewrites cells of a row, counted from 0."""
    found = rows(file)
    found[number] |= cells
    file.write_text(written(found), encoding="utf-8", newline="")
