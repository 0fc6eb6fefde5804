"""Publishing: all tables or none, one writer at a time, the shape of the contract."""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from etl.contract import TABLES, schema
from etl.errors import PublishError
from etl.publish import conform, parquet_bytes, publish
from tests.observations import observed

TOPIC = {"topic": "apec_cards", "name_zh": "APEC卡", "name_en": "APEC cards"}


def topics(*rows: dict[str, str]) -> dict[str, pa.Table]:
    return {"topics": conform("topics", rows)}


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder but the lock."""
    return {p.name: p.read_bytes() for p in folder.iterdir() if p.name != ".lock"}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    publish(topics(TOPIC), tmp_path / "published", "2018")
    return tmp_path / "published"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    with (folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield


def test_a_surplus_column_is_refused() -> None:
    with pytest.raises(PublishError, match="surplus columns \\['colour'\\]"):
        topics({**TOPIC, "colour": "red"})


def test_a_missing_column_is_refused() -> None:
    with pytest.raises(PublishError, match="missing columns \\['name_en'\\]"):
        topics({"topic": "apec_cards", "name_zh": "APEC卡"})


def test_a_required_cell_that_is_empty_is_refused() -> None:
    with pytest.raises(PublishError, match="name_en is empty"):
        topics({**TOPIC, "name_en": None})


def test_an_id_that_stands_twice_is_refused() -> None:
    total = asdict(observed("q1~sum", 20, "2018"))
    with pytest.raises(PublishError, match="q1~sum stands twice"):
        conform("observations", [total, total])


@pytest.mark.parametrize("table", TABLES)
def test_a_published_table_has_the_schema_of_the_contract(table: str) -> None:
    read = pq.read_schema(pa.BufferReader(parquet_bytes(conform(table, []))))
    assert read.equals(schema(table), check_metadata=False)
    assert [field.metadata[b"en"] for field in read]
    assert read.metadata[b"table"] == table.encode()


@pytest.mark.parametrize("table", TABLES)
def test_text_is_published_plain_so_that_filters_skip_row_groups(table: str) -> None:
    assert not any(pa.types.is_dictionary(field.type) for field in schema(table))


def test_the_manifest_lists_what_was_written(out: Path) -> None:
    manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["rows"] == {"topics": 1}
    assert set(manifest["sha256"]) == {"topics.parquet"}


def test_the_hash_changes_with_the_data_only(out: Path, tmp_path: Path) -> None:
    first = publish(topics(TOPIC), tmp_path / "again", "2018")["hash"]
    other = publish(topics({**TOPIC, "name_en": "cards"}), tmp_path / "other", "2018")["hash"]
    assert json.loads((out / "manifest.json").read_text(encoding="utf-8"))["hash"] == first
    assert first != other


def test_a_second_writer_is_turned_away_and_changes_nothing(out: Path) -> None:
    before = contents(out)
    with locked(out), pytest.raises(PublishError, match="another build"):
        publish(topics(), out, "2019")
    assert contents(out) == before


def test_a_folder_that_cannot_be_made_is_refused_with_advice(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(PublishError, match=r"cannot be written.*--out"):
        publish(topics(TOPIC), tmp_path / "file" / "published", "2018")


def test_a_disk_that_fills_up_leaves_the_published_tables_as_they_were(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(out)

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(PublishError, match="No space left"):
        publish(topics(), out, "2019")
    assert contents(out) == before


def test_a_table_that_cannot_take_its_place_leaves_the_others_as_they_were(out: Path) -> None:
    before = contents(out)
    (out / "units.parquet").mkdir()
    both = {**topics(), "groups": conform("groups", []), "units": conform("units", [])}
    with pytest.raises(PublishError, match="cannot be written"):
        publish(both, out, "2019")
    (out / "units.parquet").rmdir()
    assert contents(out) == before
