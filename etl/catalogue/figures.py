"""What the tables of reports hold: documents, what they name, what they misprint."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from etl.contract import DatePrecision


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """A document, and the SHA-256 of the text that offsets refer to."""

    report_id: str
    file: str
    city_id: str
    title_zh: str
    publisher_zh: str
    kind: str
    published: str
    published_basis: str
    covers: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Event:
    """Something dated that a report names; `date` is the earliest day possible."""

    event_id: str
    city_id: str
    date: date
    date_precision: DatePrecision
    kind: str
    name_zh: str
    name_en: str
    report_id: str
    char_start: int | None
    char_end: int | None
    note: str


@dataclass(frozen=True, slots=True)
class Correction:
    """A known misprint in a report's text, for who reads along; no figure is changed by it.

    It expires by itself: once `printed` no longer stands there, a check says so.
    """

    correction_id: str
    report_id: str
    char_start: int
    char_end: int
    printed: str
    meant: str
    reason_zh: str
    reason_en: str
