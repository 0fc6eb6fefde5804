"""Commands that read new reports: extract, account."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import Progress

from etl.console import DataOption, console, explained
from etl.errors import EtlError
from etl.inputs import folders
from etl.proposed_output import Format, write

if TYPE_CHECKING:
    from etl.extract.many import Outcome, Request

Files = Annotated[list[Path], typer.Argument(help="报告文件或文件夹 · Report files or folders.")]
Published = Annotated[
    str,
    typer.Option(help="发布日期或范围，如 2019-07-01、2018-07 · Date or range of publication."),
]


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
    from etl.extract.many import Request
    from etl.extract.report_ids import refuse_namesakes
    from etl.reports import report_files

    with explained(data):
        reference = folders(data).reference
        _note_unknown(city, reference)
        files = dict.fromkeys(file.resolve() for file in report_files(reports))
        refuse_namesakes(files)
        _note_ill_named(files)
        said = _stated(published)
        requests = [Request(file, reference, city, said, keep) for file in files]
        outcomes = _read(requests, jobs, scheduler)
    write([row for outcome in outcomes for row in outcome.rows], output)
    for outcome in outcomes:
        if outcome.error:
            _say(outcome.error, "red")
    if not files:
        _say_where_none_is(reports)
    if not files or any(outcome.error for outcome in outcomes):
        raise typer.Exit(1)


def _stated(published: str) -> str:
    """When reports appeared; a range that was told backwards is refused as just that."""
    from etl.extract.period.published import stated

    try:
        return stated(published)
    except EtlError as error:
        first, _, last = published.partition("/")
        try:
            turned = stated(f"{last}/{first}")
        except EtlError:
            raise error from None
        wrong = f"{published!r} is the wrong way round"
        raise EtlError("--published", wrong, f"Write {turned}.") from error


def _say(words: str, style: str) -> None:
    console.print(words, style=style, markup=False, soft_wrap=True)


def _say_where_none_is(reports: Sequence[Path]) -> None:
    from etl.reports import ENDINGS

    _say(
        f"{', '.join(map(str, reports))}: 没有报告 · no report found. "
        f"放入 · Put one there that ends in {' '.join(ENDINGS)}, named <city>-<year>.",
        "red",
    )


def _note_ill_named(files: Iterable[Path]) -> None:
    """The ledger refuses such ids, and they stand in every row."""
    from etl.extract.report_ids import ill_named

    for file in ill_named(files):
        _say(
            f"{file}: 文件名就是编号 · The name makes the ids of its figures, and accept refuses "
            "these. 只用字母、数字、- 和 _ · Use letters, digits, - and _ only: ningbo-2024.",
            "yellow",
        )


def _note_unknown(city: str, reference: Path) -> None:
    """A city that is not listed may be read of, and must be added before its rows are accepted."""
    from etl.extract.city import city_id
    from etl.extract.many import reference_of

    cities = reference_of(reference)[0].cities
    if city and city_id(city, cities.values()) not in cities:
        listed = ", ".join(f"{c.city_id} {c.name_zh}" for c in cities.values())
        _say(
            f"--city {city}: {reference / 'cities.csv'} 中没有 · is not there, which lists {listed}. "
            "照写；接受之前先加入 · Kept as it is; add the city there before you accept its rows.",
            "yellow",
        )


def _read(requests: Sequence[Request], jobs: int, scheduler: str) -> list[Outcome]:
    from etl.extract.many import extract_many

    outcomes: list[Outcome] = []
    with Progress(console=console, transient=True, disable=len(requests) < 2) as progress:
        task = progress.add_task("读报告 · reading", total=len(requests))
        for outcome in extract_many(requests, jobs, scheduler):
            outcomes.append(outcome)
            progress.advance(task)
    return outcomes


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

    with explained(data):
        _, language = reference_of(folders(data).reference)
        said = _stated(published)
        entries = entries_of(read_report(report).text, language, said)
    counts = Counter(entry.role for entry in entries)
    for entry in entries:
        if every or entry.role is Role.UNACCOUNTED:
            printed = "".join(entry.text.split())
            print(f"{entry.start}:{entry.end}\t{printed}\t{entry.role}\t{entry.why}")
    for role in Role:
        print(f"{role.value:<14}{counts[role]:>6}")
    if counts[Role.UNACCOUNTED]:
        raise typer.Exit(1)


def register(app: typer.Typer) -> None:
    """Adds the commands to the command line."""
    for command in (extract, account):
        app.command()(command)
