"""A deck as data: its TOML file as frozen dataclasses, checked key by key.

Whatever is wrong is said at once, slide by slide; a deck that is wrong is never read in part.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from dashboard.deck.errors import Fault, PlanError

DECKS = Path(__file__).resolve().parents[2] / "data" / "decks"
AT_MOST_FIGURES = 3


class SlideKind(StrEnum):
    """What a slide may be."""

    COVER = "cover"
    HEADLINE = "headline"
    TREND = "trend"
    COMPARISON = "comparison"
    MAP = "map"
    COVERAGE = "coverage"
    STATEMENT = "statement"
    UNKNOWNS = "unknowns"
    CLOSING = "closing"


class IfMissing(StrEnum):
    """What to do with a slide for which a city has no figures."""

    STOP = "stop"
    LEAVE_OUT = "leave_out"


class Text(NamedTuple):
    """A text in both languages; `{city}` and the like are filled in per slide."""

    zh: str = ""
    en: str = ""


EMPTY = Text()


@dataclass(frozen=True, slots=True)
class SlidePlan:
    """One slide as the deck's file asks for it; `place` counts from 1."""

    place: int
    kind: SlideKind
    title: Text
    text: Text = EMPTY
    families: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    scene: str = "world"
    city: str = ""
    if_missing: IfMissing = IfMissing.STOP


@dataclass(frozen=True, slots=True)
class DeckPlan:
    """A deck; no cities: it is made for the one city that the reader names."""

    deck_id: str
    title: Text
    cities: tuple[str, ...]
    slides: tuple[SlidePlan, ...]


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
        raise _error(deck_id, f"there is no {path.name} in data/decks", f"Use {_any(known)}.")
    try:
        return parse(deck_id, tomllib.loads(path.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _error(path.name, f"is not TOML: {error}", "Mend that line.") from error


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
        yield Fault(0, "has no title", 'Write title = {zh = "…", en = "…"} at the top.')
    if not table.get("slide") or not isinstance(table["slide"], list):
        yield Fault(0, "has no slides", "Write a [[slide]] for each of them.")
    if not _is_list(table.get("cities", [])):
        yield Fault(0, "cities is not a list", 'Write cities = ["ningbo", "qingdao"].')
    for key in sorted(set(table) - {"title", "cities", "slide"}):
        yield Fault(0, f"{key} is not a key of a deck", "Use title, cities and [[slide]].")


def _faults_of_slide(place: int, slide: Mapping[str, Any]) -> Iterator[Fault]:
    if slide.get("kind") not in list(SlideKind):
        yield Fault(place, f"unknown kind {slide.get('kind')!r}", f"Use {_any(SlideKind)}.")
        return
    must, may = KEYS[SlideKind(slide["kind"])]
    for key in sorted(must - set(slide)):
        yield Fault(place, f"{slide['kind']} has no {key}", f"Write {key} = … below its kind.")
    for key in sorted(set(slide) - must - may):
        yield Fault(place, f"{slide['kind']} has no use for {key}", f"Use {_any(must | may)}.")
    for key in sorted({"title", "text"} & set(slide)):
        if not _is_text(slide[key]):
            yield Fault(place, f"{key} lacks a language", f'Write {key} = {{zh = "…", en = "…"}}.')
    for key in sorted(set(LISTS) & set(slide)):
        if not _is_list(slide[key]) or not slide[key]:
            yield Fault(place, f"{key} is not a list of names", f'Write {key} = ["…", "…"].')
    if slide.get("if_missing", IfMissing.STOP) not in list(IfMissing):
        yield Fault(place, f"if_missing is {slide['if_missing']!r}", f"Use {_any(IfMissing)}.")


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


def _error(deck: str, wrong: str, todo: str) -> PlanError:
    return PlanError(deck, [Fault(0, wrong, todo)])
