"""A report's text → its numerals with their roles, and the figures it proposes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from etl.catalogue import Catalogue
from etl.contract import Measure, Qualifier
from etl.extract.dating import Dated, Dater
from etl.extract.growth import assign_growth
from etl.extract.numeral import Numeral, Role
from etl.extract.outline import Outline, outline
from etl.extract.patterns import Patterns
from etl.extract.plans import Plans, is_heading, is_topic
from etl.extract.rates import Growth
from etl.extract.roles import read_numerals
from etl.extract.sentence import Sentence
from etl.extract.subjects import Resolver
from etl.extract.tables import Told, tell_tables
from etl.extract.times import heard, joined, read_times
from etl.numbers import Assumptions, NumberKind, Written, read_numbers
from etl.reports import Clean, clean, sentences

CARRIED = 3
"""Sentences before a sentence whose subjects it may go on counting."""

_NOUN = re.compile(
    r"[一-鿿“”》][一-鿿”》](?<![了过做为是有达各这那共计第每约近再连续前后上下等和及或两])\Z"
)
_SMALL = re.compile(r"[一二两三四五六七八九十]")
_TIMELY = re.compile(r"[\d一二两三四五六七八九十百千年前]")
_PASSED = re.compile(r"(?:大关)?，(?:总量|总数|份数)?达到?(?:了|约|近)?\d")
_FROM = re.compile(r"(?:分别)?(?:来自|分属)")
STRONG_COUNTERS = re.compile(r"批次?|人次|起|名|份|期|场次")
SURE_COUNTERS = re.compile(
    r"批次?|人次|份|对|起|件|名|期|届|大洲|个国家|个城市|场次?|家|位|张|例|宗|国|字|元|美元"
)


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


@dataclass(slots=True)
class Found:
    """A figure with everything that was read about it."""

    numeral: Numeral
    sentence: Sentence
    dated: Dated
    growth: Growth | None
    part_of: Found | None = None
    also: list[Numeral] = field(default_factory=list)


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
    return Reading(told, cleaned, about, numerals, _merged(figures))


def _sentences(text: str, about: Outline, language: Language) -> Iterator[Sentence]:
    """Every sentence with its numbers, its times, and whether it stands in a plan's section."""
    numbers = read_numbers(text, language.assumptions)
    waiting = next(numbers, None)
    plans = Plans(about, language.patterns)
    paragraph, now = 0, about.now
    topic: Sentence | None = None
    for start, end in sentences(text):
        begun = text.count("\n", max(0, start - 1), start)
        paragraph += begun
        if begun and now.opened is not None:
            now = replace(now, opened=None)
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
        sentence.plan = plans.hear(sentence, begun=bool(begun) or not start)
        now = replace(now, reported=plans.year or about.now.reported)
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
            _settle(numeral, sentence.text)
    _drop_thresholds(sentence, numerals)
    growth = assign_growth(sentence, numerals, _of_same_subject(sentence, earlier, language))
    read: list[Found] = []
    for numeral in numerals:
        if numeral.role is not Role.FIGURE:
            continue
        usual = language.measures.get(numeral.indicator)
        dated = dater.dated(numeral, sentence, usual)
        if usual is None and read and _FROM.match(sentence.text, numeral.clause[0]):
            dated = read[-1].dated  # …412名，来自39个国家
        found = Found(numeral, sentence, dated, growth.get(numeral.start))
        found.part_of = _total_of(found, read, earlier)
        read.append(found)
    for late in earlier:
        late.growth = late.growth or growth.get(late.numeral.start)
    return read


def _of_same_subject(sentence: Sentence, earlier: list[Found], language: Language) -> list[Numeral]:
    """The figures before that a rate of this sentence may be of: none where it names another thing."""
    named = {mention.subject.name for mention in sentence.mentions(language.patterns)}
    figures = [found.numeral for found in earlier]
    return [f for f in figures if not named or not f.match or f.match.subject.name in named]


def _drop_thresholds(sentence: Sentence, numerals: list[Numeral]) -> None:
    """近4.5万份，首次突破4万份大关: the mark that was passed is no second figure."""
    counted: set[str] = set()
    for numeral in numerals:
        if numeral.role is not Role.FIGURE:
            continue
        passed = sentence.text.startswith("大关", numeral.end) and numeral.counter in counted
        marked = sentence.text[numeral.start : numeral.start + 2] in ("突破", "超过")
        if passed or (marked and _PASSED.match(sentence.text, numeral.end)):
            numeral.role, numeral.why = Role.OTHER, "关口"
        counted.add(numeral.counter)


def _settle(numeral: Numeral, text: str) -> None:
    """Takes back the role of figure where nothing says that a small word counts something."""
    written: Written = numeral.written
    match = numeral.match
    if match and match.rule.ignore:
        numeral.role, numeral.why = Role.OTHER, "页面信息"
    elif numeral.counter == "国" and match is None and numeral.head:
        numeral.role, numeral.why = Role.NAME, "名称"
    elif numeral.counter == "第" and match is None:
        numeral.why = "名次"
    elif written.kind is NumberKind.DURATION and not numeral.indicator:
        numeral.role, numeral.why = Role.OTHER, "时长"
    elif _is_small(written):
        known = match is not None and match.rule.indicator and match.tight
        one = written.value == 1 and numeral.counter not in ("对",)
        sure = SURE_COUNTERS.fullmatch(numeral.counter)
        named = sure and match is not None and bool(match.rule.indicator)
        strong = STRONG_COUNTERS.fullmatch(numeral.counter) or _behind_its_noun(numeral, text)
        if one or not (known or named or strong):
            numeral.role, numeral.why = Role.OTHER, "虚指或结构"
            numeral.match = None


def _behind_its_noun(numeral: Numeral, text: str) -> bool:
    """Whether a number closes its clause behind what it counts: 召开论证会两次，修订标准四项。"""
    closes = text[numeral.end : numeral.end + 1] in "，。；、）\n"
    each = "每" in text[max(0, numeral.start - 4) : numeral.start]
    behind = _NOUN.search(text, max(0, numeral.start - 2), numeral.start)
    return bool(numeral.counter) and closes and not each and bool(behind)


def _is_small(written: Written) -> bool:
    """A Chinese numeral up to ten without 余 or 近: often a way of speaking (三个方面)."""
    low = written.low if written.low is not None else 0
    if written.kind is not NumberKind.CARDINAL:
        return False
    return low <= 10 and written.qualifier is Qualifier.EXACT and bool(_SMALL.match(written.text))


def _total_of(found: Found, read: list[Found], earlier: list[Found]) -> Found | None:
    """The total that a part belongs to: the last figure before 其中 with the same counter."""
    if not found.numeral.part:
        return None
    opening = max(
        found.sentence.text.rfind(mark, 0, found.numeral.start)
        for mark in ("其中", "包括", "含", "（")
    )
    for other in reversed([*earlier, *read]):
        same = other.numeral.counter[:1] == found.numeral.counter[:1]
        if other.numeral.start < opening and same:
            return (
                other.part_of if other.part_of and other.part_of.numeral.start > opening else other
            )
    return None


def _merged(figures: list[Found]) -> list[Found]:
    """A figure that is repeated is one figure at several places; the first is its row."""
    kept: dict[tuple[object, ...], Found] = {}
    merged: list[Found] = []
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
        merged.append(found)
        kept.setdefault(key, found)
    return merged


def _same_period(one: Dated, other: Dated) -> bool:
    vague = min(one.sure, other.sure) <= 0.9
    return (one.first, one.last) == (other.first, other.last) or vague
