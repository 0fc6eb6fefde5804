"""How reports are read: `data/reference/patterns.toml` as compiled patterns.

The file is data: a new indicator or wording is a line there, not code.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from etl.errors import TableError

ANY = "*"


@dataclass(frozen=True, slots=True)
class Rule:
    """One indicator of a subject: in which counters, under which conditions.

    `indicator` is empty for a thing that the catalogue does not have.
    """

    indicator: str
    counters: frozenset[str]
    clause: re.Pattern[str] | None
    near: re.Pattern[str] | None
    head: re.Pattern[str] | None
    excluded: re.Pattern[str] | None
    sentence_excluded: re.Pattern[str] | None
    loose: bool
    adjacent: bool
    headed: bool
    weak: bool
    ignore: bool
    back: int
    unit: str
    units: Mapping[str, str]

    def counts(self, counter: str) -> bool:
        """Whether the rule is for this counter."""
        return counter in self.counters or ANY in self.counters


@dataclass(frozen=True, slots=True)
class Subject:
    """Something that reports speak of, and what is counted about it."""

    name: str
    keys: tuple[str, ...]
    words: re.Pattern[str]
    rules: tuple[Rule, ...]
    occasion: bool = False


class Mention(NamedTuple):
    """Words at `start:end` that speak of a subject."""

    start: int
    end: int
    subject: Subject


@dataclass(frozen=True, slots=True)
class Patterns:
    """Everything that reading needs to know about the language of the reports.

    `keys`, by their first character, say which subjects (by their order) are tried at all.
    """

    subjects: tuple[Subject, ...]
    keys: Mapping[str, list[tuple[str, list[int]]]]
    fillers: re.Pattern[str]
    predicates: re.Pattern[str]
    plans: re.Pattern[str]
    plan_sections: re.Pattern[str]
    rules: re.Pattern[str]
    structures: re.Pattern[str]
    cumulative: re.Pattern[str]
    stock: re.Pattern[str]
    populations: re.Pattern[str]
    ranks: re.Pattern[str]
    units: Mapping[str, str]
    nouns: Mapping[str, str]

    def mentions(self, text: str, start: int, end: int) -> list[Mention]:
        """The mentions in `text[start:end]` in order; of overlapping ones the first.

        Where two begin together, the subject that stands first in the file.
        """
        piece = text[start:end]
        spoken_of: set[int] = set()
        for letter in self.keys.keys() & set(piece):
            for key, orders in self.keys[letter]:
                if key in piece:
                    spoken_of.update(orders)
        found = [
            (match.start(), order, match.end())
            for order in spoken_of
            for match in self.subjects[order].words.finditer(text, start, end)
        ]
        kept: list[Mention] = []
        position = start
        for first, order, last in sorted(found):
            if first >= position:
                kept.append(Mention(first, last, self.subjects[order]))
                position = last
        return kept


@lru_cache(maxsize=4)
def read_patterns(path: Path) -> Patterns:
    """Reads the patterns. Raises TableError naming what is wrong in the file."""
    try:
        with path.open("rb") as file:
            return parse_patterns(tomllib.load(file))
    except OSError as error:
        raise TableError(path, f"cannot be read ({error.strerror})", "Put it back.") from error
    except KeyError as error:
        raise TableError(path, f"lacks {error}", "Put it back.") from error
    except (ValueError, re.error, TypeError, AttributeError) as error:
        raise TableError(path, f"is faulty: {error}", "Correct what is named.") from error


def parse_patterns(tables: Mapping[str, Any]) -> Patterns:
    """The patterns in the parsed file. Raises whatever a faulty or missing entry leads to."""
    subjects = tuple(map(_subject, tables["subject"]))
    reading = {name: _any(patterns) for name, patterns in tables["reading"].items()}
    fillers = reading.pop("fillers")
    return Patterns(
        subjects=subjects,
        keys=_by_first(subjects),
        fillers=re.compile(f"(?>{fillers})*+"),
        units=dict(tables["units"]),
        nouns=dict(tables["nouns"]),
        **{name: re.compile(pattern) for name, pattern in reading.items()},
    )


def _any(patterns: list[str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns)


def _by_first(subjects: tuple[Subject, ...]) -> dict[str, list[tuple[str, list[int]]]]:
    orders: dict[str, list[int]] = {}
    for order, subject in enumerate(subjects):
        for key in subject.keys:
            orders.setdefault(key, []).append(order)
    by_first: dict[str, list[tuple[str, list[int]]]] = {}
    for key, tried in orders.items():
        by_first.setdefault(key[0], []).append((key, tried))
    return by_first


def _subject(entry: Mapping[str, Any]) -> Subject:
    words = re.compile("|".join(entry["words"]))
    rules = tuple(map(_rule, entry["figure"]))
    return Subject(
        entry["id"],
        tuple(entry["keys"].split()),
        words,
        rules,
        entry.get("occasion", False),
    )


def _rule(entry: Mapping[str, Any]) -> Rule:
    return Rule(
        indicator=entry.get("indicator", ""),
        counters=frozenset(entry["counters"].split()),
        clause=_compiled(entry, "clause"),
        near=_compiled(entry, "near"),
        head=_compiled(entry, "head"),
        excluded=_compiled(entry, "not"),
        sentence_excluded=_compiled(entry, "sentence_not"),
        loose=entry.get("loose", False),
        adjacent=entry.get("adjacent", False),
        headed=entry.get("headed", False),
        weak=entry.get("weak", False),
        ignore=entry.get("ignore", False),
        back=entry.get("back", 0),
        unit=entry.get("unit", ""),
        units=dict(entry.get("units", {})),
    )


def _compiled(entry: Mapping[str, Any], name: str) -> re.Pattern[str] | None:
    return re.compile(entry[name]) if name in entry else None
