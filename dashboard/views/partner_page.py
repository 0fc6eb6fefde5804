"""Everything that the map page says beside the picture: lines, tables, the list of partners."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from dashboard.language import Language
from dashboard.store import Store
from dashboard.texts import when
from dashboard.views.partner_counts import (
    Balance,
    Countries,
    Located,
    balances,
    countries,
    located,
)
from dashboard.views.partner_gaps import Gap, gaps
from dashboard.views.partner_map import in_words, note, title
from dashboard.views.partner_sets import Count
from dashboard.views.partner_ties import MapChoice, Tie, all_ties, in_order, selected, years
from dashboard.views.partner_words import signed
from etl.contract import PartnershipKind


@dataclass(frozen=True, slots=True)
class Row:
    """A tie as a line of the list; its name opens the partner."""

    place_id: str
    city_id: str
    city: str
    name: str
    other_name: str
    country: str
    kind: str
    signed: str
    distance: str


@dataclass(frozen=True, slots=True)
class Counted:
    """A country, continent or group and its ties, city by city; `more` says what it rests on.

    `code` opens them one by one.
    """

    code: str
    name: str
    ties: int
    by_city: tuple[tuple[str, int], ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class Year:
    """New ties of a year, city by city, for the strip under the map."""

    year: int
    by_city: tuple[tuple[str, int], ...]
    chosen: bool


@dataclass(frozen=True, slots=True)
class PartnerPage:
    """What the page says in words and tables."""

    title: str
    note: str
    balances: tuple[Balance, ...]
    located: tuple[Located, ...]
    countries_reported: tuple[Countries, ...]
    gaps: tuple[Gap, ...]
    rows: tuple[Row, ...]
    undated: tuple[Row, ...]
    by_country: tuple[Counted, ...]
    by_continent: tuple[Counted, ...]
    by_group: tuple[Counted, ...]
    years: tuple[Year, ...]
    until: int | None
    dated: int
    text: str


def partner_page(store: Store, lang: Language, choice: MapChoice) -> PartnerPage:
    """The words and tables of a choice."""
    choice = in_order(store, choice)
    ties = all_ties(store, lang)
    chosen = selected(ties, choice)
    counted = [tie for tie in chosen.shown if tie.is_tie]
    listed = sorted(chosen.shown, key=lambda t: (t.continent, t.country_name, t.name))
    return PartnerPage(
        title(store, lang, choice),
        note(lang, choice, len(chosen.undated)),
        balances(store, lang, choice),
        located(store, lang, choice.cities),
        countries(store, lang, choice.cities),
        tuple(gaps(store, lang, choice.cities)),
        tuple(_row(tie, store, lang) for tie in listed),
        tuple(_row(tie, store, lang) for tie in chosen.undated),
        _by(counted, lambda tie: (Count.IN_COUNTRY, tie.country, tie.country_name), choice),
        _by(counted, lambda tie: (Count.IN_CONTINENT, tie.continent, tie.continent_name), choice),
        tuple(_groups(counted, store, lang, choice)),
        tuple(_years(ties, (*chosen.shown, *chosen.later), choice)),
        choice.until,
        sum(tie.year is not None for tie in chosen.shown),
        in_words(store, lang, choice),
    )


def _row(tie: Tie, store: Store, lang: Language) -> Row:
    city = store.by_id("cities", "city_id")[tie.city_id]
    name = lang.pick(city["name_zh"], city["name_en"])
    return Row(
        tie.place_id,
        tie.city_id,
        f"{name} · {tie.division}" if tie.division else name,
        tie.name,
        tie.name_en if tie.name == tie.name_zh else tie.name_zh,
        tie.country_name,
        lang(f"kind {tie.kind}"),
        signed(tie.signed, tie.precision, lang),
        lang("{distance} km", distance=lang.number(round(tie.distance_km))),
    )


def _by(
    ties: Iterable[Tie], key: Callable[[Tie], tuple[Count, str, str]], choice: MapChoice
) -> tuple[Counted, ...]:
    found = defaultdict(list)
    for tie in ties:
        found[key(tie)].append(tie)
    counted = [
        Counted(f"{count}:{code}", name, len(of), _by_city(of, choice))
        for (count, code, name), of in found.items()
    ]
    return tuple(sorted(counted, key=lambda c: (-c.ties, c.name)))


def _by_city(ties: Iterable[Tie], choice: MapChoice) -> tuple[tuple[str, int], ...]:
    count = Counter(tie.city_id for tie in ties)
    return tuple((city, count[city]) for city in choice.cities)


def _groups(
    ties: Sequence[Tie], store: Store, lang: Language, choice: MapChoice
) -> Iterator[Counted]:
    for group in store.rows("groups"):
        of = [tie for tie in ties if group["group"] in tie.groups]
        more = lang("members as of {day}", day=when(group["as_of"], lang))
        name = lang.pick(group["name_zh"], group["name_en"])
        code = f"{Count.IN_GROUP}:{group['group']}"
        yield Counted(code, name, len(of), _by_city(of, choice), more)


def _years(all_of_them: Iterable[Tie], ties: Iterable[Tie], choice: MapChoice) -> Iterator[Year]:
    new = defaultdict(list)
    for tie in ties:
        if tie.kind is not PartnershipKind.IN_PREPARATION:
            new[tie.year].append(tie)
    for year in years(all_of_them):
        shown = choice.until is None or year <= choice.until
        yield Year(year, _by_city(new.get(year, ()), choice), shown)
