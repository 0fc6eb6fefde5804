"""The slide of partner places: a map with its base and caption, and what it cannot show."""

from __future__ import annotations

from dashboard.deck.content import Slide
from dashboard.deck.figures import of_family
from dashboard.deck.plan import SlidePlan
from dashboard.deck.setting import MissingFiguresError, Setting

PARTNER_TOTAL = "partner_ties"


def partner_map(plan: SlidePlan, setting: Setting) -> Slide:
    """The partners known by name, beside the total that one city reports."""
    ties = [r for r in setting.store.rows("partnerships") if r["city_id"] in setting.cities]
    if not ties:
        raise MissingFiguresError(
            f"no partner of {setting.city_names} is known",
            'Enter them in data/reference/partnerships.csv, or write if_missing = "leave_out".',
        )
    shown = []
    if len(setting.cities) == 1:
        shown = of_family(setting, setting.cities[0], PARTNER_TOTAL)[:1]
    message = setting.lang(
        "{count} ties are known by name; the list is a lower bound", count=len(ties)
    )
    return Slide(
        plan.place,
        plan.kind,
        setting.text(plan.title),
        message,
        cells=tuple(setting.cell(setting.lang("Reported total"), o) for o in shown),
        picture=setting.draw(setting, plan.scene),
        sources=setting.sources(shown),
        notes=setting.notes(shown),
    )
