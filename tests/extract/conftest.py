"""The catalogue and what reading stands on, read once; a data folder of its own for commands."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from etl.__main__ import app
from etl.console import console
from etl.extract.many import reference_of
from etl.extract.reading import Language

ROOT = Path(__file__).parents[2]
TEXT = "宁波市外办2020年工作总结\n全年接待外国代表团12批96人次，同比增长20%。办理APEC商务旅行卡35张。\n"


@pytest.fixture(scope="session")
def language() -> Language:
    return reference_of(ROOT / "data" / "reference")[1]


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


@pytest.fixture
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal in which no cell is folded."""
    monkeypatch.setattr(console, "_width", 600)


@pytest.fixture
def file(data: Path, tmp_path: Path) -> Path:
    """What `extract` proposed for the report in the data folder."""
    run = CliRunner().invoke(app, ["extract", str(data / "reports"), "--data", str(data)])
    path = tmp_path / "proposed.csv"
    path.write_text(run.stdout, encoding="utf-8")
    return path


@pytest.fixture
def ledger(data: Path) -> Path:
    return data / "reported" / "ningbo-2020.csv"
