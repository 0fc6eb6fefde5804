"""Texts of the data tables in the reader's language: sources, titles, dates known in part.

The tables hold these texts in one language only; their translations are messages in
`locale/*/LC_MESSAGES/data.po`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from dashboard.language import Language
from etl.contract import DatePrecision
from etl.partial_dates import signed_date

SOURCE_SEPARATOR = " | "
REPORT = "report "
Known = tuple[date | None, DatePrecision]
Reports = Mapping[str, Mapping[str, Any]]
NONE: Reports = MappingProxyType({})
# What stands between a title and its subtitle, in either language.
SUBTITLE = re.compile("——|: ")


def sources(cell: str, lang: Language, reports: Reports = NONE) -> tuple[str, ...]:
    """The sources of a cell, each in words: a report by its title, an address as it is.

    `reports` are rows of the table of reports by their ids.
    """
    return tuple(_source(s, lang, reports) for s in cell.split(SOURCE_SEPARATOR) if s)


def _source(source: str, lang: Language, reports: Reports) -> str:
    report = reports.get(source.removeprefix(REPORT))
    if report is None:
        return lang(source)
    title, date_of = lang.cited(lang(report["title_zh"])), when(report["published"], lang)
    return lang("Report “{title}”, {date}", title=title, date=date_of)


def short_title(title_zh: str, lang: Language) -> str:
    """The title of a report without its subtitle."""
    return SUBTITLE.split(lang(title_zh))[0]


def when(text: str, lang: Language) -> str:
    """A date or a range of dates as the tables write them, in words.

    `2018-07` is 2018年7月; `2016-07/2016-12` is some day between the two. Raises ValueError for
    what is not a date.
    """
    dates = [signed_date(part) for part in text.split("/")]
    if len(dates) == 1:
        return dated(*dates[0], lang)
    first, last = _ends(dates[0], dates[1], lang)
    return lang("between {start} and {end}", start=first, end=last)


def _ends(one: Known, other: Known, lang: Language) -> tuple[str, str]:
    """Two dates as precisely as each is known; of days or months of one year, it is said once."""
    (start, of_start), (end, of_end) = one, other
    if of_start is of_end and of_end in (DatePrecision.DAY, DatePrecision.MONTH) and start and end:
        return (lang.days if of_end is DatePrecision.DAY else lang.months)(start, end)
    return dated(*one, lang), dated(*other, lang)


def dated(day: date | None, precision: DatePrecision, lang: Language) -> str:
    """A date as precisely as it is known; nothing where it is not known."""
    if day is None:
        return ""
    if precision is DatePrecision.DAY:
        return lang.day(day)
    return lang.month(day) if precision is DatePrecision.MONTH else lang.year(day)


def since(start: date, end: date | None, lang: Language) -> str:
    """From one day to another, or from a day on: 自2023年11月7日起."""
    if end is None:
        return lang("from {start}", start=lang.day(start))
    first, last = lang.days(start, end)
    return lang("{start} to {end}", start=first, end=last)
