"""Clean text → its numerals, each with value, interval, qualifier and counter."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from etl.contract import Qualifier
from etl.numbers.assumptions import DEFAULT, Assumptions
from etl.numbers.grammar import AFTER, BEFORE, NUMBER, TOKEN
from etl.numbers.interval import Bounds, interval, rounded, several
from etl.numbers.lexicon import AGES
from etl.numbers.magnitude import LONGEST, Magnitude, magnitude
from etl.numbers.parts import fraction, multiple, ordinal, percent, share
from etl.numbers.written import COUNTED, NumberKind, Written

LOOK_BACK = 5
_ADJACENT = re.compile(r"[一二两三四五六七八][二三四五六七八九](?=[十百千万]?\Z|[十百千万]{1,2}\Z)")
_NOTHING: Bounds = (None, None)


def read_numbers(text: str, assumptions: Assumptions | None = None) -> Iterator[Written]:
    """Every numeral of clean text in order, also those that count nothing (dates, names …).

    A Chinese numeral without a counter behind it (统一, 进一步) is a word and is not reported.
    """
    table = assumptions or DEFAULT
    for match in TOKEN.finditer(text):
        yield _READERS[match.lastgroup or ""](text, match.start(), match.end(), table)


def read_one(
    printed: str, qualifier: Qualifier | None = None, assumptions: Assumptions | None = None
) -> Written:
    """The number in `printed` (a ledger's `as_printed`) under a qualifier that stood outside it.

    Recomputes value and interval with the assumption table given. Raises ValueError where
    `printed` holds no number.
    """
    table = assumptions or DEFAULT
    text = fold(printed)
    found = next((w for w in read_numbers(text, table) if w.kind in _READ_ONE), None)
    if found is None:
        raise ValueError(f"no number in {printed!r}")
    if qualifier in (None, found.qualifier) or found.kind not in _QUALIFIED:
        return found
    return _number(text, found.start, found.end, table, qualifier)


def fold(printed: str) -> str:
    """Half-width digits and no white space, as clean text has them."""
    return "".join(printed.translate(_FOLD).split())


_FOLD = str.maketrans("０１２３４５６７８９．％，", "0123456789.%,")
_READ_ONE = COUNTED | {NumberKind.ORDINAL, NumberKind.MULTIPLE, NumberKind.DURATION}
_SHARE_ENDS = {"上": Qualifier.AT_LEAST, "多": Qualifier.MORE_THAN}
_RATES = frozenset({NumberKind.PERCENT, NumberKind.FRACTION})
_QUALIFIED = frozenset({NumberKind.CARDINAL, NumberKind.DURATION})


def _number(
    text: str, start: int, end: int, table: Assumptions, forced: Qualifier | None = None
) -> Written:
    parts = NUMBER.match(text, start)
    if parts is None or parts.end() != end:  # some counters look ahead, some reach too far
        parts = NUMBER.match(text, start, end)
    digits = (parts["digits"] or "") if parts else ""
    if parts is None or len(digits) > LONGEST:
        return Written(
            start, end, text[start:end], None, None, None, Qualifier.EXACT, "", NumberKind.NAME
        )
    around = forced or _around(text, start, end)
    if parts["some"] and around is Qualifier.EXACT:
        around = Qualifier.ABOUT
    remainder = bool(parts["more"] or parts["rest"])
    qualifier = Qualifier.MORE_THAN if remainder and around is Qualifier.EXACT else around
    value, bounds, kind = _value(parts, digits, qualifier, table)
    if kind is NumberKind.CARDINAL and parts["span"]:
        kind = NumberKind.AGE if parts["span"].endswith(AGES) else NumberKind.DURATION
    if parts["base"] or parts["teens"]:
        qualifier = Qualifier.MORE_THAN
    counter = parts["counter"] or parts["place"] or parts["span"] or ""
    return Written(start, end, text[start:end], value, *bounds, qualifier, counter, kind)


def _value(
    parts: re.Match[str], digits: str, qualifier: Qualifier, table: Assumptions
) -> tuple[float | None, Bounds, NumberKind]:
    if parts["base"]:
        return None, several(magnitude(parts["base"]).value, table), NumberKind.CARDINAL
    if parts["teens"]:
        ten = magnitude(parts["teens"])
        return (
            float(ten.value),
            interval(ten, qualifier, table, remainder=True),
            NumberKind.CARDINAL,
        )
    if parts["low"]:
        return None, _range(parts["low"], digits + (parts["scale"] or "")), NumberKind.RANGE
    pair = _ADJACENT.match(digits)
    if pair:
        rest = digits[2:]
        return None, _range(digits[0] + rest, digits[1] + rest), NumberKind.RANGE
    number = magnitude(digits + (parts["scale"] or ""))
    remainder = bool(parts["more"] or parts["rest"])
    bounds = interval(number, qualifier, table, remainder=remainder)
    return float(number.value), bounds, NumberKind.CARDINAL


def _range(low: str, high: str) -> Bounds:
    """1至2 is 1 to 2; in 2至3万 the scale belongs to both."""
    upper, lower = magnitude(high).value, magnitude(low).value
    scale = high[len(high.rstrip("十百千万亿")) :]
    if (
        scale
        and low[-1] not in "十百千万亿"
        and lower < magnitude(high[: -len(scale)] or "1").value
    ):
        lower *= magnitude(scale).value
    return float(lower), float(upper)


def qualifier_before(text: str, start: int) -> tuple[Qualifier | None, int]:
    """The qualifier that ends where a number starts, and where it begins itself.

    上 is one only before a round word (上百, 上千): in 加上两本 it is a verb's ending.
    """
    found = BEFORE.search(text, max(0, start - LOOK_BACK), start)
    if found is None or not found.lastgroup:
        return None, start
    if found[0] == "上" and text[start : start + 1] not in tuple("百千万亿"):
        return None, start
    return Qualifier(found.lastgroup), found.start()


def _around(text: str, start: int, end: int) -> Qualifier:
    """The qualifier in front of a number (近, 超过 …) or behind it (以上, 左右 …)."""
    before, _ = qualifier_before(text, start)
    if before is not None:
        return before
    after = AFTER.match(text, end)
    return Qualifier(after.lastgroup) if after and after.lastgroup else Qualifier.EXACT


def _around_rate(text: str, start: int, end: int) -> Qualifier:
    """The same of a share, whose own words may end with it: 六成以上, 六成多."""
    return _SHARE_ENDS.get(text[end - 1]) or _around(text, start, end)


def _uncounted(kind: NumberKind) -> Callable[[str, int, int, Assumptions], Written]:
    def read(text: str, start: int, end: int, _: Assumptions) -> Written:
        return Written(start, end, text[start:end], None, None, None, Qualifier.EXACT, "", kind)

    return read


def _valued(
    kind: NumberKind, parse: Callable[[str], tuple[Decimal, Decimal, str]], *, rounds: bool = False
) -> Callable[[str, int, int, Assumptions], Written]:
    """A reader for numerals that one function parses into value, last place and counter."""

    def read(text: str, start: int, end: int, table: Assumptions) -> Written:
        printed = text[start:end]
        if len(printed) > LONGEST:
            return Written(
                start, end, printed, None, None, None, Qualifier.EXACT, "", NumberKind.NAME
            )
        value, place, counter = parse(printed)
        around = _around_rate(text, start, end)
        if kind in _RATES and around is not Qualifier.EXACT:
            rate = Magnitude(value, place, place, "." in printed)
            bounds = interval(rate, around, table)
        elif rounds and not (kind is NumberKind.PERCENT and value in (0, 100)):
            bounds = rounded(value, place, table)
        else:  # all or none is no rounding
            bounds = (float(value), float(value))
        return Written(start, end, printed, float(value), *bounds, around, counter, kind)

    return read


_READERS = {
    "name": _uncounted(NumberKind.NAME),
    "word": _uncounted(NumberKind.NAME),
    "list": _uncounted(NumberKind.LIST_NUMBER),
    "date": _uncounted(NumberKind.DATE),
    "ordinal": _valued(NumberKind.ORDINAL, ordinal),
    "share": _valued(NumberKind.FRACTION, share),
    "fraction": _valued(NumberKind.FRACTION, fraction),
    "point": _valued(NumberKind.PERCENTAGE_POINT, percent, rounds=True),
    "percent": _valued(NumberKind.PERCENT, percent, rounds=True),
    "multiple": _valued(NumberKind.MULTIPLE, multiple, rounds=True),
    "arabic": _number,
    "chinese": _number,
}
