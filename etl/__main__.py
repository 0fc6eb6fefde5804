"""Command line: python -m etl build | check | …"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from etl import commands_accept, commands_extract, commands_locate
from etl.console import DataOption, ReportsOption, console, explained, findings_table

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    help="报告中的数字 → 台账 → Parquet · Reported figures → ledger → Parquet.",
)
OutOption = Annotated[
    Path | None,
    typer.Option(
        "--out",
        help="发布到何处，不写则为 data/published · Where to publish; data/published if not given.",
    ),
]


@app.command()
def build(data: DataOption = None, reports: ReportsOption = None, out: OutOption = None) -> None:
    """读入、检查并发布，有错则原表不动 · Read, check and publish; wrong input leaves the tables alone."""
    from etl import pipeline

    with explained(data), console.status("building"):
        folders = pipeline.folders(data, reports)
        manifest, findings = pipeline.build(folders, out or folders.published)
    if findings:
        console.print(findings_table(findings, data))
    for name, rows in manifest["rows"].items():
        console.print(f"{name:<14}{rows:>6} rows", highlight=False)
    for line in manifest["summary"]:
        console.print(line, highlight=False)
    console.print(f"published {manifest['hash']} in {out or folders.published}", highlight=False)


@app.command()
def check(data: DataOption = None, reports: ReportsOption = None) -> None:
    """只检查，不写文件，有错返回 1 · Do what build would, but write nothing; exit 1 on any error."""
    from etl import pipeline

    with explained(data):
        findings = pipeline.check(pipeline.folders(data, reports))
    if findings:
        console.print(findings_table(findings, data))
    if pipeline.stops_the_build(findings):
        raise typer.Exit(1)
    console.print("nothing is wrong" if not findings else "nothing stops the build")


commands_extract.register(app)
commands_accept.register(app)
commands_locate.register(app)

if __name__ == "__main__":
    app()
