"""What is missing from the map, city by city."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.partner_counts import located
from dashboard.views.partner_ties import Tie, all_ties, stands
from etl.contract import DatePrecision, PartnershipKind


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing for a city: how many ties, and their names where few."""

    city_id: str
    city: str
    what: str
    count: str
    names: str = ""


MOST_NAMES = 12
GAPS: tuple[tuple[str, Callable[[Tie], bool]], ...] = (
    ("Year of signing not known", lambda tie: tie.is_tie and tie.year is None),
    (
        "Only year or month known",
        lambda tie: tie.is_tie and tie.precision in {DatePrecision.YEAR, DatePrecision.MONTH},
    ),
    ("Kind not stated by any source", lambda tie: tie.kind is PartnershipKind.UNKNOWN),
    ("In preparation: shown, not counted", lambda tie: not tie.is_tie),
    ("Confidence medium or low", lambda tie: tie.is_tie and tie.confidence != "high"),
    ("Ended: not shown", lambda tie: not stands(tie, None)),
)


def gaps(store: Store, lang: Language, cities: Sequence[str]) -> Iterator[Gap]:
    """What is missing, city by city; things of which nothing is missing are left out."""
    ties = all_ties(store, lang)
    names = store.by_id("cities", "city_id")
    for city_id in cities:
        city = lang.pick(names[city_id]["name_zh"], names[city_id]["name_en"])
        for row in [row for row in located(store, lang, (city_id,))[:1] if row.missing]:
            what = lang("Reported but not known by name ({period})", period=row.reported.period)
            yield Gap(city_id, city, what, lang("at least {count}", count=row.missing))
        own = [tie for tie in ties if tie.city_id == city_id]
        for what, is_missing in GAPS:
            found = [tie.name for tie in own if is_missing(tie)]
            if found:
                yield Gap(city_id, city, lang(what), str(len(found)), _few(found, lang))


def _few(names: Sequence[str], lang: Language) -> str:
    """The names where they are few enough to be read."""
    return lang.join(list(names)) if len(names) <= MOST_NAMES else ""
