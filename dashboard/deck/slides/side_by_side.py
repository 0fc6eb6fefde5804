"""Cities side by side: those that a slide has room for, and what is said of the others."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from dashboard.deck.plan import AT_MOST_FIGURES
from dashboard.deck.setting import Setting
from dashboard.deck.wording import capital


def with_room(cities: Sequence[str], first: Collection[str]) -> tuple[str, ...]:
    """As many of the cities as a slide shows, in their order; those of `first` before others.

    >>> with_room(("a", "b", "c", "d"), {"d"})
    ('a', 'b', 'd')
    """
    chosen = sorted(cities, key=lambda city: city not in first)[:AT_MOST_FIGURES]
    return tuple(city for city in cities if city in chosen)


def and_not_shown(
    message: str, cities: Sequence[str], shown: Collection[str], setting: Setting
) -> str:
    """A slide's message, and which of the cities it has no room for."""
    names = [setting.city_name(city) for city in cities if city not in shown]
    if not names:
        return message
    others = setting.lang("not shown: {cities}", cities=setting.lang.join(names))
    if not message:
        return capital(others)
    return setting.lang("; ").join((message.rstrip(".。"), others))
