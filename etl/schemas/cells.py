"""The kinds of cells that hand-edited tables have, every one as text.

A check's `error` says what is wrong and what to do, and which pattern an offer must match, split
by bars; `etl.schemas.findings` reads it.
"""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

import pandera.pandas as pa

# Digits are ASCII and no more than a number or an offset can have.
ISO_DATE = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
IDENTIFIER = r"[A-Za-z0-9][A-Za-z0-9_.-]*"
PARTIAL_DATE = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
NUMBER = r"-?[0-9]{1,15}(\.[0-9]{1,20})?"
OFFSET = r"[0-9]{1,9}"
COUNT = r"[1-9][0-9]{0,8}"
SPAN = rf"{OFFSET}:{OFFSET}"
PLACES = rf"(?:{SPAN}(?:;{SPAN})*)?"
TIME = r"[0-9]+:[0-9]{2}:[0-9]{2}( ?[AP]M)?"
COUNTER_NAME = r"[^=/;]+=[^=/;]+/[^=/;]+"


def matching(pattern: str, wrong: str, todo: str, *, offered: bool = False) -> pa.Check:
    """A check of a pattern. With `offered`, a finding offers what the cell may have meant and the pattern allows."""
    error = f"{wrong}|{todo}|{pattern if offered else ''}"
    return pa.Check.str_matches(rf"^(?:{pattern})$", error=error)


def one_of(codes: Collection[str], what: str) -> pa.Check:
    """A check that a cell is one of some codes."""
    return pa.Check.isin(list(codes), error=f"is not a {what}|Use one of: {', '.join(codes)}.")


def code(codes: type[StrEnum]) -> pa.Column:
    """A cell with a code of a list."""
    return pa.Column(str, one_of([str(c) for c in codes], codes.__name__.lower()))


def day(pattern: str = ISO_DATE, *, optional: bool = False) -> pa.Column:
    """A date; with another pattern, one of which less is known, or two."""
    return pa.Column(
        str,
        matching(
            pattern + ("|" if optional else ""),
            "is not an ISO date",
            "Write year, month and day as 2018-06-30; format the column as text before, or a "
            "spreadsheet rewrites it.",
            offered=True,
        ),
    )


def number(
    todo: str = "Numbers are digits with a point: no counters, thousands separators, exponents or "
    "plus signs.",
    *,
    optional: bool = True,
) -> pa.Column:
    """A plain decimal number."""
    pattern = NUMBER + ("|" if optional else "")
    return pa.Column(str, matching(pattern, "is not a plain number", todo, offered=True))


def identifier() -> pa.Column:
    """What a row is called; no two rows share it."""
    return pa.Column(
        str,
        matching(IDENTIFIER, "is not an id", "Use letters, digits, - and _."),
        unique=True,
    )


def filled(todo: str = "Fill it in.") -> pa.Column:
    """Any words, but some."""
    return pa.Column(str, matching(r"(?s:.+)", "is empty", todo))


def text() -> pa.Column:
    """Any words, or none."""
    return pa.Column(str)


def yes_no() -> pa.Column:
    """`true` or `false`."""
    return pa.Column(str, one_of(["true", "false"], "yes or no"))


def whole(first: int, *, optional: bool = False) -> pa.Column:
    """A whole number from `first` (0 or 1) on."""
    pattern = (OFFSET if first == 0 else COUNT) + ("|" if optional else "")
    wrong = f"is not a whole number of {first} or more"
    return pa.Column(str, matching(pattern, wrong, "Write it in plain digits.", offered=True))


def offset(*, optional: bool = False) -> pa.Column:
    """A place in a report's text."""
    return pa.Column(
        str,
        matching(
            OFFSET + ("|" if optional else ""),
            "is not an offset",
            "Offsets are whole numbers from 0, in plain digits.",
            offered=True,
        ),
    )


def partial_day() -> pa.Column:
    """A date of which the day, the month or all may be unknown."""
    return day(PARTIAL_DATE, optional=True)
