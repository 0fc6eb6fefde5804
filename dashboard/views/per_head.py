"""Figures per 100,000 residents: always computed, always with their formula."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil, floor, log10
from typing import Any

from dashboard import values
from dashboard.language import Language
from etl.compare import per_100k
from etl.contract import Origin
from etl.observation import Observation


@dataclass(frozen=True, slots=True)
class PerHead:
    """A value per 100,000 residents, computed; `text` says why where there is none."""

    text: str
    formula: str = ""


@dataclass(frozen=True, slots=True)
class _Residents:
    population: int


def rate(
    o: Observation, city: Mapping[str, Any], unit: values.UnitNames, lang: Language
) -> PerHead:
    """A value per 100,000 residents of a city, to three digits, bounds rounded outwards."""
    found = per_100k(o, _Residents(city["population"]))
    if found is None:
        return PerHead(lang("not counted per head"))
    formula = lang(
        "{value} × 100,000 ÷ {population} residents (census of {day})",
        value=values.interval(o, lang),
        population=lang.number(city["population"]),
        day=lang.day(city["population_date"]),
    )
    low, high = _digits(found.low, floor), _digits(found.high, ceil)
    if found.single is not None:
        low = high = _digits(found.single, round)
    computed = replace(o, origin=Origin.IMPLIED, value=None, value_low=low, value_high=high)
    written = values.value(computed, unit, lang)
    return PerHead(lang("{number} per 100,000 residents", number=written), formula)


def _digits(number: Fraction | None, towards: Callable[[float], int]) -> float | None:
    """A number to three digits."""
    if not number:
        return None if number is None else 0.0
    step = 10.0 ** (floor(log10(number)) - 2)
    return towards(float(number) / step) * step
