"""Which way a rate goes: the words and signs of direction in front of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from etl.numbers import NumberKind, Written, qualifier_before, read_numbers

RATE_KINDS = (
    NumberKind.PERCENT,
    NumberKind.FRACTION,
    NumberKind.MULTIPLE,
    NumberKind.PERCENTAGE_POINT,
)
FALLING = ("-", "−")
SIGNS = ("+", *FALLING)
GROWTH_WORDS = (
    r"增长|增幅|增速|增加|增|多出|多了|少了|上升|上涨|提高|提升|扩大|攀升|涨|升|"
    r"下降|减少|降低|降幅|回落|下滑|压减|压缩|缩减|锐减|减|降|跌|负增长"
)
AT_RATE = re.compile(
    rf"(?:{GROWTH_WORDS})(?:率|了|为|达到?|约|近|逾|超过?|均|各|分别|[：，]|和|\s)*\Z|[+＋-]\Z"
)
"""A word of direction, or a sign, that a rate stands right behind."""
COMPARED_AT_RATE = re.compile(r"[比较][^，。；]{2,12}(?:[高低]|[多少][办接审签来]?)了?\Z")
PACE = re.compile("增速|增幅|降幅|涨幅|跌幅")
"""What may itself go up or down: 降幅收窄, 增速回落."""
_DOWN = re.compile(r"下降|减少|降低|降幅|回落|下滑|压减|压缩|缩减|锐减|负增长|减|降|跌")
# 比上年少12%, beside 至少 and 不少, which are no direction
_MORE_OR_LESS = re.compile(r"(?<![至不最较更很])(?:(?P<less>[少低])|[多高])[办接审签来]?了?\Z")
_UP_OR_DOWN = re.compile(GROWTH_WORDS)
_BOTH = re.compile("(?:增长?|上?升|涨)[/或、与和]?(?:减少?|下?降|跌)")
_LINK = re.compile("(?:以上|左右)?[、，和与及]+(?:同比|分别)*")
STOP = re.compile(r"[。；！？\n]")
"""Ends what words of direction speak of."""


@dataclass(frozen=True, slots=True)
class Told:
    """A number of a passage, and what is said in front of it.

    `start` is where the word of direction begins, which may be that of the number before:
    分别下降8.4%和11.2%. Where none is said, `falls` is None and `start` that of the number.
    """

    number: Written
    start: int
    falls: bool | None


def falls(words: str) -> bool | None:
    """Whether the last word of direction says that it fell; None where none is said.

    >>> falls("由增长转为下降"), falls("比上年多"), falls("占"), falls("同比增减")
    (True, False, None, None)
    """
    if compared := _MORE_OR_LESS.search(words):
        return bool(compared["less"])
    directions = _UP_OR_DOWN.findall(_BOTH.sub("", words))
    return bool(_DOWN.fullmatch(directions[-1])) if directions else None


def told(passage: str) -> Iterator[Told]:
    """The numbers of a passage of clean text in order; dates and names are no numbers here."""
    before: Told | None = None
    end = 0
    for number in read_numbers(passage):
        if number.low is None and number.high is None:
            continue
        _, start = qualifier_before(passage, number.start)
        words = STOP.split(passage[end:start].replace("−", "-"))[-1]
        here = _told(number, words, start, before)
        yield here
        end = number.end
        before = None if words.endswith(SIGNS) else here  # 分别增长22%、-14%、35%


def _told(number: Written, words: str, start: int, before: Told | None) -> Told:
    """`words` are those in front of the number, `before` is the number in front of them."""
    said = AT_RATE.search(words) or COMPARED_AT_RATE.search(words)
    if said is not None:
        paced = PACE.search(words, 0, said.start())
        fell = words.endswith("-") or (not words.endswith("+") and falls(words))
        return Told(number, start - len(said[0]), None if paced else fell)
    if before and before.number.kind in RATE_KINDS and _LINK.fullmatch(words):
        return replace(before, number=number)
    return Told(number, number.start, None)
