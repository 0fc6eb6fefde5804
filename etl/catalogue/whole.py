"""All of data/reference as one value."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from etl.catalogue.comparing import Concept, Conversion, Relation, ScopePair
from etl.catalogue.figures import Correction, Event, ReportEntry
from etl.catalogue.geography import City, Town
from etl.catalogue.meaning import Break, Family, Indicator, QualifierRule, Topic, Unit
from etl.countries import Country, Group, Membership
from etl.numbers import Assumptions
from etl.places import Partnership, Place


@dataclass(frozen=True)
class Catalogue:
    """All of data/reference; keys are ids, in the order of the files.

    `faulty` names the tables that lack rows because of errors: no id can be missed in them.
    `lines` says on which line of its file a row stands, by table and id.
    """

    topics: dict[str, Topic] = field(default_factory=dict)
    families: dict[str, Family] = field(default_factory=dict)
    indicators: dict[str, Indicator] = field(default_factory=dict)
    units: dict[str, Unit] = field(default_factory=dict)
    reports: dict[str, ReportEntry] = field(default_factory=dict)
    cities: dict[str, City] = field(default_factory=dict)
    qualifiers: dict[str, QualifierRule] = field(default_factory=dict)
    breaks: dict[str, Break] = field(default_factory=dict)
    corrections: dict[str, Correction] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)
    countries: dict[str, Country] = field(default_factory=dict)
    groups: dict[str, Group] = field(default_factory=dict)
    country_groups: tuple[Membership, ...] = ()
    places: dict[str, Place] = field(default_factory=dict)
    partnerships: dict[str, Partnership] = field(default_factory=dict)
    country_towns: tuple[Town, ...] = ()
    conversions: dict[str, Conversion] = field(default_factory=dict)
    concepts: dict[str, Concept] = field(default_factory=dict)
    scopes: dict[str, ScopePair] = field(default_factory=dict)
    relations: dict[str, Relation] = field(default_factory=dict)
    faulty: frozenset[str] = frozenset()
    lines: dict[tuple[str, str], int] = field(default_factory=dict)

    @cached_property
    def assumptions(self) -> Assumptions:
        """How far qualifiers reach, as the number reader takes it."""
        return Assumptions.from_rows(asdict(rule) for rule in self.qualifiers.values())

    @cached_property
    def towns(self) -> dict[str, NDArray[np.float64]]:
        """Latitudes and longitudes of towns by ISO code: where a country is."""
        found: dict[str, list[tuple[float, float]]] = {}
        for town in self.country_towns:
            found.setdefault(town.iso2, []).append((town.lat, town.lon))
        return {iso2: np.array(points) for iso2, points in found.items()}
