"""Ties joined with their places: the rows of `partnerships`, map coordinates and distances."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from etl.catalogue import Catalogue
from etl.countries import groups_on
from etl.geography import distance_km, point_wkb, project
from etl.partial_dates import last_day
from etl.places import Partnership


def partnership_rows(catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    """One row a tie; places and countries that it names must be known."""
    today = state_of_groups(catalogue)
    for tie in catalogue.partnerships.values():
        yield _row(tie, catalogue, today)


def state_of_groups(catalogue: Catalogue) -> date:
    """The day on which memberships are looked up: the newest state that any list has.

    Not today's date, so that the same input always gives the same output.
    """
    days = [last_day(group.as_of[:7]) for group in catalogue.groups.values()]
    return max((day for day in days if day), default=date.min)


def _row(tie: Partnership, catalogue: Catalogue, today: date) -> dict[str, Any]:
    place, city = catalogue.places[tie.place_id], catalogue.cities[tie.city_id]
    country = catalogue.countries[place.country]
    x, y = project(place.lat, place.lon)
    groups = groups_on(today, place.country, catalogue.country_groups, catalogue.groups.values())
    return {
        "partnership_id": tie.partnership_id,
        "city_id": tie.city_id,
        "division_zh": tie.division_zh,
        "division_en": tie.division_en,
        "place_id": tie.place_id,
        "name_zh": place.name_zh,
        "name_en": place.name_en,
        "name_local": place.name_local,
        "aliases": list(place.aliases),
        "country": place.country,
        "country_zh": country.zh,
        "country_en": country.en,
        "continent": country.continent,
        "continent_en": country.continent_en,
        "groups": list(groups),
        "kind": tie.kind,
        "signed": tie.signed,
        "signed_precision": tie.signed_precision,
        "ended": tie.ended,
        "lat": place.lat,
        "lon": place.lon,
        "x": x,
        "y": y,
        "distance_km": round(distance_km(city.lat, city.lon, place.lat, place.lon), 1),
        "source": tie.source,
        "confidence": tie.confidence,
        "note": tie.note,
        "geometry": point_wkb(place.lat, place.lon),
    }
