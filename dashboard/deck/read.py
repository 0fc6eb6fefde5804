"""A deck's TOML file, checked key by key.

Whatever is wrong is said at once, slide by slide; a deck that is wrong is never read in part.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dashboard.deck.errors import PlanError, fault
from dashboard.deck.faults import any_of, faults_of
from dashboard.deck.plan import EMPTY, DeckPlan, IfMissing, SlideKind, SlidePlan, Text

DECKS = Path(__file__).resolve().parents[2] / "data" / "decks"


def deck_ids(folder: Path = DECKS) -> tuple[str, ...]:
    """The decks there are, by the name of their file."""
    return tuple(sorted(path.stem for path in folder.glob("*.toml")))


def read_deck(deck_id: str, folder: Path = DECKS) -> DeckPlan:
    """A deck's file. Raises PlanError with everything that is wrong in it."""
    path = folder / f"{deck_id}.toml"
    known = deck_ids(folder)
    if deck_id not in known:
        raise PlanError(
            deck_id,
            [
                fault(
                    0,
                    "there is no {file} in data/decks",
                    "Use {known}.",
                    file=path.name,
                    known=any_of(known),
                )
            ],
        )
    try:
        return parse(deck_id, tomllib.loads(path.read_text(encoding="utf-8")))
    except (ValueError, RecursionError) as error:  # not UTF-8, not TOML, a number too long
        raise PlanError(
            path.name, [fault(0, "is not TOML: {error}", "Mend that line.", error=error)]
        ) from error


def parse(deck_id: str, table: Mapping[str, Any]) -> DeckPlan:
    """A deck from its table. Raises PlanError with everything that is wrong in it."""
    faults = list(faults_of(table))
    if faults:
        raise PlanError(f"{deck_id}.toml", faults)
    return DeckPlan(
        deck_id,
        Text(**table["title"]),
        tuple(table.get("cities", ())),
        tuple(_slide(place, slide) for place, slide in enumerate(table["slide"], 1)),
    )


def _slide(place: int, table: Mapping[str, Any]) -> SlidePlan:
    return SlidePlan(
        place,
        SlideKind(table["kind"]),
        Text(**table["title"]),
        Text(**table["text"]) if "text" in table else EMPTY,
        tuple(table.get("families", ())),
        tuple(table.get("indicators", ())),
        table.get("scene", "world"),
        table.get("city", ""),
        IfMissing(table.get("if_missing", IfMissing.STOP)),
    )
