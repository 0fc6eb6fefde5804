"""Amounts and conversions in words."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Protocol

from etl.amounts import value_of
from etl.contract import Qualifier
from etl.intervals import Interval
from etl.observation import Observation
from etl.wording.sentences import Words

SINGLE_FORMS = Words("{low}{unit}", "{low}{unit}")
CLOSED_FORMS = Words("{low}至{high}{unit}", "{low} to {high}{unit}")
OPEN_FORMS = Words("{low}{unit}以上", "at least {low}{unit}")
MORE_FORMS = Words("超过{low}{unit}", "over {low}{unit}")


class Unit(Protocol):
    """What must be known of a unit to name it."""

    @property
    def name_zh(self) -> str: ...
    @property
    def name_en(self) -> str: ...
    @property
    def plural_en(self) -> str: ...
    @property
    def counters_en(self) -> str: ...


def counter(observation: Observation, units: Mapping[str, Unit]) -> Words:
    """The unit by its printed Chinese counter, and its English plural."""
    unit = units[observation.unit]
    return Words(observation.unit_zh or _first_name(unit), _names_en(observation, units)[1])


def singular_en(observation: Observation, units: Mapping[str, Unit]) -> str:
    """The English name of one of what is counted."""
    return _names_en(observation, units)[0]


def _names_en(observation: Observation, units: Mapping[str, Unit]) -> tuple[str, str]:
    unit = units[observation.unit]
    return names_en(unit.counters_en, observation.unit_zh, unit.name_en, unit.plural_en)


def names_en(counters: str, printed: str, singular: str, plural: str) -> tuple[str, str]:
    """Singular and plural of a printed counter: its own in `counters`, or those of its unit.

    >>> names_en("个城市=city/cities;对=tie/ties", "对", "city or tie", "cities or ties")
    ('tie', 'ties')
    """
    own = dict(name.split("=") for name in counters.split(";") if name)
    one, _, many = own.get(printed, f"{singular}/{plural}").partition("/")
    return one, many


def amount(observation: Observation, units: Mapping[str, Unit]) -> Words:
    """The figure as printed in Chinese, and what its form allows in English.

    A computed figure has no printed form and is written as its interval in both.
    """
    value = value_of(observation)
    above = MORE_FORMS if observation.qualifier is Qualifier.MORE_THAN else OPEN_FORMS
    unit, singular = counter(observation, units), singular_en(observation, units)
    computed = written(value, unit, singular, above)
    return Words(observation.as_printed or computed.zh, computed.en)


def written(value: Interval, unit: Words, singular: str, above: Words = OPEN_FORMS) -> Words:
    """An interval and its unit: 15185至15319份, 15,185 to 15,319 documents.

    `above` says that it is open above.
    """
    forms = above if value.high is None else CLOSED_FORMS
    low, high = (digits(bound or Fraction(0)) for bound in (value.low, value.high))
    if value.single is not None:
        forms = SINGLE_FORMS
    name = singular if value.single == 1 else unit.en
    counter_en = "%" if unit.en == "per cent" else f" {name}"
    return Words(
        forms.zh.format(low=low.zh, high=high.zh, unit=unit.zh),
        forms.en.format(low=low.en, high=high.en, unit=counter_en),
    )


def conversion_words(
    factor: Fraction, left: Words, right: Words, left_one: str, right_one: str
) -> Words:
    """How one unit converts into another: 1张折1人, one card counts as one person."""
    number = digits(factor)
    en = f"1 {left_one} counts as {number.en} {right_one if factor == 1 else right.en}"
    return Words(f"1{left.zh}折{number.zh}{right.zh}", en)


def digits(number: Fraction) -> Words:
    """A number in digits, which English groups and Chinese, as the reports print it, does not.

    >>> digits(Fraction(15185))
    Words(zh='15185', en='15,185')
    """
    en = f"{float(number):,.10g}" if number.denominator != 1 else f"{int(number):,}"
    return Words(en.replace(",", ""), en)


def _first_name(unit: Unit) -> str:
    return unit.name_zh.split("（")[0]
