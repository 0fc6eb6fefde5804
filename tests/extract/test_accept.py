"""Proposals that a person has looked at: accepted into the ledger, all or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.proposed import command, edit, rows, written

pytestmark = pytest.mark.usefixtures("wide")


def test_accepted_rows_stand_in_the_ledger(data: Path, file: Path, ledger: Path) -> None:
    code, said = command("accept", file, "--data", data)
    assert code == 0, said
    assert [r["as_printed"] for r in rows(ledger)] == ["12批", "96人次", "35张"]
    assert "confidence" not in rows(ledger)[0]


def test_what_was_accepted_passes_the_check(data: Path, file: Path) -> None:
    command("accept", file, "--data", data)
    code, said = command("check", "--data", data)
    assert code == 0, said


def test_a_row_without_an_indicator_says_what_needs_one_and_where(data: Path, file: Path) -> None:
    edit(file, 2, indicator_id="", scope_zh="志愿者")
    code, said = command("accept", file, "--data", data)
    assert code == 1
    assert "proposed.csv" in said
    assert "Write the indicator of 志愿者 as data/reference/indicators.csv names it" in said
    assert "(indicator_id, topic, family, name_zh, name_en, unit, measure)" in said


def test_rows_that_the_ledger_has_already_are_refused(data: Path, file: Path, ledger: Path) -> None:
    command("accept", file, "--data", data)
    before = ledger.read_bytes()
    code, said = command("accept", file, "--data", data)
    assert code == 1
    assert "already" in said
    assert ledger.read_bytes() == before


def test_a_wrong_row_keeps_all_rows_out(data: Path, file: Path) -> None:
    edit(file, 2, indicator_id="no_such_indicator")
    code, _ = command("accept", file, "--data", data)
    assert code == 1
    assert not list((data / "reported").iterdir())


def test_a_ledger_with_errors_is_left_as_it_is(data: Path, file: Path, ledger: Path) -> None:
    ledger.write_text("figure_id,indicator_id\nningbo-2020-900,apec\n", encoding="utf-8")
    before = ledger.read_bytes()
    code, said = command("accept", file, "--data", data)
    assert code == 1
    assert "data/reported/ningbo-2020.csv" in said
    assert ledger.read_bytes() == before


@pytest.fixture
def after_the_first(data: Path, file: Path) -> Path:
    """The file of the other proposals, when the first stands in the ledger."""
    found = rows(file)
    file.write_text(written(found[:1]), encoding="utf-8", newline="")
    command("accept", file, "--data", data)
    file.write_text(written(found[1:]), encoding="utf-8", newline="")
    return file


def test_the_ledger_before_is_kept_as_a_backup(
    data: Path, after_the_first: Path, ledger: Path
) -> None:
    before = ledger.read_bytes()
    code, said = command("accept", after_the_first, "--data", data)
    assert code == 0, said
    assert ledger.with_name("ningbo-2020.csv.bak").read_bytes() == before


def test_ids_that_the_ledger_has_already_are_numbered_on(
    data: Path, after_the_first: Path, ledger: Path
) -> None:
    found = rows(after_the_first)
    edit(after_the_first, 0, figure_id="ningbo-2020-001")
    edit(after_the_first, 1, figure_id="ningbo-2020-002", part_of="ningbo-2020-001")
    command("accept", after_the_first, "--data", data)
    assert len(found) == 2
    assert [(r["figure_id"], r["part_of"]) for r in rows(ledger)] == [
        ("ningbo-2020-001", ""),
        ("ningbo-2020-002", ""),
        ("ningbo-2020-003", "ningbo-2020-002"),
    ]


def test_a_part_of_a_total_that_is_no_row_of_the_file_is_refused(
    data: Path, after_the_first: Path, ledger: Path
) -> None:
    before = ledger.read_bytes()
    edit(after_the_first, 0, figure_id="ningbo-2020-001")
    edit(after_the_first, 1, figure_id="ningbo-2020-005", part_of="ningbo-2020-002")
    code, said = command("accept", after_the_first, "--data", data)
    assert code == 1
    assert "ningbo-2020-002 is no row of this file" in said
    assert said.count("│ error") == 1
    assert ledger.read_bytes() == before


@pytest.mark.parametrize("cell", [{"value": "x"}, {"also_at": "x"}, {"period_basis": "x"}])
def test_the_parts_of_a_row_with_an_error_have_none(
    data: Path, file: Path, cell: dict[str, str]
) -> None:
    edit(file, 0, **cell)
    edit(file, 2, part_of="ningbo-2020-001")
    _, said = command("accept", file, "--data", data)
    assert said.count("│ error") == 1


def test_a_part_whose_scope_is_told_in_chinese_only_is_refused(data: Path, file: Path) -> None:
    edit(file, 1, scope_zh="民营企业")
    code, said = command("accept", file, "--data", data)
    assert code == 1
    assert "scope_zh narrows the figure to '民营企业'" in said
    assert not list((data / "reported").iterdir())


@pytest.mark.parametrize("city", ["青岛", "qingdao", "Qingdao", "青岛市"])
def test_a_row_of_another_city_than_its_report_is_refused(
    data: Path, file: Path, city: str
) -> None:
    edit(file, 1, city=city)
    code, said = command("accept", file, "--data", data)
    assert code == 1
    assert f"is {city}, and ningbo-2020 is a report of ningbo" in said
    assert not list((data / "reported").iterdir())


@pytest.mark.parametrize("table", ["reports", "cities"])
def test_what_is_not_listed_is_one_error_and_not_one_a_row(
    data: Path, file: Path, table: str
) -> None:
    path = data / "reference" / f"{table}.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if "ningbo" not in line), encoding="utf-8")
    for number in range(3):
        edit(file, number, city="宁波")
    code, said = command("accept", file, "--data", data)
    assert code == 1
    told = [line for line in said.splitlines() if line.startswith("│ error")]
    assert sum("ningbo-2020" in line or "宁波" in line for line in told) == 1


def test_another_city_is_told_of_once(data: Path, file: Path) -> None:
    for number in range(3):
        edit(file, number, city="青岛")
    _, said = command("accept", file, "--data", data)
    assert said.count("│ error") == 1


@pytest.mark.parametrize("city", ["宁波", "ningbo", "Ningbo", "宁波市", ""])
def test_the_city_of_a_report_may_be_named_or_left_out(data: Path, file: Path, city: str) -> None:
    edit(file, 1, city=city)
    code, said = command("accept", file, "--data", data)
    assert code == 0, said


def test_two_ledgers_are_written_or_none(
    data: Path, after_the_first: Path, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reports = data / "reference" / "reports.csv"
    entry = reports.read_text(encoding="utf-8").splitlines()[1]
    with reports.open("a", encoding="utf-8") as table:
        table.write(entry.replace("ningbo-2020", "ningbo-2021") + "\n")
    edit(after_the_first, 1, figure_id="ningbo-2021-001")
    before, replace = ledger.read_bytes(), Path.replace

    def locked(path: Path, target: Path) -> Path:
        if Path(target) == ledger.with_name("ningbo-2021.csv"):
            raise PermissionError(13, "is open elsewhere")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", locked)
    code, said = command("accept", after_the_first, "--data", data)
    assert (code, "is open elsewhere" in said) == (1, True)
    assert ledger.read_bytes() == before


def test_a_ledger_that_cannot_be_written_ends_in_one_sentence(data: Path, file: Path) -> None:
    (data / "reported").rmdir()
    (data / "reported").write_text("in the way", encoding="utf-8")
    code, said = command("accept", file, "--data", data)
    assert code == 1
    assert f"{data / 'reported'}: cannot be written" in said


def test_a_report_whose_text_is_missing_is_noted(data: Path, file: Path) -> None:
    (data / "reports" / "ningbo-2020.txt").unlink()
    code, said = command("accept", file, "--data", data)
    assert code == 0
    assert said.count("no place of the added rows was checked") == 1
    assert str(data / "reports" / "ningbo-2020.txt") in said


def test_nothing_is_noted_of_a_report_whose_text_is_there(data: Path, file: Path) -> None:
    _, said = command("accept", file, "--data", data)
    assert "was checked" not in said


REFUSED = {
    "value": ["3.14E+00"],
    "period_start": ["20200101"],
    "growth": ["inf"],
    "char_start": ["+13", "²"],
    "also_at": ["abc", "0:5", "11:22:44"],
    "note": ["a\0b"],
}


@pytest.mark.parametrize(
    ("column", "cell"), [(column, cell) for column, cells in REFUSED.items() for cell in cells]
)
def test_a_cell_that_the_check_would_refuse_is_named_and_nothing_is_written(
    data: Path, file: Path, column: str, cell: str
) -> None:
    edit(file, 0, **{column: cell})
    code, said = command("accept", file, "--data", data)
    assert code == 1
    (line,) = (line for line in said.splitlines() if line.startswith("│ error"))
    assert [part.strip() for part in line.split("│")[2:5]] == ["proposed.csv", "2", column]
    assert not list((data / "reported").iterdir())


def test_a_further_place_at_another_row_is_refused(data: Path, file: Path) -> None:
    other = rows(file)[2]
    edit(file, 0, also_at=f"{other['char_start']}:{other['char_end']}")
    code, said = command("accept", file, "--data", data)
    assert code == 1
    assert "ningbo-2020-001 already" in said
