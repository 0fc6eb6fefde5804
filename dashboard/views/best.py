"""Which of several observations speaks for all of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from etl.contract import Measure, Origin
from etl.observation import Observation
from etl.periods import is_year, order


def best_first(observations: Iterable[Observation]) -> list[Observation]:
    """Reported observations, the one that speaks for all of them first.

    Unscoped before scoped, stocks and flows before running totals, then the latest, then
    whole years before parts of them. Targets never stand for what was achieved.
    """
    reported = [
        o
        for o in observations
        if o.origin is Origin.REPORTED and o.measure is not Measure.TARGET and o.period_end
    ]
    latest = sorted(reported, key=lambda o: order(o.period_start, o.period_end), reverse=True)
    return sorted(
        latest,
        key=lambda o: (
            bool(o.scope),
            o.measure is Measure.CUMULATIVE,
            -(o.period_end or date.min).toordinal(),
            not is_year(o.period_start, o.period_end),
        ),
    )
