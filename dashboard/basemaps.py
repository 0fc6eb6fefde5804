"""What lies under the partner map: the land outline, a reviewed map, views that others supply.

The only reader of data/basemap. Approval numbers are printed exactly as the record gives them;
this program never makes, guesses or reuses one, and judges nothing itself.
"""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from dashboard.errors import UserError

FOLDER = Path(__file__).resolve().parent.parent / "data" / "basemap"
RECORD, PLUGINS = "approved.toml", "others.toml"
KEYS = ("path", "publisher", "year", "approval_number", "expires", "scope")
PLUGIN_KEYS = ("id", "name_zh", "name_en", "path")
LAND, APPROVED = "land", "approved"
VECTOR = frozenset({".geojson", ".json"})
PICTURE = frozenset({".png", ".jpg", ".jpeg"})
# Readers are warned this many days before an approval ends.
WARNING_DAYS = 90

Frame = tuple[float, float, float, float]


class BaseMapError(UserError):
    """A record in data/basemap that cannot be used: what is wrong, and what to do."""


@dataclass(frozen=True, slots=True)
class Approval:
    """A map that was reviewed; the number is printed as given.

    `frame`: left, bottom, right and top of a picture in map coordinates, where its owner says
    that it is drawn in this map's projection; without it nothing is drawn on the picture.
    """

    path: Path
    publisher: str
    year: int
    approval_number: str
    expires: date
    scope: str
    frame: Frame | None = None

    @property
    def is_picture(self) -> bool:
        """Whether it is a picture rather than outlines."""
        return self.path.suffix.lower() in PICTURE

    def is_expired(self, on: date) -> bool:
        """Whether it has ended before a day."""
        return self.expires < on

    def ends_soon(self, on: date) -> bool:
        """Whether a reader must be warned: it ends within WARNING_DAYS."""
        return not self.is_expired(on) and (self.expires - on).days <= WARNING_DAYS


@dataclass(frozen=True, slots=True)
class OtherView:
    """A vector view that a user supplies; it is not reviewed, and every picture says so."""

    id: str
    name_zh: str
    name_en: str
    path: Path


def geojson(name: str, folder: Path = FOLDER) -> dict[str, Any]:
    """`land`, `islets`, `edge` or `graticule`, in map coordinates."""
    return _read(folder / f"{name}.geojson")


@lru_cache(maxsize=16)
def _read(path: Path) -> dict[str, Any]:
    try:
        content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BaseMapError(
            "{file} cannot be read: {error}. Restore data/basemap.", file=path.name, error=error
        ) from error
    except ValueError as error:
        raise BaseMapError(
            "{file} is not GeoJSON: {error}. Mend or replace it.", file=path.name, error=error
        ) from error
    return content


def vector(path: Path) -> dict[str, Any]:
    """GeoJSON of a view that a user supplies; degrees."""
    return _read(path)


def picture(path: Path) -> bytes:
    """A reviewed picture as its file has it."""
    return path.read_bytes()


def approval(folder: Path = FOLDER) -> Approval | None:
    """The record of a reviewed map, None where there is none.

    Raises BaseMapError where it is incomplete or its file is missing.
    """
    table = _toml(folder / RECORD)
    if table is None:
        return None
    _require(table, KEYS, RECORD)
    path = _there(folder, str(table["path"]), RECORD, VECTOR | PICTURE)
    if not isinstance(table["expires"], date):
        raise BaseMapError(
            "{file}: expires is no date. Write it as 2028-12-31, unquoted.", file=RECORD
        )
    return Approval(
        path,
        str(table["publisher"]),
        int(table["year"]),
        str(table["approval_number"]),
        table["expires"],
        str(table["scope"]),
        _frame(table.get("frame")),
    )


def _frame(value: Any) -> Frame | None:
    if value is None:
        return None
    numbers = [v for v in value if isinstance(v, int | float)] if isinstance(value, list) else []
    if len(numbers) != 4 or numbers[0] >= numbers[2] or numbers[1] >= numbers[3]:
        raise BaseMapError(
            "{file}: frame is not [left, bottom, right, top]. "
            "Give map coordinates (data/basemap/README.md), or leave it out.",
            file=RECORD,
        )
    left, bottom, right, top = map(float, numbers)
    return left, bottom, right, top


def other_views(folder: Path = FOLDER) -> tuple[OtherView, ...]:
    """The named views of others.toml. Raises BaseMapError for one that cannot be used."""
    views = (_toml(folder / PLUGINS) or {}).get("view", [])
    for view in views:
        _require(view, PLUGIN_KEYS, PLUGINS)
    named = (map(str, (view[key] for key in PLUGIN_KEYS)) for view in views)
    found = tuple(
        OtherView(view_id, name_zh, name_en, _there(folder, path, PLUGINS, VECTOR))
        for view_id, name_zh, name_en, path in named
    )
    ids = [view.id for view in found]
    if taken := {i for i in ids if ids.count(i) > 1 or i in {LAND, APPROVED}}:
        raise BaseMapError(
            "{file}: {ids} is taken. Choose other ids.", file=PLUGINS, ids=", ".join(sorted(taken))
        )
    return found


def _toml(path: Path) -> dict[str, Any] | None:
    if not path.exists():
        return None
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BaseMapError(
            "{file} is not TOML: {error}. Mend that line.", file=path.name, error=error
        ) from error


def _require(table: dict[str, Any], keys: tuple[str, ...], file: str) -> None:
    if missing := [key for key in keys if not table.get(key)]:
        raise BaseMapError("{file} lacks {keys}. Fill them in.", file=file, keys=", ".join(missing))


def _there(folder: Path, name: str, file: str, endings: frozenset[str]) -> Path:
    path = folder / name
    if not path.is_file():
        raise BaseMapError(
            "{file} names {name}, which is not there. Put it into data/basemap.",
            file=file,
            name=name,
        )
    if path.suffix.lower() not in endings:
        raise BaseMapError(
            "{file} names {name}. Use one of {known}.",
            file=file,
            name=name,
            known=", ".join(sorted(endings)),
        )
    return path


def changed(folder: Path = FOLDER) -> tuple[int, ...]:
    """Changes whenever a record or file here changes; part of what pages cache by."""
    return tuple(sorted(path.stat().st_mtime_ns for path in folder.iterdir() if path.is_file()))
