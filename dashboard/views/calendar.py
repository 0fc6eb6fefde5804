"""What stands in a chart of time beside its numbers: breaks in series, and dated events."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from dashboard.language import Language
from dashboard.store import Store
from dashboard.texts import dated, short_title, since, sources
from etl.contract import DatePrecision

ENDS_OF_CLAUSES = "：，:,;；"


@dataclass(frozen=True, slots=True)
class Cut:
    """A break in series: from a day to another, or for good where `end` is None."""

    start: date
    end: date | None
    head: str
    reason: str
    dates: str
    source: str

    @property
    def boundaries(self) -> tuple[date, ...]:
        """First days from which a series is counted otherwise than before."""
        return (self.start,) if self.end is None else (self.start, self.end + timedelta(days=1))


@dataclass(frozen=True, slots=True)
class Event:
    """A dated event that a report names."""

    day: date
    precision: DatePrecision
    date: str
    name: str
    report: str


@dataclass(frozen=True, slots=True)
class Occasion:
    """Events of one city that fall on one known date; `day` is the middle of it."""

    city_id: str
    city: str
    day: date
    precision: DatePrecision
    date: str
    events: tuple[Event, ...]

    @property
    def count(self) -> int:
        """How many events fall on the date."""
        return len(self.events)


def cuts(store: Store, lang: Language, indicator_id: str) -> tuple[Cut, ...]:
    """The breaks that cut an indicator's series, in order of time."""
    rows = [row for row in store.rows("breaks") if indicator_id in row["indicator_ids"]]
    return tuple(
        _cut(row["date_start"], row["date_end"], row["reason_zh"], row["reason_en"], row, lang)
        for row in sorted(rows, key=lambda row: row["date_start"])
    )


def boundaries(cuts: Iterable[Cut]) -> list[date]:
    """First days from which a series with these breaks is counted otherwise than before."""
    return [day for cut in cuts for day in cut.boundaries]


def within(cuts: Iterable[Cut], first: date, last: date) -> tuple[Cut, ...]:
    """The breaks that touch a stretch of time."""
    return tuple(c for c in cuts if c.start <= last and (c.end is None or c.end >= first))


def occasions(
    store: Store, lang: Language, city_ids: Collection[str], first: date, last: date
) -> tuple[Occasion, ...]:
    """Events of the cities within a stretch of time, those of one date together."""
    rows = [
        row
        for row in store.rows("events")
        if row["city_id"] in city_ids and first <= row["date"] <= last
    ]
    together = sorted(rows, key=_when)
    return tuple(_occasion(list(found), store, lang) for _, found in groupby(together, key=_when))


def _when(row: dict[str, object]) -> tuple[object, ...]:
    return row["date"], row["date_precision"], row["city_id"]


def _cut(
    start: date, end: date | None, zh: str, en: str, row: dict[str, str], lang: Language
) -> Cut:
    reason = lang.pick(zh, en)
    dates, source = since(start, end, lang), lang.join(sources(row["source"], lang))
    return Cut(start, end, first_clause(reason), reason, dates, source)


def first_clause(reason: str) -> str:
    """A reason up to its first colon or comma, short enough to stand at a cut."""
    ends = [i for i, letter in enumerate(reason) if letter in ENDS_OF_CLAUSES]
    return reason[: ends[0]] if ends else reason


def _occasion(rows: list[dict[str, object]], store: Store, lang: Language) -> Occasion:
    events = tuple(_events(rows, store, lang))
    city = store.by_id("cities", "city_id")[str(rows[0]["city_id"])]
    first = events[0]
    return Occasion(
        city_id=city["city_id"],
        city=lang.pick(city["name_zh"], city["name_en"]),
        day=first.day + timedelta(days=HALF_OF.get(first.precision, 0)),
        precision=first.precision,
        date=first.date,
        events=events,
    )


# Days from the first day of a date to the middle of what it may be.
HALF_OF = {DatePrecision.MONTH: 15, DatePrecision.YEAR: 182}


def _events(rows: list[dict[str, object]], store: Store, lang: Language) -> Iterator[Event]:
    reports = store.by_id("reports", "report_id")
    for row in rows:
        day, precision = row["date"], DatePrecision(str(row["date_precision"]))
        assert isinstance(day, date)
        yield Event(
            day,
            precision,
            dated(day, precision, lang),
            lang.pick(str(row["name_zh"]), str(row["name_en"])),
            short_title(reports[str(row["report_id"])]["title_zh"], lang),
        )
