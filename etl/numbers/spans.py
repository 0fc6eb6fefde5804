"""Digits that name two numbers: 十二三 is 12 to 13, 2至3万 is 20,000 to 30,000."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from etl.numbers.magnitude import magnitude

Span = tuple[Decimal, Decimal]
"""The first and the last number meant."""

_PAIR = re.compile(
    r"(|.*[十百千万亿]零?)(一[二两]|[二两]三|三四|(?<![十百千万亿零])三五|四五|五六|六七|七八|八九)"
    r"([十百千万亿]*)"
)
_OR_LESS = {
    written: (Decimal(8 * step), Decimal(10 * step))
    for written, step in (("百八十", 10), ("千八百", 100), ("万八千", 1000))
}
_SCALES = "十百千万亿"
_BELOW = re.compile(r"(?<=([千万亿]))\d+\Z")
_WIDTHS = {"千": 3, "万": 4, "亿": 8}


@lru_cache(maxsize=4096)
def span(digits: str) -> Span | None:
    """The two numbers that digits name between them, None where they name one."""
    return pair(digits) or _cut_short(digits)


def pair(digits: str) -> Span | None:
    """Two neighbouring digits in one place: 一两百, 二十七八, 一百二三十; a hundred or less: 百八十."""
    found = _PAIR.fullmatch(digits)
    if found is None:
        return _OR_LESS.get(digits)
    head, neighbours, scale = found.groups()
    low, high = (magnitude(head + digit + scale).value for digit in neighbours)
    return low, high


def few(written: str) -> tuple[Decimal, Span]:
    """几 is a digit from one to nine: 十几万, 一百零几, 20几; beside them the number without it."""
    digits = written.replace("0几", "几")
    none, one, nine = "019" if digits[0].isdigit() else "零一九"
    below, low, high = (magnitude(digits.replace("几", digit)).value for digit in (none, one, nine))
    return below, (low, high)


def between(low: str, high: str) -> Span:
    """1至2 is 1 to 2; in 2至3万 the scale belongs to both."""
    lower, upper = magnitude(low).value, magnitude(high).value
    scale = high[len(high.rstrip(_SCALES)) :]
    below = magnitude(high[: -len(scale)] or "1").value if scale else lower
    if low[-1] not in _SCALES and lower < below:
        lower *= magnitude(scale).value
    return lower, upper


def _cut_short(digits: str) -> Span | None:
    """2万3 is 20,003 or 23,000, and nothing says which; 12万3456 is plain."""
    found = _BELOW.search(digits)
    if found is None:
        return None
    absent = _WIDTHS[found[1]] - len(found[0])
    return (magnitude(digits).value, magnitude(digits + "0" * absent).value) if absent else None
