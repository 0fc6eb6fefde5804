"""Numbers that are not plain counts: percentages, fractions, shares, multiples, ordinals."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from etl.numbers.magnitude import Magnitude, magnitude
from etl.numbers.spans import pair


class Parsed(NamedTuple):
    """What is written: a number, or a range up to `upper`; its counter.

    `more` says that 多 or 余 stands behind its digits, `exact` that no written place was rounded.
    """

    number: Magnitude
    counter: str
    upper: Decimal | None = None
    more: bool = False
    exact: bool = False


_CHINESE = "[零〇一二两三四五六七八九十百千万亿廿]"
_NUMBER = re.compile(rf"\d[\d, ]*(?:\.\d+)?|{_CHINESE}+(?:点[零〇一二三四五六七八九]+)?")
_DOUBLINGS = {"": 1, "一": 1, "两": 2, "二": 2, "三": 3}
_ONE = Decimal(1)
_HALF = Magnitude(Decimal("0.5"), Decimal("0.1"), Decimal("0.1"), decimal=False)


def percent(printed: str) -> Parsed:
    """`22.7%` → 22.7; `百分之十三` → 13; `5%至8%` → 5 to 8; `3‰` → 0.3."""
    below, spoken, _ = printed.partition("分之")
    if spoken:
        scale = 100 / magnitude(below).value
        return _parsed(printed.replace(below + spoken, " "), "%", scale)
    return _parsed(printed, printed[-1], Decimal("0.1") if printed.endswith("‰") else _ONE)


def point(printed: str) -> Parsed:
    """`2.3个百分点` → 2.3; `3到5个百分点` → 3 to 5; `半个百分点` → 0.5."""
    if printed.startswith("半"):
        return Parsed(_HALF, "点", exact=True)
    return _parsed(printed.replace("百分点", ""), "点")


def fraction(printed: str) -> Parsed:
    """`四分之一` → 0.25, `七成` → 0.7, `一成五` → 0.15, `三至五成` → 0.3 to 0.5, `半数` → 0.5."""
    if "成" in printed:
        tenths, _, hundredths = printed.rstrip("以多上").partition("成")
        if not hundredths:
            return _parsed(tenths, "成", Decimal("0.1"))
        hundredth = Decimal("0.01")
        value = magnitude(tenths).value / 10 + magnitude(hundredths.replace("半", "五")).value / 100
        return Parsed(Magnitude(value, hundredth, hundredth, decimal=False), "成")
    below, spoken, above = printed.partition("分之")
    if not spoken:
        return Parsed(_HALF, "")
    return _parsed(above, "", 1 / (magnitude(below).value or _ONE))


def share(printed: str) -> Parsed:
    """`每30个…就有1个` → 1/30."""
    numbers = [magnitude(found) for found in _NUMBER.findall(printed)]
    value = numbers[-1].value / (numbers[0].value or _ONE)
    return Parsed(Magnitude(value, Decimal(0), Decimal(0), decimal=False), "")


def multiple(printed: str) -> Parsed:
    """`2倍` → 2, `3到5倍` → 3 to 5, `翻一番` → 2, `翻两番` → 4."""
    if "番" in printed:
        times = Decimal(2 ** _DOUBLINGS.get(printed.strip("翻了近番多"), 1))
        return Parsed(Magnitude(times, _ONE, _ONE, decimal=False), "番", exact=True)
    return _parsed(printed, "倍")._replace(more="多" in printed or "余" in printed)


def ordinal(printed: str) -> Parsed:
    """`第八位` → 8 with the counter 位."""
    found = _NUMBER.search(printed, 1)
    if found is None:
        raise ValueError(f"no number in {printed!r}")
    return Parsed(magnitude(found[0]), printed[found.end() :])


def _parsed(printed: str, counter: str, scale: Decimal = _ONE) -> Parsed:
    """The one number of the print, or the two that a range names."""
    first, *rest = _NUMBER.findall(printed)
    low, upper = magnitude(first), magnitude(rest[0]).value if rest else None
    if named := None if rest else pair(first):
        low, upper = magnitude(str(named[0])), named[1]
    number = Magnitude(low.value * scale, low.place * scale, low.step * scale, low.decimal)
    return Parsed(number, counter, None if upper is None else upper * scale)
