"""Method: what is counted, how numbers are read, what the signs mean, where it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dashboard.language import Language
from dashboard.store import Store
from dashboard.texts import since, when
from dashboard.views.number import Number, number
from dashboard.views.verdicts import SIGNS
from etl.contract import CheckResult, Status, Verdict


@dataclass(frozen=True, slots=True)
class Entry:
    """A term and what it means; `more` is a second line."""

    term: str
    meaning: str
    more: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its entries."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """What was compared and what came out, and the numbers compared."""

    statement: str
    numbers: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class Checks:
    """Checks of one result; the word says which."""

    word: str
    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True)
class Method:
    """What the method page says."""

    principles: tuple[Entry, ...]
    indicators: tuple[Section, ...]
    statuses: tuple[Entry, ...]
    verdicts: tuple[Entry, ...]
    intervals: tuple[Entry, ...]
    checks: tuple[Checks, ...]
    residents: tuple[Entry, ...]
    breaks: tuple[Entry, ...]
    groups: tuple[Entry, ...]
    reports: tuple[Entry, ...]
    version: str
    date: str


PRINCIPLES = (
    (
        "Reported figures stay as printed",
        "What a report prints is kept word for word with its place in the text. Misprints are corrected elsewhere, with a reason.",
    ),
    (
        "Computed is not reported",
        "Whatever follows from arithmetic is set in italics or drawn hollow, names its inputs, and is never called a report's figure.",
    ),
    (
        "A number is an interval",
        "A rounded or qualified number stands for every value its words allow. Arithmetic is done on these intervals.",
    ),
    (
        "Growth looks back at a base that may change",
        "The year before, implied by a growth rate, may differ from what was reported then: offices revise their bases.",
    ),
    ("Missing is not zero", "A figure that no report states is shown as not reported."),
    (
        "Partner cities on the map are a lower bound",
        "Only ties that a source names can be placed. Reported totals are larger.",
    ),
)

# The first that applies is shown: from what misleads a reader most to what does least.
STATUSES = {
    Status.DEFINITION_DIFFERS: "Counted in another unit than is usual for the indicator, so not the same thing.",
    Status.BREAK: "The period runs across a break in the series, so it mixes two ways of counting.",
    Status.PROVISIONAL: "Part of a year that goes on: its first half, or up to the date of the report. The year's number will be larger.",
    Status.ROUNDED: "Rounded or qualified in the report, so it stands for an interval.",
    Status.NORMAL: "None of these.",
    Status.COMPUTED: "Follows from other figures by arithmetic; in no report.",
}
VERDICTS = {
    Verdict.COMPARABLE: "Same thing, unit, scope and measure, and periods of one kind. May be ranked where the intervals do not overlap.",
    Verdict.AFTER_CONVERSION: "Comparable once one unit is turned into the other by a fixed ratio, which is named.",
    Verdict.INDICATIVE: "Something differs that may matter, as the reason says; a unit too, where it is like the other without a fixed ratio. Set side by side, never ranked.",
    Verdict.NOT_COMPARABLE: "Another thing, measure or length of period, scopes apart, or units with neither a fixed ratio nor a likeness. Side by side they mislead.",
}


def method(store: Store, lang: Language) -> Method:
    """The method page in the language given."""
    return Method(
        tuple(Entry(lang(term), lang(meaning)) for term, meaning in PRINCIPLES),
        tuple(_topic(topic, store, lang) for topic in store.rows("topics")),
        tuple(
            Entry(f"{status} {lang(f'status {status}')}", lang(meaning))
            for status, meaning in STATUSES.items()
        ),
        tuple(
            Entry(f"{SIGNS[verdict]} {lang(f'verdict {verdict}')}", lang(meaning))
            for verdict, meaning in VERDICTS.items()
        ),
        tuple(_rule(row, lang) for row in store.rows("qualifiers")),
        tuple(_checks(store, lang)),
        tuple(_residents(row, lang) for row in store.rows("cities")),
        tuple(_break(row, lang) for row in store.rows("breaks")),
        tuple(_group(row, lang) for row in store.rows("groups")),
        tuple(_report(row, lang) for row in store.rows("reports")),
        store.version,
        when(store.date, lang),
    )


def _topic(topic: dict[str, Any], store: Store, lang: Language) -> Section:
    entries = tuple(
        _indicator(row, store, lang)
        for row in store.rows("indicators", [("topic", "=", topic["topic"])])
    )
    return Section(lang.pick(topic["name_zh"], topic["name_en"]), entries)


def _indicator(row: dict[str, Any], store: Store, lang: Language) -> Entry:
    unit = store.by_id("units", "unit")[row["unit"]]
    kind = f"{lang.pick(unit['name_zh'], unit['plural_en'])} · {lang('measure ' + row['measure'])}"
    name = lang.pick(row["name_zh"], row["name_en"])
    return Entry(name, lang.pick(row["definition_zh"], row["definition_en"]), kind)


def _checks(store: Store, lang: Language) -> Iterator[Checks]:
    """Every consistency check, those that ask for attention first."""
    for result in reversed(CheckResult):
        rows = store.rows("checks", [("result", "=", result)])
        found = tuple(_check(row, store, lang) for row in rows)
        yield Checks(lang(f"result {result}"), found)


def _check(row: dict[str, Any], store: Store, lang: Language) -> Check:
    inputs = (store.observation(i) for i in row["inputs"])
    return Check(
        lang.pick(row["statement_zh"], row["statement_en"]),
        tuple(number(o, store, lang) for o in inputs if o),
    )


def _residents(row: dict[str, Any], lang: Language) -> Entry:
    name = lang.pick(row["name_zh"], row["name_en"])
    count = lang(
        "{count} residents on {day}",
        count=lang.number(row["population"]),
        day=lang.day(row["population_date"]),
    )
    return Entry(name, count, lang(row["population_source"]))


def _rule(row: dict[str, Any], lang: Language) -> Entry:
    reaches = lang.pick(row["reaches_zh"], row["reaches_en"])
    return Entry(lang(row["written_zh"]), reaches, lang.pick(row["reason_zh"], row["reason_en"]))


def _break(row: dict[str, Any], lang: Language) -> Entry:
    dates = since(row["date_start"], row["date_end"], lang)
    return Entry(dates, lang.pick(row["reason_zh"], row["reason_en"]), lang(row["source"]))


def _group(row: dict[str, Any], lang: Language) -> Entry:
    as_of = lang("as of {day}", day=when(row["as_of"], lang))
    return Entry(lang.pick(row["name_zh"], row["name_en"]), as_of, lang(row["source"]))


def _report(row: dict[str, Any], lang: Language) -> Entry:
    published = lang("published {date}", date=when(row["published"], lang))
    publisher = f"{lang(row['publisher_zh'])} · {published}"
    return Entry(lang(row["title_zh"]), publisher, lang(row["published_basis"]))
