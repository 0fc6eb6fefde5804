"""What may be said of observations set side by side, and no more than intervals allow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from dashboard import values
from dashboard.language import Language
from dashboard.views.series import kind
from dashboard.views.verdicts import Judged
from etl.compare import WORST_FIRST
from etl.contract import Dimension, Verdict
from etl.observation import Observation
from etl.periods import order


def course(first: Observation, last: Observation) -> str:
    """`up` or `down` where intervals leave no doubt, `flat` where both are one equal number."""
    infinity = float("inf")
    low = [o.value_low if o.value_low is not None else -infinity for o in (first, last)]
    high = [o.value_high if o.value_high is not None else infinity for o in (first, last)]
    if low[1] > high[0]:
        return "up"
    if high[1] < low[0]:
        return "down"
    return "flat" if low == high else "open"


def turn(part: Observation, rest: Observation) -> str:
    """How growth in the rest of a year stands to growth in its first part."""
    part_low, part_high = values.growth_bounds(part) or (0.0, 0.0)
    low, high = values.growth_bounds(rest) or (0.0, 0.0)
    if high < 0:
        return "turned" if part_low > 0 else "falling"
    if low <= 0:
        return "open"
    if part_high < 0:
        return "recovered"
    return "slower" if high < part_low else "faster" if low > part_high else "growing"


def differences_of(observations: Sequence[Observation], lang: Language) -> str:
    """On what observations of one indicator and unit differ: at most two words."""
    scopes = {o.scope for o in observations}
    lengths = {kind(o).length for o in observations}
    periods = {(o.period_start, o.period_end) for o in observations}
    words = []
    if len(scopes) > 1:
        words.append(lang("scope"))
    if len(lengths) > 1:
        words.append(lang("length of period"))
    elif len(periods) > 1:
        words.append(lang("period"))
    return lang.together(words)


def verdict_on(
    observations: Sequence[Observation], known: Judged
) -> tuple[Verdict, tuple[Dimension, ...]] | None:
    """The worst verdict among the pairs, and all on which they fail; None where one has none."""
    pairs = [
        frozenset((a.observation_id, b.observation_id)) for a, b in combinations(observations, 2)
    ]
    if not pairs or any(pair not in known for pair in pairs):
        return None
    rows = [known[pair] for pair in pairs]
    failing = {dimension for row in rows for dimension in row.dimensions}
    return min((row.verdict for row in rows), key=WORST_FIRST.index), tuple(
        d for d in Dimension if d in failing
    )


def best_of_each_city(reported: Iterable[Observation], cities: Iterable[str]) -> list[Observation]:
    """The first observation of each city that has one, in the order of `cities`."""
    best: dict[str, Observation] = {}
    for observation in reported:
        best.setdefault(observation.city_id, observation)
    return [best[city] for city in cities if city in best]


def in_time(observation: Observation) -> tuple[object, object]:
    """A key that sorts observations by time."""
    return order(observation.period_start, observation.period_end)
