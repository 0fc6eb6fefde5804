"""Report texts made up around the ledger: the repository holds figures, not sentences.

Each printed figure stands at its own offsets, inside filler that means nothing; so offsets,
sentences and dialogs are tested on any machine. The copy of the reference tables that goes with
the texts carries their checksums.
"""

from __future__ import annotations

import csv
import hashlib
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from etl.schemas import columns
from etl.tables import write_table
from tests.tables import LEDGERS, NAMED, REPORTED, ROOT, Row, of_named, reference, rows

FILLER = "这一句由测试写成，没有别的意思。"
Span = tuple[int, int, str]


def stretched(printed: str, length: int) -> str:
    """The printed form over `length` characters: reports break lines inside their figures."""
    assert length >= len(printed)
    return printed[0] + " " * (length - len(printed)) + printed[1:]


def places(report_id: str) -> Iterator[Span]:
    """Start, end and words of everything that must stand in a report's text."""
    for row in LEDGERS[report_id]:
        spans = [f"{row['char_start']}:{row['char_end']}", *filter(None, row["also_at"].split(";"))]
        for start, end in (map(int, span.split(":")) for span in spans):
            yield start, end, row["as_printed"]
    for row in reference("corrections"):
        if row["report_id"] == report_id:
            yield int(row["char_start"]), int(row["char_end"]), row["printed"]


def text(report_id: str) -> str:
    """A text of filler that holds every figure of a ledger at its offsets."""
    spans = sorted(places(report_id))
    longest = max([*(end for _, end, _ in spans), *_ends_of_events(report_id)]) + len(FILLER)
    characters = list(FILLER * (longest // len(FILLER) + 1))
    for start, end, words in spans:
        characters[start:end] = stretched(words, end - start)
    taken = {place for start, end, _ in spans for place in range(start, end)}
    for end, growth in _growths(report_id):
        start = _room(taken, end, len(growth) + 2) + 1
        characters[start : start + len(growth)] = growth
        taken.update(range(start, start + len(growth)))
    return "".join(characters)


def _growths(report_id: str) -> Iterator[tuple[int, str]]:
    """The end of each figure that grew, and the growth as printed."""
    for row in LEDGERS[report_id]:
        if row["growth_printed"]:
            yield int(row["char_end"]), row["growth_printed"]


def _room(taken: set[int], start: int, length: int) -> int:
    """The first place from `start` on with so many characters that are filler."""
    return next(i for i in count(start) if taken.isdisjoint(range(i, i + length)))


def _ends_of_events(report_id: str) -> Iterator[int]:
    for row in reference("events"):
        if row["report_id"] == report_id and row["char_end"]:
            yield int(row["char_end"])


def copy_data(folder: Path) -> Path:
    """A data folder below `folder`: the reports that tests name, their cities, made-up texts."""
    data = folder / "data"
    shutil.copytree(ROOT / "data" / "reference", data / "reference")
    for name in ("reported", "reports"):
        (data / name).mkdir()
    for report_id in NAMED:
        shutil.copy2(REPORTED / f"{report_id}.csv", data / "reported")
    for table in ("cities", "indicators", "partnerships", "events", "corrections"):
        path = data / "reference" / f"{table}.csv"
        write_table(path, columns(table), of_named(rows(path)))
    entries = of_named(rows(data / "reference" / "reports.csv"))
    for entry in entries:
        entry["sha256"] = put_text(data / "reports" / entry["file"], entry["report_id"])
    write_table(data / "reference" / "reports.csv", columns("reports"), entries)
    return data


def put_text(path: Path, report_id: str) -> str:
    """Writes the text of a report; its SHA-256."""
    raw = text(report_id).encode()
    path.write_bytes(raw)
    return hashlib.sha256(raw).hexdigest()


def edit(path: Path, key: str, **cells: str) -> None:
    """Rewrites cells of the row that begins with `key`, as a person would in an editor."""
    found: list[Row] = rows(path)
    (row,) = (row for row in found if next(iter(row.values())) == key)
    assert set(cells) <= set(row)
    row.update(cells)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(row), lineterminator="\n")
        writer.writeheader()
        writer.writerows(found)
