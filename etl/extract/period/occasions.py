"""How long an occasion lasted of which only the first or the last day is named."""

from __future__ import annotations

import re
from datetime import date, timedelta

from etl.extract.period.days import month_of
from etl.extract.period.outline import Outline
from etl.extract.period.time import Time, TimeKind
from etl.extract.sentence import Sentence
from etl.numbers.magnitude import magnitude

_BEGUN = re.compile(r"(?:开幕|开班|开营|启动)(?!仪?式)|拉开序幕|拉开帷幕|启幕")
_OVER = re.compile(r"(?:闭幕|闭营|结业)(?!仪?式|活动|大会)|落下帷幕|落幕|圆满(?:结束|收官)")
_LASTING = re.compile(
    r"为期(?:(?P<weeks>[一两二三1-3])周|(?P<days>\d{1,2}|[一二两三四五六七八九十]{1,3})(?:天|日))"
)

# 开幕当天, 博览会首日: the first day of what was told
_OPENING_DAY = re.compile(r"开幕(?:式|会)?当[日天晚]|[^，。；\d\n]{0,4}首日")


def opening_day(occasion: Time, sentence: Sentence) -> Time | None:
    """The first day of an occasion whose days are known, where a sentence begins with it."""
    known = occasion.first and (occasion.first, occasion.last) != month_of(occasion.first)
    if not known or not _OPENING_DAY.match(sentence.text, sentence.start):
        return None
    return occasion._replace(last=occasion.first)


def of_occasion(sentence: Sentence, time: Time, about: Outline) -> Time:
    """The days of what opened or closed on a day: as many as are said, else those of its month.

    Of what had just opened when news were written that day alone; any other time is what it was.
    """
    day = time.first
    if not (time.event and day and day == time.last and time.kind is TimeKind.SPAN):
        return time
    lasting = _LASTING.search(sentence.text, time.end, sentence.end)
    over = _OVER.search(sentence.text, time.end, sentence.end)
    if lasting:
        more = timedelta(days=_days(lasting) - 1)
        begun = _BEGUN.search(sentence.text, time.end, lasting.start())
        return _of(time, day - more, day) if over and not begun else _of(time, day, day + more)
    begun = _BEGUN.search(sentence.text, time.end, sentence.end)
    if begun and about.news and about.cutoff and (about.cutoff - day).days <= 1:
        return time
    if over or begun:
        return _of(time, *month_of(day))
    return time


def is_month_of(time: Time, day: Time) -> bool:
    """Whether the month of a day was taken, since the text does not say how long it lasted."""
    if day.first is None or day.first != day.last:
        return False
    return (time.first, time.last) == month_of(day.first)


def _of(time: Time, first: date, last: date) -> Time:
    return time._replace(first=first, last=last)


def _days(lasting: re.Match[str]) -> int:
    count = int(magnitude(lasting["weeks"] or lasting["days"]).value)
    return 7 * count if lasting["weeks"] else count
