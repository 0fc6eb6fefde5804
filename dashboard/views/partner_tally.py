"""How a count of the map page was made: in a sentence, and tie by tie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.language import Language
from dashboard.store import Store
from dashboard.texts import when
from dashboard.views.number import number
from dashboard.views.partner_counts import COUNTRIES, TOTAL, totals
from dashboard.views.partner_gaps import WHAT
from dashboard.views.partner_how import HOW_IN, HOW_LACKING, HOW_NOW, HOW_THEN
from dashboard.views.partner_map import continent_names, title
from dashboard.views.partner_sets import (
    ONE_OF,
    Count,
    Lack,
    counted,
    drawn,
    lacking,
    missing,
    of_city,
)
from dashboard.views.partner_sources import sources_of
from dashboard.views.partner_ties import MapChoice, Tie, all_ties, selected
from dashboard.views.partner_words import signed
from etl.observation import Observation


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
    """What the dialog of a count says; no `of`: nothing is counted under that code.

    `of` is the city, country, continent or group whose ties they are.
    """

    of: str
    count: str
    how: str
    bound: str
    ties: tuple[Counted, ...]


NOTHING = Tally("", "", "", "", ())


def is_count(code: str) -> bool:
    """Whether a code of the URL asks for a count: places have no colon in theirs."""
    return ":" in code


def tally(store: Store, lang: Language, choice: MapChoice, code: str) -> Tally:
    """How a count was made.

    `known:ningbo` of a city now, `known:…` of the day of a report, `no_year:ningbo` of what is not
    known, `in_country:JP` of one line of the ties counted.
    """
    kind, _, about = code.partition(":")
    if kind in HOW_IN:
        return _inside(store, lang, choice, Count(kind), about)
    if about in store.by_id("cities", "city_id"):
        if kind in WHAT:
            return _lacking(store, lang, Lack(kind), about)
        if kind in HOW_NOW:
            return _now(store, lang, choice, Count(kind), about)
    observation = store.observation(about)
    if kind in HOW_THEN and observation and observation in _reported(store, observation, kind):
        return _then(store, lang, Count(kind), observation)
    return NOTHING


def _reported(store: Store, observation: Observation, kind: str) -> list[Observation]:
    """The totals of its city that such a count is set against."""
    indicator = COUNTRIES if kind == Count.COUNTRIES else TOTAL
    return totals(store, observation.city_id, indicator)


def _inside(store: Store, lang: Language, choice: MapChoice, count: Count, code: str) -> Tally:
    names = _names(count, store, lang)
    if code not in names:
        return NOTHING
    shown = selected(all_ties(store, lang), choice).shown
    ties = [tie for tie in shown if tie.is_tie and ONE_OF[count](tie, code)]
    group = store.by_id("groups", "group").get(code) if count is Count.IN_GROUP else None
    how = lang(
        HOW_IN[count],
        map=title(store, lang, choice),
        where=names[code],
        day=when(group["as_of"], lang) if group else "",
    )
    return _told(names[code], ties, how, _bound(count, lang), store, lang)


def _names(count: Count, store: Store, lang: Language) -> dict[str, str]:
    """Everything that such a count may be of, by code."""
    if count is Count.IN_GROUP:
        groups = store.rows("groups")
        return {g["group"]: lang.pick(g["name_zh"], g["name_en"]) for g in groups}
    if count is Count.IN_CONTINENT:
        return continent_names(store, lang)
    return {tie.country: tie.country_name for tie in all_ties(store, lang)}


def _lacking(store: Store, lang: Language, lack: Lack, city_id: str) -> Tally:
    city = _city(store, lang, city_id)
    ties = lacking(lack, all_ties(store, lang), city_id)
    return _told(city, ties, lang(HOW_LACKING, what=lang(WHAT[lack]), city=city), "", store, lang)


def _now(store: Store, lang: Language, choice: MapChoice, count: Count, city_id: str) -> Tally:
    every = all_ties(store, lang)
    if count in (Count.SHOWN, Count.PREPARED):
        ties = drawn(count, selected(every, choice).shown, city_id)
    else:
        ties = counted(count, of_city(every, city_id), date.max)
    city = _city(store, lang, city_id)
    return _told(city, ties, lang(HOW_NOW[count], city=city), _bound(count, lang), store, lang)


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
        return f"≥\N{NO-BREAK SPACE}{missing(observation, len(ties))}"
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


def _told(
    of: str, ties: Sequence[Tie], how: str, bound: str, store: Store, lang: Language
) -> Tally:
    """A count of ties that lists every one of them."""
    return Tally(of, str(len(ties)), how, bound, _listed(ties, store, lang))


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
