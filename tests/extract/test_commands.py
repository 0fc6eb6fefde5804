"""The commands, as a person at a shell meets them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from etl.__main__ import app
from etl.console import WIDTH
from etl.errors import FindingsError
from etl.extract import many
from etl.extract.many import reference_of
from etl.ledger import LEDGER_COLUMNS
from etl.reports import Report

ROOT = Path(__file__).parents[2]
HUGE = "2020年，办理领事认证１２件；" * 3


@pytest.fixture
def run() -> CliRunner:
    return CliRunner()


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_extract_writes_ledger_rows_with_reasons(run: CliRunner, data: Path) -> None:
    result = run.invoke(app, ["extract", str(data / "reports"), "--data", str(data)])
    assert result.exit_code == 0
    found = rows(result.stdout)
    assert list(found[0])[: len(LEDGER_COLUMNS)] == list(LEDGER_COLUMNS)
    assert [r["as_printed"] for r in found] == ["12批", "96人次", "35张"]
    assert {r["city"] for r in found} == {"ningbo"}
    assert all(0 < float(r["confidence"]) <= 1 and r["why"] for r in found)


def test_a_period_that_was_inferred_leaves_its_note_to_a_person(
    run: CliRunner, data: Path, tmp_path: Path
) -> None:
    report = tmp_path / "ningbo-2015.txt"
    report.write_text("接待外宾30批。", encoding="utf-8")
    arguments = ["extract", str(report), "--data", str(data), "--published", "2015-07-20"]
    (row,) = rows(run.invoke(app, arguments).stdout)
    assert row["period_basis"] != "stated"
    assert row["note"] == ""
    assert "时期" in row["why"]


def test_extract_writes_one_json_object_a_line(run: CliRunner, data: Path) -> None:
    arguments = ["extract", str(data / "reports"), "--data", str(data), "--format", "jsonl"]
    result = run.invoke(app, arguments)
    assert [json.loads(line)["report_id"] for line in result.stdout.splitlines()] == [
        "ningbo-2020"
    ] * 3


@pytest.mark.parametrize("columns", [WIDTH, 80], ids=["no terminal", "a narrow one"])
def test_a_printed_table_cuts_nothing_off(
    run: CliRunner, data: Path, columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("etl.console.WIDTH", columns)
    arguments = ["extract", str(data / "reports"), "--data", str(data)]
    found = rows(run.invoke(app, arguments).stdout)
    printed = run.invoke(app, [*arguments, "--format", "table"]).stdout
    assert "…" not in printed
    assert [row for row in found if row["indicator_id"] not in printed] == []


def test_a_report_that_cannot_be_read_is_told_and_the_others_are_read(
    run: CliRunner, data: Path
) -> None:
    (data / "reports" / "a.pdf").write_bytes(b"no pdf")
    result = run.invoke(app, ["extract", str(data / "reports"), "--data", str(data)])
    assert result.exit_code == 1
    assert len(rows(result.stdout)) == 3


def test_what_the_text_does_not_state_can_be_stated(
    run: CliRunner, data: Path, tmp_path: Path
) -> None:
    note = tmp_path / "note.txt"
    note.write_text("今年上半年，接待外宾30批。", encoding="utf-8")
    arguments = ["extract", str(note), "--data", str(data), "--published", "2015-07-20"]
    result = run.invoke(app, [*arguments, "--city", "大连"])
    (row,) = rows(result.stdout)
    assert (row["period_start"], row["period_end"]) == ("2015-01-01", "2015-06-30")
    assert row["city"] == "大连"


def test_processes_give_the_same_rows_in_the_same_order(run: CliRunner, data: Path) -> None:
    for number in range(5):
        (data / "reports" / f"x{number}.txt").write_text(
            HUGE + f"签证{number}1件。", encoding="utf-8"
        )
    arguments = ["extract", str(data / "reports"), "--data", str(data)]
    alone, together = run.invoke(app, arguments), run.invoke(app, [*arguments, "--jobs", "2"])
    assert alone.stdout == together.stdout
    assert len(rows(alone.stdout)) == 3 + 5 * 2


def test_account_lists_classes_and_fails_on_what_is_left(
    run: CliRunner, data: Path, tmp_path: Path
) -> None:
    report = data / "reports" / "ningbo-2020.txt"
    assert run.invoke(app, ["account", str(report), "--data", str(data)]).exit_code == 0
    odd = tmp_path / "odd.txt"
    odd.write_text("得分为37。", encoding="utf-8")
    result = run.invoke(app, ["account", str(odd), "--data", str(data)])
    assert result.exit_code == 1
    assert "37" in result.stdout


def test_evaluate_without_texts_says_so(run: CliRunner, tmp_path: Path) -> None:
    result = run.invoke(app, ["evaluate", "--reports", str(tmp_path)])
    assert result.exit_code == 1


def test_a_data_folder_that_is_not_there_is_told(run: CliRunner, data: Path) -> None:
    arguments = ["extract", str(data / "reports"), "--data", "/no/such/folder"]
    result = run.invoke(app, arguments)
    assert result.exit_code == 1
    assert "/no/such/folder/reference: is no folder" in result.stderr


def test_a_table_that_reading_stands_on_and_that_has_errors_is_told(data: Path) -> None:
    (data / "reference" / "qualifiers.csv").write_bytes(b"")
    with pytest.raises(FindingsError) as told:
        reference_of(data / "reference")
    assert [f.file for f in told.value.findings] == ["data/reference/qualifiers.csv"]


@pytest.mark.parametrize("command", ["extract", "account"])
@pytest.mark.parametrize(
    "published", ["soon", "2019-13-45", "2019-02-30", "2019/07", "２０１９", "0001"]
)
def test_a_date_of_publication_that_is_none_is_told(
    run: CliRunner, data: Path, command: str, published: str
) -> None:
    report = str(data / "reports" / "ningbo-2020.txt")
    result = run.invoke(app, [command, report, "--data", str(data), "--published", published])
    assert result.exit_code == 1
    assert "2018-07/2018-12" in result.stderr
    assert not result.stdout


def test_a_city_that_is_not_listed_is_noted_with_those_that_are(run: CliRunner, data: Path) -> None:
    arguments = ["extract", str(data / "reports"), "--data", str(data), "--city", "不存在"]
    result = run.invoke(app, arguments)
    assert result.exit_code == 0
    assert "ningbo 宁波" in result.stderr


@pytest.mark.parametrize("city", ["舟山", "舟山市", "zhoushan", "Zhoushan"])
def test_a_city_may_be_named_by_its_id_or_its_names(run: CliRunner, data: Path, city: str) -> None:
    arguments = ["extract", str(data / "reports"), "--data", str(data), "--city", city]
    result = run.invoke(app, arguments)
    assert {r["city"] for r in rows(result.stdout)} == {"zhoushan"}
    assert not result.stderr


def test_a_report_named_twice_in_other_words_is_read_once(run: CliRunner, data: Path) -> None:
    folder = data / "reports"
    again = folder / ".." / "reports" / "ningbo-2020.txt"
    result = run.invoke(app, ["extract", str(folder), str(again), "--data", str(data)])
    assert len(rows(result.stdout)) == 3


def test_two_files_of_one_name_are_refused_in_one_sentence(run: CliRunner, data: Path) -> None:
    first = data / "reports" / "ningbo-2020.txt"
    other = first.with_name("ningbo-2020.html")
    other.write_text("<p>2020年，接待外宾12批。</p>", encoding="utf-8")
    result = run.invoke(app, ["extract", str(data / "reports"), "--data", str(data)])
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
    assert f"{other} and {first}" in result.stderr


@pytest.mark.parametrize("name", ["宁波-2020.txt", "ningbo 2020.txt"])
def test_a_name_that_makes_no_ids_is_noted_at_once(run: CliRunner, data: Path, name: str) -> None:
    report = data / "reports" / name
    (data / "reports" / "ningbo-2020.txt").rename(report)
    result = run.invoke(app, ["extract", str(report), "--data", str(data)])
    assert result.exit_code == 0
    assert f"{report}: " in result.stderr
    assert "ningbo-2024" in result.stderr


def test_a_folder_without_reports_is_named_and_what_to_put_there(
    run: CliRunner, data: Path, tmp_path: Path
) -> None:
    (tmp_path / "none").mkdir()
    result = run.invoke(app, ["extract", str(tmp_path / "none"), "--data", str(data)])
    assert result.exit_code == 1
    assert f"{tmp_path / 'none'}: " in result.stderr
    assert ".docx" in result.stderr


def test_a_range_of_publication_told_backwards_is_said_to_be(run: CliRunner, data: Path) -> None:
    arguments = ["extract", str(data / "reports"), "--data", str(data)]
    result = run.invoke(app, [*arguments, "--published", "2023-12/2022-1"])
    assert result.exit_code == 1
    assert "the wrong way round. Write 2022-01/2023-12." in result.stderr


PAGE = "<html><body><p>2020年，接待外宾12批。</p></body></html>"


def test_a_text_that_cannot_be_kept_is_an_error_of_its_report_only(
    run: CliRunner, data: Path
) -> None:
    (data / "reports" / "x.html").write_text(PAGE, encoding="utf-8")
    (data / "reports" / "x.html.txt").mkdir()
    result = run.invoke(app, ["extract", str(data / "reports"), "--data", str(data)])
    assert result.exit_code == 1
    assert "x.html.txt: cannot be written" in result.stderr
    assert len(rows(result.stdout)) == 3


def test_a_text_that_cannot_be_kept_is_proposed_from_when_it_need_not_be(
    run: CliRunner, data: Path
) -> None:
    (data / "reports" / "x.html").write_text(PAGE, encoding="utf-8")
    (data / "reports" / "x.html.txt").mkdir()
    arguments = ["extract", str(data / "reports"), "--data", str(data), "--no-keep"]
    assert len(rows(run.invoke(app, arguments).stdout)) == 4


def test_the_patterns_are_those_of_the_data_folder(run: CliRunner, data: Path) -> None:
    patterns = data / "reference" / "patterns.toml"
    patterns.write_text("", encoding="utf-8")
    result = run.invoke(app, ["extract", str(data / "reports"), "--data", str(data)])
    assert result.exit_code == 1
    assert f"{patterns}: lacks 'subject'" in result.stderr


def test_a_report_that_the_reader_fails_at_does_not_stop_the_others(
    run: CliRunner, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(report: Report) -> None:
        if report.report_id == "ningbo-2020-broken":
            raise RecursionError("too deep")

    monkeypatch.setattr(many, "keep_text", fails)
    good = data / "reports" / "ningbo-2020.txt"
    broken = good.with_name("ningbo-2020-broken.txt")
    broken.write_text(good.read_text(encoding="utf-8"), encoding="utf-8")
    result = run.invoke(app, ["extract", str(broken), str(good), "--data", str(data)])
    assert result.exit_code == 1
    assert f"{broken}: reading it failed (RecursionError: too deep)" in result.stderr
    assert "ningbo-2020-001" in result.stdout
