"""Command about places: offers what a partner's name may mean, and adds what a person chose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from etl.catalogue import Catalogue, read_catalogue
from etl.console import DataOption, console, explained
from etl.errors import EtlError
from etl.geography.gazetteer import Gazetteer
from etl.geography_checks import places_are_in_their_country
from etl.inputs import folders
from etl.locate import Candidate, candidates
from etl.new_places import append_place, place_id_for, typed_coordinates
from etl.places import PLACES, Place, PlacePrecision, places_named

SOURCE = "GeoNames (CC BY 4.0)"


def register(app: typer.Typer) -> None:
    """Adds the command to the command line."""
    app.command()(locate)


def locate(
    name: Annotated[str, typer.Argument(help="中文名称 · The partner's Chinese name.")],
    country: Annotated[
        str, typer.Option(help="国家和地区代码，如 JP · Two letters of ISO 3166-1.")
    ],
    choose: Annotated[
        int, typer.Option(help="选第几个候选 · Add the candidate of this number.")
    ] = 0,
    lat: Annotated[str, typer.Option(help="纬度 · Latitude, degrees, south negative.")] = "",
    lon: Annotated[str, typer.Option(help="经度 · Longitude, degrees, west negative.")] = "",
    name_en: Annotated[str, typer.Option(help="英文名称 · English name, with --lat, --lon.")] = "",
    source: Annotated[str, typer.Option(help="坐标出处 · Where coordinates are from.")] = "",
    data: DataOption = None,
) -> None:
    """为友城找地点 · Offer places for a partner; nothing is placed until one is chosen."""
    with explained(data):
        _locate(name, country.upper(), choose, (lat, lon), (name_en, source), data)


def _locate(
    name: str,
    country: str,
    choose: int,
    typed: tuple[str, str],
    words: tuple[str, str],
    data: Path | None,
) -> None:
    folder = folders(data).reference
    catalogue, _ = read_catalogue(folder)
    _refuse_known(name, country, catalogue)
    if any(typed):
        place = _typed_place(name, country, typed, words)
    else:
        offered = candidates(name, country)
        if not 1 <= choose <= len(offered):
            _offer(name, country, offered, choose)
            raise typer.Exit(0 if offered and not choose else 1)
        place = _chosen_place(name, offered[choose - 1])
    _add(place, catalogue, folder)


def _refuse_known(name: str, country: str, catalogue: Catalogue) -> None:
    """Raises EtlError for a country that is none and for a place that is there already."""
    if country not in catalogue.countries:
        raise EtlError(
            PLACES,
            f"{country!r} is not a country code",
            "Give the two letters of ISO 3166-1 with --country, as in countries.csv: JP.",
        )
    known = [p for p in places_named(name, catalogue.places.values()) if p.country == country]
    if known:
        raise EtlError(
            PLACES,
            f"{name} is there already: {known[0].place_id} ({known[0].name_zh})",
            "Use that id in partnerships.csv.",
        )


def _typed_place(name: str, country: str, typed: tuple[str, str], words: tuple[str, str]) -> Place:
    lat, lon = typed_coordinates(*typed)
    name_en, source = words
    if not name_en or not source:
        raise EtlError(
            PLACES,
            "typed coordinates come without a name or a source",
            'Add --name-en "Name" and --source "where the coordinates are from".',
        )
    return Place(
        place_id="",
        name_zh=name,
        name_en=name_en,
        country=country,
        lat=lat,
        lon=lon,
        precision=PlacePrecision.POINT,
        source=source,
    )


def _chosen_place(name: str, candidate: Candidate) -> Place:
    return Place(
        place_id="",
        name_zh=name,
        name_en=candidate.name,
        country=candidate.country,
        lat=candidate.lat,
        lon=candidate.lon,
        geonameid=candidate.geonameid,
        source=SOURCE,
    )


def _add(place: Place, catalogue: Catalogue, folder: Path) -> None:
    """Writes the row, unless it lies in another country."""
    place = replace(place, place_id=place_id_for(place.name_en, place.country, catalogue.places))
    for finding in places_are_in_their_country(Gazetteer(places=(place,), towns=catalogue.towns)):
        raise EtlError(PLACES, finding.wrong, finding.todo)
    table = folder / "places.csv"
    backup = append_place(table, place)
    console.print(
        f"{table}: added {place.place_id} ({place.lat}, {place.lon}); before: {backup.name}. "
        f"Name it in partnerships.csv, then run `python -m etl check`.",
        markup=False,
        highlight=False,
    )


def _offer(name: str, country: str, offered: Sequence[Candidate], choose: int) -> None:
    if choose:
        console.print(f"there is no candidate {choose}", style="red")
    if not offered:
        console.print(
            f"no town of {country} goes by {name}: type coordinates with --lat and --lon, "
            "--name-en and --source.",
            markup=False,
        )
        return
    table = Table(title=f"{name} · {country} · {SOURCE}")
    for heading in ("", "name", "region", "people", "latitude", "longitude", ""):
        table.add_column(heading, justify="right" if heading == "people" else "left")
    for i, c in enumerate(offered, 1):
        exact = "" if c.exact else "like it only"
        table.add_row(str(i), c.name, c.region, f"{c.population:,}", f"{c.lat}", f"{c.lon}", exact)
    console.print(table)
    console.print("Nothing is placed yet. Run again with --choose and a number.", markup=False)
