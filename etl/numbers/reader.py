"""Clean text → its numerals, each with value, interval, qualifier and counter."""

from __future__ import annotations

from collections.abc import Iterator

from etl.contract import Qualifier
from etl.numbers.assumptions import DEFAULT, Assumptions
from etl.numbers.counts import read_count
from etl.numbers.grammar import TOKEN
from etl.numbers.parts import fraction, multiple, ordinal, percent, point, share
from etl.numbers.rates import Reader, rate_reader
from etl.numbers.written import COUNTED, NumberKind, Written, uncounted


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
    return read_count(text, found.start, found.end, table, qualifier)


def fold(printed: str) -> str:
    """Half-width digits and no white space, as clean text has them."""
    return "".join(printed.translate(_FOLD).split())


_FOLD = str.maketrans("０１２３４５６７８９．％，＋", "0123456789.%,+")
_READ_ONE = COUNTED | {
    NumberKind.ORDINAL,
    NumberKind.MULTIPLE,
    NumberKind.DURATION,
    NumberKind.PERCENTAGE_POINT,
}
_QUALIFIED = frozenset({NumberKind.CARDINAL, NumberKind.DURATION})


def _uncounted(kind: NumberKind) -> Reader:
    def read(text: str, start: int, end: int, _: Assumptions) -> Written:
        return uncounted(text, start, end, kind)

    return read


_READERS: dict[str, Reader] = {
    "name": _uncounted(NumberKind.NAME),
    "word": _uncounted(NumberKind.NAME),
    "list": _uncounted(NumberKind.LIST_NUMBER),
    "date": _uncounted(NumberKind.DATE),
    "ordinal": rate_reader(NumberKind.ORDINAL, ordinal),
    "share": rate_reader(NumberKind.FRACTION, share),
    "fraction": rate_reader(NumberKind.FRACTION, fraction),
    "point": rate_reader(NumberKind.PERCENTAGE_POINT, point),
    "percent": rate_reader(NumberKind.PERCENT, percent),
    "multiple": rate_reader(NumberKind.MULTIPLE, multiple),
    "arabic": read_count,
    "chinese": read_count,
}
