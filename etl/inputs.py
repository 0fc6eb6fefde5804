"""Reads all input: reference tables, ledger, report texts where they are present."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from etl.catalogue import Catalogue, read_catalogue
from etl.errors import EtlError, Finding, ReportError, Severity
from etl.ledger import Figure, read_ledger
from etl.reports import read_report

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything that was read; by report id, where present, `texts` and the sums they go by.

    `figure_ids` are those of rows with errors too, of which there is no figure.
    """

    catalogue: Catalogue
    figures: list[Figure]
    texts: Mapping[str, str] = field(default_factory=dict)
    sums: Mapping[str, Collection[str]] = field(default_factory=dict)
    figure_ids: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the input lies, and where tables are published unless told otherwise."""

    reference: Path
    reported: Path
    reports: Path
    published: Path


def folders(data: Path | None = None, reports: Path | None = None) -> Folders:
    """The folders below `data`; report texts may lie elsewhere.

    Raises EtlError where that is no folder or an empty one: nothing would be held against texts.
    """
    if reports is not None and not (reports.is_dir() and any(reports.iterdir())):
        wrong = "is an empty folder" if reports.is_dir() else "is no folder"
        todo = "Name the folder that holds the report texts, or leave --reports out."
        raise EtlError(reports, wrong, todo)
    root = data or ROOT / "data"
    return Folders(
        root / "reference", root / "reported", reports or root / "reports", root / "published"
    )


def read_inputs(where: Folders) -> tuple[Inputs, list[Finding]]:
    """All input, and what is wrong with single tables and files."""
    catalogue, findings = read_catalogue(where.reference)
    ledger = read_ledger(where.reported)
    texts, sums, unread = _read_texts(where.reports, catalogue)
    inputs = Inputs(catalogue, ledger.figures, texts, sums, frozenset(ledger.figure_ids))
    return inputs, [*findings, *ledger.findings, *unread]


def _read_texts(
    folder: Path, catalogue: Catalogue
) -> tuple[dict[str, str], dict[str, tuple[str, str]], list[Finding]]:
    """Texts of the reports that are present; one that cannot be read is only noted.

    Offsets were taken once; without the text, pages still show figures and places.
    """
    texts, sums, findings = {}, {}, []
    for report in catalogue.reports.values():
        path = folder / report.file
        if not path.is_file():
            continue
        try:
            read = read_report(path)
        except ReportError as error:
            findings.append(
                Finding(report.file, None, "", error.wrong, error.todo, Severity.WARNING)
            )
            continue
        texts[report.report_id] = read.text
        sums[report.report_id] = (read.sha256, read.file_sha256)
    return texts, sums, findings
