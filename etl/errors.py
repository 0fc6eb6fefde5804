"""Everything the ETL refuses, as one tree.

EtlError                 names the file to edit and ends with what to do
├── ReportError          a report file cannot be read
├── TableError           a hand-edited table cannot be read at all
├── FindingsError        tables were read, and checks found errors in them
└── PublishError         the output folder cannot be written
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Severity(StrEnum):
    """Whether a finding stops the build."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a check saw: where it is, what is wrong, what to do.

    `row` is the line number in the file as an editor shows it (the header is line 1),
    or None when the whole file is meant.
    """

    file: str
    row: int | None
    column: str
    wrong: str
    todo: str
    severity: Severity = Severity.ERROR


class EtlError(Exception):
    """A mistake that a user can mend: which file, what is wrong, what to do.

    A file given as a path lies there; a string that begins with `data/` is in the data folder,
    wherever that is.
    """

    def __init__(self, file: str | Path, wrong: str, todo: str) -> None:
        super().__init__(f"{file}: {wrong}. {todo}")
        self.file = file
        self.wrong = wrong
        self.todo = todo


class ReportError(EtlError):
    """A report file cannot be read."""


class TableError(EtlError):
    """A hand-edited table cannot be read at all."""


class PublishError(EtlError):
    """The output folder cannot be written."""


class FindingsError(EtlError):
    """Checks found errors; `findings` lists every one of them."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(
            "data", f"{len(self.findings)} findings", "Run `python -m etl check` to see them."
        )
