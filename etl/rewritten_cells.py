"""What a cell meant that a spreadsheet, or a hand, has written in another way."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from decimal import Decimal, InvalidOperation

_DAY = re.compile(r"(\d{4})(?:\D(\d{1,2})\D(\d{1,2})日?|(\d\d)(\d\d))", re.ASCII)
_GROUPED = re.compile(r"(?<=\d)(?:,(?=\d{3}(?!\d))|[_ ](?=\d))", re.ASCII)
_LARGEST = 15
"""Digits before the point of a number that is offered."""


def meant(cell: str) -> Iterator[str]:
    """A day as in ISO 8601 and a number in plain digits, where the cell may be one.

    >>> list(meant("2020/1/1")), list(meant("3.00E+03")), list(meant("1,000"))
    (['2020-01-01'], ['3000'], ['1000'])
    """
    plain = unicodedata.normalize("NFKC", cell).replace("−", "-")
    day = _DAY.fullmatch(plain)
    if day:
        with suppress(ValueError):
            yield date(*(int(part) for part in day.groups() if part)).isoformat()
    try:
        number = Decimal(_GROUPED.sub("", plain))
    except InvalidOperation:
        return
    if number.is_finite() and abs(number.adjusted()) < _LARGEST:
        yield f"{number.to_integral() if number == number.to_integral() else number:f}"
