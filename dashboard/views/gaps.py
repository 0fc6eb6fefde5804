"""What other cities report and a city does not, apart from what it reports by another reckoning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.best import best_first
from dashboard.views.number import Number, number
from etl.contract import ConceptRelation
from etl.observation import Observation

# Indicators of one thing: in other units, or in a word that leaves open which step is counted.
ONE_THING = frozenset({ConceptRelation.SAME, ConceptRelation.UNCLEAR})
Reported = dict[str, list[Observation]]


@dataclass(frozen=True, slots=True)
class Gap:
    """An indicator that a city does not state, the others' figures, and its own of the same thing.

    `own` names the indicator of each; without any the city says nothing of the matter.
    """

    indicator: str
    others: tuple[Number, ...]
    own: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What a city leaves out, and what it reports in another unit or definition."""

    city_id: str
    city: str
    missing: tuple[Gap, ...]
    otherwise: tuple[Gap, ...]


def elsewhere(store: Store, lang: Language) -> Iterator[Elsewhere]:
    """The gaps of each city; what counts another city's own programme is none."""
    reported: Reported = {}
    for o in store.observations():
        reported.setdefault(o.indicator_id, []).append(o)
    for city_id, city in store.by_id("cities", "city_id").items():
        gaps = tuple(_gaps(city_id, reported, store, lang))
        yield Elsewhere(
            city_id,
            lang.pick(city["name_zh"], city["name_en"]),
            tuple(gap for gap in gaps if not gap.own),
            tuple(gap for gap in gaps if gap.own),
        )


def is_foreign(indicator: dict[str, str], city_id: str) -> bool:
    """Whether an indicator counts the own programme of another city."""
    return indicator["city_id"] not in ("", city_id)


def _gaps(city_id: str, reported: Reported, store: Store, lang: Language) -> Iterator[Gap]:
    for indicator_id, row in store.by_id("indicators", "indicator_id").items():
        found = reported.get(indicator_id, [])
        if not found or is_foreign(row, city_id) or any(o.city_id == city_id for o in found):
            continue
        like = [
            o
            for other in _of_one_thing(indicator_id, store)
            for o in reported.get(other, ())
            if o.city_id == city_id
        ]
        yield Gap(
            lang.pick(row["name_zh"], row["name_en"]),
            tuple(number(o, store, lang) for o in _latest(found)),
            tuple(number(o, store, lang) for o in _latest(like)),
        )


def _of_one_thing(indicator_id: str, store: Store) -> Iterator[str]:
    """Indicators of the same thing and measure: a target does not stand for what was achieved."""
    indicators = store.by_id("indicators", "indicator_id")
    for row in store.rows("concepts"):
        pair = {row["left_indicator"], row["right_indicator"]}
        if row["relation"] in ONE_THING and indicator_id in pair:
            for other in pair - {indicator_id}:
                if indicators[other]["measure"] == indicators[indicator_id]["measure"]:
                    yield other


def _latest(found: Sequence[Observation]) -> Iterator[Observation]:
    """Of each city and indicator, the figure that speaks for all."""
    ordered = best_first(found) or list(found)
    seen = dict.fromkeys((o.city_id, o.indicator_id) for o in ordered)
    for city_id, indicator_id in seen:
        yield next(o for o in ordered if (o.city_id, o.indicator_id) == (city_id, indicator_id))
