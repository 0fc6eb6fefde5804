"""The date that a figure of no indicator has from the one that it is said of."""

from __future__ import annotations

import re

from etl.contract import Measure
from etl.extract.found import Found
from etl.extract.grown import in_bracket, is_base
from etl.extract.numeral import Numeral
from etl.extract.period.dated import Dated
from etl.extract.period.measuring import no_deed
from etl.extract.sentence import Sentence
from etl.extract.subject.parts import RATES

# …412名，来自39个国家
_SAID_OF = re.compile(r"(?:分别)?(?:来自|分属|分布|遍布|遍及)")
_CLOSES = re.compile("[，；。、（]|来自|分属|分布|遍布|遍及")
_TAKES = re.compile(r"占[^，。；\d]{0,10}\Z")


def as_stated(
    numeral: Numeral,
    sentence: Sentence,
    total: Found | None,
    read: list[Found],
    earlier: list[Found],
) -> Dated | None:
    """The date that a figure of no indicator has from another: its total, or what it is said of."""
    said_of = _SAID_OF.match(sentence.text, numeral.clause[0])
    share = numeral.counter in RATES and _TAKES.search(
        sentence.text, numeral.clause[0], numeral.start
    )
    read = [f for f in read if not _set_apart(f, numeral)]
    of = next(reversed(read), None) if said_of else total
    if share and of is None:
        before = next(reversed(read or earlier), None)
        of = before if read or (before and before.dated.measure is Measure.STOCK) else None
    if not read and of is None and _is_listed(numeral, sentence):
        before = next(reversed(earlier), None)
        of = before if before and before.dated.measure is Measure.STOCK else None
    if of is None or any(of.numeral.end <= t.start < numeral.start for t in sentence.times):
        return None
    return of.dated


def _is_listed(numeral: Numeral, sentence: Sentence) -> bool:
    """Whether a list goes on behind a semicolon with things of which no deed is told: ；学校6所."""
    opens = sentence.text[sentence.start - 1 : sentence.start] == "；"
    alone = numeral.clause[0] == sentence.start and _CLOSES.match(sentence.text, numeral.end)
    return bool(opens and alone) and no_deed(numeral, sentence)


def _set_apart(found: Found, numeral: Numeral) -> bool:
    """Whether a figure stands in a bracket that closed before the number (（上年为35批），占71%),
    or is what another is compared with (比2021年的1187份增长14%，占四分之一)."""
    figure, sentence = found.numeral, found.sentence
    return in_bracket(sentence, figure, numeral) or is_base(sentence, figure)
