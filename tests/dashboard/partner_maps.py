"""Maps made up for tests, so that a picture does not change when a tie is added to the data."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

from dashboard.language import Language
from dashboard.views.partner_base import base
from dashboard.views.partner_map import Key, PartnerMap
from dashboard.views.partner_points import Bubble, Home, Mark, Point
from dashboard.views.partner_ties import MapChoice
from etl.contract import PartnershipKind
from etl.geography import project

ON = date(2026, 1, 31)
HOMES = (("one", "甲市", "Alpha", 30.0, 121.5), ("two", "乙市", "Beta", 36.0, 120.4))
SISTER, FRIEND, UNKNOWN, PREPARED = PartnershipKind
# Name in Chinese and English, latitude, longitude, and the kind of tie of each home, if any.
PLACES: tuple[tuple[str, str, float, float, tuple[PartnershipKind | None, ...]], ...] = (
    ("柏林", "Berlin", 52.5, 13.4, (SISTER, None)),
    ("布拉格", "Prague", 50.1, 14.4, (FRIEND, UNKNOWN)),
    ("东京", "Tokyo", 35.7, 139.7, (None, SISTER)),
    ("釜山", "Busan", 35.2, 129.1, (SISTER, SISTER)),
    ("悉尼", "Sydney", -33.9, 151.2, (UNKNOWN, None)),
    ("纽约", "New York", 40.7, -74.0, (None, FRIEND)),
    ("圣保罗", "São Paulo", -23.5, -46.6, (PREPARED, None)),
)


def made_up(code: str = "zh", **chosen: str) -> PartnerMap:
    """A map of two homes and seven places; `chosen` are fields of the choice."""
    lang = Language(code)
    choice = MapChoice(cities=("one", "two"), names=code, **chosen)  # type: ignore[arg-type]
    homes = tuple(
        Home(home, form, lang.pick(zh, en), lat, lon, *project(lat, lon))
        for form, (home, zh, en, lat, lon) in enumerate(HOMES)
    )
    kinds = tuple(Key(lang(f"kind {kind}"), kind=kind) for kind in PartnershipKind)
    return PartnerMap(
        choice=choice,
        title=lang.pick("甲市、乙市国际友城", "International partner cities of Alpha, Beta"),
        lines=(lang.pick("甲市：九对", "Alpha: 9"), lang.pick("乙市：七对", "Beta: 7")),
        note=lang.pick("是下限。", "A lower bound."),
        homes=homes,
        points=tuple(_point(i, lang) for i in range(len(PLACES))),
        bubbles=(),
        legend=(*(Key(home.label, form=home.form) for home in homes), *kinds),
        base=base(lang, choice.base, ON),
        sources=lang.pick("来源：编造。", "Sources: made up."),
        dated=lang.pick("截至2026年", "Up to 2026"),
        text=lang.pick("一张编造的图。", "A made-up map."),
    )


def by_country() -> PartnerMap:
    """Two countries as discs, so large and near that homes would lie on them."""
    ties = ("KR", "韩国", 14, 35.9, 127.8), ("JP", "日本", 9, 35.0, 135.0)
    marks = (Mark("one", 0, SISTER),)
    discs = tuple(
        Bubble(country, name, count, str(count), lat, lon, *project(lat, lon), marks)
        for country, name, count, lat, lon in ties
    )
    return replace(made_up(show="countries"), points=(), bubbles=discs)


def _point(index: int, lang: Language) -> Point:
    zh, en, lat, lon, kinds = PLACES[index]
    marks = tuple(
        Mark(HOMES[form][0], form, kind) for form, kind in enumerate(kinds) if kind is not None
    )
    name = lang.pick(zh, en)
    return Point(f"p{index}", name, name, "", lat, lon, *project(lat, lon), marks)


def crowded(ties: int) -> PartnerMap:
    """A map of one home and so many places, wherever chance puts them."""
    view, chance = made_up(), random.Random(5)
    points = []
    for i in range(ties):
        lat, lon = chance.uniform(-50, 65), chance.uniform(-180, 180)
        mark = Mark("one", 0, chance.choice(list(PartnershipKind)))
        name = f"地方{i}"
        points.append(Point(f"p{i}", name, name, "日本", lat, lon, *project(lat, lon), (mark,)))
    return replace(view, homes=view.homes[:1], lines=view.lines[:1], points=tuple(points))
