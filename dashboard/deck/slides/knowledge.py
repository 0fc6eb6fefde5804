"""Slides of what is known and what is not: coverage, unknowns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dashboard.deck.content import Line, Slide, Table
from dashboard.deck.plan import SlidePlan
from dashboard.deck.setting import Setting
from dashboard.deck.slides.ties import counted, ties_of
from dashboard.deck.wording import capital, small
from dashboard.language import Language
from etl.contract import Measure, Origin, PeriodBasis, Status
from etl.observation import Observation
from etl.periods import years_of

ABSENT = "—"


def coverage(plan: SlidePlan, setting: Setting) -> Slide:
    """For each headline family and city, the years the reports speak of."""
    lang = setting.lang
    families = _headline_families(setting)
    one = len(setting.cities) == 1
    headings = (
        (lang("Years"), lang("Figures read")) if one else map(setting.city_name, setting.cities)
    )
    rows = tuple(
        (
            name,
            *(_years(setting, city, family) for city in setting.cities),
            *([_count(setting, setting.cities[0], family)] if one else []),
        )
        for family, name in families
    )
    table = Table(
        (lang("Figures"), *headings), rows, lang("Years that the reports speak of, by city")
    )
    dash = lang("A dash means that no report states it; it may exist all the same.")
    message = dash if any(ABSENT in row for row in rows) else ""
    said = setting.message(plan.text, message)
    return Slide(plan.place, plan.kind, setting.text(plan.title), said, table=table)


def _headline_families(setting: Setting) -> list[tuple[str, str]]:
    rows = [f for f in setting.store.rows("families") if f["headline"]]
    return [
        (f["family"], setting.lang.pick(f["name_zh"], f["name_en"]))
        for f in sorted(rows, key=lambda f: f["headline"])
    ]


def _reported(setting: Setting, city: str) -> list[Observation]:
    """Every figure that a city's reports state, those of plans too."""
    found = setting.store.observations(city=city)
    return [o for o in found if o.origin is Origin.REPORTED]


class Stated(NamedTuple):
    """What a city's reports state of a family: as done, and as a target."""

    done: tuple[Observation, ...]
    targets: tuple[Observation, ...]


def _of(setting: Setting, city: str, family: str) -> Stated:
    indicators = setting.store.by_id("indicators", "indicator_id")
    found = [o for o in _reported(setting, city) if indicators[o.indicator_id]["family"] == family]
    return Stated(
        tuple(o for o in found if o.measure is not Measure.TARGET),
        tuple(o for o in found if o.measure is Measure.TARGET),
    )


def _years(setting: Setting, city: str, family: str) -> str:
    found = _of(setting, city, family).done
    years = sorted({y for o in found for y in years_of(o.measure, o.period_start, o.period_end)})
    return setting.lang.join([str(year) for year in years]) or ABSENT


def _count(setting: Setting, city: str, family: str) -> str:
    """How many figures were read, targets apart."""
    done, targets = map(len, _of(setting, city, family))
    count = str(done) if done else ABSENT
    if not targets:
        return count
    return setting.lang("{count}, plus targets: {targets}", count=count, targets=targets)


def unknowns(plan: SlidePlan, setting: Setting) -> Slide:
    """What a listener must not take for known, counted."""
    title, message = setting.text(plan.title), setting.message(plan.text)
    lines = tuple(Line(lead, capital(text)) for lead, text in _unknowns(setting))
    return Slide(plan.place, plan.kind, title, message, lines=lines)


def left_out_line(titles: list[str], lang: Language) -> Line:
    """Which slides were left out, because no report states their figures."""
    quoted = lang.join([f"“{title}”" for title in titles])
    text = lang("no report states the figures of these slides: {titles}", titles=quoted)
    return Line(lang("Left out"), capital(text))


def _unknowns(setting: Setting) -> Iterator[tuple[str, str]]:
    lang = setting.lang
    everything = [o for city in setting.cities for o in _reported(setting, city)]
    absent = [
        name
        for family, name in _headline_families(setting)
        if any(not _of(setting, city, family).done for city in setting.cities)
    ]
    if absent:
        several = len(setting.cities) > 1
        said = "{names}: not in every report" if several else "{names}: not in the reports read"
        text = lang(said, names=_listed(absent, setting))
        yield lang("Not stated"), text
    vague = sum(o.status is Status.ROUNDED for o in everything)
    if vague:
        text = lang(
            "{count} of {all} figures are rounded or qualified; each stands for an interval",
            count=vague,
            all=len(everything),
        )
        yield lang("Rounded"), text
    inferred = sum(o.period_basis is not PeriodBasis.STATED for o in everything)
    text = lang(
        "for {count} of {all} figures the report does not state the period; it is inferred or open",
        count=inferred,
        all=len(everything),
    )
    yield lang("Periods"), text
    ties = ties_of(setting)
    if any(ties):
        yield lang("Partners"), counted(ties, lang)


def _listed(headings: list[str], setting: Setting) -> str:
    """Headings in one sentence; indicators, which have no headings, tell which words are names."""
    indicators = setting.store.rows("indicators")
    written = " ".join(setting.lang.pick(i["name_zh"], i["name_en"]) for i in indicators)
    return setting.lang.join([small(heading, written) for heading in headings])
