"""How a count of the map page was made: in a sentence, and tie by tie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.number import number
from dashboard.views.partner_counts import COUNTRIES, TOTAL, totals
from dashboard.views.partner_sets import Count, counted, drawn, missing, of_city
from dashboard.views.partner_sources import sources_of
from dashboard.views.partner_ties import MapChoice, Tie, all_ties, selected
from dashboard.views.partner_words import signed
from etl.observation import Observation

HOW_NOW = {
    Count.KNOWN: "Ties of {city} that a source names and that have not ended, as published now.",
    Count.LOCAL: (
        "Ties of counties and districts of {city} that a source names and that have not "
        "ended, as published now."
    ),
    Count.SHOWN: "Ties of {city} that a source names and that pass what is chosen on this page.",
    Count.PREPARED: (
        "Agreements of {city} in preparation that are drawn on this map. They are no ties yet "
        "and are in no other count."
    ),
}
HOW_THEN = {
    Count.KNOWN: "Ties of {city} that a source names, signed by {day} or undated.",
    Count.UNDATED: (
        "Ties of {city} that a source names and whose year of signing is not known: they "
        "could have stood on {day}."
    ),
    Count.LOCAL: (
        "Ties of counties and districts of {city} that a source names, signed by {day} or undated."
    ),
    Count.LATER: (
        "Ties of {city} that a source names, signed after {day}, the day of the reported total."
    ),
    Count.MISSING: (
        "Reported as of {day}: {reported}. Less the {known} ties listed here, which a source "
        "names and which were signed by then or are undated."
    ),
    Count.COUNTRIES: (
        "Countries and regions of the ties listed here, which a source names and which were "
        "signed by {day} or are undated."
    ),
}


@dataclass(frozen=True, slots=True)
class Counted:
    """A tie that a count goes through; its name opens the partner."""

    place_id: str
    city_id: str
    home: str
    name: str
    country: str
    signed: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """What the dialog of a count says; no `city`: nothing is counted under that code."""

    city: str
    count: str
    how: str
    bound: str
    ties: tuple[Counted, ...]


NOTHING = Tally("", "", "", "", ())


def is_count(code: str) -> bool:
    """Whether a code of the URL asks for a count: places have no colon in theirs."""
    return ":" in code


def tally(store: Store, lang: Language, choice: MapChoice, code: str) -> Tally:
    """How a count was made: `known:ningbo` of a city now, `known:…` of the day of a report."""
    kind, _, about = code.partition(":")
    if kind in HOW_NOW and about in store.by_id("cities", "city_id"):
        return _now(store, lang, choice, Count(kind), about)
    observation = store.observation(about)
    if kind in HOW_THEN and observation and observation in _reported(store, observation, kind):
        return _then(store, lang, Count(kind), observation)
    return NOTHING


def _reported(store: Store, observation: Observation, kind: str) -> list[Observation]:
    """The totals of its city that such a count is set against."""
    indicator = COUNTRIES if kind == Count.COUNTRIES else TOTAL
    return totals(store, observation.city_id, indicator)


def _now(store: Store, lang: Language, choice: MapChoice, count: Count, city_id: str) -> Tally:
    every = all_ties(store, lang)
    if count in (Count.SHOWN, Count.PREPARED):
        ties = drawn(count, selected(every, choice).shown, city_id)
    else:
        ties = counted(count, of_city(every, city_id), date.max)
    city = _city(store, lang, city_id)
    how = lang(HOW_NOW[count], city=city)
    return Tally(city, str(len(ties)), how, _bound(count, lang), _listed(ties, store, lang))


def _then(store: Store, lang: Language, count: Count, observation: Observation) -> Tally:
    assert observation.period_end
    ties = counted(
        count, of_city(all_ties(store, lang), observation.city_id), observation.period_end
    )
    city = _city(store, lang, observation.city_id)
    how = lang(
        HOW_THEN[count],
        city=city,
        day=lang.day(observation.period_end),
        reported=number(observation, store, lang).text,
        known=len(ties),
    )
    many = _how_many(count, ties, observation)
    return Tally(city, many, how, _bound(count, lang), _listed(ties, store, lang))


def _how_many(count: Count, ties: Sequence[Tie], observation: Observation) -> str:
    if count is Count.MISSING:
        return f"≥ {missing(observation, len(ties))}"
    return str(len({tie.country for tie in ties} if count is Count.COUNTRIES else ties))


def _bound(count: Count, lang: Language) -> str:
    if count is Count.PREPARED:
        return ""
    if count is Count.MISSING:
        return lang("At least so many: undated ties may have been signed later.")
    return lang(
        "A lower bound: ties that no source names are not in it, nor are those in preparation."
    )


def _city(store: Store, lang: Language, city_id: str) -> str:
    row = store.by_id("cities", "city_id")[city_id]
    return lang.pick(row["name_zh"], row["name_en"])


def _listed(ties: Sequence[Tie], store: Store, lang: Language) -> tuple[Counted, ...]:
    """The ties as lines, in the order of the list of the page."""
    in_order = sorted(ties, key=lambda t: (t.continent, t.country_name, t.name))
    return tuple(_counted(tie, store, lang) for tie in in_order)


def _counted(tie: Tie, store: Store, lang: Language) -> Counted:
    city = _city(store, lang, tie.city_id)
    day = signed(tie.signed, tie.precision, lang)
    return Counted(
        tie.place_id,
        tie.city_id,
        f"{city} · {tie.division}" if tie.division else city,
        tie.name,
        tie.country_name,
        lang("signed {day}", day=day) if tie.signed else lang("year not known"),
        sources_of(tie, store, lang),
    )
