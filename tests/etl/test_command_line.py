"""`python -m etl build` and `check`, as a person at a terminal meets them."""

from __future__ import annotations

import fcntl
import re
import shutil
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from etl.__main__ import app, console
from tests import synthetic


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal in which no cell is folded."""
    monkeypatch.setattr(console, "_width", 400)


def run(*arguments: object) -> tuple[int, str]:
    """Exit code, and everything printed."""
    done = CliRunner().invoke(app, [str(a) for a in arguments])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.output


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return synthetic.copy_data(tmp_path)


HELP = re.compile(r"[^·]*[\u4e00-\u9fff][^·]* · [A-Z][^·\u4e00-\u9fff]*\.")
COMMANDS = get_command(app).commands


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_is_in_chinese_then_in_english(name: str) -> None:
    command = COMMANDS[name] if name else get_command(app)
    own = [p.help for p in command.params if p.name not in ("help", "version")]
    assert [said for said in [command.help, *own] if not HELP.fullmatch(said or "")] == []


def test_check_finds_nothing_wrong_and_writes_nothing(data: Path) -> None:
    before = sorted(data.rglob("*"))
    assert run("check", "--data", data) == (0, "nothing is wrong\n")
    assert sorted(data.rglob("*")) == before


def test_build_publishes_into_the_data_folder_and_says_how_much(data: Path) -> None:
    code, said = run("build", "--data", data)
    assert code == 0
    assert "observations" in said
    assert (data / "published" / "manifest.json").is_file()


def test_check_lists_mistakes_of_several_files_in_one_table_and_exits_1(data: Path) -> None:
    synthetic.edit(data / "reference" / "reports.csv", "ningbo-2018", city_id="atlantis")
    synthetic.edit(data / "reported" / "qingdao-2022.csv", "qingdao-2022-001", growth="-2")
    code, said = run("check", "--data", data)
    assert code == 1
    assert said.count("Findings") == 1
    for words in (
        "'atlantis'",
        str(data / "reference" / "reports.csv"),
        "qingdao-2022.csv",
        "growth",
        "what to do",
    ):
        assert words in said


def test_build_says_the_same_as_check_and_publishes_nothing(data: Path) -> None:
    (data / "reference" / "units.csv").write_bytes(b"")
    code, said = run("build", "--data", data)
    assert code == 1
    assert "the file is empty" in said
    assert not (data / "published").exists()


def test_a_missing_table_is_named(data: Path) -> None:
    (data / "reference" / "cities.csv").unlink()
    code, said = run("check", "--data", data)
    assert code == 1
    assert str(data / "reference" / "cities.csv") in said


def test_a_table_saved_by_excel_is_noted_and_does_not_stop_the_build(data: Path) -> None:
    path = data / "reference" / "topics.csv"
    path.write_bytes(path.read_text(encoding="utf-8").encode("gb18030"))
    code, said = run("check", "--data", data)
    assert code == 0
    assert "GBK" in said
    assert "nothing stops the build" in said


def test_a_report_text_that_was_changed_is_noted(data: Path) -> None:
    path = data / "reports" / "ningbo-2018.txt"
    path.write_text(path.read_text(encoding="utf-8") + "后来加的一句。", encoding="utf-8")
    code, said = run("check", "--data", data)
    assert code == 0
    assert "not the text that the offsets" in said


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize("made", [True, False], ids=["an empty folder", "no folder"])
def test_a_folder_of_reports_that_holds_nothing_is_an_error_that_names_it(
    data: Path, tmp_path: Path, command: str, made: bool
) -> None:
    texts = tmp_path / "texts"
    if made:
        texts.mkdir()
    code, said = run(command, "--data", data, "--reports", texts)
    assert code == 1
    assert f"{texts}: is " in said


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize("left", ["a folder", "a file", "nothing"])
def test_no_ledger_at_all_is_an_error(data: Path, command: str, left: str) -> None:
    shutil.rmtree(data / "reported")
    if left == "a folder":
        (data / "reported").mkdir()
    elif left == "a file":
        (data / "reported").write_text("in the way", encoding="utf-8")
    code, said = run(command, "--data", data)
    assert code == 1
    assert str(data / "reported") in said
    assert said.count("│ error") == 1


@pytest.mark.parametrize("out", [".", "reference", "reported", "reports", "reports/tables"])
def test_tables_are_not_published_among_their_sources(data: Path, out: str) -> None:
    before = sorted(data.rglob("*"))
    code, said = run("build", "--data", data, "--out", data / out)
    assert code == 1
    assert "holds the sources" in said
    assert sorted(data.rglob("*")) == before


def test_a_data_folder_that_is_a_file_is_named_as_it_was_given(
    monkeypatch: pytest.MonkeyPatch, data: Path
) -> None:
    monkeypatch.chdir(data.parent)
    (data / "README.md").write_text("no folder", encoding="utf-8")
    assert data.name == "data"
    code, said = run("check", "--data", "data/README.md")
    assert code == 1
    assert "error data/README.md/reference: is no folder" in said


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_check_that_does_not_hold_is_listed_and_stops_nothing(data: Path, command: str) -> None:
    grown = {"growth": "0.1", "growth_printed": "10.0%"}
    cells = {"as_printed": "3批", "value": "3", "value_low": "3", "value_high": "3", **grown}
    synthetic.edit(data / "reported" / "ningbo-2018.csv", "ningbo-2018-002", **cells)
    shutil.rmtree(data / "reports")
    code, said = run(command, "--data", data)
    assert code == 0
    (line,) = (each for each in said.splitlines() if "ningbo-2018-002: " in each)
    assert "ningbo-2018.csv" in line
    assert "3 batches, up 10.0% on the year before" in line
    assert "nothing is wrong" not in said


def test_a_build_beside_another_ends_in_one_sentence(data: Path) -> None:
    (data / "published").mkdir()
    with (data / "published" / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        code, said = run("build", "--data", data)
    assert code == 1
    assert "another build" in said
    assert "Traceback" not in said


def test_an_output_folder_that_cannot_be_written_ends_in_one_sentence(
    data: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    code, said = run("build", "--data", data, "--out", tmp_path / "file" / "published")
    assert code == 1
    assert "cannot be written" in said
    assert "Traceback" not in said
