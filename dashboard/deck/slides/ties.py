"""The ties that a slide speaks of: those concluded counted, those in preparation apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dashboard.deck.setting import Setting
from dashboard.language import Language
from dashboard.views.partner_ties import MapChoice, Tie, all_ties, selected

ON_MAP = (
    "1 partner place known by name on this map; the list is a lower bound",
    "{count} partner places known by name on this map; the list is a lower bound",
)
# A frame shows neither all of a part of the world nor that part alone.
WITHIN_FRAME = (
    "1 partner place known by name within this frame; the list is a lower bound",
    "{count} partner places known by name within this frame; the list is a lower bound",
)


class Ties(NamedTuple):
    """Ties known by name, those concluded and those in preparation."""

    concluded: tuple[Tie, ...]
    coming: tuple[Tie, ...]


def ties_of(setting: Setting, scene: str = "world") -> Ties:
    """The ties of the setting's cities with places in a scene, as the map draws them."""
    choice = MapChoice(cities=setting.cities, scene=scene)
    shown = selected(all_ties(setting.store, setting.lang), choice).shown
    return Ties(
        tuple(tie for tie in shown if tie.is_tie), tuple(tie for tie in shown if not tie.is_tie)
    )


def counted(ties: Ties, lang: Language) -> str:
    """How many ties are known by name."""
    text = lang.counted(
        len(ties.concluded),
        "1 tie is known by name; the list is a lower bound",
        "{count} ties are known by name; the list is a lower bound",
    )
    if not ties.coming:
        return text
    return text + lang("; {count} more in preparation", count=len(ties.coming))


def places_counted(ties: Ties, scene: str, lang: Language) -> str:
    """How many places those in a scene are with; a place counts once, concluded before coming."""
    concluded = _places(ties.concluded)
    text = lang.counted(len(concluded), *(ON_MAP if scene == "world" else WITHIN_FRAME))
    coming = _places(ties.coming) - concluded
    return text + lang("; {places} more in preparation", places=len(coming)) if coming else text


def _places(ties: Sequence[Tie]) -> set[str]:
    return {tie.place_id for tie in ties}
