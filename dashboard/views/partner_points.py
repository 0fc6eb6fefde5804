"""What the partner map draws: homes, places with their marks, countries as bubbles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.partner_ties import MapChoice, Names, Tie
from etl.contract import PartnershipKind

# Which tie speaks for a place where a city and districts of it are all tied to it.
RANK = {kind: place for place, kind in enumerate(PartnershipKind)}


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
    hint: str
    lat: float
    lon: float
    x: float
    y: float
    marks: tuple[Mark, ...]


def homes(store: Store, choice: MapChoice) -> Iterator[Home]:
    """The home cities of a choice, in the order of cities.csv."""
    for form, row in enumerate(store.rows("cities")):
        if row["city_id"] in choice.cities:
            zh, en = row["name_zh"], row["name_en"]
            label = {Names.ZH: zh, Names.EN: en}.get(Names(choice.names), f"{zh} {en}")
            place = (row["lat"], row["lon"], row["x"], row["y"])
            yield Home(row["city_id"], form, label, *place)


def points(
    ties: Iterable[Tie], homes: Sequence[Home], choice: MapChoice, lang: Language
) -> Iterator[Point]:
    """Places in the order in which they deserve a label: formal and shared ties first."""
    by_place = defaultdict(list)
    for tie in ties:
        by_place[tie.place_id].append(tie)
    points = [_point(found, homes, choice, lang) for found in by_place.values()]
    yield from sorted(
        points, key=lambda p: (-len(p.marks), min(RANK[m.kind] for m in p.marks), p.place_id)
    )


def _point(ties: Sequence[Tie], homes: Sequence[Home], choice: MapChoice, lang: Language) -> Point:
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


def bubbles(ties: Iterable[Tie], homes: Sequence[Home], lang: Language) -> Iterator[Bubble]:
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
            lang.counted(len(found), "1 tie", "{count} ties"),
            near.lat,
            near.lon,
            near.x,
            near.y,
            tuple(_marks(found, homes)),
        )
