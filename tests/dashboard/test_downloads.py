"""What a reader takes away, opened again: the same rows, real numbers, nothing that runs."""

from __future__ import annotations

import csv
import io
from dataclasses import fields, replace
from datetime import datetime

import openpyxl
import pyarrow.parquet as pq
import pytest

from dashboard.downloads import BOM, NAMES, as_csv, as_parquet, as_xlsx, dictionary_csv, heading
from dashboard.downloads import fields as columns
from dashboard.language import Language
from dashboard.store import Store
from etl.contract import TABLES, schema
from etl.observation import Observation

FIELDS = TABLES["observations"]
CODES = [field.name for field in columns()]
ZH, EN = Language("zh"), Language("en")
EVIL = '=HYPERLINK("http://elsewhere.example","x")'


@pytest.fixture
def observations(store: Store) -> tuple[Observation, ...]:
    return store.observations()


def read(content: bytes) -> list[dict[str, str]]:
    """Rows of a CSV as Excel and pandas read it."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_csv_begins_with_the_mark_that_excel_needs_for_chinese(store: Store) -> None:
    assert as_csv([], store, ZH).startswith(BOM.encode())


def test_csv_holds_every_observation_in_the_columns_of_the_contract_and_their_names(
    observations: tuple[Observation, ...], store: Store
) -> None:
    rows = read(as_csv(observations, store, ZH))
    added = {name for name, _, _ in NAMES.values()}
    assert [name for name in rows[0] if name not in added] == [f.name for f in FIELDS]
    assert added <= set(rows[0])
    assert [row["observation_id"] for row in rows] == [o.observation_id for o in observations]


def test_csv_writes_values_in_full(observations: tuple[Observation, ...], store: Store) -> None:
    rows = read(as_csv(observations, store, EN))
    for row, observation in zip(rows, observations, strict=True):
        assert row["value"] == ("" if observation.value is None else str(observation.value))


def test_parquet_comes_back_as_the_published_table(
    observations: tuple[Observation, ...], store: Store
) -> None:
    table = pq.read_table(io.BytesIO(as_parquet(observations)))
    assert table.schema.equals(schema("observations"))
    assert [f.metadata[b"zh"].decode() for f in table.schema] == [f.zh for f in FIELDS]
    assert table.to_pylist() == list(store.rows("observations"))


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (ZH, ("宁波", "友好城市（含友好交流关系城市）总数", "个（对）")),
        (EN, ("Ningbo", "sister cities and friendly-exchange cities in total", "ties")),
    ],
    ids=["zh", "en"],
)
def test_a_code_has_its_name_beside_it(store: Store, lang: Language, said: tuple[str, ...]) -> None:
    pairs = [o for o in store.observations(indicators=("sister_city_total",)) if o.unit_zh == "对"]
    (row,) = read(as_csv(pairs, store, lang))
    assert tuple(row[name] for name in ("city_name", "indicator_name", "unit_name")) == said


def test_notes_are_in_the_readers_language(
    observations: tuple[Observation, ...], store: Store
) -> None:
    noted = [o for o in observations if o.note]
    for lang in (ZH, EN):
        rows = read(as_csv(noted, store, lang))
        assert [row["note"] for row in rows] == [lang(o.note) for o in noted]


def workbook(
    observations: tuple[Observation, ...], store: Store, lang: Language = EN
) -> openpyxl.Workbook:
    content = as_xlsx(observations, store, lang)
    return openpyxl.load_workbook(io.BytesIO(content))


def test_excel_has_real_numbers_and_dates(
    observations: tuple[Observation, ...], store: Store
) -> None:
    _, *rows = workbook(observations, store)["Observations"].iter_rows(values_only=True)
    for cells, observation in zip(rows, observations, strict=True):
        row = dict(zip(CODES, cells, strict=True))
        assert row["value_low"] == observation.value_low
        end = row["period_end"]
        assert (end.date() if isinstance(end, datetime) else end) == observation.period_end


@pytest.mark.parametrize("lang", [ZH, EN], ids=["zh", "en"])
def test_excel_explains_every_heading_and_its_code(
    observations: tuple[Observation, ...], store: Store, lang: Language
) -> None:
    first, dictionary, _ = workbook(observations, store, lang).worksheets
    (headings,) = first.iter_rows(max_row=1, values_only=True)
    explained = [row[:2] for row in dictionary.iter_rows(min_row=2, values_only=True)]
    assert explained == list(zip(headings, CODES, strict=True))


@pytest.mark.parametrize("lang", [ZH, EN], ids=["zh", "en"])
def test_no_two_columns_have_one_heading(lang: Language) -> None:
    headings = [heading(field, lang) for field in columns()]
    assert len(set(headings)) == len(headings)


def test_excel_names_the_reports(observations: tuple[Observation, ...], store: Store) -> None:
    sheet = workbook(observations, store)["Reports"]
    assert sheet.max_row == 1 + len(store.rows("reports"))


def test_the_dictionary_explains_every_field_of_an_observation() -> None:
    assert [row["column"] for row in read(dictionary_csv(ZH))] == CODES
    assert {f.name for f in fields(Observation)} <= set(CODES)


def test_a_text_that_begins_like_a_formula_stays_text_in_a_spreadsheet(
    observations: tuple[Observation, ...], store: Store
) -> None:
    evil = (replace(observations[0], as_printed=EVIL),)
    (row,) = read(as_csv(evil, store, ZH))
    assert row["as_printed"] == f"'{EVIL}"
    sheet = workbook(evil, store)["Observations"]
    cell = sheet.cell(2, 1 + CODES.index("as_printed"))
    assert (cell.data_type, cell.value) == ("s", EVIL)
