"""A deck from its plan and the published data: whole, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from dashboard.deck.content import Audience, Deck, Look, Pin, Slide
from dashboard.deck.errors import PlanError, fault
from dashboard.deck.maps import require_reviewed_map
from dashboard.deck.plan import DeckPlan, IfMissing, SlideKind, SlidePlan
from dashboard.deck.setting import MissingFiguresError, Setting
from dashboard.deck.slides import comparison, figures, frame, knowledge, partners
from dashboard.language import Language
from dashboard.store import Store

Progress = Callable[[int, int, str], None]

MAKERS: dict[SlideKind, Callable[[SlidePlan, Setting], Slide]] = {
    SlideKind.COVER: frame.cover,
    SlideKind.HEADLINE: figures.headline,
    SlideKind.TREND: figures.trend,
    SlideKind.COMPARISON: comparison.comparison,
    SlideKind.MAP: partners.partner_map,
    SlideKind.COVERAGE: knowledge.coverage,
    SlideKind.STATEMENT: frame.statement,
    SlideKind.UNKNOWNS: knowledge.unknowns,
    SlideKind.CLOSING: frame.closing,
}


def make(
    plan: DeckPlan,
    store: Store,
    lang: Language,
    city: str = "",
    look: Look = Look.LIGHT,
    audience: Audience = Audience.INTERNAL,
    on: date | None = None,
    progress: Progress = lambda _place, _all, _title: None,
) -> Deck:
    """The slides of a deck, pinned to the build of `store`.

    `on` is the day on which the approval of a map is judged, today if not given.

    Raises PlanError with every slide that cannot be made, ApprovalError for a map that the
    public may not be shown.
    """
    setting = Setting(store, lang, _cities(plan, store, city), look, audience, on or date.today())
    if audience is Audience.PUBLIC and any(s.kind is SlideKind.MAP for s in plan.slides):
        require_reviewed_map(setting)
    return Deck(
        plan.deck_id,
        setting.text(plan.title),
        setting.cities,
        setting.city_names,
        tuple(store.by_id("cities", "city_id")),
        lang.code,
        look,
        audience,
        Pin(store.version, store.date),
        _numbered(_slides(plan, setting, progress)),
    )


def _slides(plan: DeckPlan, setting: Setting, progress: Progress) -> list[Slide]:
    """Every slide that can be made. Raises PlanError with those that cannot be but must."""
    slides, faults, left_out = [], [], []
    for slide in plan.slides:
        own = replace(setting, cities=(slide.city,)) if slide.city else setting
        title = own.text(slide.title)
        progress(slide.place, len(plan.slides), title)
        try:
            slides.append(MAKERS[slide.kind](slide, own))
        except MissingFiguresError as missing:
            if slide.if_missing is IfMissing.LEAVE_OUT:
                left_out.append(title)
            else:
                faults.append(fault(slide.place, missing.wrong, missing.todo, **missing.values))
    if faults:
        raise PlanError(f"{plan.deck_id}.toml", faults)
    return _with_left_out(slides, left_out, setting.lang)


def _cities(plan: DeckPlan, store: Store, city: str) -> tuple[str, ...]:
    known = store.by_id("cities", "city_id")
    wanted = plan.cities or ((city,) if city else ())
    if not wanted:
        missing = fault(
            0, "is a deck for one city", "Name one: --city {city}.", city=next(iter(known))
        )
        raise PlanError(f"{plan.deck_id}.toml", [missing])
    named = [(0, name) for name in wanted]
    named += [(slide.place, slide.city) for slide in plan.slides if slide.city]
    faults = [
        fault(place, "unknown city '{city}'", "Use {known}.", city=name, known=", ".join(known))
        for place, name in named
        if name not in known
    ]
    if faults:
        raise PlanError(f"{plan.deck_id}.toml", faults)
    return wanted


def _with_left_out(slides: list[Slide], left_out: list[str], lang: Language) -> list[Slide]:
    """The slide of unknowns says which slides were left out."""
    if not left_out:
        return slides
    line = knowledge.left_out_line(left_out, lang)
    return [
        replace(s, lines=(*s.lines, line)) if s.kind is SlideKind.UNKNOWNS else s for s in slides
    ]


def _numbered(slides: list[Slide]) -> tuple[Slide, ...]:
    return tuple(replace(slide, place=place) for place, slide in enumerate(slides, 1))
