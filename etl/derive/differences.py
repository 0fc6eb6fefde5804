"""What is left of a year after a part of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from etl.amounts import growth_of, is_additive, is_amount, value_of
from etl.contract import Measure, Origin
from etl.derive.computed import Unit, computed, term
from etl.derive.implied import growth_text
from etl.intervals import ONE, UNKNOWN, Interval, over_corners
from etl.observation import Observation
from etl.periods import is_part_year, is_year, remainder

NOTHING_LEFT = Fraction(-1)
"""Growth to nothing; no count falls further."""


def differences(
    observations: Sequence[Observation], units: Mapping[str, Unit]
) -> list[Observation]:
    """The remainder of every year of which a part from 1 January is known.

    Flows of one city, indicator, scope and unit only, reported or implied; of countries or
    cities the remainder is not known, since the two parts of a year may share some. Where year
    and part both carry a growth rate, so does the remainder, as an interval.
    """
    return [
        rest
        for year, part in years_with_parts(observations)
        if is_additive(year.unit)
        and (rest := _remainder(year, part, units[year.unit].whole)) is not None
    ]


def years_with_parts(
    observations: Sequence[Observation],
) -> Iterator[tuple[Observation, Observation]]:
    """Every whole year beside every part of the same flow that begins with it."""
    flows = [each for each in observations if each.measure is Measure.FLOW and is_amount(each.unit)]
    parts = defaultdict(list)
    for each in flows:
        if is_part_year(each.period_start, each.period_end):
            parts[_series(each)].append(each)
    for year in flows:
        if is_year(year.period_start, year.period_end):
            yield from ((year, part) for part in parts[_series(year)])


def growth_of_remainder(
    year: Interval, year_growth: Interval, part: Interval, part_growth: Interval
) -> Interval:
    """Growth of a year's remainder from value and growth of the year and of its part.

    (Y − P) ÷ (Y ÷ G − P ÷ H) − 1, with G and H the growth factors. Y and P enter twice, and the
    quotient is monotone in each of the four alone, so the corners give its exact range; chained
    interval operations would give 1.6万 批 up 8.5 % a second half of −3 % to +25 %, not +10 %.
    Where the part may exceed the year, a growth below −1 would come of a remainder below 0.
    UNKNOWN where a fall may be one of all there was, or the remainder before may be nothing.
    """
    box = year, ONE + year_growth, part, ONE + part_growth
    if not (_positive(box[1]) and _positive(box[3])):
        return UNKNOWN
    if not _positive(over_corners(_rest_before, *box)):
        return UNKNOWN
    growth = over_corners(_rest_growth, *box)
    if growth.low is None or growth.high is None or growth.high < NOTHING_LEFT:
        return UNKNOWN
    return Interval(max(growth.low, NOTHING_LEFT), growth.high)


def _remainder(year: Observation, part: Observation, whole: bool) -> Observation | None:
    if year.period_end is None or part.period_end is None:
        return None
    rest = _not_negative(value_of(year) - value_of(part), whole)
    if rest is None:
        return None
    growth = _growth(year, part)
    formula = f"{term(year)} − {term(part)}"
    return computed(
        (year, part),
        origin=Origin.DIFFERENCE,
        suffix=f"minus~{part.observation_id}",
        formula=formula if growth == UNKNOWN else f"{formula}; Δ% = {_formula(year, part)}",
        period=remainder(year.period_end, part.period_end),
        value=rest,
        growth=growth,
    )


def _growth(year: Observation, part: Observation) -> Interval:
    of_year, of_part = growth_of(year), growth_of(part)
    if of_year is None or of_part is None:
        return UNKNOWN
    return growth_of_remainder(value_of(year), of_year, value_of(part), of_part)


def _not_negative(rest: Interval, whole: bool) -> Interval | None:
    """The part of a difference that a count can take; None where there is none."""
    if rest.high is not None and rest.high < 0:
        return None
    kept = Interval(max(rest.low or Fraction(0), Fraction(0)), rest.high)
    return kept.integers() if whole else kept


def _positive(interval: Interval) -> bool:
    return interval.low is not None and interval.low > 0


def _series(observation: Observation) -> tuple[object, ...]:
    return (
        observation.period_start,
        observation.city_id,
        observation.indicator_id,
        observation.scope,
        observation.unit,
    )


def _rest_before(year: Fraction, factor: Fraction, part: Fraction, other: Fraction) -> Fraction:
    return year / factor - part / other


def _rest_growth(year: Fraction, factor: Fraction, part: Fraction, other: Fraction) -> Fraction:
    return (year - part) / _rest_before(year, factor, part, other) - 1


def _formula(year: Observation, part: Observation) -> str:
    before = f"{term(year)} ÷ {growth_text(year)} − {term(part)} ÷ {growth_text(part)}"
    return f"({term(year)} − {term(part)}) ÷ ({before}) − 1"
