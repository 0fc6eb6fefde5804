"""Dates of which only the year or the month may be known: 1983, 1983-04, 1983-04-20."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from etl.contract import DatePrecision

# Parts a date is written with → how much of it is known.
PRECISIONS = {1: DatePrecision.YEAR, 2: DatePrecision.MONTH, 3: DatePrecision.DAY}


def optional_day(text: str) -> date | None:
    """A day as in ISO 8601; None for an empty text. Raises ValueError for anything else."""
    return date.fromisoformat(text) if text else None


def first_day(text: str) -> date | None:
    """The earliest day that a date allows; None for an empty text.

    >>> first_day("1983-04")
    datetime.date(1983, 4, 1)

    Raises ValueError for a day that no calendar has.
    """
    if not text:
        return None
    return date(*(*_parts(text), 1, 1)[:3])


def last_day(text: str) -> date | None:
    """The latest day that a date allows; None for an empty text.

    >>> last_day("2024-02")
    datetime.date(2024, 2, 29)
    """
    if not text:
        return None
    parts = _parts(text)
    if len(parts) == 3:
        return date(*parts)
    year, month = (*parts, 12)[:2]
    return date(year, month, 1).replace(day=monthrange(year, month)[1])


def checked(text: str) -> str:
    """A date, or a range of them (2018-07/2018-12), as it stands.

    Raises ValueError for a day that no calendar has, and for a range that runs backwards.
    """
    first, _, last = text.partition("/")
    begins, ends = first_day(first), last_day(last or first)
    if begins and ends and ends < begins:
        raise ValueError(f"{text!r} ends before it begins")
    return text


def precision(text: str) -> DatePrecision:
    """How much of a date is known."""
    return PRECISIONS[len(_parts(text))] if text else DatePrecision.NONE


def signed_date(text: str) -> tuple[date | None, DatePrecision]:
    """The earliest day of signing, and how precisely it is known.

    >>> signed_date("1986")
    (datetime.date(1986, 1, 1), <DatePrecision.YEAR: 'year'>)
    """
    return first_day(text), precision(text)


def _parts(text: str) -> list[int]:
    parts = text.split("-")
    if [len(p) for p in parts] != [4, 2, 2][: len(parts)] or not all(
        p.isascii() and p.isdigit() for p in parts
    ):
        raise ValueError(f"{text!r} is not a date: write 1983, 1983-04 or 1983-04-20")
    return [int(p) for p in parts]
