"""Which ties each count of the map page goes through."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum

from dashboard.views.partner_ties import Tie, stands
from etl.contract import DatePrecision, PartnershipKind
from etl.observation import Observation


class Count(StrEnum):
    """What the page counts by itself; `local` are ties of counties and districts."""

    KNOWN = "known"
    UNDATED = "undated"
    LOCAL = "local"
    LATER = "later"
    MISSING = "missing"
    COUNTRIES = "countries"
    SHOWN = "shown"
    PREPARED = "prepared"
    IN_COUNTRY = "in_country"
    IN_CONTINENT = "in_continent"
    IN_GROUP = "in_group"


class Lack(StrEnum):
    """What is not known of a city's ties, or keeps them off the map or out of a count."""

    NO_YEAR = "no_year"
    NO_DAY = "no_day"
    NO_KIND = "no_kind"
    NOT_YET = "not_yet"
    UNSURE = "unsure"
    ENDED = "ended"


LACKS: dict[Lack, Callable[[Tie], bool]] = {
    Lack.NO_YEAR: lambda tie: tie.is_tie and tie.year is None,
    Lack.NO_DAY: lambda tie: (
        tie.is_tie and tie.precision in {DatePrecision.YEAR, DatePrecision.MONTH}
    ),
    Lack.NO_KIND: lambda tie: tie.kind is PartnershipKind.UNKNOWN,
    Lack.NOT_YET: lambda tie: not tie.is_tie,
    Lack.UNSURE: lambda tie: tie.is_tie and tie.confidence != "high",
    Lack.ENDED: lambda tie: not stands(tie, None),
}
ONE_OF: dict[Count, Callable[[Tie, str], bool]] = {
    Count.IN_COUNTRY: lambda tie, country: tie.country == country,
    Count.IN_CONTINENT: lambda tie, continent: tie.continent == continent,
    Count.IN_GROUP: lambda tie, group: group in tie.groups,
}


def of_city(ties: Iterable[Tie], city_id: str) -> list[Tie]:
    """Ties of a city that stand; those in preparation are no ties yet."""
    return [tie for tie in ties if tie.city_id == city_id and tie.is_tie and stands(tie, None)]


def counted(count: Count, ties: Iterable[Tie], day: date) -> list[Tie]:
    """Those of a city's ties that a count of a day goes through.

    An undated tie could have stood on any day. What is missing, and countries, are told from the
    ties known.
    """
    if count is Count.LATER:
        return [tie for tie in ties if tie.signed and tie.signed > day]
    known = [tie for tie in ties if not tie.signed or tie.signed <= day]
    if count is Count.UNDATED:
        return [tie for tie in known if not tie.signed]
    return [tie for tie in known if tie.division] if count is Count.LOCAL else known


def drawn(count: Count, ties: Iterable[Tie], city_id: str) -> list[Tie]:
    """Those of the ties on a map that stand, or that are in preparation."""
    stand = count is Count.SHOWN
    return [tie for tie in ties if tie.city_id == city_id and tie.is_tie is stand]


def lacking(lack: Lack, ties: Iterable[Tie], city_id: str) -> list[Tie]:
    """Those of a city's ties, whether they stand or not, that lack something."""
    return [tie for tie in ties if tie.city_id == city_id and LACKS[lack](tie)]


def missing(observation: Observation, known: int) -> int:
    """At least so many ties of a reported total are not known by name."""
    return max(int(observation.value_low or 0) - known, 0)
