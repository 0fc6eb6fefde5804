"""Values, intervals and growth in words."""

from __future__ import annotations

from math import ceil, floor
from typing import NamedTuple

from dashboard.language import Language
from dashboard.values.worded import fraction, several
from etl.contract import Origin, Qualifier
from etl.observation import Observation

# Characters inside a printed figure that already say how exact it is.
MARKS = frozenset("近余多约超逾破几数上下以不每至过")
RANGE = "–"
THOUSAND = 1000


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
        if words := several(observation, lang):
            return lang("{several} of {things}", several=words, things=unit.plural)
        return _with_unit(_bounds(observation, lang), observation, unit, lang)
    written = _with_unit(_stated(number, observation, lang), observation, unit, lang)
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


def _stated(number: float, observation: Observation, lang: Language) -> str:
    """The number that a report states, as a fraction where that is how it says it."""
    return fraction(observation, lang) or _plain(number, observation, lang)


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
    if observation.is_rank:
        return f"no. {number}"
    return f"{number} {unit.singular if _is_one(observation) else unit.plural}"


def _is_one(o: Observation) -> bool:
    return o.value == 1 or (o.value is None and o.value_low == o.value_high == 1)


def interval(observation: Observation, lang: Language) -> str:
    """The interval that the written form allows: 15,500–16,500, at least 105."""
    return _bounds(observation, lang)


def short(observation: Observation, lang: Language) -> str:
    """The value without its unit, for a mark in a chart: 17,234, 近3.3万, 15,185–15,319."""
    if observation.origin is not Origin.REPORTED:
        return _bounds(observation, lang)
    if lang.code == "zh" and MARKS & set(observation.as_printed):
        return observation.as_printed.removesuffix(observation.unit_zh)
    if observation.value is None:
        return several(observation, lang) or _bounds(observation, lang)
    written = _stated(observation.value, observation, lang)
    if is_rounded(observation):
        return f"≈ {written}" if lang.code == "en" else written
    return lang(f"qualifier {observation.qualifier}").replace("#", written)


def growth(observation: Observation, lang: Language) -> str:
    """+22.7% or +1.3 pp as the report states it, a range where it was computed, or nothing."""
    if observation.points is not None:
        return lang("{number} pp", number=_signed(observation.points, lang))
    bounds = growth_bounds(observation)
    if bounds is None:
        return ""
    low, high = (lang.percent(bound, signed=True) for bound in bounds)
    return low if low == high else lang("{low} to {high}", low=low, high=high)


def growth_in_words(observation: Observation, lang: Language) -> str:
    """Growth inside a sentence: up 5.8%, down 0.5% to 1.9%, between −1% and +2%, up 1.3 pp."""
    if observation.points:
        size = lang("{number} pp", number=lang.number(abs(observation.points)))
        return lang("down {size}" if observation.points < 0 else "up {size}", size=size)
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


def _signed(number: float, lang: Language) -> str:
    sign = "−" if number < 0 else "+" if number else ""
    return sign + lang.number(abs(number))


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
