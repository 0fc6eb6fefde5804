"""What is missing from the map, city by city."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.partner_counts import located
from dashboard.views.partner_sets import Count, Lack, lacking
from dashboard.views.partner_ties import all_ties


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing for a city: how many ties, and their names where few.

    `code` opens them one by one.
    """

    city_id: str
    city: str
    what: str
    count: str
    code: str
    names: str = ""


MOST_NAMES = 12
WHAT = {
    Lack.NO_YEAR: "Year of signing not known",
    Lack.NO_DAY: "Only year or month known",
    Lack.NO_KIND: "Kind not stated by any source",
    Lack.NOT_YET: "In preparation: shown, not counted",
    Lack.UNSURE: "Confidence medium or low",
    Lack.ENDED: "Ended: not shown",
}


def gaps(store: Store, lang: Language, cities: Sequence[str]) -> Iterator[Gap]:
    """What is missing, city by city; things of which nothing is missing are left out."""
    ties = all_ties(store, lang)
    names = store.by_id("cities", "city_id")
    for city_id in cities:
        city = lang.pick(names[city_id]["name_zh"], names[city_id]["name_en"])
        for row in [row for row in located(store, lang, (city_id,))[:1] if row.missing]:
            what = lang("Reported but not known by name ({period})", period=row.reported.period)
            code = f"{Count.MISSING}:{row.reported.observation_id}"
            yield Gap(city_id, city, what, f"≥\N{NO-BREAK SPACE}{row.missing}", code)
        for lack, what in WHAT.items():
            found = [tie.name for tie in lacking(lack, ties, city_id)]
            if found:
                few = lang.join(found) if len(found) <= MOST_NAMES else ""
                yield Gap(city_id, city, lang(what), str(len(found)), f"{lack}:{city_id}", few)
