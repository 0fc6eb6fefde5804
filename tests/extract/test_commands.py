"""The commands, as a person at a shell meets them."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from etl.commands_extract import register
from etl.ledger import LEDGER_COLUMNS

ROOT = Path(__file__).parents[2]
TEXT = "宁波市外办2020年工作总结\n全年接待外国代表团12批96人次，同比增长20%。办理APEC商务旅行卡35张。\n"
HUGE = "2020年，办理领事认证１２件；" * 3


@pytest.fixture
def run() -> CliRunner:
    return CliRunner()


@pytest.fixture
def app() -> typer.Typer:
    commands = typer.Typer()
    register(commands)
    return commands


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with the real reference tables, a report in it, and an empty ledger."""
    folder = tmp_path / "data"
    shutil.copytree(ROOT / "data" / "reference", folder / "reference")
    (folder / "reported").mkdir()
    (folder / "reports").mkdir()
    reports = folder / "reference" / "reports.csv"
    header = reports.read_text(encoding="utf-8").splitlines()[0].split(",")
    row = {"report_id": "ningbo-2020", "file": "ningbo-2020.txt", "city_id": "ningbo"}
    row |= {"title_zh": "总结", "publisher_zh": "外办", "kind": "annual report"}
    row |= {
        "published": "2021-01",
        "published_basis": "stated",
        "covers": "2020",
        "sha256": "0" * 64,
    }
    lines = [",".join(header), ",".join(row.get(name, "") for name in header)]
    reports.write_text("\n".join(lines) + "\n", encoding="utf-8")
    for name in ("events.csv", "corrections.csv"):
        table = folder / "reference" / name
        table.write_text(table.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    (folder / "reports" / "ningbo-2020.txt").write_text(TEXT, encoding="utf-8")
    return folder


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_extract_writes_ledger_rows_with_reasons(
    run: CliRunner, app: typer.Typer, data: Path
) -> None:
    result = run.invoke(app, ["extract", str(data / "reports"), "--data", str(data)])
    assert result.exit_code == 0
    found = rows(result.stdout)
    assert list(found[0])[: len(LEDGER_COLUMNS)] == list(LEDGER_COLUMNS)
    assert [r["as_printed"] for r in found] == ["12批", "96人次", "35张"]
    assert {r["city"] for r in found} == {"ningbo"}
    assert all(0 < float(r["confidence"]) <= 1 and r["why"] for r in found)


def test_extract_writes_one_json_object_a_line(
    run: CliRunner, app: typer.Typer, data: Path
) -> None:
    arguments = ["extract", str(data / "reports"), "--data", str(data), "--format", "jsonl"]
    result = run.invoke(app, arguments)
    assert [json.loads(line)["report_id"] for line in result.stdout.splitlines()] == [
        "ningbo-2020"
    ] * 3


def test_a_report_that_cannot_be_read_is_told_and_the_others_are_read(
    run: CliRunner, app: typer.Typer, data: Path
) -> None:
    (data / "reports" / "a.pdf").write_bytes(b"no pdf")
    result = run.invoke(app, ["extract", str(data / "reports"), "--data", str(data)])
    assert result.exit_code == 1
    assert len(rows(result.stdout)) == 3


def test_what_the_text_does_not_state_can_be_stated(
    run: CliRunner, app: typer.Typer, data: Path, tmp_path: Path
) -> None:
    note = tmp_path / "note.txt"
    note.write_text("今年上半年，接待外宾30批。", encoding="utf-8")
    arguments = ["extract", str(note), "--data", str(data), "--published", "2015-07-20"]
    result = run.invoke(app, [*arguments, "--city", "大连"])
    (row,) = rows(result.stdout)
    assert (row["period_start"], row["period_end"]) == ("2015-01-01", "2015-06-30")
    assert row["city"] == "大连"


def test_processes_give_the_same_rows_in_the_same_order(
    run: CliRunner, app: typer.Typer, data: Path
) -> None:
    for number in range(5):
        (data / "reports" / f"x{number}.txt").write_text(
            HUGE + f"签证{number}1件。", encoding="utf-8"
        )
    arguments = ["extract", str(data / "reports"), "--data", str(data)]
    alone, together = run.invoke(app, arguments), run.invoke(app, [*arguments, "--jobs", "2"])
    assert alone.stdout == together.stdout
    assert len(rows(alone.stdout)) == 3 + 5 * 2


def test_account_lists_classes_and_fails_on_what_is_left(
    run: CliRunner, app: typer.Typer, data: Path, tmp_path: Path
) -> None:
    report = data / "reports" / "ningbo-2020.txt"
    assert run.invoke(app, ["account", str(report), "--data", str(data)]).exit_code == 0
    odd = tmp_path / "odd.txt"
    odd.write_text("得分为37。", encoding="utf-8")
    result = run.invoke(app, ["account", str(odd), "--data", str(data)])
    assert result.exit_code == 1
    assert "37" in result.stdout


def proposed(run: CliRunner, app: typer.Typer, data: Path, tmp_path: Path) -> Path:
    result = run.invoke(app, ["extract", str(data / "reports"), "--data", str(data)])
    file = tmp_path / "proposed.csv"
    file.write_text(result.stdout, encoding="utf-8")
    return file


def test_accepted_rows_stand_in_the_ledger(
    run: CliRunner, app: typer.Typer, data: Path, tmp_path: Path
) -> None:
    file = proposed(run, app, data, tmp_path)
    result = run.invoke(app, ["accept", str(file), "--data", str(data)])
    assert result.exit_code == 0, result.stderr
    ledger = rows((data / "reported" / "ningbo-2020.csv").read_text(encoding="utf-8"))
    assert [r["as_printed"] for r in ledger] == ["12批", "96人次", "35张"]
    assert "confidence" not in ledger[0]


def test_rows_that_the_ledger_has_already_are_refused(
    run: CliRunner, app: typer.Typer, data: Path, tmp_path: Path
) -> None:
    file = proposed(run, app, data, tmp_path)
    run.invoke(app, ["accept", str(file), "--data", str(data)])
    before = (data / "reported" / "ningbo-2020.csv").read_bytes()
    result = run.invoke(app, ["accept", str(file), "--data", str(data)])
    assert result.exit_code == 1
    assert "already" in result.stderr
    assert (data / "reported" / "ningbo-2020.csv").read_bytes() == before


def test_a_wrong_row_keeps_all_rows_out(
    run: CliRunner, app: typer.Typer, data: Path, tmp_path: Path
) -> None:
    file = proposed(run, app, data, tmp_path)
    text = file.read_text(encoding="utf-8").replace("apec_cards_handled", "no_such_indicator")
    file.write_text(text, encoding="utf-8")
    result = run.invoke(app, ["accept", str(file), "--data", str(data)])
    assert result.exit_code == 1
    assert not list((data / "reported").iterdir())


def test_the_ledger_before_is_kept_as_a_backup(
    run: CliRunner, app: typer.Typer, data: Path, tmp_path: Path
) -> None:
    file = proposed(run, app, data, tmp_path)
    first, rest = (
        file.read_text(encoding="utf-8").split("\n", 2)[:2],
        file.read_text(encoding="utf-8"),
    )
    one = tmp_path / "one.csv"
    one.write_text("\n".join(first) + "\n", encoding="utf-8")
    run.invoke(app, ["accept", str(one), "--data", str(data)])
    before = (data / "reported" / "ningbo-2020.csv").read_bytes()
    others = rest.split("\n")
    file.write_text("\n".join([others[0], *others[2:]]), encoding="utf-8")
    result = run.invoke(app, ["accept", str(file), "--data", str(data)])
    assert result.exit_code == 0, result.stderr
    assert (data / "reported" / "ningbo-2020.csv.bak").read_bytes() == before
    ids = [r["figure_id"] for r in rows((data / "reported" / "ningbo-2020.csv").read_text())]
    assert len(set(ids)) == 3


def test_evaluate_without_texts_says_so(run: CliRunner, app: typer.Typer, tmp_path: Path) -> None:
    result = run.invoke(app, ["evaluate", "--reports", str(tmp_path)])
    assert result.exit_code == 1
