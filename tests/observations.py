"""Observations for tests: as short to write as the figure is to say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from etl.contract import Measure
from etl.intervals import growth_interval
from etl.observation import Observation
from etl.periods import label


@dataclass(frozen=True, slots=True)
class Unit:
    """A row of the units table."""

    unit: str
    name_zh: str
    name_en: str
    plural_en: str
    whole: bool = True
    counters_en: str = ""


def _unit(unit: str, zh: str, en: str, plural: str, whole: bool = True) -> tuple[str, Unit]:
    return unit, Unit(unit, zh, en, plural, whole)


UNITS = dict(
    (
        _unit("application", "例（件）", "application", "applications"),
        _unit("batch", "批", "batch", "batches"),
        _unit("card", "张", "card", "cards"),
        _unit("case", "起（件）", "case", "cases"),
        _unit("document", "份", "document", "documents"),
        _unit("percent", "%", "per cent", "per cent", whole=False),
        _unit("person", "人", "person", "persons"),
        _unit("person_time", "人次", "person-time", "person-times"),
        _unit("country", "国", "country", "countries"),
        _unit("tie", "个（对）", "tie", "ties"),
        _unit("usd", "美元", "US dollar", "US dollars", whole=False),
    )
)


def period_of(written: str) -> tuple[date | None, date | None]:
    """First and last day of `2018`, `2018-S1`, `2019-06-30`, a range, or nothing."""
    if not written:
        return None, None
    if "/" in written:
        start, end = written.split("/")
        return period_of(start)[0], period_of(end)[1]
    if written[4:6] == "-S":
        year, half = int(written[:4]), int(written[-1])
        return date(year, 6 * half - 5, 1), date(year, 6 * half, 30 if half == 1 else 31)
    if len(written) == 4:
        return date(int(written), 1, 1), date(int(written) + 1, 1, 1) - timedelta(days=1)
    return date.fromisoformat(written), date.fromisoformat(written)


def _growth_bounds(fields: Mapping[str, object]) -> dict[str, float]:
    """What a printed growth allows, as on any observation that states one."""
    growth, printed = fields.get("growth"), fields.get("growth_printed")
    if not isinstance(growth, float) or "%" not in str(printed):
        return {}
    bounds = growth_interval(str(printed), falling=growth < 0)
    return {"growth_low": float(bounds.low or 0), "growth_high": float(bounds.high or 0)}


def observed(
    observation_id: str,
    value: float | tuple[float | None, float | None],
    period: str,
    **fields: object,
) -> Observation:
    """A reported observation; by default authentications of Ningbo, counted in batches."""
    low, high = value if isinstance(value, tuple) else (value, value)
    start, end = period_of(period)
    measure = Measure(str(fields.pop("measure", "flow")))
    usual: dict[str, object] = {
        **_growth_bounds(fields),
        "city_id": "ningbo",
        "indicator_id": "authentication_batches",
        "unit": "batch",
        "unit_zh": "批",
        "report_id": "ningbo-2018",
        "figure_ids": (observation_id,),
    }
    return Observation(
        observation_id=observation_id,
        measure=measure,
        period_start=start,
        period_end=end,
        period_label=label(measure, start, end),
        value=None if isinstance(value, tuple) else value,
        value_low=low,
        value_high=high,
        **{**usual, **fields},  # type: ignore[arg-type]
    )
