"""Cities and their partners: ties, places, countries and their groups."""

from __future__ import annotations

import pandera.pandas as pa

from etl.contract import Confidence, PartnershipKind
from etl.countries import MembershipStatus
from etl.places import PlacePrecision
from etl.schemas.cells import (
    PARTIAL_DATE,
    code,
    day,
    filled,
    identifier,
    number,
    partial_day,
    text,
    whole,
)

GEOGRAPHY: dict[str, dict[str, pa.Column]] = {
    "cities": {
        "city_id": identifier(),
        "name_zh": filled(),
        "name_en": filled(),
        "lat": number(optional=False),
        "lon": number(optional=False),
        "population": whole(1),
        "population_date": day(),
        "population_source": filled(),
    },
    "partnerships": {
        "partnership_id": identifier(),
        "city_id": filled(),
        "division_zh": text(),
        "division_en": text(),
        "place_id": filled(),
        "kind": code(PartnershipKind),
        "signed": partial_day(),
        "ended": partial_day(),
        "source": filled(),
        "confidence": code(Confidence),
        "note": text(),
    },
    "places": {
        "place_id": identifier(),
        "name_zh": filled(),
        "name_en": filled(),
        "name_local": text(),
        "aliases": text(),
        "country": filled(),
        "lat": number(optional=False),
        "lon": number(optional=False),
        "precision": code(PlacePrecision),
        "geonameid": text(),
        "source": text(),
        "note": text(),
    },
    "countries": {
        "iso2": identifier(),
        "iso3": filled(),
        "zh": filled(),
        "en": filled(),
        "continent": filled(),
        "continent_en": filled(),
        "region": filled(),
        "region_en": filled(),
    },
    "groups": {
        "group": identifier(),
        "name_zh": filled(),
        "name_en": filled(),
        "founded": partial_day(),
        "as_of": day(PARTIAL_DATE),
        "source": filled(),
        "note": text(),
    },
    "country_groups": {
        "iso2": filled(),
        "group": filled(),
        "status": code(MembershipStatus),
        "valid_from": partial_day(),
        "valid_to": partial_day(),
        "as_of": day(PARTIAL_DATE),
        "source": filled(),
        "note": text(),
    },
    "country_towns": {
        "iso2": filled(),
        "lat": number(optional=False),
        "lon": number(optional=False),
    },
}
