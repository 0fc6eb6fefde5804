"""Readers of rates and shares: their parts, what qualifies them, their interval."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from etl.contract import Qualifier
from etl.numbers.assumptions import Assumptions
from etl.numbers.interval import Bounds, exceeding, interval, rounded
from etl.numbers.magnitude import LONGEST
from etl.numbers.parts import Parsed
from etl.numbers.qualifiers import around_rate
from etl.numbers.written import NumberKind, Written, uncounted

Reader = Callable[[str, int, int, Assumptions], Written]

_QUALIFIED = frozenset(
    {
        NumberKind.PERCENT,
        NumberKind.FRACTION,
        NumberKind.PERCENTAGE_POINT,
        NumberKind.MULTIPLE,
    }
)
_ROUNDED = _QUALIFIED - {NumberKind.FRACTION}


def rate_reader(kind: NumberKind, parse: Callable[[str], Parsed]) -> Reader:
    """A reader for numerals that one function parses into their number and counter."""
    parts = lru_cache(maxsize=4096)(parse)

    def read(text: str, start: int, end: int, table: Assumptions) -> Written:
        printed = text[start:end]
        if len(printed) > LONGEST:
            return uncounted(text, start, end, NumberKind.NAME)
        parsed = parts(printed)
        qualifier = around_rate(text, start, end)
        if parsed.more and qualifier is Qualifier.EXACT:
            qualifier = Qualifier.MORE_THAN
        value = None if parsed.upper is not None else float(parsed.number.value)
        bounds = _bounds(parsed, kind, qualifier, table)
        place = float(parsed.number.place)
        return Written(start, end, printed, value, *bounds, qualifier, parsed.counter, kind, place)

    return read


def _bounds(parsed: Parsed, kind: NumberKind, qualifier: Qualifier, table: Assumptions) -> Bounds:
    number = parsed.number
    if parsed.upper is not None:
        return float(number.value), float(parsed.upper)
    if parsed.more:
        return exceeding(number, table)
    if kind in _QUALIFIED and qualifier is not Qualifier.EXACT:
        return interval(number, qualifier, table)
    all_or_none = kind is NumberKind.PERCENT and number.value in (0, 100)
    if kind in _ROUNDED and not parsed.exact and not all_or_none:
        return rounded(number.value, number.place, table)
    return float(number.value), float(number.value)
