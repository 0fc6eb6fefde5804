"""A report's text → its numerals with their roles, and the figures it proposes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from etl.catalogue import Catalogue
from etl.contract import Measure
from etl.extract.found import Found, merged, of_its_time, total_of
from etl.extract.growth import assign_growth
from etl.extract.numeral import Numeral, Role
from etl.extract.period.dating import Dater
from etl.extract.period.joined import joined
from etl.extract.period.outline import Outline, outline
from etl.extract.period.plans import Plans, is_heading, is_topic
from etl.extract.period.times import heard, read_times
from etl.extract.roles import read_numerals
from etl.extract.said_of import as_stated
from etl.extract.sentence import Sentence
from etl.extract.settling import drop_thresholds, settle
from etl.extract.subject.patterns import Patterns
from etl.extract.subject.resolving import Resolver
from etl.extract.table.telling import Told, tell_tables
from etl.numbers import Assumptions, read_numbers
from etl.reports import Clean, clean, sentences

CARRIED = 3
"""Sentences before a sentence whose subjects it may go on counting."""

_TIMELY = re.compile(r"[\d一二两三四五六七八九十百千年月周昨前]")


@dataclass(frozen=True, slots=True)
class Language:
    """What reading stands on: patterns, the catalogue's indicators and units, assumptions."""

    patterns: Patterns
    measures: Mapping[str, Measure]
    units: Mapping[str, str]
    counters: Mapping[str, frozenset[str]]
    assumptions: Assumptions

    @classmethod
    def of(cls, catalogue: Catalogue, patterns: Patterns, assumptions: Assumptions) -> Language:
        """The language of a catalogue."""
        return cls(
            patterns,
            {i: row.measure for i, row in catalogue.indicators.items()},
            {i: row.unit for i, row in catalogue.indicators.items()},
            {unit: frozenset(row.counters) for unit, row in catalogue.units.items()},
            assumptions,
        )


@dataclass(frozen=True, slots=True)
class Reading:
    """A text with its tables told, cleaned; every numeral in it, and the figures among them."""

    told: Told
    clean: Clean
    outline: Outline
    numerals: list[Numeral]
    figures: list[Found]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where a span of clean text stands in the report's own; empty if a table implies it."""
        return self.told.to_source(*self.clean.to_source(start, end))


def read_text(text: str, language: Language, published: str = "") -> Reading:
    """Reads a report's text; `published` (ISO date, month or range) is what it does not say."""
    told = tell_tables(text)
    cleaned = clean(told.text)
    about = outline(cleaned.text, published, language.patterns)
    dater = Dater(about, language.patterns)
    numerals: list[Numeral] = []
    figures: list[Found] = []
    before: list[Sentence] = []
    earlier: list[Found] = []
    for sentence in _sentences(cleaned.text, about, language):
        if before and sentence.paragraph > before[-1].paragraph:
            before = [
                s for s in before[-1:] if is_heading(s) and sentence.paragraph == s.paragraph + 1
            ]
            earlier = []
        read: list[Found] = []
        if sentence.numbers:
            found = read_numerals(sentence, language.patterns)
            read = _figures(sentence, found, before, earlier, dater, language)
            numerals += found
        figures += read
        earlier = read or earlier
        before = [*before[-CARRIED + 1 :], sentence]
        dater.hear(sentence)
    return Reading(told, cleaned, about, numerals, merged(figures))


def _sentences(text: str, about: Outline, language: Language) -> Iterator[Sentence]:
    """Every sentence with its numbers, its times, and whether it stands in a plan's section."""
    numbers = read_numbers(text, language.assumptions)
    waiting = next(numbers, None)
    plans = Plans(about, language.patterns)
    paragraph, now, whole = 0, about.now, about.now.span
    topic: Sentence | None = None
    for start, end in sentences(text):
        begun = start > 0 and text[start - 1] == "\n"
        paragraph += begun
        if begun:  # what was spoken of last is of the paragraph before
            now = now._replace(opened=None, span=whole or now.span)
        topic = None if begun else topic
        sentence = Sentence(text, start, end, paragraph, topic=topic)
        if (begun or not start) and is_topic(sentence):
            topic = sentence
        while waiting is not None and waiting.start < end:
            sentence.numbers.append(waiting)
            waiting = next(numbers, None)
        if _TIMELY.search(text, start, end):
            sentence.times = list(joined(read_times(text, start, end, now), text))
            for time in sentence.times:
                now = heard(now, time, text)
        sentence.plan = plans.hear(sentence, begun=begun or not start)
        if now.reported != (plans.year or about.year):  # 全年 is of the year that is planned
            now = now._replace(reported=plans.year or about.year)
        if now.mentioned and now.mentioned > (about.year or now.mentioned) and not start:
            now = now._replace(mentioned=None)  # 2021年工作总结及2022年打算
        yield sentence


def _figures(
    sentence: Sentence,
    numerals: list[Numeral],
    before: list[Sentence],
    earlier: list[Found],
    dater: Dater,
    language: Language,
) -> list[Found]:
    if not any(n.role in (Role.FIGURE, Role.GROWTH) for n in numerals):
        return []
    Resolver(sentence, before, language.patterns).resolve(numerals, [f.numeral for f in earlier])
    for numeral in numerals:
        if numeral.role is Role.FIGURE:
            settle(numeral, sentence.text)
    drop_thresholds(sentence, numerals)
    growth = assign_growth(sentence, numerals, _of_same_subject(sentence, earlier, language))
    read: list[Found] = []
    for numeral in numerals:
        if numeral.role is not Role.FIGURE:
            continue
        usual = language.measures.get(numeral.indicator)
        total = total_of(numeral, sentence, [*earlier, *read])
        dated = dater.dated(numeral, sentence, usual, [f.numeral for f in read])
        if usual is None:
            dated = as_stated(numeral, sentence, total, read, earlier) or dated
        whole = total if total and of_its_time(dated, total.dated) else None
        read.append(Found(numeral, sentence, dated, None, whole))
    for found in [*earlier, *read]:
        grown = growth.get(found.numeral.start)
        if grown and found.growth is None and grown.fits(found.dated.last):
            found.growth = grown
    return read


def _of_same_subject(sentence: Sentence, earlier: list[Found], language: Language) -> list[Numeral]:
    """The figures before that a rate of this sentence may be of: none where it names another thing."""
    named = {mention.subject.name for mention in sentence.mentions(language.patterns)}
    figures = [found.numeral for found in earlier]
    return [f for f in figures if not named or not f.match or f.match.subject.name in named]
