"""Texts of the data tables in the reader's language: sources, titles, dates known in part.

The tables hold these texts in one language only; their translations are messages in
`locale/*/LC_MESSAGES/data.po`.
"""

from __future__ import annotations

import re
from datetime import date

from dashboard.language import Language
from etl.contract import DatePrecision
from etl.partial_dates import signed_date

SOURCE_SEPARATOR = " | "
# What stands between a title and its subtitle, in either language.
SUBTITLE = re.compile("——|: ")


def sources(cell: str, lang: Language) -> tuple[str, ...]:
    """The sources of a cell, each in words; an address stays as it is."""
    return tuple(lang(source.strip()) for source in cell.split(SOURCE_SEPARATOR) if source.strip())


def short_title(title_zh: str, lang: Language) -> str:
    """The title of a report without its subtitle."""
    return SUBTITLE.split(lang(title_zh))[0]


def when(text: str, lang: Language) -> str:
    """A date or a range of dates as the tables write them, in words.

    `2018-07` is 2018年7月; `2016-07/2016-12` is some day between the two. Raises ValueError for
    what is not a date.
    """
    days = [dated(*signed_date(part), lang) for part in text.split("/")]
    if len(days) == 1:
        return days[0]
    return lang("between {start} and {end}", start=days[0], end=days[-1])


def dated(day: date | None, precision: DatePrecision, lang: Language) -> str:
    """A date as precisely as it is known; nothing where it is not known."""
    if day is None:
        return ""
    if precision is DatePrecision.DAY:
        return lang.day(day)
    return lang.month(day) if precision is DatePrecision.MONTH else lang.year(day)
