"""A deck's TOML file, checked key by key.

Whatever is wrong is said at once, slide by slide; a deck that is wrong is never read in part.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from string import Formatter
from typing import Any

from dashboard.deck.errors import Fault, PlanError, fault
from dashboard.deck.plan import (
    EMPTY,
    FILLED,
    FILLED_OF_FIGURE,
    DeckPlan,
    IfMissing,
    SlideKind,
    SlidePlan,
    Text,
)

DECKS = Path(__file__).resolve().parents[2] / "data" / "decks"

# For each kind: the keys that must be there, and those that may.
KEYS: dict[SlideKind, tuple[frozenset[str], frozenset[str]]] = {
    kind: (frozenset({"kind", "title", *must.split()}), frozenset({"if_missing", *may.split()}))
    for kind, must, may in (
        (SlideKind.COVER, "", "text"),
        (SlideKind.HEADLINE, "families", "text city"),
        (SlideKind.TREND, "indicators", "text city"),
        (SlideKind.COMPARISON, "families", "text"),
        (SlideKind.MAP, "", "text scene"),
        (SlideKind.COVERAGE, "", "text"),
        (SlideKind.STATEMENT, "text", "indicators city"),
        (SlideKind.UNKNOWNS, "", "text"),
        (SlideKind.CLOSING, "", "text"),
    )
}
LISTS = ("families", "indicators")


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
                    known=_any(known),
                )
            ],
        )
    try:
        return parse(deck_id, tomllib.loads(path.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PlanError(
            path.name, [fault(0, "is not TOML: {error}", "Mend that line.", error=error)]
        ) from error


def parse(deck_id: str, table: Mapping[str, Any]) -> DeckPlan:
    """A deck from its table. Raises PlanError with everything that is wrong in it."""
    slides = table.get("slide", [])
    faults = [*_faults_of_deck(table)]
    for place, slide in enumerate(slides if isinstance(slides, list) else [], 1):
        faults += _faults_of_slide(place, slide)
    if faults:
        raise PlanError(f"{deck_id}.toml", faults)
    return DeckPlan(
        deck_id,
        Text(**table["title"]),
        tuple(table.get("cities", ())),
        tuple(_slide(place, slide) for place, slide in enumerate(slides, 1)),
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


def _faults_of_deck(table: Mapping[str, Any]) -> Iterator[Fault]:
    if not _is_text(table.get("title")):
        yield fault(0, "has no title", 'Write title = {zh = "…", en = "…"} at the top.')
    else:
        yield from _faults_of_braces(0, table["title"], FILLED)
    if not table.get("slide") or not isinstance(table["slide"], list):
        yield fault(0, "has no slides", "Write a [[slide]] for each of them.")
    if not _is_list(table.get("cities", [])):
        yield fault(0, "cities is not a list", 'Write cities = ["ningbo", "qingdao"].')
    for key in sorted(set(table) - {"title", "cities", "slide"}):
        yield fault(0, "{key} is not a key of a deck", "Use title, cities and [[slide]].", key=key)


def _faults_of_slide(place: int, slide: Mapping[str, Any]) -> Iterator[Fault]:
    kind = slide.get("kind")
    if kind not in list(SlideKind):
        yield fault(
            place, "unknown kind '{kind}'", "Use {known}.", kind=kind, known=_any(SlideKind)
        )
        return
    must, may = KEYS[SlideKind(kind)]
    for key in sorted(must - set(slide)):
        yield fault(
            place, "{kind} has no {key}", "Write {key} = … below its kind.", kind=kind, key=key
        )
    for key in sorted(set(slide) - must - may):
        known = _any(must | may)
        yield fault(
            place, "{kind} has no use for {key}", "Use {known}.", kind=kind, key=key, known=known
        )
    yield from _faults_of_texts(place, slide)
    for key in sorted(set(LISTS) & set(slide)):
        if not _is_list(slide[key]) or not slide[key]:
            yield fault(place, "{key} is not a list of names", 'Write {key} = ["…", "…"].', key=key)
    chosen = slide.get("if_missing", IfMissing.STOP)
    if chosen not in list(IfMissing):
        known = _any(IfMissing)
        yield fault(place, "if_missing is '{chosen}'", "Use {known}.", chosen=chosen, known=known)


def _faults_of_texts(place: int, slide: Mapping[str, Any]) -> Iterator[Fault]:
    for key in sorted({"title", "text"} & set(slide)):
        if _is_text(slide[key]):
            names = FILLED_OF_FIGURE if key == "text" and "indicators" in slide else FILLED
            yield from _faults_of_braces(place, slide[key], names)
        else:
            yield fault(
                place,
                "{key} lacks a language",
                'Write {key} = {{zh = "…", en = "…"}}.',
                key=key,
            )


def _faults_of_braces(
    place: int, text: Mapping[str, str], names: Collection[str]
) -> Iterator[Fault]:
    """Each language whose braces hold anything but one of the names."""
    for written in text.values():
        if not _is_filled_by(written, names):
            known = ", ".join(f"{{{name}}}" for name in names)
            yield fault(
                place,
                "'{written}' cannot be filled in",
                "Use only {known} in braces.",
                written=written,
                known=known,
            )


def _is_filled_by(text: str, names: Collection[str]) -> bool:
    """Whether every pair of braces holds one of the names, and nothing else.

    >>> [_is_filled_by(text, {"city"}) for text in ("{city}", "{town}", "{city.x}", "{city")]
    [True, False, False, False]
    """
    try:
        braced = [hole[1:] for hole in Formatter().parse(text) if hole[1] is not None]
    except ValueError:
        return False
    return all(name in names and not form and not how for name, form, how in braced)


def _is_text(value: object) -> bool:
    return (
        isinstance(value, dict)
        and set(value) == {"zh", "en"}
        and all(isinstance(text, str) and text for text in value.values())
    )


def _is_list(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(name, str) for name in value)


def _any(names: object) -> str:
    return ", ".join(sorted(map(str, names))) or "none yet"  # type: ignore[call-overload]
