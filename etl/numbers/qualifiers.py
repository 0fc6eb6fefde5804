"""The qualifier of a number: in front of it (近, 超过 …) or behind it (以上, 左右 …)."""

from __future__ import annotations

import re

from etl.contract import Qualifier
from etl.numbers.grammar import AFTER, BEFORE

LOOK_BACK = 5
# In 加上两本 and 去过三国 they end a verb: they qualify only what is round.
_ROUND = {
    "上": re.compile("[百千万亿]|10{1,3}[万亿]"),
    "过": re.compile("[百千万亿半]"),
}
_LAST = frozenset("近约为概有达计致足到多过于上少下超逾破出了")  # the last characters of BEFORE
_SHARE_ENDS = {"上": Qualifier.AT_LEAST, "多": Qualifier.MORE_THAN}


def qualifier_before(text: str, start: int) -> tuple[Qualifier | None, int]:
    """The qualifier that ends where a number starts, and where it begins itself."""
    if text[start - 1 : start] not in _LAST:
        return None, start
    found = BEFORE.search(text, max(0, start - LOOK_BACK), start)
    if found is None or not found.lastgroup:
        return None, start
    demanded = _ROUND.get(found[0][0])
    if demanded and not demanded.match(text, start):
        return None, start
    return Qualifier(found.lastgroup), found.start()


def around(text: str, start: int, end: int) -> Qualifier:
    """The qualifier in front of a number, else the one behind it."""
    before, _ = qualifier_before(text, start)
    if before is not None:
        return before
    after = AFTER.match(text, end)
    return Qualifier(after.lastgroup) if after and after.lastgroup else Qualifier.EXACT


def around_rate(text: str, start: int, end: int) -> Qualifier:
    """The same of a share, whose own words may end with it: 六成以上, 六成多."""
    return _SHARE_ENDS.get(text[end - 1]) or around(text, start, end)


def qualified(text: str, start: int, end: int) -> str:
    """A number with the words that qualify it, in front of it or behind: 近30%, 三成以上."""
    _, start = qualifier_before(text, start)
    behind = AFTER.match(text, end)
    return text[start : behind.end() if behind else end]
