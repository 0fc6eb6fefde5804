"""What is wrong with the table of a deck's file, and what to do."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from string import Formatter
from typing import Any

from dashboard.deck.errors import Fault, fault
from dashboard.deck.plan import FILLED, FILLED_OF_FIGURE, IfMissing, SlideKind
from dashboard.deck.shapes import as_toml, is_list, is_name, is_text
from dashboard.deck.wording import width

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
TEXT = '{key} = {{zh = "…", en = "…"}}'
# What a value must be, and how that is written.
SHAPES: dict[str, tuple[Callable[[object], bool], str]] = {
    "title": (is_text, TEXT),
    "text": (is_text, TEXT),
    "families": (lambda value: is_list(value) and bool(value), '{key} = ["…", "…"]'),
    "indicators": (lambda value: is_list(value) and bool(value), '{key} = ["…", "…"]'),
    "cities": (is_list, '{key} = ["…", "…"]'),
    "city": (is_name, '{key} = "…"'),
    "scene": (is_name, '{key} = "…"'),
}
# A text below a title has a line of its own beside the total of a map; in ems.
LONGEST = 42
AT_LARGE = (SlideKind.COVER, SlideKind.STATEMENT)
# What no form of a deck can hold.
UNPRINTED = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")


def faults_of(table: Mapping[str, Any]) -> Iterator[Fault]:
    """Everything that is wrong with a deck, then slide by slide."""
    slides = table.get("slide", [])
    yield from _faults_of_deck(table)
    for place, slide in enumerate(slides if isinstance(slides, list) else [], 1):
        if isinstance(slide, dict):
            yield from _faults_of_slide(place, slide)
        else:
            yield _misshapen(place, "slide", slide, "[[slide]]")


def any_of(names: Iterable[str]) -> str:
    """Names to choose from, as a message lists them."""
    return ", ".join(sorted(names)) or "none yet"


def _misshapen(place: int, key: str, value: object, expected: str) -> Fault:
    """A value of another type than its key asks for: what was found, what to write instead."""
    found, written = as_toml(value), expected.format(key=key)
    wrong = "{key} = {found} is not what {key} can be"
    return fault(place, wrong, "Write {written}.", key=key, found=found, written=written)


def _faults_of_deck(table: Mapping[str, Any]) -> Iterator[Fault]:
    if "title" not in table:
        yield fault(0, "has no title", 'Write title = {zh = "…", en = "…"} at the top.')
    if not table.get("slide", []):
        yield fault(0, "has no slides", "Write a [[slide]] for each of them.")
    elif not isinstance(table["slide"], list):
        yield _misshapen(0, "slide", table["slide"], "[[slide]]")
    yield from _faults_of_values(0, {k: table[k] for k in ("title", "cities") if k in table})
    if _is_told_twice(table.get("cities")):
        yield fault(0, "cities names a city twice", "Name each city once.")
    for key in sorted(set(table) - {"title", "cities", "slide"}):
        yield fault(0, "{key} is not a key of a deck", "Use title, cities and [[slide]].", key=key)


def _faults_of_slide(place: int, slide: Mapping[str, Any]) -> Iterator[Fault]:
    kind, known = slide.get("kind"), any_of(SlideKind)
    if kind not in list(SlideKind):
        found = kind if isinstance(kind, str) else as_toml(kind)
        yield fault(place, "unknown kind '{kind}'", "Use {known}.", kind=found, known=known)
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
    yield from _faults_of_values(place, slide)
    if kind not in AT_LARGE and _is_too_long(slide.get("text")):
        wrong = "text is too long for one line below the title"
        todo = "Write at most {count} Chinese characters, or {letters} letters."
        yield fault(place, wrong, todo, count=LONGEST, letters=int(LONGEST / width("a")))
    chosen = slide.get("if_missing", IfMissing.STOP)
    if chosen not in list(IfMissing):
        found, known = chosen if isinstance(chosen, str) else as_toml(chosen), any_of(IfMissing)
        yield fault(place, "if_missing is '{chosen}'", "Use {known}.", chosen=found, known=known)


def _faults_of_values(place: int, table: Mapping[str, Any]) -> Iterator[Fault]:
    """Each value that is not what its key asks for, or a text that cannot be filled in."""
    for key in sorted(set(SHAPES) & set(table)):
        fits, expected = SHAPES[key]
        if not fits(table[key]):
            yield _misshapen(place, key, table[key], expected)
        elif fits is is_text:
            names = FILLED_OF_FIGURE if key == "text" and "indicators" in table else FILLED
            yield from _faults_of_braces(place, table[key], names)
            if any(UNPRINTED.search(text) for text in table[key].values()):
                yield fault(
                    place,
                    "{key} holds a character that cannot be printed",
                    "Type it anew.",
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


def _is_told_twice(cities: object) -> bool:
    return is_list(cities) and len(set(cities)) < len(cities)


def _is_too_long(text: object) -> bool:
    return is_text(text) and any(width(written) > LONGEST for written in text.values())
