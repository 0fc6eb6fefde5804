"""Whether a map may be shown to the public: the record of a reviewed picture.

The record, `data/basemap/approved.toml`, is written by whoever had the picture reviewed. This
program never makes, guesses or reuses an approval number, and judges nothing itself.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dashboard.deck.errors import ApprovalError

RECORD = Path(__file__).resolve().parents[2] / "data" / "basemap" / "approved.toml"
KEYS = ("path", "publisher", "year", "approval_number", "expires", "scope")


@dataclass(frozen=True, slots=True)
class Approval:
    """A reviewed picture; the number is printed exactly as given."""

    path: Path
    publisher: str
    year: int
    approval_number: str
    expires: date
    scope: str


def approval(record: Path = RECORD) -> Approval | None:
    """The record, or None where there is none. Raises ApprovalError if it is incomplete."""
    if not record.exists():
        return None
    try:
        table = tomllib.loads(record.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ApprovalError(f"{record.name} is not TOML: {error}. Mend that line.") from error
    if missing := [key for key in KEYS if not table.get(key)]:
        raise ApprovalError(f"{record.name} lacks {', '.join(missing)}. Fill them in.")
    picture = record.parent / table["path"]
    if not picture.is_file():
        raise ApprovalError(
            f"{record.name} names {table['path']}, which is not there. Put it there."
        )
    return Approval(picture, *(table[key] for key in KEYS[1:]))


def require_reviewed_map(record: Path = RECORD) -> Approval:
    """The record that a deck for the public needs. Raises ApprovalError where there is none."""
    found = approval(record)
    if found is None:
        raise ApprovalError(
            "a deck for the public shows a map, and no reviewed map is on record. "
            "Record one in data/basemap/approved.toml, leave out the map slides, "
            "or make the deck for internal use."
        )
    return found
