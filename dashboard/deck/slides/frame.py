"""Slides around the figures: the cover, a statement, the sources at the end."""

from __future__ import annotations

from dashboard.deck.content import Line, Slide
from dashboard.deck.plan import SlidePlan
from dashboard.deck.setting import MissingFiguresError, Setting
from dashboard.deck.wording import capital
from dashboard.texts import when
from dashboard.views.best import best_first
from etl.observation import Observation


def cover(plan: SlidePlan, setting: Setting) -> Slide:
    """The title and the reports the deck stands on."""
    reports = [r for r in setting.store.rows("reports") if r["city_id"] in setting.cities]
    message = setting.text(plan.text) if plan.text.zh else ""
    line = setting.lang("Reports read: {count}", count=len(reports))
    return Slide(plan.place, plan.kind, setting.text(plan.title), message, lines=(Line("", line),))


def statement(plan: SlidePlan, setting: Setting) -> Slide:
    """One sentence; with indicators, about the best figure of the first that has any."""
    if not plan.indicators:
        text = setting.text(plan.text)
        return Slide(plan.place, plan.kind, setting.text(plan.title), text)
    found = _first(plan, setting)
    number = setting.number(found)
    said = setting.text(
        plan.text,
        value=number.text,
        period=number.period,
        indicator=number.indicator,
        growth=number.growth,
    )
    text = capital(said)
    return Slide(
        plan.place,
        plan.kind,
        setting.text(plan.title),
        text,
        cells=(setting.cell(number.indicator, found),),
        sources=setting.sources([found]),
        notes=setting.notes([found]),
    )


def _first(plan: SlidePlan, setting: Setting) -> Observation:
    for indicator in plan.indicators:
        for city in setting.cities:
            found = best_first(setting.store.observations(city=city, indicators=(indicator,)))
            if found:
                return found[0]
    raise MissingFiguresError(
        "no report of {cities} states {indicators}",
        'Name another indicator, or write if_missing = "leave_out".',
        cities=setting.city_names,
        indicators=", ".join(plan.indicators),
    )


def closing(plan: SlidePlan, setting: Setting) -> Slide:
    """Every report the deck's cities published, with the number of figures read from it."""
    lang = setting.lang
    lines = []
    for report in setting.store.rows("reports"):
        if report["city_id"] in setting.cities:
            figures = setting.store.observations(city=report["city_id"])
            count = sum(o.report_id == report["report_id"] for o in figures)
            lines.append(
                Line(
                    setting.city_name(report["city_id"]),
                    lang.counted(
                        count,
                        "“{title}”, published {date}, 1 figure read",
                        "“{title}”, published {date}, {count} figures read",
                        title=lang(report["title_zh"]),
                        date=when(report["published"], lang),
                    ),
                )
            )
    text = plan.text
    return Slide(
        plan.place,
        plan.kind,
        setting.text(plan.title),
        setting.text(text) if text.zh else "",
        lines=tuple(lines),
    )
