"""Trends: one indicator, its cities and scopes over time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.calendar import Cut, Occasion
from dashboard.views.number import Number, number
from dashboard.views.panels import Panel, panels


@dataclass(frozen=True, slots=True)
class Trends:
    """What the page says of an indicator. No panels: none of the cities states it; no indicator:
    nothing at all was read.

    `undated` have no period and are in no chart; `silent` cities were asked for and state nothing.
    """

    indicator: str
    definition: str
    panels: tuple[Panel, ...]
    undated: tuple[Number, ...]
    silent: str
    speaking: str

    @property
    def cuts(self) -> tuple[Cut, ...]:
        """The breaks that any of the charts shows."""
        return tuple(dict.fromkeys(cut for panel in self.panels for cut in panel.cuts))

    @property
    def occasions(self) -> tuple[Occasion, ...]:
        """The events that any of the charts shows, in order of time."""
        shown = {o for panel in self.panels for o in panel.occasions}
        return tuple(sorted(shown, key=lambda o: (o.day, o.city_id)))


NOTHING_READ = Trends("", "", (), (), "", "")


def trends(store: Store, lang: Language, indicator_id: str, city_ids: tuple[str, ...]) -> Trends:
    """The trends of an indicator in some cities, or in all where none is named."""
    row = store.by_id("indicators", "indicator_id").get(indicator_id)
    if row is None:
        return NOTHING_READ
    cities = store.by_id("cities", "city_id")
    everything = store.observations(indicators=(indicator_id,))
    wanted = [c for c in cities if not city_ids or c in city_ids]
    stating = {o.city_id for o in everything}
    found = [o for o in everything if o.city_id in wanted]
    return Trends(
        indicator=lang.pick(row["name_zh"], row["name_en"]),
        definition=lang.pick(row["definition_zh"], row["definition_en"]),
        panels=tuple(panels(found, store, lang, indicator_id)),
        undated=tuple(number(o, store, lang) for o in found if o.period_end is None),
        silent=_names(store, lang, (c for c in wanted if c not in stating)),
        speaking=_names(store, lang, (c for c in cities if c in stating)),
    )


def _names(store: Store, lang: Language, city_ids: Iterable[str]) -> str:
    cities = store.by_id("cities", "city_id")
    return lang.join([lang.pick(cities[c]["name_zh"], cities[c]["name_en"]) for c in city_ids])


@dataclass(frozen=True, slots=True)
class Offer:
    """An indicator that can be chosen, and how much there is of it."""

    indicator_id: str
    topic: str
    label: str


def choices(store: Store, lang: Language) -> tuple[Offer, ...]:
    """Indicators that have observations, in the order of their table."""
    points = Counter(o.indicator_id for o in store.observations())
    cities = Counter(i for i, _ in {(o.indicator_id, o.city_id) for o in store.observations()})
    return tuple(
        Offer(
            indicator_id,
            row["topic"],
            _label(row, points[indicator_id], cities[indicator_id], lang),
        )
        for indicator_id, row in store.by_id("indicators", "indicator_id").items()
        if points[indicator_id]
    )


def _label(row: dict[str, str], points: int, cities: int, lang: Language) -> str:
    name = lang.pick(row["name_zh"], row["name_en"])
    return " · ".join(
        (
            name[0].upper() + name[1:],
            lang.counted(points, "1 number", "{count} numbers"),
            lang.counted(cities, "1 city", "{count} cities"),
        )
    )
