"""The slide of partner places: a map with its base and caption, and what it cannot show."""

from __future__ import annotations

from dashboard.deck.content import Slide
from dashboard.deck.figures import best_of_family
from dashboard.deck.maps import draw_map, map_view
from dashboard.deck.plan import SlidePlan
from dashboard.deck.setting import MissingFiguresError, Setting
from dashboard.deck.slides.tie_sources import one_by_one, source_line
from dashboard.deck.slides.ties import places_counted, ties_of
from etl.observation import Observation

PARTNER_TOTAL = "partner_ties"


def partner_map(plan: SlidePlan, setting: Setting) -> Slide:
    """The partners known by name; on a map of the world, beside the total that one city reports."""
    view = map_view(setting, plan.scene)
    ties = ties_of(setting, plan.scene)
    if not any(ties):
        raise MissingFiguresError(
            "no partner of {cities} is known in {scene}",
            'Enter them in data/reference/partnerships.csv, or write if_missing = "leave_out".',
            cities=setting.city_names,
            scene=plan.scene,
        )
    shown = _total(setting) if plan.scene == "world" else []
    total = setting.sources(shown, "Source of the total: {names}")
    return Slide(
        plan.place,
        plan.kind,
        setting.text(plan.title),
        setting.message(plan.text, places_counted(ties, plan.scene, setting.lang)),
        cells=tuple(setting.cell(setting.lang("Reported total"), o) for o in shown),
        picture=draw_map(setting, view),
        sources="\n".join(filter(None, (total, source_line(ties, setting)))),
        notes=setting.notes(shown),
        remarks=(*view.lines, view.note, view.sources),
        listed=tuple(one_by_one(ties, setting)),
    )


def _total(setting: Setting) -> list[Observation]:
    """The best figure of all ties of a city; several cities have none in common."""
    if len(setting.cities) > 1:
        return []
    return best_of_family(setting, setting.cities[0], PARTNER_TOTAL)[:1]
