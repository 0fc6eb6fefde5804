"""One numeral of a report on its way to being a figure, or something else."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from etl.extract.subject.patterns import Rule, Subject
from etl.numbers import Written


class Role(StrEnum):
    """What a numeral does in a report."""

    FIGURE = "figure"
    GROWTH = "growth"
    EVENT_DATE = "event date"
    DATE = "date"
    ORDINAL = "ordinal"
    LIST_NUMBER = "list number"
    NAME = "name"
    RULE = "rule"
    OTHER = "other"
    UNACCOUNTED = "unaccounted"


class Zone(StrEnum):
    """Where the words stand that say what a figure counts."""

    HEAD = "behind the number"
    LEFT = "in the clause"
    SIBLING = "the number before"
    LIST = "a list with 分别"
    PART = "the total"
    CARRY = "the sentence"
    NEXT = "the number behind"
    TOPIC = "the heading"
    BEFORE = "the sentence before"
    NONE = "nothing"


class Match(NamedTuple):
    """What a figure counts: a rule of a subject, found in a zone by a mention."""

    subject: Subject
    rule: Rule
    zone: Zone
    mention: str
    at: int
    tight: bool = True


@dataclass(slots=True)
class Numeral:
    """A numeral of clean text: its span with qualifier and counter, its role, its match.

    `counter` is the counter as rules know it: 第 for a rank, % for a percentage, / for a share.
    `head` is the noun phrase behind it, `clause` the span of its clause.
    """

    written: Written
    start: int
    end: int
    counter: str
    role: Role
    why: str
    clause: tuple[int, int]
    head: str = ""
    match: Match | None = None
    part: bool = False
    segment: int = 0

    @property
    def indicator(self) -> str:
        """The indicator found, or nothing."""
        return self.match.rule.indicator if self.match else ""
