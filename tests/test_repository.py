"""What the repository holds: no path of one machine, nothing made, no sentence of a report."""

from __future__ import annotations

import re
import subprocess

import pytest

from tests import tables
from tests.tables import ROOT, each_report

QUOTED = 25
"""Characters in a row that are a sentence of a report rather than a figure, a title or a name."""

_CHINESE = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”\d]{25,}")


def listed(*options: str) -> list[str]:
    """What `git ls-files` lists; nothing where this is no git repository."""
    command = ["git", "ls-files", *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True).stdout.splitlines()


def texts() -> dict[str, str]:
    """The text files that git would commit."""
    names = listed("--cached", "--others", "--exclude-standard")
    paths = [ROOT / name for name in names if not name.endswith((".png", ".parquet"))]
    return {
        str(path.relative_to(ROOT)): path.read_text(encoding="utf-8")
        for path in paths
        if path.is_file()
    }


def test_nothing_in_the_repository_names_a_folder_of_one_machine() -> None:
    private = re.compile(r"(?<![\w./])/(?:work|home|root|Users|opt|tmp)/[\w.]")
    assert [name for name, text in texts().items() if private.search(text)] == []


@pytest.mark.parametrize("left", ["reported/.accepted-x/", "reference/.places.csv.x"])
def test_what_an_ended_command_leaves_is_not_committed(left: str) -> None:
    if not listed():
        pytest.skip("no git repository")
    ignored = subprocess.run(["git", "check-ignore", "--quiet", f"data/{left}"], cwd=ROOT)
    assert ignored.returncode == 0


def test_nothing_that_is_made_is_committed() -> None:
    assert listed("--cached", "--ignored", "--exclude-standard") == []


@each_report
def test_no_sentence_of_a_report_is_committed(report_id: str) -> None:
    said = _letters(tables.text(report_id))
    told = {said[place : place + QUOTED] for place in range(len(said) - QUOTED)}
    titles = _letters("".join(row["title_zh"] for row in tables.reference("reports")))
    quoted = {
        (name, run[place : place + QUOTED])
        for name, text in texts().items()
        for run in _CHINESE.findall(_letters(text))
        for place in range(len(run) - QUOTED)
        if run[place : place + QUOTED] in told and run[place : place + QUOTED] not in titles
    }
    assert quoted == set()


def _letters(text: str) -> str:
    return "".join(text.split())
