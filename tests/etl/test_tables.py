"""Hand-edited CSV files as editors and spreadsheets leave them."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.errors import Severity, TableError
from etl.tables import Table, read_table, write_table

COLUMNS = ("id", "name")
GOOD = "id,name\n1,宁波\n"


def read(path: Path, raw: bytes | str) -> Table:
    path.write_bytes(raw.encode() if isinstance(raw, str) else raw)
    return read_table(path, "things.csv", COLUMNS)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "things.csv"


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("gbk", "GBK"),
        ("gb18030", "GBK"),
        ("utf-16", "UTF-16"),
        ("utf-8-sig", "byte-order mark"),
    ],
)
def test_a_file_saved_by_a_spreadsheet_is_read_and_said(
    path: Path, encoding: str, said: str
) -> None:
    table = read(path, GOOD.encode(encoding))
    assert table.rows[0]["name"] == "宁波"
    assert [said in f.wrong for f in table.findings] == [True]
    assert table.findings[0].severity is Severity.WARNING


def test_a_good_file_has_no_findings(path: Path) -> None:
    table = read(path, GOOD.encode())
    assert (table.rows[0]["name"], table.findings) == ("宁波", ())


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_other_systems_are_read(path: Path, end: str) -> None:
    assert [row["name"] for row in read(path, GOOD.replace("\n", end)).rows] == ["宁波"]


@pytest.mark.parametrize(("mark", "said"), [(";", "semicolons"), ("\t", "tabs")])
def test_another_separator_is_read_and_said(path: Path, mark: str, said: str) -> None:
    table = read(path, GOOD.replace(",", mark))
    assert table.rows[0]["name"] == "宁波"
    assert [said in f.wrong for f in table.findings] == [True]


def test_a_table_with_every_cell_quoted_is_read(path: Path) -> None:
    assert read(path, '"id","name"\n"1","宁波"\n').rows[0]["name"] == "宁波"


@pytest.mark.parametrize(
    "cell",
    ['"宁波\n2,b\n', f'"{"宁" * 200_000}"', '"宁"波'],
    ids=["open", "too long", "closed early"],
)
def test_a_cell_that_cannot_be_read_is_a_finding_where_its_row_begins(
    path: Path, cell: str
) -> None:
    (finding,) = read(path, f"id,name\n1,a\n2,{cell}\n3,b\n").findings
    assert (finding.row, finding.severity) == (3, Severity.ERROR)


def test_a_control_character_is_a_finding_about_its_cell(path: Path) -> None:
    (finding,) = read(path, "id,name\n1,a\0b\n").findings
    assert (finding.row, finding.column) == (2, "name")
    assert "U+0000" in finding.wrong


def test_a_column_that_may_be_there_is_read(path: Path) -> None:
    path.write_text("id,name,why\n1,a,b\n", encoding="utf-8")
    (row,) = read_table(path, "things.csv", COLUMNS, ["why"]).rows
    assert row["why"] == "b"


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "empty"),
        (b"\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (GOOD.encode("utf-16-le"), "no text"),
        (b"\xff\xfeabc", "neither UTF-8 nor GBK"),
        (b"PK\x03\x04", "spreadsheet"),
        (b"\xd0\xcf\x11\xe0", "spreadsheet"),
        (b"1,a\n2,b\n", "no header"),
        (b"id,name\n1,\xff\xff\n", "neither UTF-8 nor GBK"),
    ],
    ids=[
        *("nothing", "a blank line", "a mark only", "UTF-16 without a mark", "half a character"),
        *("a workbook", "an old workbook", "rows only", "no text"),
    ],
)
def test_a_file_that_holds_no_table_is_refused(path: Path, raw: bytes, said: str) -> None:
    with pytest.raises(TableError, match=said):
        read(path, raw)


def test_a_file_that_is_not_there_is_refused(path: Path) -> None:
    with pytest.raises(TableError, match="cannot be read"):
        read_table(path, "things.csv", COLUMNS)


@pytest.mark.parametrize(
    ("header", "column", "said"),
    [
        ("id", "name", "missing"),
        ("id,name,colour", "colour", "no such column"),
        ("id,name,name", "name", "stands twice"),
    ],
    ids=["missing", "surplus", "doubled"],
)
def test_a_wrong_header_is_a_finding_about_its_column(
    path: Path, header: str, column: str, said: str
) -> None:
    (finding,) = read(path, f"{header}\n").findings
    assert (finding.row, finding.column) == (1, column)
    assert said in finding.wrong


def test_blank_columns_at_the_end_are_passed_over(path: Path) -> None:
    table = read(path, "id,name,,\n1,a,,\n2,,,\n")
    assert [row.cells for row in table.rows] == [{"id": "1", "name": "a"}, {"id": "2", "name": ""}]
    assert table.findings == ()


def test_a_cell_behind_the_last_heading_is_a_finding_about_its_line(path: Path) -> None:
    assert [f.row for f in read(path, "id,name,,\n1,a,,\n2,b,,c\n").findings] == [3]


def test_a_row_with_too_many_cells_is_a_finding_about_its_line(path: Path) -> None:
    (finding,) = read(path, "id,name\n1,a\n2,b,c\n").findings
    assert finding.row == 3


def test_blank_rows_are_passed_over_and_lines_still_counted(path: Path) -> None:
    assert [row.line for row in read(path, "id,name\n\n,\n1,a\n").rows] == [4]


def test_every_finding_says_what_to_do(path: Path) -> None:
    findings = read(path, "id,id,colour\n").findings
    assert len(findings) == 3
    assert all(finding.todo.endswith(".") for finding in findings)


CELL = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"))).map(str.strip)


@given(st.lists(st.tuples(CELL.filter(bool), CELL), max_size=5))
def test_what_is_written_is_read_back(cells: list[tuple[str, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "things.csv"
        write_table(path, COLUMNS, [dict(zip(COLUMNS, row, strict=True)) for row in cells])
        read = read_table(path, "things.csv", COLUMNS)
    assert [(row["id"], row["name"]) for row in read.rows] == cells


def test_a_table_that_cannot_be_written_whole_leaves_the_old_one(path: Path) -> None:
    path.write_text(GOOD, encoding="utf-8")
    with pytest.raises(ValueError, match="colour"):
        write_table(path, COLUMNS, [{"id": "1", "colour": "red"}])
    assert path.read_text(encoding="utf-8") == GOOD
    assert list(path.parent.iterdir()) == [path]
