"""What the tables of reporting cities, and of the towns of countries, hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class City:
    """A city that reports; degrees, residents."""

    city_id: str
    name_zh: str
    name_en: str
    lat: float
    lon: float
    population: int
    population_date: date
    population_source: str


@dataclass(frozen=True, slots=True)
class Town:
    """A town and its country: the offline witness of where a country is. Degrees."""

    iso2: str
    lat: float
    lon: float
