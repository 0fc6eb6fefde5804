"""A number as every page shows it: its text, what it is of, and the id that opens its source."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard import values
from dashboard.language import Language
from dashboard.store import Store
from etl.contract import Origin
from etl.observation import Observation


@dataclass(frozen=True, slots=True)
class Number:
    """One observation in words. `reported` is False for whatever was computed."""

    observation_id: str
    indicator: str
    city: str
    text: str
    period: str
    scope: str
    growth: str
    rising: bool
    report: str
    reported: bool
    label: str


def unit_names(store: Store, unit: str) -> values.UnitNames:
    """The names of a unit in both languages."""
    row = store.by_id("units", "unit")[unit]
    return values.UnitNames(row["name_zh"], row["name_en"], row["plural_en"], row["whole"])


def number(observation: Observation, store: Store, lang: Language) -> Number:
    """An observation as a Number."""
    indicator = store.by_id("indicators", "indicator_id")[observation.indicator_id]
    city = store.by_id("cities", "city_id")[observation.city_id]
    report = store.by_id("reports", "report_id").get(observation.report_id)
    text = values.value(observation, unit_names(store, observation.unit), lang)
    period = values.period(observation, lang)
    name = lang.pick(indicator["name_zh"], indicator["name_en"])
    return Number(
        observation_id=observation.observation_id,
        indicator=name,
        city=lang.pick(city["name_zh"], city["name_en"]),
        text=text,
        period=period,
        scope=lang.pick(observation.scope_zh, observation.scope),
        growth=values.growth(observation, lang),
        rising=(observation.growth or observation.growth_low or 0) >= 0,
        report=lang(report["title_zh"]) if report else "",
        reported=observation.origin is Origin.REPORTED,
        label=lang(
            "{name}: {value}, {period}. Opens the source.", name=name, value=text, period=period
        ),
    )
