"""Method: what is counted, how numbers are read, what the signs mean, where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dashboard.language import Language
from dashboard.store import Store
from dashboard.texts import since, when
from etl.contract import Status


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
class Method:
    """What the method page says."""

    principles: tuple[Entry, ...]
    indicators: tuple[Section, ...]
    statuses: tuple[Entry, ...]
    intervals: tuple[Entry, ...]
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


def method(store: Store, lang: Language) -> Method:
    """The method page in the language given."""
    return Method(
        tuple(Entry(lang(term), lang(meaning)) for term, meaning in PRINCIPLES),
        tuple(_topic(topic, store, lang) for topic in store.rows("topics")),
        tuple(Entry(str(status), lang(f"status {status}")) for status in Status),
        tuple(_rule(row, lang) for row in store.rows("qualifiers")),
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
