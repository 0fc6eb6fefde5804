"""Writes published tables: conformed to the contract, same bytes for same input, atomically."""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from etl.contract import TABLES, schema
from etl.errors import PublishError
from etl.replacing import replace_all

MANIFEST = "manifest.json"
ROWS_PER_GROUP = 131_072
IDS = {"observations": "observation_id", "checks": "check_id"}
"""The computed tables whose rows are looked up by an id."""
Rows = Sequence[Mapping[str, Any]]


def conform(table: str, rows: Rows, metadata: Mapping[bytes, bytes] | None = None) -> pa.Table:
    """Rows as a table of the contract. A missing, surplus or empty column is refused.

    pyarrow alone would drop surplus columns and fill missing ones without a word. Refused too
    is an id that stands twice: whoever looks a row up by it would get one of the two.
    """
    names = [field.name for field in TABLES[table]]
    for row in rows:
        if surplus := set(row) - set(names):
            raise PublishError(table, f"surplus columns {sorted(surplus)}", "Add them to contract.")
        if missing := set(names) - set(row):
            raise PublishError(table, f"missing columns {sorted(missing)}", "Fill them in.")
    conformed = pa.Table.from_pylist(list(rows), schema=schema(table))
    for field in conformed.schema:
        if not field.nullable and conformed[field.name].null_count:
            raise PublishError(table, f"{field.name} is empty in some row", "It is required.")
    if table in IDS:
        _refuse_twice(table, conformed[IDS[table]].to_pylist())
    extra = {**(conformed.schema.metadata or {}), **(metadata or {})}
    return conformed.replace_schema_metadata(extra)


def _refuse_twice(table: str, ids: Sequence[str]) -> None:
    twice = [name for name, times in Counter(ids).items() if times > 1]
    if twice:
        wrong = f"{', '.join(twice)} {'stand' if len(twice) > 1 else 'stands'} twice"
        raise PublishError(table, wrong, "Give each row an id of its own.")


def parquet_bytes(table: pa.Table) -> bytes:
    """One Parquet file: plain strings, row groups that filters can skip."""
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, row_group_size=ROWS_PER_GROUP, use_dictionary=True)
    return bytes(sink.getvalue())


@contextmanager
def _locked(out: Path) -> Iterator[None]:
    """One writer at a time. Raises PublishError where another one is at work."""
    with (out / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise PublishError(
                out, "is being written by another build", "Wait for it to end, then build again."
            ) from error
        yield


def publish(
    tables: Mapping[str, pa.Table], out: Path, date: str, summary: Sequence[str] = ()
) -> dict[str, Any]:
    """Writes all tables, or none. Returns the manifest: hash and date of the whole.

    Everything goes into a folder beside first; only when all are on disk are they moved, and
    where one cannot be, those before it are put back.
    """
    files = {f"{name}.parquet": parquet_bytes(table) for name, table in tables.items()}
    manifest = {**_manifest(files, tables, date), "summary": list(summary)}
    files[MANIFEST] = json.dumps(manifest, ensure_ascii=False, indent=1).encode()
    try:
        out.mkdir(parents=True, exist_ok=True)
        with _locked(out):
            _write_all(files, out)
    except OSError as error:
        raise PublishError(
            out,
            f"cannot be written ({error.strerror})",
            "Close programs that have its files open, check its permissions, or use --out.",
        ) from error
    return manifest


def _manifest(
    files: Mapping[str, bytes], tables: Mapping[str, pa.Table], date: str
) -> dict[str, Any]:
    sums = {name: hashlib.sha256(content).hexdigest() for name, content in sorted(files.items())}
    whole = hashlib.sha256("".join(sums.values()).encode()).hexdigest()
    return {
        "hash": whole[:12],
        "date": date,
        "rows": {name: table.num_rows for name, table in sorted(tables.items())},
        "sha256": sums,
    }


def _write_all(files: Mapping[str, bytes], out: Path) -> None:
    """The manifest last: readers look at it to see that the others are new."""
    with tempfile.TemporaryDirectory(dir=out, prefix=".new-") as staged:
        for name, content in files.items():
            with (Path(staged) / name).open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        replace_all(files, Path(staged), out)
