"""Places, ties and towns together, and what can be asked of them: how near, the same or not."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from etl.countries import Group, Membership
from etl.geography.arcs import distance_km
from etl.places import Partnership, Place, folded, has_chinese

SAME_PLACE_KM = 5.0
EARTH_RADIUS_KM = 6371.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """What the rules look at. `towns` gives rows of latitude and longitude by ISO code.

    `faulty` names the tables that lack rows because of errors: no id can be missed in them.
    """

    places: Sequence[Place] = ()
    partnerships: Sequence[Partnership] = ()
    memberships: Sequence[Membership] = ()
    groups: Sequence[Group] = ()
    countries: Collection[str] = ()
    cities: Collection[str] = ()
    towns: Mapping[str, NDArray[np.float64]] = field(default_factory=dict)
    faulty: Collection[str] = ()

    def lacks(self, table: str, known: Collection[str], code: str) -> bool:
        """Whether a table is whole and this is none of the ids known from it."""
        return table not in self.faulty and code not in known


def exists(lat: float, lon: float) -> bool:
    """Whether there is such a point on Earth; degrees."""
    return abs(lat) <= 90 and abs(lon) <= 180


def nearest_km(lat: float, lon: float, towns: NDArray[np.float64]) -> float:
    """Distance to the nearest of the towns, on a sphere."""
    lats, lons = np.radians(towns).T
    here_lat, here_lon = np.radians(lat), np.radians(lon)
    half = (
        np.sin((lats - here_lat) / 2) ** 2
        + np.cos(here_lat) * np.cos(lats) * np.sin((lons - here_lon) / 2) ** 2
    )
    return float(2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(half.min())))


def may_be_one(one: Place, other: Place) -> bool:
    """Same country, and a Chinese name in common or five kilometres apart at most."""
    if one.country != other.country:
        return False
    if _chinese_names(one) & _chinese_names(other):
        return True
    if not (exists(one.lat, one.lon) and exists(other.lat, other.lon)):
        return False
    return distance_km(one.lat, one.lon, other.lat, other.lon) <= SAME_PLACE_KM


def _chinese_names(place: Place) -> set[str]:
    return {folded(name) for name in place.names if has_chinese(name)}
