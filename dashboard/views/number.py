"""A number as every page shows it: its text, what it is of, and the id that opens its source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard import values
from dashboard.language import Language
from dashboard.store import Store
from etl.contract import Origin
from etl.observation import Observation
from etl.wording import names_en

RISE, FALL = "▲", "▼"


@dataclass(frozen=True, slots=True)
class Number:
    """One observation in words.

    `reported` is False for whatever was computed; `arrow` is ▲ or ▼, empty where the growth is
    nought or may go either way; `label` is what a screen reader says. `report` is the title of the
    report that states it, `cited` its city and year, where there is no room for a title.
    """

    observation_id: str
    indicator: str
    city: str
    text: str
    period: str
    scope: str
    growth: str
    arrow: str
    report: str
    reported: bool
    label: str
    cited: str = ""


def unit_names(store: Store, unit: str, counter: str = "") -> values.UnitNames:
    """The names of a unit in both languages; in English, of the counter that was printed."""
    row = store.by_id("units", "unit")[unit]
    singular, plural = names_en(row["counters_en"], counter, row["name_en"], row["plural_en"])
    return values.UnitNames(row["name_zh"], singular, plural, row["whole"])


def number(observation: Observation, store: Store, lang: Language) -> Number:
    """An observation as a Number."""
    indicator = store.by_id("indicators", "indicator_id")[observation.indicator_id]
    city = store.by_id("cities", "city_id")[observation.city_id]
    report = store.by_id("reports", "report_id").get(observation.report_id)
    place = lang.pick(city["name_zh"], city["name_en"])
    reported = observation.origin is Origin.REPORTED
    text = values.value(observation, unit_names(store, observation.unit, observation.unit_zh), lang)
    period = values.period(observation, lang)
    name = lang.pick(indicator["name_zh"], indicator["name_en"])
    return Number(
        observation_id=observation.observation_id,
        indicator=name,
        city=place,
        text=text,
        period=period,
        scope=lang.pick(observation.scope_zh, observation.scope),
        growth=values.growth(observation, lang),
        arrow=_arrow(values.growth_bounds(observation)),
        report=lang(report["title_zh"]) if report else "",
        reported=reported,
        label=lang(
            "{city}, {name}: {value}, {period}. Opens the source.",
            city=place,
            name=name,
            value=text if reported else lang("{value} (computed)", value=text),
            period=period,
        ),
        cited=_cited(place, report, lang),
    )


def _cited(city: str, report: Mapping[str, Any] | None, lang: Language) -> str:
    return lang("{city} {year}", city=city, year=report["published"][:4]) if report else ""


def _arrow(bounds: tuple[float, float] | None) -> str:
    low, high = bounds or (0.0, 0.0)
    return RISE if low > 0 else FALL if high < 0 else ""
