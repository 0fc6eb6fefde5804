"""Many reports at once: in turn, over processes, or over a Dask cluster; the order is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path
from typing import Any

from etl.catalogue import Catalogue, read_catalogue
from etl.errors import EtlError, FindingsError, Severity
from etl.extract.city import city_id, city_of
from etl.extract.propose import propose
from etl.extract.reading import Language
from etl.extract.subject.patterns import read_patterns
from etl.reports import keep_text, read_report

LEAVE_OUT = "Type its figures by hand; the fault is the reader's and worth telling."
ANSWERS_WITHIN = 10
"""Seconds to wait for a scheduler."""
STOOD_ON = ("indicators", "units", "qualifiers", "cities")
"""Tables without which no figure can be read; in others, a row with an error is left out."""
_AFRESH = "forkserver" if "forkserver" in get_all_start_methods() else "spawn"
_WORKERS = get_context(_AFRESH)
_WORKERS.set_forkserver_preload([__name__])
WORKERS_MAY_DIE = 3
"""Times that a pool of processes is set up again after a worker died."""


@dataclass(frozen=True, slots=True)
class Request:
    """One report to read, and what is stated of it besides its text."""

    path: Path
    reference: Path
    city: str = ""
    published: str = ""
    keep: bool = True


@dataclass(frozen=True, slots=True)
class Outcome:
    """The rows proposed for one report, or why there are none."""

    path: Path
    rows: tuple[dict[str, str], ...]
    error: str = ""


@lru_cache(maxsize=2)
def reference_of(folder: Path) -> tuple[Catalogue, Language]:
    """The catalogue in a folder and what reading stands on, read once a process.

    Raises FindingsError where a table that reading stands on has errors.
    """
    catalogue, findings = read_catalogue(folder)
    stood_on = [f for f in findings if Path(f.file).stem in STOOD_ON]
    if any(f.severity is Severity.ERROR for f in stood_on):
        raise FindingsError(stood_on)
    patterns = read_patterns(folder / "patterns.toml")
    return catalogue, Language.of(catalogue, patterns, catalogue.assumptions)


def extract_one(request: Request) -> Outcome:
    """Reads one report; whatever goes wrong with it is told, so that the others are read."""
    try:
        return Outcome(request.path, tuple(_rows(request)))
    except EtlError as error:
        return Outcome(request.path, (), str(error))
    except Exception as error:
        failed = f"reading it failed ({type(error).__name__}: {error})"
        return Outcome(request.path, (), f"{request.path}: {failed}. {LEAVE_OUT}")


def _rows(request: Request) -> Iterator[dict[str, str]]:
    report = read_report(request.path)
    if request.keep:
        keep_text(report)
    catalogue, language = reference_of(request.reference)
    entry = catalogue.reports.get(report.report_id)
    published = request.published or (entry.published if entry else "")
    cities = catalogue.cities.values()
    city = request.city or (entry.city_id if entry else "")
    named = city_id(city or city_of(report.text, [c.name_zh for c in cities]), cities)
    for proposal in propose(report.text, report.report_id, language, published):
        yield {**proposal.row(), "city": named}


Reader = Callable[[Request], Outcome]


def extract_many(
    requests: Sequence[Request], jobs: int = 1, scheduler: str = ""
) -> Iterator[Outcome]:
    """Outcomes in the order of the requests, whichever way they are read."""
    if scheduler:
        yield from over_cluster(requests, scheduler, extract_one)
    elif jobs > 1 and len(requests) > 1:
        yield from over_processes(requests, jobs, extract_one)
    else:
        yield from map(extract_one, requests)


def over_processes(requests: Sequence[Request], jobs: int, read: Reader) -> Iterator[Outcome]:
    """A worker that dies takes its pool with it: what is still missing is read again."""
    done = 0
    for _ in range(WORKERS_MAY_DIE):
        try:
            with ProcessPoolExecutor(min(jobs, len(requests) - done), _WORKERS) as pool:
                for outcome in pool.map(read, requests[done:]):
                    done += 1
                    yield outcome
            return
        except BrokenProcessPool:
            continue
    yield from map(read, requests[done:])


def over_cluster(requests: Sequence[Request], scheduler: str, read: Reader) -> Iterator[Outcome]:
    """The reports must lie where the workers see them under the same path.

    The scheduler gives the work of a worker that died to another one.
    """
    try:
        distributed: Any = import_module("distributed")
    except ImportError as error:
        raise EtlError(
            "dask.distributed", "is not installed", 'Install it: pip install ".[cluster]".'
        ) from error
    try:
        client = distributed.Client(scheduler, timeout=ANSWERS_WITHIN)
    except OSError as error:
        raise EtlError(scheduler, "does not answer", "Start a scheduler there.") from error
    with client:
        futures = client.map(read, list(requests), pure=False, retries=WORKERS_MAY_DIE)
        for future in futures:
            yield future.result()
