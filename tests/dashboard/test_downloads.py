"""What a reader takes away, opened again: the same rows, real numbers, nothing that runs."""

from __future__ import annotations

import csv
import io
from dataclasses import fields, replace
from datetime import datetime

import openpyxl
import pyarrow.parquet as pq
import pytest

from dashboard.downloads import BOM, as_csv, as_parquet, as_xlsx, dictionary_csv
from dashboard.language import Language
from dashboard.store import Store
from etl.contract import TABLES, schema
from etl.observation import Observation

FIELDS = TABLES["observations"]
NAMES = [field.name for field in FIELDS]
EVIL = '=HYPERLINK("http://elsewhere.example","x")'


@pytest.fixture
def observations(store: Store) -> tuple[Observation, ...]:
    return store.observations()


def read(content: bytes) -> list[dict[str, str]]:
    """Rows of a CSV as Excel and pandas read it."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_csv_begins_with_the_mark_that_excel_needs_for_chinese() -> None:
    assert as_csv([]).startswith(BOM.encode())


def test_csv_holds_every_observation_in_the_columns_of_the_contract(
    observations: tuple[Observation, ...],
) -> None:
    rows = read(as_csv(observations))
    assert list(rows[0]) == NAMES
    assert [row["observation_id"] for row in rows] == [o.observation_id for o in observations]


def test_csv_writes_values_in_full(observations: tuple[Observation, ...]) -> None:
    for row, observation in zip(read(as_csv(observations)), observations, strict=True):
        assert row["value"] == ("" if observation.value is None else str(observation.value))


def test_parquet_comes_back_as_the_published_table(
    observations: tuple[Observation, ...], store: Store
) -> None:
    table = pq.read_table(io.BytesIO(as_parquet(observations)))
    assert table.schema.equals(schema("observations"))
    assert [f.metadata[b"zh"].decode() for f in table.schema] == [f.zh for f in FIELDS]
    assert table.to_pylist() == list(store.rows("observations"))


def workbook(observations: tuple[Observation, ...], store: Store) -> openpyxl.Workbook:
    content = as_xlsx(observations, store, Language("en"))
    return openpyxl.load_workbook(io.BytesIO(content))


def test_excel_has_real_numbers_and_dates(
    observations: tuple[Observation, ...], store: Store
) -> None:
    heading, *rows = workbook(observations, store)["Observations"].iter_rows(values_only=True)
    assert list(heading) == NAMES
    for cells, observation in zip(rows, observations, strict=True):
        row = dict(zip(NAMES, cells, strict=True))
        assert row["value_low"] == observation.value_low
        end = row["period_end"]
        assert (end.date() if isinstance(end, datetime) else end) == observation.period_end


def test_excel_explains_every_column(observations: tuple[Observation, ...], store: Store) -> None:
    sheet = workbook(observations, store)["Data dictionary"]
    explained = [row[0] for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert explained == NAMES


def test_excel_names_the_reports(observations: tuple[Observation, ...], store: Store) -> None:
    sheet = workbook(observations, store)["Reports"]
    assert sheet.max_row == 1 + len(store.rows("reports"))


def test_the_dictionary_explains_every_field_of_an_observation() -> None:
    assert [row["column"] for row in read(dictionary_csv())] == NAMES
    assert {f.name for f in fields(Observation)} <= set(NAMES)


def test_a_text_that_begins_like_a_formula_stays_text_in_a_spreadsheet(
    observations: tuple[Observation, ...], store: Store
) -> None:
    evil = (replace(observations[0], as_printed=EVIL),)
    (row,) = read(as_csv(evil))
    assert row["as_printed"] == f"'{EVIL}"
    sheet = workbook(evil, store)["Observations"]
    cell = sheet.cell(2, 1 + NAMES.index("as_printed"))
    assert (cell.data_type, cell.value) == ("s", EVIL)
