"""Figures with all that was read about them: parts and their totals, and what is told twice."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from etl.contract import Measure
from etl.extract.numeral import Numeral
from etl.extract.period.dated import Dated
from etl.extract.rates import Growth
from etl.extract.sentence import Sentence

PERSONS = ("人", "名", "位")

_CLOSED = re.compile("（[^（）]*）")


@dataclass(slots=True)
class Found:
    """A figure with everything that was read about it."""

    numeral: Numeral
    sentence: Sentence
    dated: Dated
    growth: Growth | None
    part_of: Found | None = None
    also: list[Numeral] = field(default_factory=list)


def total_of(numeral: Numeral, sentence: Sentence, before: list[Found]) -> Found | None:
    """The total that a part belongs to: the last figure before 其中 in the same sort of counter.

    Where a list goes on behind a semicolon, 其中 may be further back: the total of its last part.
    """
    if not numeral.part or not before:
        return None
    start = before[0].numeral.start
    opening = _opening(numeral, sentence, start)
    alike = [found for found in before if _sort(found.numeral) == _sort(numeral)]
    if opening < start:
        return alike[-1].part_of if alike else None
    for other in reversed(alike):
        if other.numeral.start < opening and not _is_more(numeral, other.numeral):
            return (
                other.part_of if other.part_of and other.part_of.numeral.start > opening else other
            )
    return None


def _is_more(part: Numeral, total: Numeral) -> bool:
    """Whether a part would be more than its total: 96批，去年仅为7批，其中经贸团组63批."""
    return (part.written.low or 0) > (total.written.high or total.written.low or 0)


def _opening(numeral: Numeral, sentence: Sentence, start: int) -> int:
    """Where the list of parts opens; what a bracket holds that closed before is passed over."""
    words = _CLOSED.sub(lambda held: "）" * len(held[0]), sentence.text[start : numeral.start])
    return start + max(words.rfind(mark) for mark in ("其中", "包括", "含", "（"))


def of_its_time(part: Dated, total: Dated) -> bool:
    """Whether a part is of its total's time: 120批（2017年为100批） names no part.

    What was done before may be a part of what there is: 友城120对，其中2017年新增3对. What is
    aimed at is no part of what was done, nor the other way round.
    """
    if (part.measure is Measure.TARGET) is not (total.measure is Measure.TARGET):
        return False
    first = total.first or total.last
    earlier = part.last is not None and first is not None and part.last < first
    standing = total.measure in (Measure.STOCK, Measure.CUMULATIVE)
    return not earlier or (standing and part.measure is Measure.FLOW)


def _sort(numeral: Numeral) -> str:
    """What a counter counts: 3840人，其中留学生512名 are both persons; 44个国家 are no 29个."""
    if numeral.counter in PERSONS:
        return "人"
    return "国" if "国" in numeral.counter else numeral.counter[:1]


def merged(figures: list[Found]) -> list[Found]:
    """A figure that is repeated is one figure at several places; the first is its row."""
    kept: dict[tuple[object, ...], Found] = {}
    single: list[Found] = []
    for found in figures:
        written = found.numeral.written
        key = (
            found.numeral.indicator,
            written.value,
            written.low,
            written.qualifier,
            found.dated.measure,
        )
        first = kept.get(key) if found.numeral.indicator else None
        if first is not None and _same_period(first.dated, found.dated) and not found.part_of:
            first.also.append(found.numeral)
            first.growth = first.growth or found.growth
            if found.dated.sure > first.dated.sure:
                first.dated = found.dated
            continue
        single.append(found)
        kept.setdefault(key, found)
    return single


def _same_period(one: Dated, other: Dated) -> bool:
    vague = min(one.sure, other.sure) <= 0.9
    return (one.first, one.last) == (other.first, other.last) or vague
