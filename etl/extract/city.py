"""Which city a report is of, from its own words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from etl.catalogue import City

_PLACE = r"(?P<name>[\u4e00-\u9fa5]{2,4}?)"
_OFFICE = re.compile(
    rf"(?:\A|[\s，。（）“”：、的由从]){_PLACE}(?:市|省|县|区|州)?(?:人民政府)?(?:外事|外侨|外办|侨务)"
)
_CITY = re.compile(
    rf"(?:\A|[\s，。（）“”：、在与为对])(?!我市|全市|本市|该市|城市){_PLACE}[市县省](?![场民长内外里])"
)
WITHIN = 3000


def city_id(name: str, cities: Iterable[City]) -> str:
    """The id of the city that is named by its id or either name; else the name as it is."""
    plain = name.strip().removesuffix("市").casefold()
    named = (c.city_id for c in cities if plain in (c.city_id, c.name_zh, c.name_en.casefold()))
    return next(named, name)


def city_of(text: str, known: Iterable[str]) -> str:
    """The reporting city's name without 市: the office's, else the one named most; or nothing.

    `known` are names of cities in the catalogue, which win over names that only look like one.
    """
    start = text[:WITHIN]
    names = Counter({name: start.count(name) for name in known if name in start})
    offices = Counter(match["name"] for match in _OFFICE.finditer(start))
    for counts in (offices, names, Counter(m["name"] for m in _CITY.finditer(start))):
        if counts:
            return counts.most_common(1)[0][0]
    return ""
