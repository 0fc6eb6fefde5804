"""How fast reports are read: characters a second, beside other ways to find numbers.

Texts are those of data/reports or ../shared/reports, else the passages of the tests, repeated to a
megabyte. Processor time; machines change their pace, so that the ratio says more than the pace.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout, suppress
from importlib import import_module
from io import StringIO
from pathlib import Path
from time import process_time

from etl.extract.many import reference_of
from etl.extract.propose import propose
from etl.numbers import read_numbers
from etl.reports import clean
from tests.bench.row import Row
from tests.passages.reading import passages

PART = "reading reports"
ALL, TEN_TIMES = "figures, all of it", "figures, ten times the text"
LEAST = 1.0
"""Megabytes a second."""
ROOT = Path(__file__).parents[2]
FOLDERS = (ROOT / "data" / "reports", ROOT.parent / "shared" / "reports")
BYTES = 1_000_000
OTHERS = 20_000
"""Characters that the slower recognisers are given."""
PLAIN = re.compile(
    r"(?:约|近|超过)?\d[\d,.]*(?:余|多)?[万亿]?(?:人次|批次|批|个|名|人|份|件|张|对|%)"
)


def sample() -> str:
    """A megabyte of text of the genre."""
    files = [path for folder in FOLDERS for path in sorted(folder.glob("*.txt"))]
    texts = [path.read_text(encoding="utf-8") for path in files]
    text = "\n".join(texts or [p.text for p in passages("shown") if p.kind == "txt"])
    return text * (BYTES // len(text.encode()) + 1)


def measured(read: Callable[[str], object], text: str) -> float:
    """Processor seconds of one reading."""
    start = process_time()
    read(text)
    return process_time() - start


def readers() -> dict[str, tuple[Callable[[str], object], int | None]]:
    """Ways to read, and how many characters each is given (None: all)."""
    _, language = reference_of(ROOT / "data" / "reference")
    ways: dict[str, tuple[Callable[[str], object], int | None]] = {
        "plain regular expression": (PLAIN.findall, None),
        "clean text": (lambda text: clean(text), None),
        "numbers": (lambda text: list(read_numbers(text)), None),
        ALL: (lambda text: propose(text, "bench", language), None),
        TEN_TIMES: (lambda text: propose(text * 10, "bench", language), None),
    }
    return ways | _others()


def _others() -> dict[str, tuple[Callable[[str], object], int | None]]:
    """Readers of numbers of other libraries, where `make bench` could install them."""
    sys.path.append(str(ROOT / ".venv" / "others"))  # behind all that the product uses
    found: dict[str, tuple[Callable[[str], object], int | None]] = {}
    with suppress(ImportError):
        suite, culture = import_module("recognizers_number"), import_module("recognizers_text")
        chinese = culture.Culture.Chinese
        found["recognizers-text"] = (lambda t: suite.recognize_number(t, chinese), OTHERS)
    with suppress(ImportError, AttributeError), redirect_stdout(StringIO()):  # it greets
        money = import_module("jionlp").ner.extract_money
        found["jionlp, money"] = (lambda t: money(t), OTHERS)
    for read, _ in found.values():
        read("接待外宾395批，经费1.5万元。")  # the first reading loads their tables
    return found


def rows() -> Iterator[Row]:
    """Megabytes a second of each way to read, beside a plain regular expression on the same text."""
    text = sample()
    plain = 0.0
    for name, (read, most) in readers().items():
        given = text[:most] if most else text
        clean.cache_clear()
        times = 10 if name == TEN_TIMES else 1
        pace = len(given.encode()) * times / measured(read, given) / 1e6
        plain = plain or pace
        goal = name in (ALL, TEN_TIMES)
        yield Row(
            PART,
            name,
            f"{pace:.2f} MB/s",
            f"plain {plain:.0f} MB/s, {plain / pace:.0f} ×",
            f"{LEAST:g} MB/s" if goal else "",
            pace >= LEAST if goal else None,
        )
