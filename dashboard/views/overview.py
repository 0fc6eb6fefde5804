"""Overview of one city: its headline figures, then everything else its reports say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dashboard.language import Language
from dashboard.store import Store
from dashboard.texts import when
from dashboard.views.cards import Card, card, of_family
from dashboard.views.number import Number, number
from etl.contract import Origin
from etl.observation import Observation


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


def overview(store: Store, lang: Language, city_id: str) -> Overview:
    """The overview of a city, in the language given."""
    observations = store.observations(city=city_id)
    city = store.by_id("cities", "city_id")[city_id]
    cards = tuple(
        card(city_id, family, of_family(store, observations, family["family"]), store, lang)
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


def _shown(cards: Iterable[Card]) -> set[str]:
    return {n.observation_id for card in cards for n in card.own}


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
