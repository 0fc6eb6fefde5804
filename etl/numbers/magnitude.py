"""The digits of a number, in any script, as value and written places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from math import prod

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
LONGEST = 20
"""Characters a number may have; a longer run of digits counts nothing."""

_TERM = re.compile(r"(\d+(?:\.\d+)?|[零〇一二两三四五六七八九])?([十百千])?")
_SPOKEN = re.compile(r"[百千万](?=[一二三四五六七八九]$)")
_TRANSLATE = str.maketrans({c: str(n) for c, n in DIGITS.items()})
_FORMAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千", ", ")


@dataclass(frozen=True, slots=True)
class Magnitude:
    """A number as written: its value, what its last place is worth, whether it is a decimal.

    `place` is the last written place (1.6万 has 1,000), `step` that of the last digit that is
    not zero (1800 has 100): what 余 and 多 leave out lies below it.
    """

    value: Decimal
    place: Decimal
    step: Decimal
    decimal: bool


@lru_cache(maxsize=4096)
def magnitude(written: str) -> Magnitude:
    """Read `17,234`, `1.6万`, `1万4千`, `八千零四十一`, `二〇一八`, `二十三点五`, `壹佰贰拾`.

    >>> [int(magnitude(w).value) for w in ("1.6万", "八千零四十一", "1万4千", "一百五")]
    [16000, 8041, 14000, 150]
    """
    digits = written.translate(_FORMAL).replace("廿", "二十")
    whole, point, decimals = digits.partition("点")
    if point:
        digits = f"{_value(whole)}.{decimals.translate(_TRANSLATE)}"
    if len(digits) > 1 and all(c in DIGITS for c in digits):
        digits = digits.translate(_TRANSLATE)
    spoken = _SPOKEN.search(digits)
    if spoken:  # 一百五 is 一百五十
        digits += {"百": "十", "千": "百", "万": "千"}[spoken.group()]
    value, place = _value(digits), _place(digits)
    return Magnitude(value, place, _step(value, place), "." in digits)


def _value(digits: str) -> Decimal:
    for scale in "亿万":
        head, mark, tail = digits.rpartition(scale)
        if mark:
            return (_value(head) if head else 1) * Decimal(SCALES[scale]) + _value(tail)
    return sum((_term(*match.groups()) for match in _TERM.finditer(digits)), Decimal(0))


def _term(digit: str | None, scale: str | None) -> Decimal:
    if digit is None:
        return Decimal(SCALES.get(scale or "", 0))
    number = Decimal(digit) if digit[0].isascii() else Decimal(DIGITS[digit])
    return number * SCALES.get(scale or "", 1)


def _place(digits: str) -> Decimal:
    body = digits.rstrip("".join(SCALES))
    fraction = len(body) - body.rindex(".") - 1 if _ends_in_decimal(body) else 0
    return Decimal(prod(SCALES[c] for c in digits[len(body) :])).scaleb(-fraction)


def _ends_in_decimal(body: str) -> bool:
    return "." in body and body[body.rindex(".") + 1 :].isdigit()


def _step(value: Decimal, place: Decimal) -> Decimal:
    if place < 1 or not value:
        return place
    step = place
    while value % (step * 10) == 0:
        step *= 10
    return step
