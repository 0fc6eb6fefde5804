"""Which observations a slide shows: the best of a family, the series of an indicator."""

from __future__ import annotations

from itertools import product

from dashboard.deck.plan import AT_MOST_FIGURES
from dashboard.deck.setting import MissingFiguresError, Setting
from dashboard.views.overview import best_first
from dashboard.views.series import series
from etl.contract import Measure, Origin, Verdict
from etl.observation import Observation
from etl.periods import order

RANK = {
    Verdict.COMPARABLE: 3,
    Verdict.AFTER_CONVERSION: 2,
    Verdict.INDICATIVE: 1,
    Verdict.NOT_COMPARABLE: 0,
}


def of_family(setting: Setting, city: str, family: str) -> list[Observation]:
    """A city's reported figures of a family, the one that speaks for all first."""
    indicators = setting.store.by_id("indicators", "indicator_id")
    if family not in setting.store.by_id("families", "family"):
        raise MissingFiguresError(
            f"unknown family {family!r}", "Use a family of data/reference/families.csv."
        )
    observations = setting.store.observations(city=city)
    return best_first(o for o in observations if indicators[o.indicator_id]["family"] == family)


def series_of(setting: Setting, city: str, indicator: str) -> tuple[Observation, ...]:
    """At most three figures of an indicator that may stand on one chart, in order of time.

    Flows of one length and scope, whole years before parts where as many were reported;
    stocks of one unit, whatever their scope. Empty where there are fewer than two.
    """
    if indicator not in setting.store.by_id("indicators", "indicator_id"):
        raise MissingFiguresError(
            f"unknown indicator {indicator!r}", "Use one of data/reference/indicators.csv."
        )
    found = [
        o
        for o in setting.store.observations(city=city, indicators=(indicator,))
        if o.period_start and o.period_end and o.value_low is not None
    ]
    stocks = [o for o in found if o.measure is Measure.STOCK and o.origin is Origin.REPORTED]
    stocks.sort(key=lambda o: order(o.period_start, o.period_end))
    flows = [o for o in found if o.measure is Measure.FLOW]
    candidates = [tuple(stocks), *series(flows).values()]
    best = max(candidates, key=_worth)
    return best[-AT_MOST_FIGURES:] if len(best) > 1 else ()


def _worth(observations: tuple[Observation, ...]) -> tuple[bool, bool, int, int]:
    if len(observations) < 2:
        return (False, False, 0, 0)
    reported = sum(o.origin is Origin.REPORTED for o in observations)
    first = observations[0]
    assert first.period_start
    assert first.period_end
    return True, not first.scope, reported, (first.period_end - first.period_start).days


def verdicts(setting: Setting, family: str) -> dict[frozenset[str], dict[str, object]]:
    """The published verdicts of a family, by the two observations they are about."""
    rows = setting.store.rows("comparisons", [("family", "=", family)])
    return {frozenset((row["left_id"], row["right_id"])): row for row in rows}


def side_by_side(
    setting: Setting, family: str, cities: tuple[str, ...]
) -> tuple[tuple[Observation, ...], list[dict[str, object]]]:
    """One figure a city, those that compare best, and the verdict on every pair of them."""
    judged = verdicts(setting, family)
    choices = [found for city in cities if (found := of_family(setting, city, family))]
    if len(choices) < 2:
        raise MissingFiguresError(
            f"fewer than two cities report figures of {family!r}", "Choose another family."
        )
    best = max(product(*choices), key=lambda chosen: _agreement(chosen, judged))
    return best, [row for pair in _pairs(best) if (row := judged.get(frozenset(pair)))]


def _pairs(chosen: tuple[Observation, ...]) -> list[tuple[str, str]]:
    ids = [o.observation_id for o in chosen]
    return [(a, b) for i, a in enumerate(ids) for b in ids[i + 1 :]]


def _agreement(
    chosen: tuple[Observation, ...], judged: dict[frozenset[str], dict[str, object]]
) -> tuple[int, int]:
    """The sum of the verdicts' ranks; then how many figures are of one indicator."""
    rows = [judged.get(frozenset(pair)) for pair in _pairs(chosen)]
    ranks = [RANK[Verdict(str(row["verdict"]))] for row in rows if row]
    same = [o.indicator_id for o in chosen]
    return sum(ranks), max(same.count(i) for i in same)
