"""What the parts share: the two servers, middle values, and how a ratio is written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from os import sysconf
from pathlib import Path
from statistics import median, quantiles

from tests.bench.row import Row
from tests.browser.serving import Server, served
from tests.tables import ROOT

PUBLISHED = ROOT / "data" / "published"
EMPTY = "tests/bench/scripts/empty.py"
CITIES = ("ningbo", "zhoushan", "qingdao")


@contextmanager
def both() -> Iterator[tuple[Server, Server]]:
    """The dashboard, and beside it an empty page."""
    with served(PUBLISHED) as dashboard, served(PUBLISHED, EMPTY) as empty:
        yield dashboard, empty


def middle(times: list[float]) -> float:
    """The median, in seconds."""
    return median(times)


def slowest(times: list[float]) -> float:
    """The 95th percentile, in seconds."""
    return quantiles(times, n=20)[-1]


def processor_seconds(server: Server) -> float:
    """Processor time that a server has used so far; Linux only."""
    fields = Path(f"/proc/{server.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / sysconf("SC_CLK_TCK")


def ratio_row(part: str, what: str, taken: float, empty: float, goal: float | None) -> Row:
    """A time beside that of the empty page; the goal is a multiple of it."""
    times = taken / empty
    wanted = "" if goal is None else f"{goal:g} × empty"
    reached = None if goal is None else times <= goal
    return Row(part, what, f"{taken:.2f} s", f"{empty:.2f} s, {times:.1f} ×", wanted, reached)
