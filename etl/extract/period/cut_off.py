"""The last month that a report of a year not over yet has counted: 1—10月, 截至10月底."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

_UNTIL = re.compile(
    r"(?:(?<!\d)1月?[-—~～至到]|前|截[至止]到?)(?P<month>\d{1,2}|十[一二]?|[二三四五六七八九])"
    r"(?:个月|月份|月(?:底|末)|月(?!\d))"
)
_NUMERALS = {"十": 10, "十一": 11, "十二": 12} | {n: i for i, n in enumerate("二三四五六七八九", 2)}
FRESH = 2
"""How many months may lie between the last one that was counted and the day of publication."""


def counted_until(text: str, published: date) -> date:
    """The end of the last month that it counts up to; else the day of publication."""
    months = {_month(match["month"]) for match in _UNTIL.finditer(text)}
    over = [month for month in months if published.month - FRESH <= month < published.month]
    if not over:
        return published
    month = max(over)
    return date(published.year, month, monthrange(published.year, month)[1])


def _month(written: str) -> int:
    return _NUMERALS.get(written) or int(written)
