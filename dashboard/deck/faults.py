"""What is wrong with the table of a deck's file, and what to do."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from string import Formatter
from typing import Any

from dashboard.deck.errors import Fault, fault
from dashboard.deck.plan import FILLED, FILLED_OF_FIGURE, IfMissing, SlideKind

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


def faults_of(table: Mapping[str, Any]) -> Iterator[Fault]:
    """Everything that is wrong with a deck, then slide by slide."""
    slides = table.get("slide", [])
    yield from _faults_of_deck(table)
    for place, slide in enumerate(slides if isinstance(slides, list) else [], 1):
        yield from _faults_of_slide(place, slide)


def any_of(names: Iterable[str]) -> str:
    """Names to choose from, as a message lists them."""
    return ", ".join(sorted(names)) or "none yet"


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
            place, "unknown kind '{kind}'", "Use {known}.", kind=kind, known=any_of(SlideKind)
        )
        return
    must, may = KEYS[SlideKind(kind)]
    for key in sorted(must - set(slide)):
        yield fault(
            place, "{kind} has no {key}", "Write {key} = … below its kind.", kind=kind, key=key
        )
    for key in sorted(set(slide) - must - may):
        known = any_of(must | may)
        yield fault(
            place, "{kind} has no use for {key}", "Use {known}.", kind=kind, key=key, known=known
        )
    yield from _faults_of_texts(place, slide)
    for key in sorted(set(LISTS) & set(slide)):
        if not _is_list(slide[key]) or not slide[key]:
            yield fault(place, "{key} is not a list of names", 'Write {key} = ["…", "…"].', key=key)
    chosen = slide.get("if_missing", IfMissing.STOP)
    if chosen not in list(IfMissing):
        known = any_of(IfMissing)
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
