"""What was read → proposed ledger rows, with offsets in the report's own text."""

from __future__ import annotations

from etl.contract import Measure
from etl.extract.found import Found
from etl.extract.numeral import Numeral, Zone
from etl.extract.proposal import Proposal
from etl.extract.reading import Language, Reading, read_text
from etl.extract.subject.naming import narrowing, own_noun
from etl.extract.subject.parts import opens_parts
from etl.validate.parts import may_be_part

LONGEST_PRINT = 30

SURE = {
    Zone.HEAD: 0.95,
    Zone.LEFT: 0.95,
    Zone.SIBLING: 0.92,
    Zone.LIST: 0.85,
    Zone.PART: 0.85,
    Zone.NEXT: 0.85,
    Zone.CARRY: 0.75,
    Zone.TOPIC: 0.7,
    Zone.BEFORE: 0.6,
    Zone.NONE: 0.4,
}
LOOSE = 0.85
"""Factor where other words stand between a mention and its number."""
GENERAL = ("个", "项")
"""Counters of anything: the noun says in what it counts."""
UNKNOWN = 0.6
"""At most, for a thing that the catalogue does not have."""


def propose(text: str, report_id: str, language: Language, published: str = "") -> list[Proposal]:
    """The figures of a report's text as ledger rows in the order of their place."""
    return proposals(read_text(text, language, published), text, report_id, language)


def proposals(reading: Reading, text: str, report_id: str, language: Language) -> list[Proposal]:
    """The figures of a reading of `text` as ledger rows."""
    figures = sorted(reading.figures, key=lambda f: f.numeral.start)
    names = {id(f): f"{report_id}-{n:03}" for n, f in enumerate(figures, 1)}
    found = [_proposal(f, names, reading, text, language) for f in figures]
    units = {proposal.figure_id: proposal.unit for proposal in found}
    for proposal in found:
        if not may_be_part(proposal.unit, units.get(proposal.part_of, proposal.unit)):
            proposal.part_of = ""  # 24个国家，其中友城9个
    return found


def _proposal(
    found: Found, names: dict[int, str], reading: Reading, text: str, language: Language
) -> Proposal:
    numeral, dated, written = found.numeral, found.dated, found.numeral.written
    start, end = reading.place(numeral.start, numeral.end)
    scope, counter = _scope(found, language), _counter(numeral)
    places = (reading.place(other.start, other.end) for other in found.also)
    return Proposal(
        figure_id=names[id(found)],
        indicator_id=_indicator(numeral, dated.measure),
        scope="",
        scope_zh=scope,
        measure=dated.measure,
        period_start=dated.first,
        period_end=dated.last,
        period_basis=dated.basis,
        as_printed="".join(text[start:end].split())[:LONGEST_PRINT],
        qualifier=written.qualifier,
        value=written.value,
        value_low=written.low,
        value_high=written.high,
        unit=_unit(numeral, scope, language),
        unit_zh=counter,
        growth=found.growth.rate if found.growth else None,
        growth_printed=found.growth.printed if found.growth else "",
        part_of=names.get(id(found.part_of), "") if found.part_of else "",
        char_start=start,
        char_end=end,
        also_at=";".join(f"{a}:{b}" for a, b in places),
        note="",
        confidence=_confidence(found),
        why=_why(found),
    )


def _indicator(numeral: Numeral, measure: Measure) -> str:
    """A planned number of sister cities has an indicator of its own in the catalogue."""
    planned = measure is Measure.TARGET and numeral.indicator == "sister_city_total"
    return "sister_city_target" if planned else numeral.indicator


def _counter(numeral: Numeral) -> str:
    if numeral.counter in ("第", "/"):
        return numeral.written.counter if numeral.counter == "第" else ""
    return numeral.counter


def _unit(numeral: Numeral, noun: str, language: Language) -> str:
    rule = numeral.match.rule if numeral.match else None
    counter = numeral.counter
    if rule is not None and (rule.unit or counter in rule.units):
        return rule.units.get(counter, rule.unit)
    if not numeral.indicator and counter in GENERAL:
        nouns = language.patterns.nouns
        found = next((unit for words, unit in nouns.items() if noun.endswith(words)), None)
        return found or language.patterns.units.get(counter, "")
    usual = language.units.get(numeral.indicator, "")
    if usual and (counter in language.counters.get(usual, ()) or counter in ("第", "/")):
        return usual
    return language.patterns.units.get(counter, usual)


def _scope(found: Found, language: Language) -> str:
    numeral, patterns = found.numeral, language.patterns
    if not numeral.indicator:
        return own_noun(numeral, found.sentence, patterns)
    narrowed = narrowing(numeral, found.sentence, patterns)
    if found.part_of:
        return narrowed
    known = numeral.match is not None and narrowed in numeral.match.mention
    return narrowed if opens_parts(found.sentence, numeral) and not known else ""


def _confidence(found: Found) -> float:
    match = found.numeral.match
    sure = SURE[match.zone if match else Zone.NONE]
    if match and not match.tight:
        sure *= LOOSE
    if not found.numeral.indicator:
        sure = min(sure, UNKNOWN)
    return round(sure * found.dated.sure, 2)


def _why(found: Found) -> str:
    match = found.numeral.match
    named = f"{match.subject.name}：{match.mention}（{match.zone.value}）" if match else "目录之外"
    return f"{named}；时期：{found.dated.why}"
