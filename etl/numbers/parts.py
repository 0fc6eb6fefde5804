"""Numbers that are not plain counts: percentages, fractions, shares, multiples, ordinals."""

from __future__ import annotations

import re
from decimal import Decimal

from etl.numbers.magnitude import DIGITS, magnitude

Parsed = tuple[Decimal, Decimal, str]
"""Value, what the last written place is worth, counter."""

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?|[零〇一二两三四五六七八九十百千万亿廿]+")
_DOUBLINGS = {"": 1, "一": 1, "两": 2, "二": 2, "三": 3}


def percent(printed: str) -> Parsed:
    """`22.7%` → 22.7; `百分之十三` → 13; of a range (5%至8%) the first; `3‰` → 0.3."""
    below, spoken, above = printed.partition("分之")
    if spoken:
        scale = Decimal(100) / magnitude(below).value
        return _pointed(above) * scale, scale, "%"
    number = magnitude(_DIGITS.findall(printed)[0])
    scale = Decimal("0.1") if printed.endswith("‰") else Decimal(1)
    return number.value * scale, number.place * scale, printed[-1]


def fraction(printed: str) -> Parsed:
    """`四分之一` → 0.25, `七成` → 0.7, `一成五` → 0.15."""
    if "成" in printed:
        tenths, _, hundredths = printed.rstrip("以多上").partition("成")
        value = magnitude(tenths).value / 10
        if hundredths:
            return value + magnitude(hundredths).value / 100, Decimal("0.01"), "成"
        return value, Decimal("0.1"), "成"
    below, _, above = printed.partition("分之")
    bottom = magnitude(below).value or Decimal(1)
    return _pointed(above) / bottom, Decimal(1) / bottom, ""


def _pointed(written: str) -> Decimal:
    whole, point, decimals = written.partition("点")
    if not point:
        return magnitude(written).value
    return magnitude(whole).value + Decimal("0." + "".join(str(DIGITS.get(c, 0)) for c in decimals))


def share(printed: str) -> Parsed:
    """`每30个…就有1个` → 1/30."""
    numbers = [magnitude(found) for found in _DIGITS.findall(printed)]
    bottom, top = numbers[0].value or Decimal(1), numbers[-1].value
    return top / bottom, Decimal(0), ""


def multiple(printed: str) -> Parsed:
    """`2倍` → 2, `翻一番` → 2, `翻两番` → 4."""
    if "番" in printed:
        times = _DOUBLINGS.get(printed.strip("翻了近番"), 1)
        return Decimal(2**times), Decimal(0), "番"
    number = magnitude(_DIGITS.findall(printed)[0])
    return number.value, number.place, "倍"


def ordinal(printed: str) -> Parsed:
    """`第八位` → 8 with the counter 位."""
    found = _DIGITS.search(printed, 1)
    if found is None:
        raise ValueError(f"no number in {printed!r}")
    return magnitude(found.group()).value, Decimal(1), printed[found.end() :]
