"""Dates and sources of ties in words."""

from __future__ import annotations

from datetime import date

from dashboard.language import Language
from dashboard.texts import dated
from etl.contract import DatePrecision


def signed(day: date | None, precision: DatePrecision, lang: Language) -> str:
    """When a tie was signed, as precisely as it is known."""
    return dated(day, precision, lang) or lang("not known")


def how_precise(precision: DatePrecision, lang: Language) -> str:
    """How much of the date of signing is known."""
    return lang(f"signing known to the {precision}") if precision is not DatePrecision.NONE else ""
