"""Reference periods in words."""

from __future__ import annotations

import re
from datetime import date

from etl.contract import Measure
from etl.observation import Observation
from etl.wording.sentences import Words

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
# Labels of calendar periods, and how they are read.
CALENDAR = (
    (r"(\d{4})", "{0}年", "{0}"),
    (r"(\d{4})-S1", "{0}年上半年", "the first half of {0}"),
    (r"(\d{4})-S2", "{0}年下半年", "the second half of {0}"),
    (r"(\d{4})-Q(\d)", "{0}年第{1}季度", "quarter {1} of {0}"),
)


def period_words(observation: Observation) -> Words:
    """The period as a reader says it: 2018年上半年, the first half of 2018."""
    start, end = observation.period_start, observation.period_end
    for pattern, zh, en in CALENDAR:
        if found := re.fullmatch(pattern, observation.period_label):
            return Words(zh.format(*found.groups()), en.format(*found.groups()))
    if end is None:
        return Words("时期未说明", "no period stated")
    if observation.measure is Measure.STOCK or start == end:
        return _day(end)
    if start is None:
        return Words(f"截至{_day(end).zh}", f"up to {_day(end).en}")
    if re.fullmatch(r"\d{4}-\d{2}", observation.period_label):
        return Words(f"{start.year}年{start.month}月", f"{MONTHS[start.month - 1]} {start.year}")
    return _range(start, end)


def _day(day: date) -> Words:
    return Words(
        f"{day.year}年{day.month}月{day.day}日", f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    )


def _range(start: date, end: date) -> Words:
    """The year is said once where both days are in it."""
    first, last = _day(start), _day(end)
    if start.year != end.year:
        return Words(f"{first.zh}至{last.zh}", f"{first.en} to {last.en}")
    return Words(
        f"{first.zh}至{last.zh.split('年')[1]}", f"{first.en.rsplit(' ', 1)[0]} to {last.en}"
    )
