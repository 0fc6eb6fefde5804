"""Slides around the figures: the cover, a statement, the sources at the end."""

from __future__ import annotations

from dashboard.deck.content import Line, Slide
from dashboard.deck.plan import FILLED_OF_FIGURE, SlidePlan, holes
from dashboard.deck.setting import MissingFiguresError, Setting
from dashboard.deck.wording import capital
from dashboard.texts import when
from dashboard.views.best import best_first
from dashboard.views.number import Number
from etl.observation import Observation

# Where a number has what a text names otherwise.
FIELDS = {"value": "text"}


def cover(plan: SlidePlan, setting: Setting) -> Slide:
    """The title and the reports the deck stands on."""
    reports = [r for r in setting.store.rows("reports") if r["city_id"] in setting.cities]
    message = setting.message(plan.text)
    line = setting.lang("Reports read: {count}", count=len(reports))
    return Slide(plan.place, plan.kind, setting.text(plan.title), message, lines=(Line("", line),))


def statement(plan: SlidePlan, setting: Setting) -> Slide:
    """One sentence; with indicators, about the best figure of the first that has any."""
    if not plan.indicators:
        text = setting.text(plan.text)
        return Slide(plan.place, plan.kind, setting.text(plan.title), text)
    found = _first(plan, setting)
    number = setting.number(found)
    text = capital(setting.text(plan.text, **_filled(plan, setting, number)))
    return Slide(
        plan.place,
        plan.kind,
        setting.text(plan.title),
        text,
        cells=(setting.cell(number.indicator, found),),
        sources=setting.sources([found]),
        notes=setting.notes([found]),
    )


def _filled(plan: SlidePlan, setting: Setting, number: Number) -> dict[str, str]:
    """What is filled into a statement. Raises MissingFiguresError where that is nothing."""
    values = {name: str(getattr(number, FIELDS.get(name, name))) for name in FILLED_OF_FIGURE[1:]}
    asked = holes(setting.lang.pick(plan.text.zh, plan.text.en))
    for name in (name for name in values if name in asked and not values[name]):
        raise MissingFiguresError(
            "{hole} cannot be filled in: the report states none for {indicator}, {value}",
            "Take {hole} out of text, or name other indicators.",
            hole=f"{{{name}}}",
            indicator=number.indicator,
            value=number.text,
        )
    return values


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
                        title=lang.cited(lang(report["title_zh"])),
                        date=when(report["published"], lang),
                    ),
                )
            )
    return Slide(
        plan.place,
        plan.kind,
        setting.text(plan.title),
        setting.message(plan.text),
        lines=tuple(lines),
    )
