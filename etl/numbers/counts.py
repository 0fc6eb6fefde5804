"""Counts and spans of time: a number, what qualifies it, and its counter."""

from __future__ import annotations

import re

from etl.contract import Qualifier
from etl.numbers.assumptions import Assumptions
from etl.numbers.grammar import NUMBER
from etl.numbers.interval import Bounds, interval, several
from etl.numbers.lexicon import AGES
from etl.numbers.magnitude import LONGEST, magnitude
from etl.numbers.qualifiers import around
from etl.numbers.spans import Span, between, few, span
from etl.numbers.written import NumberKind, Written, uncounted

Reading = tuple[float | None, Bounds, NumberKind]

# 拨打12345, 邮编315000: what stands in front says that bare digits are a name.
_CALLED = re.compile(
    r"(?:拨打|致电|电话|热线|手机|传真|邮编|邮政编码|QQ|微信)(?:号码?)?[：是为]?(?:[\d-]{3,12}[、，/和或转])?\Z"
)
_CALLED_AT_MOST = 24


def read_count(
    text: str, start: int, end: int, table: Assumptions, forced: Qualifier | None = None
) -> Written:
    """The count at a place of the text, under its own qualifier or the one given."""
    parts = NUMBER.match(text, start)
    if parts is None or parts.end() != end:  # some counters look ahead, some reach too far
        parts = NUMBER.match(text, start, end)
    if parts is None or len(parts["digits"] or "") > LONGEST:
        return uncounted(text, start, end, NumberKind.NAME)
    counter = parts["counter"] or parts["place"] or parts["span"] or ""
    if not counter and _CALLED.search(text, max(0, start - _CALLED_AT_MOST), start):
        return uncounted(text, start, end, NumberKind.NAME)
    qualifier = _qualifier(parts, forced or around(text, start, end))
    value, bounds, kind = _value(parts, qualifier, table)
    if parts["span"]:
        kind = NumberKind.AGE if counter.endswith(AGES) else NumberKind.DURATION
        if "半" in counter and "年度" not in counter:  # 两个半月, 近三个半年度
            value, bounds = _half_more(value), (_half_more(bounds[0]), _half_more(bounds[1]))
    if parts["base"] or parts["few"]:
        qualifier = Qualifier.MORE_THAN
    return Written(start, end, text[start:end], value, *bounds, qualifier, counter, kind)


def _qualifier(parts: re.Match[str], found: Qualifier) -> Qualifier:
    if found is not Qualifier.EXACT:
        return found
    if parts["some"]:
        return Qualifier.ABOUT
    if parts["plus"]:
        return Qualifier.AT_LEAST
    return Qualifier.MORE_THAN if parts["more"] or parts["rest"] else Qualifier.EXACT


def _value(parts: re.Match[str], qualifier: Qualifier, table: Assumptions) -> Reading:
    if parts["base"]:
        return None, several(magnitude(parts["base"]).value, table), NumberKind.CARDINAL
    if parts["few"]:
        below, ends = few(parts["few"])
        return float(below), _bounds(ends), NumberKind.CARDINAL
    digits = parts["digits"] + (parts["scale"] or "")
    named = between(parts["low"], digits) if parts["low"] else span(digits)
    if named:
        return None, _bounds(named), NumberKind.RANGE
    number = magnitude(digits)
    remainder = bool(parts["more"] or parts["rest"])
    bounds = interval(number, qualifier, table, remainder=remainder)
    return float(number.value), bounds, NumberKind.CARDINAL


def _bounds(ends: Span) -> Bounds:
    return float(ends[0]), float(ends[1])


def _half_more(bound: float | None) -> float | None:
    return None if bound is None else bound + 0.5
