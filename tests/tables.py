"""Ledgers, reference tables and report texts, as tests of data read them."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from etl.reports import read_report

ROOT = Path(__file__).parent.parent
REPORTED = ROOT / "data" / "reported"
REFERENCE = ROOT / "data" / "reference"
TEXT_FOLDERS = (ROOT / "data" / "reports", ROOT.parent / "shared" / "reports")

Row = dict[str, str]

NAMED = ("ningbo-2016", "ningbo-2018", "ningbo-2019", "qingdao-2022", "zhoushan-2019")
"""The reports whose figures tests name: one that is added changes nothing that these come to."""


def rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def reference(table: str) -> list[Row]:
    return rows(REFERENCE / f"{table}.csv")


NAMED_CITIES = {r["city_id"] for r in reference("reports") if r["report_id"] in NAMED}


def of_named(found: Iterable[Row]) -> list[Row]:
    """The rows that name no report and no city, or those that tests name."""
    reports, cities = {"", *NAMED}, {"", *NAMED_CITIES}
    return [
        r for r in found if r.get("report_id", "") in reports and r.get("city_id", "") in cities
    ]


LEDGERS = {report_id: rows(REPORTED / f"{report_id}.csv") for report_id in NAMED}
"""Of the named reports only: `python -m etl check` tells what is wrong with one that is added."""
FIGURES = [row for ledger in LEDGERS.values() for row in ledger]

each_report = pytest.mark.parametrize("report_id", LEDGERS)


@cache
def text(report_id: str) -> str:
    """The report's text as offsets count it; the test is skipped where it is absent."""
    file = {row["report_id"]: row["file"] for row in reference("reports")}[report_id]
    for folder in TEXT_FOLDERS:
        if (folder / file).exists():
            return read_report(folder / file).text
    pytest.skip(f"the text of {report_id} is absent: put {file} into data/reports to check offsets")


def squeezed(report_id: str, start: int, end: int) -> str:
    return "".join(text(report_id)[start:end].split())


def known(table: str, column: str) -> set[str]:
    return {row[column] for row in reference(table)}
