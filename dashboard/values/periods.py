"""Reference periods in words."""

from __future__ import annotations

from datetime import date

from dashboard.language import Language
from etl.contract import Measure
from etl.observation import Observation
from etl.periods import is_half, is_year

DAYS_OF_A_MONTH = 30.4375
# Measures whose period begins with a day of its own.
SINCE = (Measure.FLOW, Measure.CUMULATIVE)


def period(observation: Observation, lang: Language) -> str:
    """The reference period: 2018年上半年, 截至2019年6月, 2007年至2019年6月."""
    start, end = observation.period_start, observation.period_end
    if end is None:
        since = start and lang("from {day}, end not stated", day=_since(start, lang))
        return since or lang("period not stated")
    if observation.measure is Measure.TARGET:
        if start is not None and start < end:  # so many in the second half of 2024
            return lang("target ({span})", span=span(start, end, lang))
        return lang("target for {day}", day=_until(end, lang))
    if observation.measure is Measure.STOCK:
        return lang("as of {day}", day=_until(end, lang))
    if start is None:
        return lang("until {day}, start not stated", day=_until(end, lang))
    if observation.measure is Measure.CUMULATIVE:
        return lang("{start} to {end}", start=_since(start, lang), end=_until(end, lang))
    return span(start, end, lang)


def period_in_sentence(observation: Observation, lang: Language) -> str:
    """The period without a word on a start that is not stated, which would break a sentence."""
    start, end = observation.period_start, observation.period_end
    if observation.measure in SINCE and end is not None and start is None:
        return lang("up to {day}", day=_until(end, lang))
    return period(observation, lang)


def when(observation: Observation, lang: Language) -> str:
    """The period without 截至: a stock's day alone, for sentences that go from one to another."""
    if observation.measure is Measure.STOCK and observation.period_end:
        return _until(observation.period_end, lang)
    return period_in_sentence(observation, lang)


def span(start: date, end: date, lang: Language) -> str:
    """A period from one day to another: 2018年, 2018年上半年, 2022年1月1日至11月28日."""
    if start == end:
        return lang.day(start)
    if is_year(start, end):
        return lang("full year {year}", year=start.year)
    if is_half(start, end):
        half = "first half of {year}" if start.month == 1 else "second half of {year}"
        return lang(half, year=start.year)
    if start.day == 1 and _ends_month(end):
        if (start.year, start.month) == (end.year, end.month):
            return lang.month(start)
        first, last = lang.months(start, end)
    else:
        first, last = lang.days(start, end)
    return lang("{start} to {end}", start=first, end=last)


def distance(one: date, other: date, lang: Language) -> str:
    """How far apart two days are, to the month: 3 years 11 months; in days within a month."""
    days = abs((one - other).days)
    years, months = divmod(round(days / DAYS_OF_A_MONTH), 12)
    said = [_counted(years, "year", lang), _counted(months, "month", lang)]
    return lang.words(filter(None, said)) or _counted(days, "day", lang)


def _counted(count: int, unit: str, lang: Language) -> str:
    if not count:
        return ""
    return lang.counted(count, f"1 {unit}", f"{{count}} {unit}s")


def _ends_month(day: date) -> bool:
    return date.fromordinal(day.toordinal() + 1).day == 1


def _until(day: date, lang: Language) -> str:
    if (day.month, day.day) == (12, 31):
        return lang("the end of {year}", year=day.year)
    return lang.month(day) if _ends_month(day) else lang.day(day)


def _since(day: date, lang: Language) -> str:
    return lang.year(day) if (day.month, day.day) == (1, 1) else lang.month(day)
