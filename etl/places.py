"""Partner places and the ties to them, as their tables hold them.

Nothing is read here: `from_row` takes the cells of one row. It raises ValueError for a cell
that has the right shape and still cannot be (30 February).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from etl.contract import Confidence, DatePrecision, PartnershipKind
from etl.partial_dates import last_day, signed_date

PLACES = "data/reference/places.csv"
ALIAS_SEPARATOR = "|"
# What the Chinese name of a city ends with, longest first; it is known without it too.
CITY_ENDINGS = ("广域市", "特别市", "市")

# Letters that no decomposition takes apart, as names abroad are spelt without them.
PLAIN_LETTERS = str.maketrans("đðħıłŋøŧə", "ddhilnota") | str.maketrans(
    {"æ": "ae", "œ": "oe", "þ": "th"}
)


class PlacePrecision(StrEnum):
    """What a place's point stands for."""

    CITY = "city"  # a town or city, at its centre
    DISTRICT = "district"  # a county, shire or district, at its seat
    REGION = "region"  # a wider area or an island, at its seat or middle
    POINT = "point"  # coordinates that a user typed


def folded(name: str) -> str:
    """A name without case, accents, blanks and punctuation, for comparing names.

    >>> folded("Cluj-Napoca") == folded("cluj napoca")
    True
    >>> folded("Brașov"), folded("Łódź")
    ('brasov', 'lodz')
    """
    plain = unicodedata.normalize("NFKD", name.casefold()).translate(PLAIN_LETTERS)
    return "".join(c for c in plain if c.isalnum() or unicodedata.category(c) == "Mc")


def short_name(name_zh: str) -> str:
    """A Chinese place name without the word for city: 大邱广域市 → 大邱."""
    for ending in CITY_ENDINGS:
        if name_zh.endswith(ending) and len(name_zh) >= len(ending) + 2:
            return name_zh.removesuffix(ending)
    return name_zh


def has_chinese(name: str) -> bool:
    """Whether a name is written with Chinese characters."""
    return any("\u4e00" <= c <= "\u9fff" for c in name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A partner place; degrees. `line` is where it stands in its table."""

    place_id: str
    name_zh: str
    name_en: str
    country: str
    lat: float
    lon: float
    name_local: str = ""
    aliases: tuple[str, ...] = ()
    precision: PlacePrecision = PlacePrecision.CITY
    geonameid: str = ""
    source: str = ""
    note: str = ""
    line: int | None = None

    @classmethod
    def from_row(cls, cells: Mapping[str, str], line: int | None = None) -> Place:
        aliases = (alias.strip() for alias in cells["aliases"].split(ALIAS_SEPARATOR))
        return cls(
            place_id=cells["place_id"],
            name_zh=cells["name_zh"],
            name_en=cells["name_en"],
            name_local=cells["name_local"],
            aliases=tuple(alias for alias in aliases if alias),
            country=cells["country"],
            lat=float(cells["lat"]),
            lon=float(cells["lon"]),
            precision=PlacePrecision(cells["precision"]),
            geonameid=cells["geonameid"],
            source=cells["source"],
            note=cells["note"],
            line=line,
        )

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it goes by, in every language, the Chinese one first."""
        written = (self.name_zh, self.name_en, self.name_local, *self.aliases)
        return tuple(dict.fromkeys(n for name in written for n in (name, short_name(name)) if n))


def places_named(name: str, places: Iterable[Place]) -> list[Place]:
    """Places that go by a name, in any language, with or without 市."""
    wanted = folded(name)
    return [place for place in places if wanted in {folded(n) for n in place.names}]


@dataclass(frozen=True, slots=True, kw_only=True)
class Partnership:
    """A tie between a home city, or a division of it, and a partner place."""

    partnership_id: str
    city_id: str
    place_id: str
    kind: PartnershipKind
    confidence: Confidence
    division_zh: str = ""
    division_en: str = ""
    signed: date | None = None
    signed_precision: DatePrecision = DatePrecision.NONE
    ended: date | None = None
    source: str = ""
    note: str = ""
    line: int | None = None

    @classmethod
    def from_row(cls, cells: Mapping[str, str], line: int | None = None) -> Partnership:
        signed, precision = signed_date(cells["signed"])
        return cls(
            partnership_id=cells["partnership_id"],
            city_id=cells["city_id"],
            place_id=cells["place_id"],
            kind=PartnershipKind(cells["kind"]),
            confidence=Confidence(cells["confidence"]),
            division_zh=cells["division_zh"],
            division_en=cells["division_en"],
            signed=signed,
            signed_precision=precision,
            ended=last_day(cells["ended"]),
            source=cells["source"],
            note=cells["note"],
            line=line,
        )
