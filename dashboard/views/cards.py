"""Cards: one family of indicators of one city, and what may be said of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.best import best_first
from dashboard.views.number import Number, number
from dashboard.views.small_trends import NO_TREND, Trend, trend
from dashboard.views.verdicts import Pair, best_side_by_side, in_words, judged, verdict_on
from etl.contract import Measure
from etl.observation import Observation

OTHERS_ON_A_CARD = 3


@dataclass(frozen=True, slots=True)
class Target:
    """A target, and the latest figure counted as it is; `share` of it that is reached.

    `otherwise`: the card's main figure is counted otherwise.
    """

    target: Number
    achieved: Number
    share: float
    otherwise: bool


@dataclass(frozen=True, slots=True)
class Beside:
    """Another city's figure and whether one of the card may be set beside it.

    `own` is that figure of the card where it is not its main one. Without a number, the other
    city's reports state none of the family; without a pair, the main city's reports do not.
    """

    city_id: str
    city: str
    number: Number | None = None
    pair: Pair | None = None
    own: Number | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """One family of indicators: its best figure, its trend, what else is known."""

    title: str
    main: Number | None
    trend: Trend = NO_TREND
    others: tuple[Number, ...] = ()
    beside: tuple[Beside, ...] = ()
    target: Target | None = None

    @property
    def own(self) -> tuple[Number, ...]:
        """The city's own figures in words: the main one, a target and what is reached, others."""
        target = (self.target.target, self.target.achieved) if self.target else ()
        return tuple(n for n in (self.main, *target, *self.others) if n)

    @property
    def reports(self) -> tuple[tuple[str, str], ...]:
        """The reports of every figure shown, each once, in short and by title; the main one first."""
        trend = (mark.number for mark in self.trend.marks)
        beside = (b.number for b in self.beside if b.number)
        shown = (*self.own, *trend, *beside)
        return tuple(dict.fromkeys((n.cited, n.report) for n in shown if n.report))


def of_family(store: Store, observations: Iterable[Observation], family: str) -> list[Observation]:
    """The observations whose indicator is of a family."""
    indicators = store.by_id("indicators", "indicator_id")
    return [o for o in observations if indicators[o.indicator_id]["family"] == family]


def card(
    city_id: str,
    family: Mapping[str, str],
    found: Sequence[Observation],
    store: Store,
    lang: Language,
) -> Card:
    """The card of one city and family from all that its reports state and imply of it."""
    title = lang.pick(family["name_zh"], family["name_en"])
    ordered = best_first(found)
    main = ordered[0] if ordered else None
    shown = [*ordered[:1], *_others(ordered)]
    beside = tuple(_beside(shown, city_id, family["family"], store, lang))
    if main is None:
        return Card(title, None, beside=beside)
    target = _target(found, ordered, store, lang)
    others = (number(o, store, lang) for o in shown[1:])
    return Card(
        title,
        number(main, store, lang),
        trend(main, found, store, lang),
        tuple(n for n in others if not target or n != target.achieved)[:OTHERS_ON_A_CARD],
        beside,
        target,
    )


def _others(ordered: Sequence[Observation]) -> list[Observation]:
    """The best figure of each other indicator, scope and measure."""
    firsts: dict[tuple[str, str, Measure], Observation] = {}
    for o in ordered:
        firsts.setdefault((o.indicator_id, o.scope, o.measure), o)
    return list(firsts.values())[1:]


def _beside(
    shown: Sequence[Observation], city_id: str, family: str, store: Store, lang: Language
) -> Iterator[Beside]:
    """What each other city's reports state that compares best with what the card shows.

    The main figure comes first, so that it is taken where another compares no better.
    """
    known = judged(store, family)
    indicators = tuple(
        i["indicator_id"] for i in store.rows("indicators", [("family", "=", family)])
    )
    for other_id, city in store.by_id("cities", "city_id").items():
        if other_id == city_id:
            continue
        name = lang.pick(city["name_zh"], city["name_en"])
        found = [
            o
            for o in store.observations(indicators=indicators)
            if o.city_id == other_id and o.measure is not Measure.TARGET
        ]
        taken = best_side_by_side((shown, found), known)
        own, best = taken.get(city_id), taken.get(other_id)
        row = verdict_on(own, best, known) if own and best else None
        yield Beside(
            other_id,
            name,
            number(best, store, lang) if best else None,
            in_words(row, name, lang) if row else None,
            number(own, store, lang) if row and own and own is not shown[0] else None,
        )


def _target(
    found: Iterable[Observation], ordered: Sequence[Observation], store: Store, lang: Language
) -> Target | None:
    """A target beside the latest figure of its own scope and unit."""
    for target in (o for o in found if o.measure is Measure.TARGET and o.value):
        for o in ordered:
            if (o.scope, o.unit) == (target.scope, target.unit) and o.value and target.value:
                return Target(
                    number(target, store, lang),
                    number(o, store, lang),
                    o.value / target.value,
                    otherwise=(o.scope, o.unit) != (ordered[0].scope, ordered[0].unit),
                )
    return None
