"""Overview of one city: its headline figures, then everything else its reports say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from dashboard.language import Language
from dashboard.store import Store
from dashboard.texts import when
from dashboard.views.number import Number, number
from dashboard.views.series import kind
from dashboard.views.verdicts import Pair, best_with, in_words, judged
from etl.contract import Measure, Origin
from etl.observation import Observation
from etl.periods import is_year, order

OTHERS_ON_A_CARD = 3


@dataclass(frozen=True, slots=True)
class Point:
    """A value over its period, for a small trend; `reported` False is drawn hollow."""

    start: date
    end: date
    low: float
    high: float
    reported: bool


@dataclass(frozen=True, slots=True)
class Trend:
    """Points of one indicator; `joined`: they are alike, so a line may join them."""

    points: tuple[Point, ...] = ()
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Target:
    """A target, and the latest figure counted as it is; `share` of it that is reached."""

    target: Number
    achieved: Number
    share: float


@dataclass(frozen=True, slots=True)
class Card:
    """One family of indicators: its best figure, its trend, what else is known."""

    title: str
    main: Number | None
    trend: Trend = Trend()
    others: tuple[Number, ...] = ()
    beside: tuple[Pair, ...] = ()
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
    return Card(
        title,
        number(main, store, lang),
        _trend(main, found),
        tuple(number(o, store, lang) for o in _others(ordered)),
        tuple(_beside(main, family["family"], store, lang)),
        _target(found, ordered, store, lang),
    )


def _others(ordered: list[Observation]) -> list[Observation]:
    """The best figure of each other indicator, scope and measure."""
    firsts: dict[tuple[str, str, Measure], Observation] = {}
    for observation in ordered:
        firsts.setdefault(_like(observation), observation)
    return list(firsts.values())[1 : 1 + OTHERS_ON_A_CARD]


def _beside(main: Observation, family: str, store: Store, lang: Language) -> Iterator[Pair]:
    """Whether the main figure may be set beside the best one of each other city."""
    known = judged(store, family)
    indicators = tuple(
        i["indicator_id"] for i in store.rows("indicators", [("family", "=", family)])
    )
    for city_id, city in store.by_id("cities", "city_id").items():
        others = [o for o in store.observations(indicators=indicators) if o.city_id == city_id]
        row = best_with(main, others, known) if city_id != main.city_id else None
        if row:
            yield in_words(row, lang.pick(city["name_zh"], city["name_en"]), lang)


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


def _like(observation: Observation) -> tuple[str, str, Measure]:
    return observation.indicator_id, observation.scope, observation.measure


def _trend(main: Observation, found: Iterable[Observation]) -> Trend:
    """Flows of the main figure's own kind; stocks of any scope, joined where scopes agree."""
    alike = [
        o
        for o in found
        if o.period_start
        and o.period_end
        and o.value_low is not None
        and o.origin is not Origin.SUM
        and (kind(o) == kind(main) or (_is_stock_of(main, o)))
    ]
    if len(alike) < 2:
        return Trend()
    points = [_point(o) for o in sorted(alike, key=lambda o: order(o.period_start, o.period_end))]
    return Trend(tuple(points), joined=len({kind(o) for o in alike}) == 1)


def _is_stock_of(main: Observation, other: Observation) -> bool:
    return main.measure is other.measure is Measure.STOCK and (
        main.indicator_id,
        main.unit,
    ) == (other.indicator_id, other.unit)


def _point(o: Observation) -> Point:
    assert o.period_start
    assert o.period_end
    assert o.value_low is not None
    high = o.value_low if o.value_high is None else o.value_high
    return Point(o.period_start, o.period_end, o.value_low, high, o.origin is Origin.REPORTED)


def _shown(cards: Iterable[Card]) -> set[str]:
    numbers = [n for card in cards for n in ((card.main, *card.others) if card.main else ())]
    return {n.observation_id for n in numbers if n}


def _groups(
    store: Store, lang: Language, observations: Iterable[Observation], shown: set[str]
) -> Iterable[Group]:
    indicators = store.by_id("indicators", "indicator_id")
    for topic in store.rows("topics"):
        numbers = [
            number(o, store, lang)
            for o in observations
            if indicators[o.indicator_id]["topic"] == topic["topic"]
            and o.observation_id not in shown
            and o.origin is Origin.REPORTED
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
