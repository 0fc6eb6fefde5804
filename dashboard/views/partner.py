"""One partner place: its names, every tie to it, and what the reports say about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dashboard.language import Language
from dashboard.store import Store
from dashboard.texts import sources, when
from dashboard.views.number import Number, number
from dashboard.views.partner_words import how_precise, signed
from etl.contract import DatePrecision, Origin
from etl.places import short_name


@dataclass(frozen=True, slots=True)
class TieFacts:
    """A tie to the place: whose it is, and everything known about it."""

    city_id: str
    city: str
    facts: tuple[tuple[str, str], ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """A dated event of a report that names the place."""

    date: str
    name: str
    report: str


@dataclass(frozen=True, slots=True)
class Partner:
    """What the dialog of a partner says; no `name`: there is no such place."""

    name: str
    names: tuple[tuple[str, str], ...]
    ties: tuple[TieFacts, ...]
    events: tuple[Event, ...]
    figures: tuple[Number, ...]


def partner(store: Store, lang: Language, place_id: str) -> Partner:
    """Everything known about a place, from every home city tied to it."""
    rows = store.rows("partnerships", [("place_id", "=", place_id)])
    if not rows:
        return Partner("", (), (), (), ())
    first = rows[0]
    called = names_of(first)
    return Partner(
        lang.pick(first["name_zh"], first["name_en"]),
        tuple(_names(first, store, lang)),
        tuple(_tie(row, store, lang) for row in rows),
        tuple(_events(rows, called, store, lang)),
        tuple(_figures(rows, called, store, lang)),
    )


def names_of(row: dict[str, Any]) -> set[str]:
    """The Chinese names that a report would print: with 市 and without, and the aliases."""
    printed = (row["name_zh"], *row["aliases"])
    return {short for name in printed for short in (name, short_name(name)) if len(short) >= 2}


def _names(row: dict[str, Any], store: Store, lang: Language) -> Iterator[tuple[str, str]]:
    yield lang("Chinese name"), row["name_zh"]
    yield lang("English name"), row["name_en"]
    if row["name_local"]:
        yield lang("Local name"), row["name_local"]
    if row["aliases"]:
        yield lang("Also printed as"), lang.join(list(row["aliases"]))
    country = lang.pick(row["country_zh"], row["country_en"])
    yield (
        lang("Country or region"),
        f"{country} · {lang.pick(row['continent'], row['continent_en'])}",
    )
    groups = store.by_id("groups", "group")
    of = [groups[g] for g in row["groups"]]
    if of:
        said = [
            lang.bracketed(
                lang.pick(g["name_zh"], g["name_en"]),
                lang("as of {day}", day=when(g["as_of"], lang)),
            )
            for g in of
        ]
        yield lang("Country groups"), lang("; ").join(said)


def _tie(row: dict[str, Any], store: Store, lang: Language) -> TieFacts:
    city = store.by_id("cities", "city_id")[row["city_id"]]
    name = lang.pick(city["name_zh"], city["name_en"])
    division = lang.pick(row["division_zh"], row["division_en"])
    return TieFacts(
        row["city_id"],
        f"{name} · {division}" if division else name,
        tuple(_facts(row, city, lang)),
        sources(row["source"], lang, store.by_id("reports", "report_id")),
    )


def _facts(row: dict[str, Any], city: dict[str, Any], lang: Language) -> Iterator[tuple[str, str]]:
    precision = DatePrecision(row["signed_precision"])
    yield lang("Kind"), lang(f"kind {row['kind']}")
    day, how = signed(row["signed"], precision, lang), how_precise(precision, lang)
    yield lang("Signed"), lang.bracketed(day, how) if how else day
    if row["ended"]:
        yield lang("Ended"), lang.day(row["ended"])
    yield lang("Confidence"), lang(f"confidence {row['confidence']}")
    distance = lang("{distance} km", distance=lang.number(round(row["distance_km"])))
    yield lang("Distance from home"), distance
    way = lang(
        "The shortest way over the earth (WGS 84) from {city}, {home}, to {there}.",
        city=lang.pick(city["name_zh"], city["name_en"]),
        home=_point(city, lang),
        there=_point(row, lang),
    )
    yield lang("How it is computed"), way
    if row["note"]:
        yield lang("Note"), lang(row["note"])


def _point(row: dict[str, Any], lang: Language) -> str:
    """Latitude and longitude in degrees: 29.87° N, 121.54° E."""
    lat = lang("{lat}° N" if row["lat"] >= 0 else "{lat}° S", lat=lang.number(abs(row["lat"])))
    lon = lang("{lon}° E" if row["lon"] >= 0 else "{lon}° W", lon=lang.number(abs(row["lon"])))
    return lang("{lat}, {lon}", lat=lat, lon=lon)


def _reports(rows: tuple[dict[str, Any], ...], store: Store) -> set[str]:
    """Reports of the home cities tied to the place: others may mean a namesake."""
    cities = {row["city_id"] for row in rows}
    return {r["report_id"] for r in store.rows("reports") if r["city_id"] in cities}


def _events(
    rows: tuple[dict[str, Any], ...], called: set[str], store: Store, lang: Language
) -> Iterator[Event]:
    reports = _reports(rows, store)
    titles = store.by_id("reports", "report_id")
    for event in store.rows("events"):
        if event["report_id"] in reports and any(name in event["name_zh"] for name in called):
            day = signed(event["date"], DatePrecision(event["date_precision"]), lang)
            name = lang.pick(event["name_zh"], event["name_en"])
            yield Event(day, name, lang(titles[event["report_id"]]["title_zh"]))


def _figures(
    rows: tuple[dict[str, Any], ...], called: set[str], store: Store, lang: Language
) -> Iterator[Number]:
    """Figures whose scope or sentence names the place (sentences where the text is there)."""
    reports, passages = _reports(rows, store), store.by_id("passages", "figure_id")
    for o in store.observations():
        if o.origin is not Origin.REPORTED or o.report_id not in reports:
            continue
        passage = passages.get(o.observation_id)
        said = f"{o.scope_zh} {passage['before']}{passage['after']}" if passage else o.scope_zh
        if any(name in said for name in called):
            yield number(o, store, lang)
