"""What a cell meant that a spreadsheet, or a hand, has written in another way."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from decimal import Decimal, InvalidOperation

_DAY = re.compile(r"(\d{4})(?:\D(\d{1,2})\D(\d{1,2})日?|(\d\d)(\d\d))", re.ASCII)
_FROM_THE_YEAR = re.compile(r"\d{4}(?:[-/.]\d{1,2}[-/.]|年\d{1,2}月)\d{1,2}日?", re.ASCII)
_GROUPED = re.compile(r"(?<=\d)(?:,(?=\d{3}(?!\d))|[_ ](?=\d))", re.ASCII)
_IN_THOUSANDS = re.compile(r"-?(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?", re.ASCII)
_WITH_EXPONENT = re.compile(r"-?\d(?:\.\d+)?[Ee]\+?\d{1,2}", re.ASCII)
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {ord("−"): ord("-")}
_LARGEST = 15
"""Digits before the point of a number that is offered."""


def meant(cell: str) -> Iterator[str]:
    """A day as in ISO 8601 and a number in plain digits, where the cell may be one.

    >>> list(meant("2020/1/1")), list(meant("3.00E+03")), list(meant("1,000"))
    (['2020-01-01'], ['3000'], ['1000'])
    """
    plain = unicodedata.normalize("NFKC", cell).translate(_FULL_WIDTH)
    yield from _day(plain)
    yield from _number(plain)


def certain(cell: str) -> Iterator[str]:
    """The same where the cell can mean nothing else.

    That is a day told from the year on, digits in thousands, an exponent of a whole number.

    >>> list(certain("2020/1/1")), list(certain("1.12E+04")), list(certain("１,０００"))
    (['2020-01-01'], ['11200'], ['1000'])
    >>> list(certain("1/2/2020")), list(certain("20200101")), list(certain("1.12E+01"))
    ([], ['20200101'], [])
    """
    plain = cell.translate(_FULL_WIDTH)
    if _FROM_THE_YEAR.fullmatch(plain):
        yield from _day(plain)
    elif _IN_THOUSANDS.fullmatch(plain):
        yield from _number(plain)
    elif _WITH_EXPONENT.fullmatch(plain):
        yield from (number for number in _number(plain) if "." not in number)


def _day(plain: str) -> Iterator[str]:
    day = _DAY.fullmatch(plain)
    if day:
        with suppress(ValueError):
            yield date(*(int(part) for part in day.groups() if part)).isoformat()


def _number(plain: str) -> Iterator[str]:
    try:
        number = Decimal(_GROUPED.sub("", plain))
    except InvalidOperation:
        return
    if number.is_finite() and abs(number.adjusted()) < _LARGEST:
        yield f"{number.to_integral() if number == number.to_integral() else number:f}"
