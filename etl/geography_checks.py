"""What is wrong with places and ties: each rule a small generator, RULES the policy.

Whether a place lies in its country is asked of towns, not of boundaries: the towns given hold,
for every town that GeoNames has, one of the same country within 60 km. So a place more than
100 km outside its country is always found, and none is suspected that lies within 40 km of a
town of 500 people of its own country. No boundary has to be drawn, kept or believed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from etl.errors import Finding, Severity
from etl.geography.gazetteer import Gazetteer, exists, may_be_one, nearest_km
from etl.places import PLACES, Partnership, Place

PARTNERSHIPS = "data/reference/partnerships.csv"
COUNTRY_GROUPS = "data/reference/country_groups.csv"

OUTSIDE_KM = 100.0
# Codes that people write, and the ISO code meant.
MISTAKEN_CODES = {"UK": "GB", "EN": "GB", "EL": "GR", "SP": "ES", "KO": "KR", "JA": "JP"}

LOCATE = "Run `python -m etl locate 名称 --country {}` and add the place it offers."


Rule = Callable[[Gazetteer], Iterator[Finding]]


def countries_are_known(gazetteer: Gazetteer) -> Iterator[Finding]:
    """Places and memberships name a country by its ISO 3166-1 code."""
    codes = [(PLACES, p.line, "country", p.country) for p in gazetteer.places]
    codes += [(COUNTRY_GROUPS, m.line, "iso2", m.iso2) for m in gazetteer.memberships]
    for file, line, column, code in codes:
        if gazetteer.lacks("countries", gazetteer.countries, code):
            near = MISTAKEN_CODES.get(code.upper(), code.upper())
            hint = f" Perhaps {near}?" if near in gazetteer.countries else ""
            todo = f"Use the two letters of ISO 3166-1 as in countries.csv.{hint}"
            yield Finding(file, line, column, f"{code!r} is not a country code", todo)


def groups_are_known(gazetteer: Gazetteer) -> Iterator[Finding]:
    """Memberships name a group of groups.csv, and end no earlier than they begin."""
    known = [group.group for group in gazetteer.groups]
    for row in gazetteer.memberships:
        if gazetteer.lacks("groups", known, row.group):
            todo = f"Use one of {', '.join(known)}, or add it to groups.csv."
            yield Finding(COUNTRY_GROUPS, row.line, "group", f"{row.group!r} is not known", todo)
        if row.valid_from and row.valid_to and row.valid_to < row.valid_from:
            wrong = f"{row.iso2} leaves {row.group} before it joins"
            yield Finding(COUNTRY_GROUPS, row.line, "valid_to", wrong, "Correct one of the dates.")


def places_are_in_their_country(gazetteer: Gazetteer) -> Iterator[Finding]:
    """Coordinates exist, are not swapped, and lie within 100 km of the country."""
    for place in gazetteer.places:
        wrong = _wrong_coordinates(place, gazetteer.towns.get(place.country))
        if wrong:
            todo = "Correct latitude, longitude or country; degrees, south and west negative."
            yield Finding(PLACES, place.line, "lat", f"{place.name_zh}: {wrong}", todo)


def _wrong_coordinates(place: Place, towns: NDArray[np.float64] | None) -> str:
    lat, lon = place.lat, place.lon
    away = nearest_km(lat, lon, towns) if exists(lat, lon) and towns is not None else 0.0
    if exists(lat, lon) and away <= OUTSIDE_KM:
        return ""
    if towns is not None and exists(lon, lat) and nearest_km(lon, lat, towns) <= OUTSIDE_KM:
        return f"latitude {lat:g} and longitude {lon:g} look swapped"
    if not exists(lat, lon):
        return f"latitude {lat:g}, longitude {lon:g} is out of range"
    return f"lies {away:,.0f} km from the nearest known town of {place.country}"


def places_are_there(gazetteer: Gazetteer) -> Iterator[Finding]:
    """Every tie has its home city and its partner place."""
    places = {place.place_id for place in gazetteer.places}
    for tie in gazetteer.partnerships:
        if gazetteer.lacks("cities", gazetteer.cities, tie.city_id):
            todo = "Add the city to cities.csv, or correct the id."
            wrong = f"{tie.city_id!r} is not a reporting city"
            yield Finding(PARTNERSHIPS, tie.line, "city_id", wrong, todo)
        if gazetteer.lacks("places", places, tie.place_id):
            wrong = f"{tie.place_id!r} has no place in places.csv, so it cannot be on the map"
            code = tie.place_id[:2].upper()
            todo = LOCATE.format(code if code in gazetteer.countries else "XX")
            yield Finding(PARTNERSHIPS, tie.line, "place_id", wrong, todo)


def ties_end_after_signing(gazetteer: Gazetteer) -> Iterator[Finding]:
    """A tie ends no earlier than it was signed."""
    for tie in gazetteer.partnerships:
        if tie.signed and tie.ended and tie.ended < tie.signed:
            wrong = f"{tie.partnership_id} ends {tie.ended} before it is signed {tie.signed}"
            yield Finding(PARTNERSHIPS, tie.line, "ended", wrong, "Correct one of the dates.")


def ties_stand_once(gazetteer: Gazetteer) -> Iterator[Finding]:
    """A city, or a division of it, is tied to a place once at a time, whatever its names."""
    places = {place.place_id: place for place in gazetteer.places}
    sides = defaultdict(list)
    for tie in gazetteer.partnerships:
        place = places.get(tie.place_id)
        sides[tie.city_id, tie.division_zh, place and place.country].append((tie, place))
    for ties in sides.values():
        for (one, here), (other, there) in combinations(ties, 2):
            same = one.place_id == other.place_id or (here and there and may_be_one(here, there))
            if same and not _one_after_the_other(one, other):
                wrong = f"{other.partnership_id} is the same tie as {one.partnership_id}"
                todo = "Keep one row; put the other name into the aliases of its place."
                yield Finding(PARTNERSHIPS, other.line, "place_id", wrong, todo)


def _one_after_the_other(one: Partnership, other: Partnership) -> bool:
    return any(
        first.ended and second.signed and first.ended <= second.signed
        for first, second in ((one, other), (other, one))
    )


def places_stand_once(gazetteer: Gazetteer) -> Iterator[Finding]:
    """Partners shared by several home cities are one place: a warning where two look alike."""
    by_country = defaultdict(list)
    for place in gazetteer.places:
        by_country[place.country].append(place)
    for places in by_country.values():
        for one, other in combinations(places, 2):
            if may_be_one(one, other):
                wrong = f"{other.name_zh} may be the same place as {one.name_zh} ({one.place_id})"
                todo = "If it is, keep one row and put the other name into its aliases."
                yield Finding(PLACES, other.line, "name_zh", wrong, todo, Severity.WARNING)


RULES: tuple[Rule, ...] = (
    countries_are_known,
    groups_are_known,
    places_are_in_their_country,
    places_are_there,
    ties_end_after_signing,
    ties_stand_once,
    places_stand_once,
)


def check_geography(gazetteer: Gazetteer) -> list[Finding]:
    """Every finding of every rule."""
    return [finding for rule in RULES for finding in rule(gazetteer)]
