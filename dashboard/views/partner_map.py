"""What the partner map says: points, bubbles, legend, and the lines that are printed with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dashboard.basemaps import Approval, OtherView
from dashboard.language import Language
from dashboard.store import Store
from dashboard.texts import when
from dashboard.views.partner_base import Base, base
from dashboard.views.partner_counts import summary
from dashboard.views.partner_points import Bubble, Home, Point, bubbles, homes, points
from dashboard.views.partner_ties import MapChoice, Show, all_ties, in_order, selected
from etl.contract import PartnershipKind

MOST_COUNTRIES_IN_WORDS = 5


@dataclass(frozen=True, slots=True)
class Key:
    """A line of the legend: a city (`form`), a kind, or the ring around shared partners."""

    text: str
    form: int | None = None
    kind: PartnershipKind | None = None


@dataclass(frozen=True, slots=True)
class PartnerMap:
    """Everything a drawing needs, in the reader's language.

    `letters` are those of every name that a filter may bring onto this map, in order.
    """

    choice: MapChoice
    title: str
    lines: tuple[str, ...]
    note: str
    homes: tuple[Home, ...]
    points: tuple[Point, ...]
    bubbles: tuple[Bubble, ...]
    legend: tuple[Key, ...]
    base: Base
    sources: str
    dated: str
    text: str
    letters: str = ""
    audience: str = ""

    @property
    def form(self) -> int | None:
        """The form that every mark has, where there is one city only."""
        return self.homes[0].form if len(self.homes) == 1 else None


def partner_map(
    store: Store,
    lang: Language,
    choice: MapChoice,
    on: date,
    approved: Approval | None = None,
    others: tuple[OtherView, ...] = (),
) -> PartnerMap:
    """The map of a choice; `on` is the day on which an approval is judged."""
    choice = in_order(store, choice)
    chosen = selected(all_ties(store, lang), choice)
    home = tuple(homes(store, choice))
    places = tuple(points(chosen.shown, home, choice, lang))
    by_country = choice.show == Show.COUNTRIES
    return PartnerMap(
        choice=choice,
        title=title(store, lang, choice),
        lines=tuple(summary(store, lang, choice)),
        note=note(lang, choice, len(chosen.undated)),
        homes=home,
        points=() if by_country else places,
        bubbles=tuple(bubbles(chosen.shown, home, lang)) if by_country else (),
        legend=tuple(_legend(home, places, by_country, lang)),
        base=base(lang, choice.base, on, approved, others),
        sources=lang(
            "Ties: reports of the cities and public sources, named row by row in the table. "
            "Places: GeoNames (CC BY 4.0). Land: Natural Earth (public domain)."
        ),
        dated=lang("Reports up to {date}", date=when(store.date, lang)),
        text=in_words(store, lang, choice),
        letters=_letters(store, lang, choice),
    )


def _letters(store: Store, lang: Language, choice: MapChoice) -> str:
    """Those of the homes and of all partners: drawn once, they serve every other choice."""
    every = homes(store, replace(choice, cities=tuple(store.by_id("cities", "city_id"))))
    ties = all_ties(store, lang)
    names = {home.label for home in every} | {tie.label(choice.names) for tie in ties}
    if choice.show == Show.COUNTRIES:
        names |= {tie.country_name for tie in ties}
    return "".join(sorted(set().union(*names)))


def title(store: Store, lang: Language, choice: MapChoice) -> str:
    """International partner cities of Ningbo, with whatever narrows them."""
    names = lang.join(list(_city_names(store, lang, choice)))
    parts = [lang("International partner cities of {cities}", cities=names)]
    if choice.continent:
        parts.append(continent_names(store, lang)[choice.continent])
    if choice.group:
        group = store.by_id("groups", "group")[choice.group]
        parts.append(lang.pick(group["name_zh"], group["name_en"]))
    parts += [lang(f"kind {kind}") for kind in choice.kinds]
    if choice.scene != "world":
        parts.append(lang(f"scene {choice.scene}"))
    if choice.until is not None:
        parts.append(lang("signed by {year}", year=choice.until))
    return lang(" – ").join(dict.fromkeys(parts))


def continent_names(store: Store, lang: Language) -> dict[str, str]:
    """The continents that have a partner, by code."""
    found = {tie.continent: tie.continent_name for tie in all_ties(store, lang)}
    return dict(sorted(found.items()))


def _city_names(store: Store, lang: Language, choice: MapChoice) -> Iterator[str]:
    cities = store.by_id("cities", "city_id")
    for city_id in choice.cities:
        yield lang.pick(cities[city_id]["name_zh"], cities[city_id]["name_en"])


def note(lang: Language, choice: MapChoice, undated: int) -> str:
    """What the map leaves out, in one line."""
    lower = lang("Only ties that a source names are on the map: it is a lower bound.")
    if choice.until is None or not undated:
        return lower
    return lower + lang.counted(
        undated,
        " 1 tie whose year is not known stands apart.",
        " {count} ties whose year is not known stand apart.",
    )


def _legend(
    homes: Sequence[Home], points: Sequence[Point], by_country: bool, lang: Language
) -> Iterator[Key]:
    for home in homes:
        yield Key(home.label, form=home.form)
    if by_country:
        return
    kinds = {mark.kind for point in points for mark in point.marks}
    for kind in PartnershipKind:
        if kind in kinds:
            yield Key(lang(f"kind {kind}"), kind=kind)
    if any(point.shared for point in points):
        yield Key(lang("tied to more than one of the cities"))


def in_words(store: Store, lang: Language, choice: MapChoice) -> str:
    """What the map shows, for those who cannot see it."""
    shown = [tie for tie in selected(all_ties(store, lang), choice).shown if tie.is_tie]
    names = lang.join(list(_city_names(store, lang, choice)))
    if not shown:
        return lang("The map shows no partner of {cities} for this choice.", cities=names)
    return lang(
        "The map shows {ties} of {cities} with {places} in {countries}. By continent: {continents}. Most ties: {most}. The table below lists them all.",
        ties=lang.counted(len(shown), "1 tie", "{count} ties"),
        cities=names,
        places=lang.counted(len({tie.place_id for tie in shown}), "1 place", "{count} places"),
        countries=lang.counted(
            len({tie.country for tie in shown}),
            "1 country or region",
            "{count} countries and regions",
        ),
        continents=_counted((tie.continent_name for tie in shown), lang),
        most=_counted((tie.country_name for tie in shown), lang, MOST_COUNTRIES_IN_WORDS),
    )


def _counted(names: Iterable[str], lang: Language, most: int | None = None) -> str:
    return lang.join([f"{name} {count}" for name, count in Counter(names).most_common(most)])
