"""How a number is set large: its digits big, the words around them small, fitted to a width."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

NUMBER = re.compile(
    r"^(?P<before>[^\d]*?)(?P<core>(?:US\$|¥)?\d[\d,.]*%?[万亿]?(?:[–…][\d,.]+%?[万亿]?)?)(?P<after>[^\d]*)$"
)
AFFIX = 0.42
# Numbers are set in bold, which is so much wider.
BOLD = 1.08
# A label is set no smaller than its size divided by this.
MUCH_SMALLER = 1.3
PLAIN, PART = re.compile("[a-zA-Z0-9]"), re.compile("[a-zA-Z0-9]+$")
# A bracket that a cut leaves open.
OPEN = re.compile(r" ?[（(][^）)]*$")
WIDE = re.compile(r"[⺀-鿿＀-￯、。《》“”（）：；，]")


class Written(NamedTuple):
    """近 | 3.3万 | 份. Forms without digits, or with several, are all `core`."""

    before: str
    core: str
    after: str


def parts(text: str) -> Written:
    """A written number in three pieces, which joined are the text again.

    >>> parts("近3.3万份")
    Written(before='近', core='3.3万', after='份')
    >>> parts("over 105 ties")
    Written(before='over ', core='105', after=' ties')
    >>> parts("每30个有效持卡人就有1个").core
    '每30个有效持卡人就有1个'
    """
    found = NUMBER.match(text)
    return Written(*found.group("before", "core", "after")) if found else Written("", text, "")


def capital(text: str) -> str:
    """A heading begins with a capital: sister cities → Sister cities."""
    return text[:1].upper() + text[1:]


def small(heading: str, elsewhere: str) -> str:
    """A heading within a sentence: its first word small where another text writes it so.

    >>> small("Official trips abroad", "batches of official trips")
    'official trips abroad'
    >>> small("APEC cards", "APEC cards held")
    'APEC cards'
    """
    first = heading.split(" ")[0].lower()
    return first + heading[len(first) :] if first in elsewhere.split() else heading


def shortened(text: str, ems: float) -> str:
    """A text cut to about so many ems, not within a word or a bracket, with an ellipsis.

    >>> shortened("舟山市人民政府外事办公室2019年外事工作总结", 13.0)
    '舟山市人民政府外事办公室…'
    >>> shortened("Hand in Hand with the World", 10.0)
    'Hand in Hand with…'
    >>> shortened("市外办2022年工作报告（文字版）", 13.0)
    '市外办2022年工作报告…'
    """
    if width(text) <= ems:
        return text
    short = text
    while width(short) > ems:
        short = short[:-1]
    if PLAIN.match(text[len(short) :]):
        short = PART.sub("", short) or short
    short = OPEN.sub("", short) or short
    return short.rstrip(" ,“") + "…"


def width(text: str) -> float:
    """About how wide a text is, in ems of a sans-serif face.

    >>> width("城市") > width("ab")
    True
    """
    return sum(_width(letter) for letter in text)


def _width(letter: str) -> float:
    if WIDE.match(letter):
        return 1.0
    if letter in " .,:;'|il!":
        return 0.3
    return 0.68 if letter.isupper() else 0.57


def fitted(
    numbers: Iterable[str], room: float, largest: float, smallest: float, affix: float = AFFIX
) -> float:
    """The size at which each number of a row fits on one line, in the unit of `room`.

    `room` is the width of a cell, `affix` the size of the words around a number beside its own;
    numbers side by side are of one size.
    """
    written = [parts(number) for number in numbers]
    ems = [width(core) + affix * width(before + after) for before, core, after in written]
    widest = BOLD * max(ems, default=0.0)
    return max(smallest, min(largest, room / widest if widest else largest))


def spared_a_line(text: str, room: float, size: float) -> float:
    """The size of a label: a little smaller where that saves a word alone on its second line.

    >>> spared_a_line("友好城市", room=70, size=18) < 18
    True
    >>> spared_a_line("友好城市", room=40, size=18)
    18
    """
    needed = BOLD * width(text) * size
    return size * room / needed if 1 < needed / room <= MUCH_SMALLER else size


def first_fitting(
    sizes: Sequence[float], texts: Sequence[str], room: float, tall: float, leading: float
) -> float:
    """The first size at which texts below each other fit into a height, else the last.

    `leading` is the height of a row beside its size.
    """
    for size in sizes:
        if sum(lines(text, room, size) for text in texts) * size * leading <= tall:
            return size
    return sizes[-1]


def lines(text: str, room: float, size: float) -> int:
    """How many lines a text takes, an upper guess."""
    return sum(-int(-width(line) * size // room) or 1 for line in text.split("\n"))
