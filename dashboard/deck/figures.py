"""Which observations a slide shows: the best of a family, the series of an indicator."""

from __future__ import annotations

from dashboard.deck.plan import AT_MOST_FIGURES
from dashboard.deck.setting import MissingFiguresError, Setting
from dashboard.views.best import best_first
from dashboard.views.series import series
from etl.contract import Measure, Origin
from etl.observation import Observation
from etl.periods import order


def best_of_family(setting: Setting, city: str, family: str) -> list[Observation]:
    """A city's reported figures of a family, the one that speaks for all first."""
    indicators = setting.store.by_id("indicators", "indicator_id")
    if family not in setting.store.by_id("families", "family"):
        raise MissingFiguresError(
            "unknown family '{family}'",
            "Use a family of data/reference/families.csv.",
            family=family,
        )
    observations = setting.store.observations(city=city)
    return best_first(o for o in observations if indicators[o.indicator_id]["family"] == family)


def series_of(setting: Setting, city: str, indicator: str) -> tuple[Observation, ...]:
    """At most three figures of an indicator that may stand on one chart, in order of time.

    Flows of one length and scope, whole years before parts where as many were reported;
    stocks of one unit, as on one panel of the pages, whatever their scope. Empty where there are
    fewer than two, and for ranks: charts of slides rise from zero, which says nothing of places.
    """
    if indicator not in setting.store.by_id("indicators", "indicator_id"):
        raise MissingFiguresError(
            "unknown indicator '{indicator}'",
            "Use one of data/reference/indicators.csv.",
            indicator=indicator,
        )
    found = [
        o
        for o in setting.store.observations(city=city, indicators=(indicator,))
        if o.period_start and o.period_end and o.value_low is not None and not o.is_rank
    ]
    stocks = [o for o in found if o.measure is Measure.STOCK and o.origin is Origin.REPORTED]
    stocks.sort(key=lambda o: order(o.period_start, o.period_end))
    flows = [o for o in found if o.measure is Measure.FLOW]
    candidates = [*_by_unit(stocks), *series(flows).values()]
    best = max(candidates, key=_worth, default=())
    return best[-AT_MOST_FIGURES:] if len(best) > 1 else ()


def _by_unit(observations: list[Observation]) -> list[tuple[Observation, ...]]:
    units = dict.fromkeys(o.unit for o in observations)
    return [tuple(o for o in observations if o.unit == unit) for unit in units]


def _worth(observations: tuple[Observation, ...]) -> tuple[bool, bool, int, int]:
    if len(observations) < 2:
        return (False, False, 0, 0)
    reported = sum(o.origin is Origin.REPORTED for o in observations)
    first = observations[0]
    assert first.period_start
    assert first.period_end
    return True, not first.scope, reported, (first.period_end - first.period_start).days
