"""Adds a place that a person chose or whose coordinates a person typed to places.csv."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from etl.errors import EtlError, Severity, TableError
from etl.geography.gazetteer import exists
from etl.places import ALIAS_SEPARATOR, PLACES, Place, folded
from etl.schemas import columns
from etl.tables import read_table, write_table


def typed_coordinates(lat: str, lon: str) -> tuple[float, float]:
    """Latitude and longitude as a person types them, in degrees.

    >>> typed_coordinates(" 34.921", "135.7055")
    (34.921, 135.7055)

    Raises EtlError for what is no number or no place on Earth.
    """
    try:
        numbers = float(lat), float(lon)
    except ValueError as error:
        raise EtlError(
            PLACES,
            f"{lat!r} and {lon!r} are not both numbers",
            "Type degrees with a point, south and west negative: --lat 34.921 --lon 135.7055.",
        ) from error
    if not exists(*numbers):
        raise EtlError(
            PLACES,
            f"latitude {lat}, longitude {lon} is no place on Earth",
            "A latitude lies between -90 and 90; perhaps the two are swapped.",
        )
    return numbers


def append_place(path: Path, place: Place) -> Path:
    """Adds a row to a table of places, atomically; returns the backup of the table before.

    Raises TableError where the id is taken, or the table has errors or cannot be written.
    """
    table = read_table(path, PLACES, columns("places"))
    if any(finding.severity is Severity.ERROR for finding in table.findings):
        raise TableError(PLACES, "has errors", "Run `python -m etl check` and mend it first.")
    if place.place_id in {row["place_id"] for row in table.rows}:
        raise TableError(PLACES, f"{place.place_id!r} is taken", "Choose another id.")
    backup = path.with_name(path.name + ".bak")
    try:
        shutil.copy2(path, backup)
        write_table(path, columns("places"), [*(row.cells for row in table.rows), _cells(place)])
    except OSError as error:
        wrong = f"cannot be written ({error.strerror})"
        raise TableError(PLACES, wrong, "Check its permissions and the room left.") from error
    return backup


def _cells(place: Place) -> dict[str, str]:
    return {
        **{column: str(getattr(place, column)) for column in columns("places")},
        "aliases": f" {ALIAS_SEPARATOR} ".join(place.aliases),
        "lat": f"{place.lat:.4f}",
        "lon": f"{place.lon:.4f}",
    }


def place_id_for(name_en: str, country: str, taken: Iterable[str]) -> str:
    """An id for a new place that is not taken yet, in plain letters and digits.

    >>> place_id_for("Cluj-Napoca", "RO", [])
    'ro-cluj-napoca'
    >>> place_id_for("Richmond", "US", ["us-richmond"])
    'us-richmond-2'
    >>> place_id_for("Київ", "UA", [])
    'ua-place'
    """
    spelt = (folded(word) for word in name_en.replace("-", " ").split())
    words = ["".join(filter(str.isascii, word)) for word in spelt]
    stem = "-".join([country.lower(), *(filter(None, words) if any(words) else ["place"])])
    used = set(taken)
    numbered = (f"{stem}-{n}" if n > 1 else stem for n in range(1, len(used) + 2))
    return next(place_id for place_id in numbered if place_id not in used)
