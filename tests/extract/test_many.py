"""Many reports: a worker that dies loses nothing."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import distributed
import pytest

from etl.extract import many
from etl.extract.many import Outcome, Request, extract_many

ROOT = Path(__file__).parents[2]


@pytest.fixture
def requests(tmp_path: Path) -> list[Request]:
    for number in range(8):
        text = f"2020年，接待外宾{number + 1}批。"
        (tmp_path / f"r{number}.txt").write_text(text, encoding="utf-8")
    reference = ROOT / "data" / "reference"
    return [Request(path, reference) for path in sorted(tmp_path.glob("*.txt"))]


def printed(outcomes: Iterator[Outcome]) -> list[str]:
    return [row["as_printed"] for outcome in outcomes for row in outcome.rows]


EXPECTED = [f"{number}批" for number in range(1, 9)]


def die_once(request: Request) -> Outcome:
    """Ends its own worker the first time it is asked for the third report."""
    mark = request.path.with_suffix(".died")
    if request.path.stem == "r2" and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return many.extract_one(request)


def test_a_process_that_dies_loses_nothing(
    requests: list[Request], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many, "extract_one", many.extract_one)
    assert printed(many.over_processes(requests, 2, die_once)) == EXPECTED


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_worker_that_dies_loses_nothing(requests: list[Request]) -> None:
    with distributed.LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        dashboard_address="127.0.0.1:0",
        host="127.0.0.1",
        silence_logs=50,
    ) as cluster:
        assert printed(extract_many(requests, scheduler=cluster.scheduler_address)) == EXPECTED
        found = many.over_cluster(requests, cluster.scheduler_address, die_once)
        assert printed(found) == EXPECTED
