"""An observation in words: its value, period, growth and interval.

Every page, slide and export writes numbers through these functions, in both languages.
"""

from __future__ import annotations

from datetime import date
from math import ceil, floor
from typing import NamedTuple

from dashboard.language import Language
from etl.contract import Measure, Origin, Qualifier
from etl.observation import Observation
from etl.periods import is_half, is_year

# Characters inside a printed figure that already say how exact it is.
MARKS = frozenset("近余多约超逾破几数上下以不每至过")
RANGE = "–"
THOUSAND = 1000
DAYS_OF_A_MONTH = 30.4375


class UnitNames(NamedTuple):
    """A unit in both languages; `whole`: it counts things."""

    zh: str
    singular: str
    plural: str
    whole: bool


def value(observation: Observation, unit: UnitNames, lang: Language) -> str:
    """The value with its unit and qualifier, as printed where the language allows it.

    近3.3万份 is `nearly 33,000 documents`; a computed interval is `15,185–15,319 documents`.
    """
    if observation.origin is not Origin.REPORTED:
        return _with_unit(_bounds(observation, lang), observation, unit, lang)
    if lang.code == "zh":
        return _printed(observation, lang)
    return _in_english(observation, unit, lang)


def _printed(observation: Observation, lang: Language) -> str:
    printed = observation.as_printed
    if observation.qualifier is Qualifier.EXACT or MARKS & set(printed):
        return printed
    return lang(f"qualifier {observation.qualifier}").replace("#", printed)


def _in_english(observation: Observation, unit: UnitNames, lang: Language) -> str:
    number = observation.value
    if number is None:
        return _with_unit(_bounds(observation, lang), observation, unit, lang)
    written = _with_unit(_plain(number, observation, lang), observation, unit, lang)
    if observation.qualifier is Qualifier.EXACT:
        return f"≈ {written}" if is_rounded(observation) else written
    return lang(f"qualifier {observation.qualifier}").replace("#", written)


def is_rounded(observation: Observation) -> bool:
    """Whether an unqualified value stands for an interval all the same (1.6万)."""
    return (
        observation.qualifier is Qualifier.EXACT
        and observation.value is not None
        and (
            observation.value_low != observation.value
            or observation.value_high != observation.value
        )
    )


def _plain(number: float, observation: Observation, lang: Language) -> str:
    if observation.unit == "share":
        return lang.percent(number)
    if observation.unit == "percent":
        return lang.percent(number / 100)
    return lang.large(number)


def _bounds(o: Observation, lang: Language) -> str:
    if o.value_low is not None and o.value_low == o.value_high:
        return _plain(o.value_low, o, lang)
    if o.unit in {"share", "percent"} and o.value_low is not None and o.value_high is not None:
        return f"{_plain(o.value_low, o, lang)}{RANGE}{_plain(o.value_high, o, lang)}"
    return bounds(o.value_low, o.value_high, lang)


def bounds(low: float | None, high: float | None, lang: Language) -> str:
    """An interval in words: 15,500–16,500, at least 105, at most 20; None is an open end."""
    if high is None:
        return lang("qualifier at_least").replace("#", lang.large(low or 0))
    if low is None:
        return lang("qualifier at_most").replace("#", lang.large(high))
    return lang.between(low, high) if low != high else lang.large(low)


def _with_unit(number: str, observation: Observation, unit: UnitNames, lang: Language) -> str:
    if observation.unit in {"share", "percent"}:
        return number
    if lang.code == "zh":
        return number + (observation.unit_zh or unit.zh.split("（")[0])
    if observation.unit == "usd":
        return f"US${number}"
    if observation.unit == "rank":
        return f"no. {number}"
    return f"{number} {unit.singular if _is_one(observation) else unit.plural}"


def _is_one(o: Observation) -> bool:
    return o.value == 1 or (o.value is None and o.value_low == o.value_high == 1)


def interval(observation: Observation, lang: Language) -> str:
    """The interval that the written form allows: 15,500–16,500, at least 105."""
    return _bounds(observation, lang)


def short(observation: Observation, lang: Language) -> str:
    """The value without its unit, for a mark in a chart: 17,234, 近3.3万, 15,185–15,319."""
    if observation.origin is not Origin.REPORTED or observation.value is None:
        return _bounds(observation, lang)
    written = _plain(observation.value, observation, lang)
    if is_rounded(observation):
        return f"≈ {written}" if lang.code == "en" else written
    return lang(f"qualifier {observation.qualifier}").replace("#", written)


def growth(observation: Observation, lang: Language) -> str:
    """+22.7% as the report states it, a range where it was computed, or nothing."""
    bounds = growth_bounds(observation)
    if bounds is None:
        return ""
    low, high = (lang.percent(bound, signed=True) for bound in bounds)
    return low if low == high else lang("{low} to {high}", low=low, high=high)


def growth_in_words(observation: Observation, lang: Language) -> str:
    """Growth inside a sentence: up 5.8%, down 0.5% to 1.9%, between −1% and +2%."""
    low, high = growth_bounds(observation) or (0.0, 0.0)
    if low < 0 < high:
        signed = [lang.percent(bound, signed=True) for bound in (low, high)]
        return lang("between {low} and {high}", low=signed[0], high=signed[1])
    near, far = sorted((abs(low), abs(high)))
    sizes = [lang.percent(near), lang.percent(far)]
    size = sizes[0] if near == far else lang("{low} to {high}", low=sizes[0], high=sizes[1])
    if low == high == 0:
        return lang("unchanged")
    return lang("down {size}" if low < 0 else "up {size}", size=size)


def growth_bounds(observation: Observation) -> tuple[float, float] | None:
    """Growth as stated, twice; as computed, rounded outwards to tenths of a per cent."""
    if observation.growth is not None:
        return observation.growth, observation.growth
    if observation.growth_low is None or observation.growth_high is None:
        return None
    return (
        floor(observation.growth_low * THOUSAND) / THOUSAND,
        ceil(observation.growth_high * THOUSAND) / THOUSAND,
    )


def period(observation: Observation, lang: Language) -> str:
    """The reference period: 2018年上半年, 截至2019年6月, 2007年至2019年6月."""
    start, end = observation.period_start, observation.period_end
    if end is None:
        since = start and lang("from {day}, end not stated", day=_since(start, lang))
        return since or lang("period not stated")
    if observation.measure is Measure.TARGET:
        return lang("target for {day}", day=_until(end, lang))
    if observation.measure is Measure.STOCK:
        return lang("as of {day}", day=_until(end, lang))
    if start is None:
        return lang("until {day}, start not stated", day=_until(end, lang))
    if observation.measure is Measure.CUMULATIVE:
        return lang("{start} to {end}", start=_since(start, lang), end=_until(end, lang))
    return span(start, end, lang)


def when(observation: Observation, lang: Language) -> str:
    """The period without 截至: a stock's day alone, for sentences that go from one to another."""
    if observation.measure is Measure.STOCK and observation.period_end:
        return _until(observation.period_end, lang)
    return period(observation, lang)


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
    return lang(f"1 {unit}" if count == 1 else f"{{count}} {unit}s", count=count)


def _ends_month(day: date) -> bool:
    return date.fromordinal(day.toordinal() + 1).day == 1


def _until(day: date, lang: Language) -> str:
    if (day.month, day.day) == (12, 31):
        return lang("the end of {year}", year=day.year)
    return lang.month(day) if _ends_month(day) else lang.day(day)


def _since(day: date, lang: Language) -> str:
    return lang.year(day) if (day.month, day.day) == (1, 1) else lang.month(day)
