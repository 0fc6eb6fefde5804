"""Overview of one city: its headline figures, then everything else its reports say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from dashboard.language import Language
from dashboard.store import Store
from dashboard.texts import when
from dashboard.views.number import Number, number
from dashboard.views.small_trends import NO_TREND, Trend, trend
from dashboard.views.verdicts import Pair, best_beside, in_words, judged, verdict_on
from etl.contract import Measure, Origin
from etl.observation import Observation
from etl.periods import is_year, order

OTHERS_ON_A_CARD = 3


@dataclass(frozen=True, slots=True)
class Target:
    """A target, and the latest figure counted as it is; `share` of it that is reached."""

    target: Number
    achieved: Number
    share: float


@dataclass(frozen=True, slots=True)
class Beside:
    """Another city's figure and whether the main one may be set beside it.

    Without a figure, that city's reports state none of the family.
    """

    city_id: str
    city: str
    number: Number | None = None
    pair: Pair | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """One family of indicators: its best figure, its trend, what else is known."""

    title: str
    main: Number | None
    trend: Trend = NO_TREND
    others: tuple[Number, ...] = ()
    beside: tuple[Beside, ...] = ()
    target: Target | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Figures of one topic below the cards."""

    title: str
    numbers: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A report the figures come from."""

    title: str
    published: str
    covers: str
    figures: int


@dataclass(frozen=True, slots=True)
class Overview:
    """What the overview page of a city says."""

    city_id: str
    city: str
    cards: tuple[Card, ...]
    groups: tuple[Group, ...]
    reports: tuple[Report, ...]


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


def overview(store: Store, lang: Language, city_id: str) -> Overview:
    """The overview of a city, in the language given."""
    observations = store.observations(city=city_id)
    city = store.by_id("cities", "city_id")[city_id]
    cards = tuple(
        _card(family, _of_family(store, observations, family["family"]), store, lang)
        for family in sorted(
            (f for f in store.rows("families") if f["headline"]), key=lambda f: f["headline"]
        )
    )
    return Overview(
        city_id,
        lang.pick(city["name_zh"], city["name_en"]),
        cards,
        tuple(_groups(store, lang, observations, _shown(cards))),
        tuple(_reports(store, lang, city_id, observations)),
    )


def _of_family(store: Store, observations: Iterable[Observation], family: str) -> list[Observation]:
    indicators = store.by_id("indicators", "indicator_id")
    return [o for o in observations if indicators[o.indicator_id]["family"] == family]


def _card(family: dict[str, str], found: list[Observation], store: Store, lang: Language) -> Card:
    title = lang.pick(family["name_zh"], family["name_en"])
    ordered = best_first(found)
    if not ordered:
        return Card(title, None)
    main = ordered[0]
    target = _target(found, ordered, store, lang)
    others = (number(o, store, lang) for o in _others(ordered))
    return Card(
        title,
        number(main, store, lang),
        trend(main, found, store, lang),
        tuple(n for n in others if not target or n != target.achieved)[:OTHERS_ON_A_CARD],
        tuple(_beside(main, family["family"], store, lang)),
        target,
    )


def _others(ordered: list[Observation]) -> list[Observation]:
    """The best figure of each other indicator, scope and measure."""
    firsts: dict[tuple[str, str, Measure], Observation] = {}
    for o in ordered:
        firsts.setdefault((o.indicator_id, o.scope, o.measure), o)
    return list(firsts.values())[1:]


def _beside(main: Observation, family: str, store: Store, lang: Language) -> Iterator[Beside]:
    """What each other city's reports state that compares best with the main figure."""
    known = judged(store, family)
    indicators = tuple(
        i["indicator_id"] for i in store.rows("indicators", [("family", "=", family)])
    )
    for city_id, city in store.by_id("cities", "city_id").items():
        if city_id == main.city_id:
            continue
        name = lang.pick(city["name_zh"], city["name_en"])
        found = [o for o in store.observations(indicators=indicators) if o.city_id == city_id]
        best = best_beside(main, found, known)
        row = verdict_on(main, best, known) if best else None
        if best and row:
            yield Beside(city_id, name, number(best, store, lang), in_words(row, name, lang))
        else:
            yield Beside(city_id, name)


def _target(
    found: Iterable[Observation], ordered: Iterable[Observation], store: Store, lang: Language
) -> Target | None:
    """A target beside the latest figure of its own scope and unit."""
    for target in (o for o in found if o.measure is Measure.TARGET and o.value):
        for o in ordered:
            if (o.scope, o.unit) == (target.scope, target.unit) and o.value and target.value:
                return Target(
                    number(target, store, lang), number(o, store, lang), o.value / target.value
                )
    return None


def _shown(cards: Iterable[Card]) -> set[str]:
    numbers = [
        n
        for card in cards
        for n in (
            card.main,
            *card.others,
            *((card.target.target, card.target.achieved) if card.target else ()),
        )
    ]
    return {n.observation_id for n in numbers if n}


def _groups(
    store: Store, lang: Language, observations: Iterable[Observation], shown: set[str]
) -> Iterator[Group]:
    """Reported figures that no card shows, by topic; in the order of the indicators' table."""
    left = [
        o for o in observations if o.origin is Origin.REPORTED and o.observation_id not in shown
    ]
    for topic in store.rows("topics"):
        numbers = [
            number(o, store, lang)
            for row in store.rows("indicators", [("topic", "=", topic["topic"])])
            for o in left
            if o.indicator_id == row["indicator_id"]
        ]
        if numbers:
            yield Group(lang.pick(topic["name_zh"], topic["name_en"]), tuple(numbers))


def _reports(
    store: Store, lang: Language, city_id: str, observations: Iterable[Observation]
) -> Iterable[Report]:
    for row in store.rows("reports", [("city_id", "=", city_id)]):
        figures = sum(o.report_id == row["report_id"] for o in observations)
        published = lang("published {date}", date=when(row["published"], lang))
        yield Report(lang(row["title_zh"]), published, lang(row["covers"]), figures)
