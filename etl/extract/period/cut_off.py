"""The last month that a report of a year not over yet has counted: 1—10月, 截至10月底."""

from __future__ import annotations

import re
from datetime import date

from etl.extract.period.days import month_end
from etl.numbers.grammar import MONTH
from etl.numbers.magnitude import magnitude

_UNTIL = re.compile(
    r"(?:(?P<of>20\d\d|[去上前])年)?(?:(?<!\d)1月?[-—~～至到]|前|截[至止]到?(?:(?P<by>20\d\d)年|今年)?)"
    rf"(?P<month>{MONTH})(?:个月|月[份底末]|月(?!\d))"
)
FRESH = 2
"""How many months may lie between the last one that was counted and the day of publication."""


def counted_until(text: str, published: date) -> date:
    """The end of the last month of its year that it counts up to; else the day of publication."""
    counted = (
        int(magnitude(match["month"]).value)
        for match in _UNTIL.finditer(text)
        if (match["of"] or match["by"] or f"{published.year}") == f"{published.year}"
    )
    over = [month for month in counted if published.month - FRESH <= month < published.month]
    return month_end(date(published.year, max(over), 1)) if over else published
