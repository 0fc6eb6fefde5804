"""Proposals that a person has looked at, as a spreadsheet gives them back."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from etl.extract.proposal import ledger_cells
from tests.extract.proposed import Rows, command, edit, rows, written

pytestmark = pytest.mark.usefixtures("wide")


SAVED: dict[str, tuple[Callable[[Rows], bytes], str]] = {
    "GBK": (lambda found: written(found).encode("gb18030"), "GBK"),
    "UTF-16 with tabs": (lambda found: written(found, "\t").encode("utf-16"), "UTF-16"),
    "semicolons": (lambda found: written(found, ";").encode(), "semicolons"),
}


@pytest.mark.parametrize(("save", "said"), SAVED.values(), ids=SAVED)
def test_a_file_saved_by_a_spreadsheet_is_accepted_and_said(
    data: Path, file: Path, ledger: Path, save: Callable[[Rows], bytes], said: str
) -> None:
    file.write_bytes(save(rows(file)))
    code, output = command("accept", file, "--data", data)
    assert code == 0, output
    assert said in output
    assert [r["as_printed"] for r in rows(ledger)] == ["12批", "96人次", "35张"]


def test_cells_that_a_spreadsheet_rewrote_are_accepted_as_they_were(
    data: Path, file: Path, ledger: Path
) -> None:
    before = rows(file)
    for number, row in enumerate(before):
        day = row["period_end"].replace("-", "/")
        edit(file, number, period_end=day, char_start=row["char_start"] + ".0")
    code, said = command("accept", file, "--data", data)
    assert code == 0, said
    assert said.count("was read as") == 2
    columns = ("period_end", "char_start")
    assert [[r[c] for c in columns] for r in rows(ledger)] == [
        [r[c] for c in columns] for r in before
    ]


def test_a_row_is_added_to_a_ledger_that_a_spreadsheet_rewrote(
    data: Path, file: Path, ledger: Path
) -> None:
    before = rows(file)
    ledger.write_text(written([ledger_cells(before[0])]), encoding="utf-8")
    edit(ledger, 0, char_start=before[0]["char_start"] + ".0")
    file.write_text(written(before[1:]), encoding="utf-8")
    code, said = command("accept", file, "--data", data)
    assert code == 0, said
    assert [r["char_start"] for r in rows(ledger)] == [r["char_start"] for r in before]


def test_a_file_with_every_cell_quoted_is_accepted(data: Path, file: Path) -> None:
    file.write_text(written(rows(file), quoting=csv.QUOTE_ALL), encoding="utf-8")
    code, said = command("accept", file, "--data", data)
    assert code == 0, said


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (bytes(range(256)), "neither UTF-8 nor GBK"),
        (b'{"report_id": "x"}\n', "no header"),
        (b"", "empty"),
    ],
    ids=["binary", "JSON", "nothing"],
)
def test_a_file_that_is_no_table_ends_in_one_sentence(
    data: Path, file: Path, raw: bytes, said: str
) -> None:
    file.write_bytes(raw)
    code, output = command("accept", file, "--data", data)
    assert code == 1
    assert output.count("\n") == 1
    assert said in output


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("gone.csv", None),
        ("wenzhou-2022.txt", "温州市外办2022年工作总结\n".encode("gb18030")),
        ("x.docx", b"PK\x03\x04"),
    ],
)
def test_what_is_not_the_proposals_is_named_whole_with_what_is_wanted(
    data: Path, tmp_path: Path, name: str, raw: bytes | None
) -> None:
    if raw is not None:
        (tmp_path / name).write_bytes(raw)
    code, output = command("accept", tmp_path / name, "--data", data)
    assert code == 1
    assert f"{tmp_path / name}: " in output
    assert "the CSV that extract wrote" in output


def test_a_cell_that_is_too_long_is_named_by_its_line(data: Path, file: Path) -> None:
    with file.open("a", encoding="utf-8") as text:
        text.write("x" * 200_000)
    code, said = command("accept", file, "--data", data)
    assert code == 1
    assert "field larger" in said


RATES = "宁波市外办2020年工作总结\n全年接待外国代表团12批，同比增长8.4%，参训96人次，增长7.50%。"


def test_rates_to_which_a_spreadsheet_added_a_zero_are_accepted_as_printed(
    data: Path, tmp_path: Path, ledger: Path
) -> None:
    report = data / "reports" / "ningbo-2020.txt"
    report.write_text(RATES, encoding="utf-8")
    file = tmp_path / "rates.csv"
    file.write_text(command("extract", report, "--data", data)[1], encoding="utf-8")
    found = rows(file)
    assert [r["growth_printed"] for r in found] == ["8.4%", "7.50%"]
    edit(file, 0, growth_printed="8.40%")
    edit(file, 1, indicator_id="foreign_guests_received", scope_zh="", note="-")
    code, said = command("accept", file, "--data", data)
    assert code == 0, said
    assert said.count("was read as") == said.count("'8.40%' was read as 8.4%") == 1
    assert [r["growth_printed"] for r in rows(ledger)] == ["8.4%", "7.50%"]
