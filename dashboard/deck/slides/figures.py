"""Slides of figures: headline figures, one indicator over time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from dashboard.deck.content import Cell, Chart, ChartForm, Mark, Slide
from dashboard.deck.figures import best_of_family, series_of
from dashboard.deck.plan import AT_MOST_FIGURES, SlidePlan
from dashboard.deck.setting import MissingFiguresError, Setting
from dashboard.deck.slides.comparison import verdict
from dashboard.deck.slides.side_by_side import and_not_shown, with_room
from dashboard.deck.wording import capital
from dashboard.views.marks import possible
from dashboard.views.number import unit_names
from etl.contract import Measure
from etl.observation import Observation


def headline(plan: SlidePlan, setting: Setting) -> Slide:
    """Up to three figures: of the first families a city reports, or of several cities the first one."""
    found = {
        (c, f): o[0]
        for f in plan.families
        for c in setting.cities
        if (o := best_of_family(setting, c, f))
    }
    if not found:
        raise MissingFiguresError(
            "no report of {cities} states figures of {families}",
            "Name other families.",
            cities=setting.city_names,
            families=", ".join(plan.families),
        )
    if len(setting.cities) > 1:
        return _of_cities(plan, setting, found)
    chosen = list(found.items())[:AT_MOST_FIGURES]
    cells = tuple(_family_cell(setting, family, o) for (_, family), o in chosen)
    return _headline(plan, setting, cells, [o for _, o in chosen])


def _of_cities(
    plan: SlidePlan, setting: Setting, found: Mapping[tuple[str, str], Observation]
) -> Slide:
    """A figure of each city, side by side with their verdict, or the word that it has none.

    All are of one family, the first found.
    """
    _, family = next(iter(found))
    best = {city: o for (city, of), o in found.items() if of == family}
    cities = with_room(setting.cities, best)
    cells = tuple(_city_cell(setting, city, best.get(city)) for city in cities)
    shown = [best[city] for city in cities if city in best]
    slide = _headline(plan, setting, cells, shown)
    judged = verdict(family, shown, setting)
    told = and_not_shown(judged, setting.cities, cities, setting)
    return replace(slide, message=setting.message(plan.text, told))


def _headline(
    plan: SlidePlan, setting: Setting, cells: tuple[Cell, ...], shown: list[Observation]
) -> Slide:
    return Slide(
        plan.place,
        plan.kind,
        setting.text(plan.title),
        setting.message(plan.text),
        cells=cells,
        sources=setting.sources(shown),
        notes=setting.notes(shown),
    )


def _family_cell(setting: Setting, family: str, o: Observation) -> Cell:
    row = setting.store.by_id("families", "family")[family]
    return setting.cell(setting.lang.pick(row["name_zh"], row["name_en"]), o)


def _city_cell(setting: Setting, city: str, o: Observation | None) -> Cell:
    if o is None:
        missing = setting.lang("Not in the reports read")
        return Cell(setting.city_name(city), None, city, missing=missing)
    return setting.cell(setting.city_name(city), o)


def trend(plan: SlidePlan, setting: Setting) -> Slide:
    """The first indicator that has two figures or more that may stand on one chart."""
    for indicator in plan.indicators:
        for city in setting.cities:
            if found := series_of(setting, city, indicator):
                return _trend(plan, setting, found)
    raise MissingFiguresError(
        "{cities}: fewer than two figures of {indicators}",
        'Name another indicator, or write if_missing = "leave_out".',
        cities=setting.city_names,
        indicators=", ".join(plan.indicators),
    )


def _trend(plan: SlidePlan, setting: Setting, found: tuple[Observation, ...]) -> Slide:
    lang, last = setting.lang, found[-1]
    chart = _chart(setting, found)
    number = setting.number(last)
    if not chart.alike:
        message = lang("The reports count in different terms; the dots are not joined.")
    elif number.growth:
        said = lang(
            "{indicator}, {period}: {growth} year on year",
            indicator=number.indicator,
            period=number.period,
            growth=number.growth,
        )
        message = capital(said)
    else:
        message = number.scope
    return Slide(
        plan.place,
        plan.kind,
        setting.text(plan.title),
        setting.message(plan.text, message),
        cells=(setting.cell(number.indicator, last),),
        chart=chart,
        sources=setting.sources(list(found)),
        notes=setting.notes(list(found)),
    )


def _chart(setting: Setting, found: tuple[Observation, ...]) -> Chart:
    lang, last = setting.lang, found[-1]
    unit = unit_names(setting.store, last.unit)
    marks = tuple(_mark(setting, o) for o in found)
    name = marks[-1].number.indicator
    told = lang.join([f"{m.number.period} {m.number.text}" for m in marks])
    return Chart(
        ChartForm.DOTS if last.measure is Measure.STOCK else ChartForm.COLUMNS,
        name,
        lang.pick(unit.zh, unit.plural),
        marks,
        len({(o.scope, o.unit) for o in found}) == 1,
        _caption(setting, marks, lang.pick(unit.zh, unit.plural)),
        lang("Chart of {name}: {told}", name=name, told=told),
    )


def _caption(setting: Setting, marks: tuple[Mark, ...], unit: str) -> str:
    said = [setting.lang("Unit: {unit}; drawn from zero.", unit=unit)]
    if any(mark.low != mark.high and mark.high is not None for mark in marks):
        said.append(setting.lang("Whiskers: the interval that the written form allows."))
    if not all(mark.number.reported for mark in marks):
        said.append(setting.lang("Hollow: computed, not printed in a report."))
    return setting.lang.words(said)


def _mark(setting: Setting, o: Observation) -> Mark:
    assert o.period_start
    assert o.period_end
    assert o.value_low is not None
    return Mark(
        setting.number(o),
        o.city_id,
        o.period_start,
        o.period_end,
        drawn(o),
        o.value_low,
        o.value_high,
    )


def drawn(o: Observation) -> float:
    """Where a mark stands: as on the pages; else the middle of its interval, or the closed end."""
    if (at := possible(o)) is not None:
        return at
    assert o.value_low is not None
    return o.value_low if o.value_high is None else (o.value_low + o.value_high) / 2
