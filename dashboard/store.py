"""The only door to data/published, and the only cache.

Tables are read once and kept until a new build is published; whatever is made from
them (views, figures, pages of HTML) is kept beside them under the same version.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import pyarrow as pa
import pyarrow.parquet as pq

from etl.contract import Measure, Origin, PeriodBasis, Qualifier, Status
from etl.observation import Observation

PUBLISHED = Path(
    os.environ.get("PUBLISHED", Path(__file__).resolve().parent.parent / "data" / "published")
)
Made = TypeVar("Made")
Rest = ParamSpec("Rest")
CODES = {
    "measure": Measure,
    "period_basis": PeriodBasis,
    "qualifier": Qualifier,
    "status": Status,
    "origin": Origin,
}
# Applied to rows that are kept anyway: Parquet's own filters bring in pandas, which takes longer
# than reading all tables.
RELATIONS: dict[str, Callable[[Any, Any], bool]] = {
    "=": lambda value, wanted: bool(value == wanted),
    "in": lambda value, wanted: value in wanted,
}
FIELDS = tuple(field.name for field in fields(Observation))


class NotPublishedError(Exception):
    """A published table is absent or unreadable; `make build` writes them all."""


@dataclass(frozen=True, slots=True)
class Store:
    """Published tables of one build; `version` changes with every build."""

    folder: Path
    version: str
    date: str

    def rows(
        self, table: str, filters: Sequence[tuple[str, str, Any]] | None = None
    ) -> tuple[dict[str, Any], ...]:
        """Rows of a table as dictionaries, only those that pass the filters."""
        return _rows(self, table, tuple(filters) if filters else None)

    def by_id(self, table: str, key: str) -> dict[str, dict[str, Any]]:
        """Rows of a small reference table by one of their columns."""
        return _by_id(self, table, key)

    def observations(
        self, *, city: str | None = None, indicators: tuple[str, ...] | None = None
    ) -> tuple[Observation, ...]:
        """Observations of a city or of indicators, in the order of the file."""
        return _observations(self, city, indicators)

    def observation(self, observation_id: str) -> Observation | None:
        """One observation, or None where a link names one that is gone."""
        found = self.rows("observations", [("observation_id", "=", observation_id)])
        return _observation(found[0]) if found else None


@lru_cache(maxsize=256)
def _rows(
    store: Store, table: str, filters: tuple[tuple[str, str, Any], ...] | None
) -> tuple[dict[str, Any], ...]:
    if filters:
        return tuple(
            row
            for row in store.rows(table)
            if all(RELATIONS[how](row[column], wanted) for column, how, wanted in filters)
        )
    path = store.folder / f"{table}.parquet"
    try:
        found = pq.ParquetFile(path).read()
    except (OSError, pa.ArrowInvalid) as error:
        raise NotPublishedError(str(path)) from error
    return tuple(found.to_pylist())


@lru_cache(maxsize=64)
def _by_id(store: Store, table: str, key: str) -> dict[str, dict[str, Any]]:
    return {row[key]: row for row in store.rows(table)}


@lru_cache(maxsize=256)
def _observations(
    store: Store, city: str | None, indicators: tuple[str, ...] | None
) -> tuple[Observation, ...]:
    filters: list[tuple[str, str, Any]] = []
    if city is not None:
        filters.append(("city_id", "=", city))
    if indicators is not None:
        filters.append(("indicator_id", "in", indicators))
    return tuple(_observation(row) for row in store.rows("observations", filters))


def _observation(row: dict[str, Any]) -> Observation:
    values = {name: row[name] for name in FIELDS}
    values.update({name: code(row[name]) for name, code in CODES.items()})
    return Observation(**{**values, "figure_ids": tuple(row["figure_ids"])})


def published(folder: Path = PUBLISHED) -> Store:
    """The store of the build that is published now. Raises NotPublishedError if there is none."""
    try:
        changed = (folder / "manifest.json").stat().st_mtime_ns
    except OSError as error:
        raise NotPublishedError(str(folder)) from error
    return _opened(folder, changed)


@lru_cache(maxsize=4)
def _opened(folder: Path, changed: int) -> Store:  # noqa: ARG001  changed: part of the cache key
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise NotPublishedError(str(folder)) from error
    return Store(folder, manifest["hash"], manifest["date"])


@lru_cache(maxsize=1024)
def _made(make: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
    return make(*arguments)


def made(make: Callable[Rest, Made], *arguments: Rest.args, **named: Rest.kwargs) -> Made:
    """`make(*arguments)`, made once for the same arguments and build.

    For views, charts and pages, which are frozen or never changed once made.
    """
    assert not named  # arguments are the cache key, in order
    result: Made = _made(make, arguments)
    return result
