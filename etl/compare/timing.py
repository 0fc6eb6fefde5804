"""The policy for the period: length, season, year, breaks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from etl.amounts import is_amount
from etl.compare.rules import Rules, reason
from etl.compare.shortfall import Shortfall, Weight
from etl.contract import Dimension, Measure
from etl.observation import Observation
from etl.periods import days, is_part_year
from etl.status import Break
from etl.wording import Words, digits, headline, period_words, say

# Below this share of the other's days, the length alone can make up any difference that is
# usual between cities: a half year is left out of a year's comparison, eleven months are not.
LONG_ENOUGH = Fraction(3, 4)
# Days that two dates are apart at most to be close: from the middle of a year to its end.
HALF_A_YEAR = 184


def period(left: Observation, right: Observation, rules: Rules) -> Iterator[Shortfall]:
    """Everything about when, and for how long, the two were counted."""
    if left.measure is not right.measure or left.measure in (Measure.STOCK, Measure.TARGET):
        yield from _dates(left, right)
    elif None in (left.period_end, right.period_end) or None in (
        left.period_start,
        right.period_start,
    ):
        yield _unstated(left, right, rules)
    else:
        yield from _spans(left, right, rules)
    yield from _breaks(left, right, rules)


def _dates(left: Observation, right: Observation) -> Iterator[Shortfall]:
    """Days of two stocks, more than half a year apart, unless they are one series."""
    one, other = left.period_end, right.period_end
    if one is None or other is None:
        yield _period(Weight.HINT, "period_one_unstated")
    elif abs((one - other).days) > HALF_A_YEAR and not _one_series(left, right):
        yield _period(Weight.HINT, "period_date", left=left, right=right)


def _unstated(left: Observation, right: Observation, rules: Rules) -> Shortfall:
    """Without its length a flow cannot be compared; a running total is still one that long."""
    if left.measure is Measure.CUMULATIVE and None not in (left.period_end, right.period_end):
        return _period(Weight.HINT, "period_since")
    both = left.period_end is None and right.period_end is None
    weight = Weight.BAR if _accumulate(left, right, rules) else Weight.HINT
    return _period(weight, "period_both_unstated" if both else "period_one_unstated")


def _spans(left: Observation, right: Observation, rules: Rules) -> Iterator[Shortfall]:
    """Two periods with both ends: worst first, and nothing said twice."""
    series, accumulates = _one_series(left, right), _accumulate(left, right, rules)
    running = series and left.measure is Measure.CUMULATIVE and _span(left)[0] == _span(right)[0]
    if accumulates and not running and _too_unlike(left, right):
        yield _length(left, right)
        return
    parts = [each for each in (left, right) if is_part_year(*_span(each))]
    if accumulates and parts and not _same_stretch(_span(left), _span(right)):
        if len(parts) == 2:
            yield _period(Weight.HINT, "period_season", left=left, right=right)
            return
        yield _period(Weight.HINT, "period_part_year", part=parts[0])
    one, other = _years(left), _years(right)
    if one != other and not series:
        yield Shortfall(Dimension.PERIOD, Weight.HINT, say("period_year", left=one, right=other))


def _too_unlike(left: Observation, right: Observation) -> bool:
    shorter, longer = sorted((days(*_span(left)), days(*_span(right))))
    return shorter < LONG_ENOUGH * longer


def _length(left: Observation, right: Observation) -> Shortfall:
    said = say(
        "period_length",
        left=period_words(left),
        right=period_words(right),
        left_days=digits(Fraction(days(*_span(left)))),
        right_days=digits(Fraction(days(*_span(right)))),
    )
    return Shortfall(Dimension.PERIOD, Weight.BAR, said)


def _breaks(left: Observation, right: Observation, rules: Rules) -> Iterator[Shortfall]:
    for found in rules.breaks:
        both = {left.indicator_id, right.indicator_id}
        if both & set(found.indicator_ids) and _touched(left, found) != _touched(right, found):
            said = say("period_break", reason=headline(reason(found)))
            yield Shortfall(Dimension.PERIOD, Weight.HINT, said)


def _touched(observation: Observation, found: Break) -> bool:
    """Whether the period reaches into the time that the break changed."""
    end, start = observation.period_end, observation.period_start
    if observation.measure is not Measure.FLOW or start is None:
        start = end
    if start is None or end is None:
        return False
    return end >= found.date_start and (found.date_end is None or start <= found.date_end)


def _period(weight: Weight, key: str, **parts: Observation) -> Shortfall:
    words: dict[str, Words] = {name: period_words(each) for name, each in parts.items()}
    return Shortfall(Dimension.PERIOD, weight, say(key, **words))


def _one_series(left: Observation, right: Observation) -> bool:
    return (left.city_id, left.indicator_id) == (right.city_id, right.indicator_id)


def _accumulate(left: Observation, right: Observation, rules: Rules) -> bool:
    """Whether a longer period makes both numbers larger."""
    return all(
        is_amount(each.unit) and not rules.is_occasion(each.indicator_id) for each in (left, right)
    )


def _span(observation: Observation) -> tuple[date, date]:
    if observation.period_start is None or observation.period_end is None:
        raise ValueError(f"{observation.observation_id} has no period")
    return observation.period_start, observation.period_end


def _years(observation: Observation) -> Words:
    first, last = (day.year for day in _span(observation))
    years = str(first) if first == last else f"{first}–{last}"
    return Words(f"{years}年", years)


def _same_stretch(one: tuple[date, date], other: tuple[date, date]) -> bool:
    """Whether both cover the same days of their years; the end of February may differ."""
    return all(
        (a.month, a.day) == (b.month, b.day)
        or (a.month == b.month == 2 and min(a.day, b.day) >= 28)
        for a, b in zip(one, other, strict=True)
    )
