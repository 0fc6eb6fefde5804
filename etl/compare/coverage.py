"""Which city reports what for which year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, product

from etl.amounts import value_of
from etl.contract import Origin
from etl.observation import Observation
from etl.periods import years_of

Key = tuple[str, str, int | None]


class Coverage(StrEnum):
    """What is known of an indicator, a city and a year."""

    REPORTED = "reported"
    IMPLIED = "implied"
    CONFLICTING = "conflicting"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Cell:
    """One field of the table; `year` None: the report states no period."""

    indicator_id: str
    city_id: str
    year: int | None
    state: Coverage
    observation_ids: tuple[str, ...] = ()


def coverage(observations: Iterable[Observation]) -> list[Cell]:
    """Every indicator, city and year between the first and the last, missing ones included.

    Without a year there is a cell only where something is reported. Sorted by indicator, city,
    year, cells without a year last.
    """
    found: dict[Key, list[Observation]] = defaultdict(list)
    for each in observations:
        years = years_of(each.measure, each.period_start, each.period_end)
        for year in years or (None,):
            found[each.indicator_id, each.city_id, year].append(each)
    keys = {*found, *_grid(found)}
    return [_cell(key, found.get(key, ())) for key in sorted(keys, key=_order)]


def conflict(left: Observation, right: Observation) -> bool:
    """Whether two statements of one thing leave no value that both allow."""
    return _thing(left) == _thing(right) and not value_of(left).overlaps(value_of(right))


def _cell(key: Key, observations: Sequence[Observation]) -> Cell:
    ids = tuple(each.observation_id for each in observations)
    return Cell(*key, state=_state(observations), observation_ids=ids)


def _state(observations: Sequence[Observation]) -> Coverage:
    if not observations:
        return Coverage.MISSING
    if any(conflict(left, right) for left, right in combinations(observations, 2)):
        return Coverage.CONFLICTING
    if any(each.origin is Origin.REPORTED for each in observations):
        return Coverage.REPORTED
    return Coverage.IMPLIED


def _grid(found: Iterable[Key]) -> Iterable[Key]:
    keys = list(found)
    years = [year for _, _, year in keys if year is not None]
    if not years:
        return ()
    indicators = {indicator_id for indicator_id, _, _ in keys}
    cities = {city_id for _, city_id, _ in keys}
    return product(indicators, cities, range(min(years), max(years) + 1))


def _order(key: Key) -> tuple[str, str, bool, int]:
    indicator_id, city_id, year = key
    return indicator_id, city_id, year is None, year or 0


def _thing(observation: Observation) -> tuple[object, ...]:
    return (
        observation.city_id,
        observation.indicator_id,
        observation.scope,
        observation.measure,
        observation.unit,
        observation.period_start,
        observation.period_end,
    )
