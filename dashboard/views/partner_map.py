"""What the partner map says: points, bubbles, legend, and the lines that are printed with it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.basemaps import Approval, OtherView
from dashboard.language import Language
from dashboard.store import Store
from dashboard.texts import when
from dashboard.views.partner_base import Base, base
from dashboard.views.partner_counts import summary
from dashboard.views.partner_ties import Choice, Names, Show, Tie, all_ties, selected
from etl.contract import PartnershipKind

# Which tie speaks for a place where a city and districts of it are all tied to it.
RANK = {kind: place for place, kind in enumerate(PartnershipKind)}
MOST_COUNTRIES_IN_WORDS = 5


@dataclass(frozen=True, slots=True)
class Home:
    """A home city; `form` is its place among all cities, which fixes colour and shape."""

    city_id: str
    form: int
    label: str
    lat: float
    lon: float
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Mark:
    """One home city's tie to a place, as it is drawn."""

    city_id: str
    form: int
    kind: PartnershipKind


@dataclass(frozen=True, slots=True)
class Point:
    """A partner place with a mark for each home city tied to it; `hint` says more in a line."""

    place_id: str
    label: str
    name: str
    hint: str
    lat: float
    lon: float
    x: float
    y: float
    marks: tuple[Mark, ...]

    @property
    def shared(self) -> bool:
        """Whether more than one of the home cities shown is tied to it."""
        return len(self.marks) > 1


@dataclass(frozen=True, slots=True)
class Bubble:
    """A country or region with as many ties as `ties` says, in the middle of its partners."""

    country: str
    label: str
    ties: int
    lat: float
    lon: float
    x: float
    y: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Key:
    """A line of the legend: a city (`form`), a kind, or the ring around shared partners."""

    text: str
    form: int | None = None
    kind: PartnershipKind | None = None


@dataclass(frozen=True, slots=True)
class PartnerMap:
    """Everything a drawing needs, in the reader's language."""

    choice: Choice
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
    audience: str = ""


def partner_map(
    store: Store,
    lang: Language,
    choice: Choice,
    on: date,
    approved: Approval | None = None,
    others: tuple[OtherView, ...] = (),
) -> PartnerMap:
    """The map of a choice; `on` is the day on which an approval is judged."""
    chosen = selected(all_ties(store, lang), choice)
    homes = tuple(_homes(store, choice))
    points = tuple(_points(chosen.shown, homes, choice, lang))
    by_country = choice.show == Show.COUNTRIES
    return PartnerMap(
        choice=choice,
        title=title(store, lang, choice),
        lines=tuple(summary(store, lang, choice)),
        note=note(lang, choice, len(chosen.undated)),
        homes=homes,
        points=() if by_country else points,
        bubbles=tuple(_bubbles(chosen.shown, homes)) if by_country else (),
        legend=tuple(_legend(homes, points, by_country, lang)),
        base=base(lang, choice.base, on, approved, others),
        sources=lang(
            "Ties: reports of the cities and public sources, named row by row in the table. "
            "Places: GeoNames (CC BY 4.0). Land: Natural Earth (public domain)."
        ),
        dated=lang("Reports up to {date}", date=when(store.date, lang)),
        text=in_words(store, lang, choice),
    )


def title(store: Store, lang: Language, choice: Choice) -> str:
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
    return " · ".join(dict.fromkeys(parts))


def continent_names(store: Store, lang: Language) -> dict[str, str]:
    """The continents that have a partner, by code."""
    found = {tie.continent: tie.continent_name for tie in all_ties(store, lang)}
    return dict(sorted(found.items()))


def _city_names(store: Store, lang: Language, choice: Choice) -> Iterator[str]:
    cities = store.by_id("cities", "city_id")
    for city_id in choice.cities:
        yield lang.pick(cities[city_id]["name_zh"], cities[city_id]["name_en"])


def note(lang: Language, choice: Choice, undated: int) -> str:
    """What the map leaves out, in one line."""
    lower = lang("Only ties that a source names are on the map: it is a lower bound.")
    if choice.until is None or not undated:
        return lower
    return lower + lang(" {count} ties whose year is not known stand apart.", count=undated)


def _homes(store: Store, choice: Choice) -> Iterator[Home]:
    for form, row in enumerate(store.rows("cities")):
        if row["city_id"] in choice.cities:
            zh, en = row["name_zh"], row["name_en"]
            label = {Names.ZH: zh, Names.EN: en}.get(Names(choice.names), f"{zh} {en}")
            place = (row["lat"], row["lon"], row["x"], row["y"])
            yield Home(row["city_id"], form, label, *place)


def _points(
    ties: Iterable[Tie], homes: Sequence[Home], choice: Choice, lang: Language
) -> Iterator[Point]:
    """Places in the order in which they deserve a label: formal and shared ties first."""
    by_place = defaultdict(list)
    for tie in ties:
        by_place[tie.place_id].append(tie)
    points = [_point(found, homes, choice, lang) for found in by_place.values()]
    yield from sorted(
        points, key=lambda p: (-len(p.marks), min(RANK[m.kind] for m in p.marks), p.place_id)
    )


def _point(ties: Sequence[Tie], homes: Sequence[Home], choice: Choice, lang: Language) -> Point:
    first = ties[0]
    said = [f"{home.label}{lang(': ')}{_kinds(ties, home, lang)}" for home in homes]
    kinds = [text for text, home in zip(said, homes, strict=True) if _kinds(ties, home, lang)]
    return Point(
        first.place_id,
        first.label(choice.names),
        first.name,
        " · ".join([first.country_name, *kinds]),
        first.lat,
        first.lon,
        first.x,
        first.y,
        tuple(_marks(ties, homes)),
    )


def _kinds(ties: Iterable[Tie], home: Home, lang: Language) -> str:
    kinds = {tie.kind: None for tie in ties if tie.city_id == home.city_id}
    return lang.join([lang(f"kind {kind}") for kind in kinds])


def _marks(ties: Iterable[Tie], homes: Iterable[Home]) -> Iterator[Mark]:
    for home in homes:
        kinds = [tie.kind for tie in ties if tie.city_id == home.city_id]
        if kinds:
            yield Mark(home.city_id, home.form, min(kinds, key=RANK.__getitem__))


def _bubbles(ties: Iterable[Tie], homes: Sequence[Home]) -> Iterator[Bubble]:
    """Countries and regions, those with most ties first; ties in preparation do not count."""
    by_country = defaultdict(list)
    for tie in ties:
        if tie.is_tie:
            by_country[tie.country].append(tie)
    for country, found in sorted(by_country.items(), key=lambda item: (-len(item[1]), item[0])):
        middle = [sum(getattr(t, name) for t in found) / len(found) for name in ("x", "y")]
        near = min(found, key=lambda t: (t.x - middle[0]) ** 2 + (t.y - middle[1]) ** 2)
        yield Bubble(
            country,
            found[0].country_name,
            len(found),
            near.lat,
            near.lon,
            near.x,
            near.y,
            tuple(_marks(found, homes)),
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


def in_words(store: Store, lang: Language, choice: Choice) -> str:
    """What the map shows, for those who cannot see it."""
    shown = [tie for tie in selected(all_ties(store, lang), choice).shown if tie.is_tie]
    names = lang.join(list(_city_names(store, lang, choice)))
    if not shown:
        return lang("The map shows no partner of {cities} for this choice.", cities=names)
    return lang(
        "The map shows {ties} ties of {cities} with {places} places in {countries} countries and "
        "regions. By continent: {continents}. Most ties: {most}. The table below lists them all.",
        ties=len(shown),
        cities=names,
        places=len({tie.place_id for tie in shown}),
        countries=len({tie.country for tie in shown}),
        continents=_counted((tie.continent_name for tie in shown), lang),
        most=_counted((tie.country_name for tie in shown), lang, MOST_COUNTRIES_IN_WORDS),
    )


def _counted(names: Iterable[str], lang: Language, most: int | None = None) -> str:
    return lang.join([f"{name} {count}" for name, count in Counter(names).most_common(most)])
