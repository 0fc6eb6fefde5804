"""Mistakes that people make in reference tables: each is found where it was made."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.pipeline import folders, read
from tests import synthetic
from tests.etl.ledgers import errors

REFERENCE_TABLES = "data/reference/"
SPOILED_REFERENCE = {
    "the programme of no city": ("indicators", "overseas_week_persons", {"city_id": "atlantis"}),
    "a report of no city": ("reports", "ningbo-2018", {"city_id": "atlantis"}),
    "an event of no report": ("events", "ningbo-nagaokakyo-1983", {"report_id": "atlantis-1"}),
    "a counter without a plural": ("units", "tie", {"counters_en": "对=tie"}),
    "a city of nobody": ("cities", "ningbo", {"population": "0"}),
    "people in ten thousands": ("cities", "ningbo", {"population": "940.4万"}),
    "a state of no date": ("groups", "CEEC", {"as_of": "2022/08"}),
    "a membership of no date": ("country_groups", "AG", {"as_of": "lately"}),
    "an event behind the text": (
        "events",
        "ningbo-nagaokakyo-1983",
        {"char_start": "99999", "char_end": "99998"},
    ),
    "an event without a start": ("events", "ningbo-nagaokakyo-1983", {"char_start": ""}),
}


@pytest.mark.parametrize(
    ("table", "key", "cells"), SPOILED_REFERENCE.values(), ids=SPOILED_REFERENCE
)
def test_a_spoiled_reference_cell_is_found_in_its_row_and_column(
    data: Path, table: str, key: str, cells: dict[str, str]
) -> None:
    path = data / "reference" / f"{table}.csv"
    line = 1 + next(
        i for i, text in enumerate(path.read_text("utf-8-sig").splitlines()) if key in text
    )
    synthetic.edit(path, key, **cells)
    _, findings = read(folders(data))
    told = [
        (f.file, f.row, f.column) for f in errors(findings) if f.file.startswith(REFERENCE_TABLES)
    ]
    assert told == [(f"data/reference/{table}.csv", line, next(iter(cells)))]


IMPOSSIBLE = {
    "a publication on a day that is not": ("reports", "ningbo-2018", {"published": "2018-02-30"}),
    "a publication that runs backwards": (
        "reports",
        "ningbo-2018",
        {"published": "2018-12/2018-07"},
    ),
    "a state of a month that is not": ("groups", "CEEC", {"as_of": "2022-13"}),
}


@pytest.mark.parametrize(("table", "key", "cells"), IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_a_date_that_cannot_be_is_found_in_its_table(
    data: Path, table: str, key: str, cells: dict[str, str]
) -> None:
    synthetic.edit(data / "reference" / f"{table}.csv", key, **cells)
    _, findings = read(folders(data))
    told = [f.file for f in errors(findings) if f.file.startswith(REFERENCE_TABLES)]
    assert told == [f"data/reference/{table}.csv"]


def test_a_rule_that_was_taken_out_is_named(data: Path) -> None:
    path = data / "reference" / "qualifiers.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith("about,")), "utf-8")
    _, findings = read(folders(data))
    assert [f.wrong for f in errors(findings)] == ["the rule 'about' is missing"]


def test_a_place_of_an_event_behind_the_end_of_its_text_is_found(data: Path) -> None:
    cells = {"char_start": "99998", "char_end": "99999"}
    synthetic.edit(data / "reference" / "events.csv", "ningbo-nagaokakyo-1983", **cells)
    _, findings = read(folders(data))
    assert ["99998:99999 is no place" in f.wrong for f in errors(findings)] == [True]


def test_a_table_whose_first_line_is_empty_is_not_called_empty(data: Path) -> None:
    path = data / "reference" / "topics.csv"
    path.write_text("\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    _, findings = read(folders(data))
    assert [f.wrong for f in errors(findings)] == ["its first line is empty"]
