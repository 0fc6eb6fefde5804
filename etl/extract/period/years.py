"""Figures of one year after another: 2016至2019年，分别审批289批、301批、326批和318批."""

from __future__ import annotations

import re
from datetime import date

from etl.extract.numeral import Numeral
from etl.extract.period.days import months
from etl.extract.period.measuring import EACH, is_long
from etl.extract.period.time import Time, TimeKind
from etl.extract.sentence import Sentence
from etl.numbers import NumberKind, Written

_LINK = re.compile(r"[、和及与]")


def yearly(time: Time, numeral: Numeral, sentence: Sentence) -> Time:
    """The year of a figure where as many stand behind 分别 as the span has years; else the span.

    The same of months: 7、8、9月分别申办21份、17份和26份. What is counted each year is of the years:
    五年间，友城到2020年达到30个，年均接待300批.
    """
    if EACH.search(sentence.text, *numeral.clause):
        return _several(numeral, sentence) or time
    said = sentence.text.find("分别", time.end, numeral.start)
    said_of = sentence.text[time.start : time.end]
    parts = _parts(time, listed="、" in said_of or "和" in said_of)
    if said < 0 or len(parts) < 2:
        return time
    listed = _listed(sentence, said)
    place = next((n for n, written in enumerate(listed) if written.end == numeral.end), None)
    if place is None or len(listed) != len(parts):
        return time
    first, last = parts[place]
    return time._replace(first=first, last=last)


def _several(numeral: Numeral, sentence: Sentence) -> Time | None:
    """The last span of several years before a figure."""
    spans = [t for t in sentence.times if t.kind is TimeKind.SPAN and t.end <= numeral.start]
    return next((t for t in reversed(spans) if is_long(t)), None)


def _parts(time: Time, *, listed: bool) -> list[tuple[date, date]]:
    """The years of a span of whole years, the months of a span that lists them."""
    if time.kind is not TimeKind.SPAN or not time.first or not time.last:
        return []
    if time.first.year < time.last.year:
        years = range(time.first.year, time.last.year + 1)
        return [months(year, 1, 12) for year in years]
    of_year = range(time.first.month, time.last.month + 1) if listed else ()
    return [months(time.first.year, month, month) for month in of_year]


def _listed(sentence: Sentence, start: int) -> list[Written]:
    """The numbers behind a place that follow each other with a link, all in one counter."""
    counts = [n for n in sentence.numbers if n.start >= start and n.kind is not NumberKind.DATE]
    listed = counts[:1]
    for number in counts[1:]:
        linked = _LINK.fullmatch(sentence.text[listed[-1].end : number.start])
        if not linked or number.counter != listed[0].counter:
            break
        listed.append(number)
    return listed
