"""Reported against located: what reports count, what sources name, what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.number import Number, number
from dashboard.views.partner_sets import Count, counted, drawn, missing, of_city
from dashboard.views.partner_ties import MapChoice, Tie, all_ties, selected
from etl.contract import Measure, Origin
from etl.observation import Observation

TOTAL, COUNTRIES = "sister_city_total", "sister_city_countries"


@dataclass(frozen=True, slots=True)
class Located:
    """A reported total set against what sources name by the same day.

    `known` ties could have stood on that day: signed by then, or undated. `undated`, `local` (of
    counties and districts) are among them; `later` were signed after it and are not. `missing`:
    at least so many ties of the report are not known by name; negative never.
    """

    city_id: str
    reported: Number
    known: int
    undated: int
    local: int
    later: int
    missing: int


@dataclass(frozen=True, slots=True)
class Balance:
    """One city's line: its latest reported total, if any, against the map.

    `told` says of what and when the total is; `prepared` are drawn beside the ties `shown`.
    """

    city_id: str
    city: str
    reported: Number | None
    told: str
    known: int
    local: int
    later: int
    shown: int
    prepared: int


def totals(store: Store, city_id: str, indicator: str = TOTAL) -> list[Observation]:
    """A city's reported stocks of an indicator that are no part of another, the latest last."""
    found = store.observations(city=city_id, indicators=(indicator,))
    whole = [o for o in found if o.measure is Measure.STOCK and not o.part_of]
    dated = [o for o in whole if o.origin is Origin.REPORTED and o.period_end]
    return sorted(dated, key=lambda o: o.period_end or date.min)


def located(store: Store, lang: Language, cities: Sequence[str]) -> tuple[Located, ...]:
    """Every reported total of the cities, city by city, the latest first."""
    ties = all_ties(store, lang)
    return tuple(
        _located(o, of_city(ties, city), number(o, store, lang))
        for city in cities
        for o in reversed(totals(store, city))
    )


def _located(observation: Observation, ties: Sequence[Tie], reported: Number) -> Located:
    assert observation.period_end
    day = observation.period_end
    known, undated, local, later = (
        len(counted(count, ties, day))
        for count in (Count.KNOWN, Count.UNDATED, Count.LOCAL, Count.LATER)
    )
    return Located(
        observation.city_id,
        reported,
        known,
        undated,
        local,
        later,
        missing(observation, known),
    )


def balances(store: Store, lang: Language, choice: MapChoice) -> tuple[Balance, ...]:
    """One line a city: reported, known by name, on the map as it is chosen."""
    ties = all_ties(store, lang)
    shown = selected(ties, choice).shown
    names = store.by_id("cities", "city_id")
    return tuple(
        _balance(
            store,
            lang,
            city,
            lang.pick(names[city]["name_zh"], names[city]["name_en"]),
            ties,
            shown,
        )
        for city in choice.cities
    )


def _balance(
    store: Store, lang: Language, city_id: str, city: str, ties: Sequence[Tie], shown: Sequence[Tie]
) -> Balance:
    latest = located(store, lang, (city_id,))[:1]
    reported = latest[0].reported if latest else None
    own = of_city(ties, city_id)
    return Balance(
        city_id,
        city,
        reported,
        lang(", ").join(filter(None, (reported.scope, reported.period))) if reported else "",
        len(own),
        len(counted(Count.LOCAL, own, date.max)),
        latest[0].later if latest else 0,
        len(drawn(Count.SHOWN, shown, city_id)),
        len(drawn(Count.PREPARED, shown, city_id)),
    )


def summary(store: Store, lang: Language, choice: MapChoice) -> Iterator[str]:
    """The same lines as text, for pictures."""
    for b in balances(store, lang, choice):
        known = lang(
            "{known} known by name, {local} of them of counties and districts; {shown} on this map",
            known=b.known,
            local=b.local,
            shown=b.shown,
        )
        if b.reported is None:
            total = lang("{city}: total not in the reports read", city=b.city)
        else:
            total = lang(
                "{city}: {total} reported ({told})",
                city=b.city,
                total=b.reported.text,
                told=b.told,
            )
        yield f"{total}{lang('; ')}{known}"


@dataclass(frozen=True, slots=True)
class Countries:
    """Countries and regions that a report counts, against those known by name on its day."""

    city: str
    reported: Number
    known: int


def countries(store: Store, lang: Language, cities: Sequence[str]) -> tuple[Countries, ...]:
    """Reported numbers of countries, each against the countries of ties known by that day."""
    ties = all_ties(store, lang)
    found = []
    for city in cities:
        for o in reversed(totals(store, city, COUNTRIES)):
            day = o.period_end or date.max
            known = {t.country for t in counted(Count.KNOWN, of_city(ties, city), day)}
            shown = number(o, store, lang)
            found.append(Countries(shown.city, shown, len(known)))
    return tuple(found)
