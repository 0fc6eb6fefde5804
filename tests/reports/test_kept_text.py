"""The extracted text beside its report: both files or neither."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.errors import ReportError
from etl.reports import Report, ReportKind, keep_text, report_files
from etl.reports.report import sha256_of

TEXT = "接待外宾12批。"
LONGEST_NAME = 255


def report(source: Path) -> Report:
    return Report(TEXT, sha256_of(TEXT), source, ReportKind.HTML)


def test_text_and_hash_stand_beside_the_report(tmp_path: Path) -> None:
    keep_text(report(tmp_path / "a.html"))
    found = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    assert found == {
        "a.html.txt": TEXT,
        "a.html.txt.sha256": f"{sha256_of(TEXT)}  a.html.txt\n",
    }


def test_a_text_whose_place_is_taken_by_a_folder_is_told_and_leaves_nothing(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.html.txt").mkdir()
    with pytest.raises(ReportError, match=r"a\.html\.txt: cannot be written .* --no-keep"):
        keep_text(report(tmp_path / "a.html"))
    assert [path.name for path in tmp_path.iterdir()] == ["a.html.txt"]


@pytest.mark.parametrize("ending", [".txt", ".txt.sha256"])
def test_a_name_that_gets_too_long_is_told_and_leaves_nothing(tmp_path: Path, ending: str) -> None:
    name = "a" * (LONGEST_NAME + 1 - len(".html" + ending)) + ".html"
    with pytest.raises(ReportError, match="cannot be written"):
        keep_text(report(tmp_path / name))
    assert list(tmp_path.iterdir()) == []


def test_the_longest_name_that_can_be_kept_is_kept(tmp_path: Path) -> None:
    name = "a" * (LONGEST_NAME - len(".html.txt.sha256")) + ".html"
    keep_text(report(tmp_path / name))
    assert len(list(tmp_path.iterdir())) == 2


def test_a_kept_text_is_of_its_report_whatever_the_case_of_the_ending(tmp_path: Path) -> None:
    page = tmp_path / "ningbo-2024.HTML"
    page.write_text(TEXT, encoding="utf-8")
    kept = keep_text(report(page))
    assert kept is not None
    assert report(kept).report_id == report(page).report_id == "ningbo-2024"


def test_a_kept_text_is_no_further_report_whatever_the_case_of_the_ending(tmp_path: Path) -> None:
    page = tmp_path / "ningbo-2024.HTML"
    page.write_text(TEXT, encoding="utf-8")
    keep_text(report(page))
    assert report_files([tmp_path]) == [page]
