"""An expression of time, and what it bounds."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple


class TimeKind(StrEnum):
    """How an expression bounds what is said."""

    SPAN = "span"
    UNTIL = "until"
    SINCE = "since"
    NOW = "now"
    VAGUE = "vague"


class Time(NamedTuple):
    """An expression of time at `start:end` of clean text; `first` and `last` are days.

    `own` says that only the number right behind it is meant (2017年的58起); `event` that it
    names a month or day, which says nothing of the sentences that follow.
    """

    start: int
    end: int
    kind: TimeKind
    first: date | None
    last: date | None
    own: bool = False
    event: bool = False
