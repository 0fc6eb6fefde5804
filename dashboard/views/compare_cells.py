"""A city's cell of a comparison: its figure that compares best, and a later one if there is one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard import values
from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.number import Number, number, unit_names
from dashboard.views.per_head import PerHead, rate
from etl.contract import Measure
from etl.observation import Observation


@dataclass(frozen=True, slots=True)
class Cell:
    """A city's best figure of a family; `number` None: none of its reports states one.

    `later` is of a later time than the figure that compares best, where there is one.
    """

    city_id: str
    city: str
    number: Number | None
    interval: str = ""
    per_head: PerHead | None = None
    later: Number | None = None


def cell(
    city_id: str,
    o: Observation | None,
    every: Sequence[Observation],
    store: Store,
    lang: Language,
    per_head: bool,
) -> Cell:
    """The cell of a city whose best figure, if any, is one of `every` figure of the family."""
    city = store.by_id("cities", "city_id")[city_id]
    name = lang.pick(city["name_zh"], city["name_en"])
    if o is None:
        return Cell(city_id, name, None)
    return Cell(
        city_id,
        name,
        number(o, store, lang),
        "" if o.value_low == o.value_high else values.interval(o, lang),
        rate(o, city, unit_names(store, o.unit, o.unit_zh), lang) if per_head else None,
        _later(o, every, store, lang),
    )


def _later(
    best: Observation, every: Sequence[Observation], store: Store, lang: Language
) -> Number | None:
    """The city's latest figure of the family, where it is later than the one that compares best.

    Of one day, what is or was done then comes before what ran up until then.
    """
    ends = {o: o.period_end for o in every if o.city_id == best.city_id and o.period_end}
    last = max(ends, key=lambda o: (ends[o], o.measure is not Measure.CUMULATIVE), default=best)
    later = best.period_end and ends.get(last, best.period_end) > best.period_end
    return number(last, store, lang) if later else None
