"""Commands about new reports: extract, account, evaluate, accept."""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from etl.errors import EtlError, FindingsError
from etl.inputs import folders, read_inputs

errors = Console(stderr=True)
Files = Annotated[list[Path], typer.Argument(help="报告文件或文件夹 · Report files or folders.")]
DataOption = Annotated[Path | None, typer.Option("--data", help="数据文件夹 · The data folder.")]
ReportsOption = Annotated[
    Path | None, typer.Option("--reports", help="报告原文所在 · Where report texts lie.")
]
Published = Annotated[
    str,
    typer.Option(help="发布日期或范围，如 2019-07-01、2018-07 · Date or range of publication."),
]
WIDTH = 132
"""Columns of a printed table where there is no terminal to ask."""
SHOWN = ("as_printed", "value", "indicator_id", "scope_zh", "measure", "period_start", "period_end")
SHOWN_TOO = ("growth", "confidence", "why")


class Format(StrEnum):
    """How proposals are written."""

    CSV = "csv"
    JSONL = "jsonl"
    TABLE = "table"


@contextmanager
def _explained() -> Iterator[None]:
    """A user's mistake ends in a sentence with what to do, and exit code 1."""
    try:
        yield
    except FindingsError as error:
        for f in error.findings:
            errors.print(f"{f.file}:{f.row or ''} {f.column}: {f.wrong}. {f.todo}", markup=False)
        raise typer.Exit(1) from error
    except EtlError as error:
        errors.print(str(error), style="red", markup=False)
        raise typer.Exit(1) from error


def extract(
    reports: Files,
    output: Annotated[Format, typer.Option("--format", help="输出格式 · Output.")] = Format.CSV,
    city: Annotated[str, typer.Option(help="报告所属城市 · City the reports are of.")] = "",
    published: Published = "",
    jobs: Annotated[int, typer.Option(min=1, help="进程数 · Processes.")] = 1,
    scheduler: Annotated[str, typer.Option(help="Dask 调度器，tcp://… · Dask scheduler.")] = "",
    keep: Annotated[
        bool, typer.Option(help="把网页、DOCX、PDF 的文字存于原件旁 · Keep extracted text.")
    ] = True,
    data: DataOption = None,
) -> None:
    """从报告中读出数字，提出台账行 · Propose ledger rows from reports; exit 1 if one fails."""
    from etl.extract.many import Outcome, Request, extract_many
    from etl.reports import report_files

    with _explained():
        files = report_files(reports)
        reference = folders(data).reference
        requests = [Request(f.resolve(), reference, city, published, keep) for f in files]
        outcomes: list[Outcome] = []
        with Progress(console=errors, transient=True, disable=len(files) < 2) as progress:
            task = progress.add_task("读报告 · reading", total=len(files))
            for outcome in extract_many(requests, jobs, scheduler):
                outcomes.append(outcome)
                progress.advance(task)
    _write([row for outcome in outcomes for row in outcome.rows], output)
    for outcome in outcomes:
        if outcome.error:
            errors.print(outcome.error, style="red", markup=False)
    if not files:
        errors.print("没有报告 · no report found", style="red")
    if not files or any(outcome.error for outcome in outcomes):
        raise typer.Exit(1)


def _write(rows: Sequence[dict[str, str]], output: Format) -> None:
    if output is Format.TABLE:
        table = Table("报告 · report", *SHOWN, *SHOWN_TOO)
        for row in rows:
            report_id = row["figure_id"].rpartition("-")[0]
            table.add_row(report_id, *(row[name] for name in (*SHOWN, *SHOWN_TOO)))
        Console().print(table)
    elif output is Format.JSONL:
        for row in rows:
            report_id = row["figure_id"].rpartition("-")[0]
            print(json.dumps({"report_id": report_id, **row}, ensure_ascii=False))
    else:
        from etl.extract.proposal import REASONS
        from etl.ledger import LEDGER_COLUMNS

        writer = csv.DictWriter(sys.stdout, [*LEDGER_COLUMNS, *REASONS], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def account(
    report: Annotated[Path, typer.Argument(help="报告文件 · A report file.")],
    every: Annotated[bool, typer.Option("--all", help="列出每个数字 · List every one.")] = False,
    published: Published = "",
    data: DataOption = None,
) -> None:
    """给报告中的每个数字归类 · Class every numeral of a report; exit 1 if one is left."""
    from etl.extract.account import account as entries_of
    from etl.extract.many import reference_of
    from etl.extract.numeral import Role
    from etl.reports import read_report

    with _explained():
        text = read_report(report).text
        _, language = reference_of(folders(data).reference)
        entries = entries_of(text, language, published)
    counts = Counter(entry.role for entry in entries)
    for entry in entries:
        if every or entry.role is Role.UNACCOUNTED:
            printed = "".join(entry.text.split())
            print(f"{entry.start}:{entry.end}\t{printed}\t{entry.role}\t{entry.why}")
    for role in Role:
        print(f"{role.value:<14}{counts[role]:>6}")
    if counts[Role.UNACCOUNTED]:
        raise typer.Exit(1)


def evaluate(data: DataOption = None, reports: ReportsOption = None) -> None:
    """与台账比对 · Compare proposals with the ledger; exit 1 below a floor."""
    from etl.extract.agreement import FLOORS, agreement, shares
    from etl.extract.many import reference_of

    where = folders(data, reports)
    with _explained():
        inputs, _ = read_inputs(where)
        _, language = reference_of(where.reference)
        result = agreement(inputs, language)
    if not result.reports:
        errors.print(f"{where.reports}: 没有报告原文 · no report text here", style="red")
        raise typer.Exit(1)
    scored = {**result.reports, "合计 · total": result.total}
    for title, rows in (("报告 · report", scored), ("指标 · indicator", result.indicators)):
        table = Table(title, "n", *FLOORS)
        for name, one in rows.items():
            table.add_row(name, str(one.expected), *(f"{s:.2f}" for s in shares(one).values()))
        Console(width=WIDTH).print(table)
    for line in [*result.total.missed, *result.total.extra, *result.total.wrong]:
        print(line)
    for line in result.below():
        errors.print(line, style="red")
    if result.below():
        raise typer.Exit(1)


def accept(
    file: Annotated[Path, typer.Argument(help="extract 的输出 · What extract wrote.")],
    data: DataOption = None,
    reports: ReportsOption = None,
) -> None:
    """把看过的行加进台账 · Add rows you have looked at to the ledger, all or none."""
    from etl.extract.accept import accept as add

    with _explained():
        added = add(file, folders(data, reports))
    for ledger, count in added.items():
        print(f"{ledger.name}: +{count}")


def register(app: typer.Typer) -> None:
    """Adds the commands to the command line."""
    for command in (extract, account, evaluate, accept):
        app.command()(command)
