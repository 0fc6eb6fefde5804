"""What is wrong between a figure's growth, its printed form, and the text around the figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from etl.directions import STOP
from etl.errors import Finding
from etl.inputs import Inputs
from etl.ledger import Figure
from etl.printed_growth import forms_in, in_points, is_as_printed, told_of
from etl.reported import growth_allowed
from etl.reports import clean
from etl.validate.figures import FigureRule, at
from etl.validate.places import squeezed

NEAR = 300
"""Characters on either side of a figure that its growth may stand in: a table's row, two sentences."""


_EXAMPLE = {
    False: "a fraction: 0.227 for 22.7%",
    True: "the points ÷ the rate of the year before: 0.0133 for 98.8% up by 1.3 points",
}
_AT_ONCE = re.compile(
    r"[，、（\s]*(?:[同环]比|[比较与]?(?:上一?年度?|去年|(?:19|20)\d\d年)(?:同期)?(?:相比)?)?[，\s]*"
    "(?:有所|略有?|[大小]幅|明显|显著)?"
)
"""What may stand between a figure and the direction of its own growth."""


def growth_is_the_one_printed(figure: Figure, inputs: Inputs) -> Iterator[Finding]:
    """The growth is one that `growth_printed` allows; the direction may be said in words."""
    if figure.growth is None or not figure.growth_printed:
        return
    if growth_allowed(figure, inputs.catalogue.assumptions) is None:
        yield at(
            figure,
            "growth",
            f"{figure.growth:g} is not the growth printed: {figure.growth_printed!r}",
            f"Correct the growth ({_EXAMPLE[in_points(figure.growth_printed)]}), or growth_printed.",
        )


def growth_stands_near_its_figure(figure: Figure, inputs: Inputs) -> Iterator[Finding]:
    """Where the report's text is present, the printed growth stands there, qualifier and all."""
    text, printed = inputs.texts.get(figure.report_id), figure.growth_printed
    if text is None or not printed:
        return
    passages = [text[max(0, start - NEAR) : end + NEAR] for start, end in figure.places]
    forms = [form for passage in passages for form in forms_in(clean(passage).text, printed)]
    if forms and not any(is_as_printed(form, printed) for form in forms):
        percent = "%" if forms[0][-1].isdigit() else ""  # the heading of a table says it
        yield at(
            figure,
            "growth_printed",
            f"the text near the figure reads {forms[0]!r}, not {printed!r}",
            f"Write {forms[0]}{percent}, if that is its growth: decimals, and 近, 超, 约, 以上, say how "
            "far it reaches. Format the column as text before, or a spreadsheet adds decimals.",
        )
    elif not forms and not any(_stands(printed, passage) for passage in passages):
        yield at(
            figure,
            "growth_printed",
            f"{printed!r} does not stand within {NEAR} characters of the figure",
            "Write it as the text does, or empty growth and growth_printed.",
        )


def _stands(printed: str, passage: str) -> bool:
    """Whether the very words stand there, not as the end of a longer number."""
    return bool(re.search(rf"(?<![\d.]){re.escape(printed)}", squeezed(passage)))


def growth_goes_the_way_told(figure: Figure, inputs: Inputs) -> Iterator[Finding]:
    """Where the report's text is present and says which way the rate goes, the growth does too."""
    text, growth = inputs.texts.get(figure.report_id), figure.growth
    if text is None or not growth or not figure.growth_printed:
        return
    if growth_allowed(figure, inputs.catalogue.assumptions) is None:
        return
    said = _agreed(list(_said_near(figure, text)))
    if said is not None and said.falls is not (growth < 0):
        yield at(
            figure,
            "growth",
            f"{growth:+g} is a {'fall' if growth < 0 else 'rise'}, and the text near the figure "
            f"says {said.words!r}",
            _turned(figure.growth_printed, growth),
        )


@dataclass(frozen=True, slots=True)
class _Said:
    """The words of a place that print a rate, their direction, and what leads from the figure."""

    words: str
    falls: bool | None
    between: str


def _said_near(figure: Figure, text: str) -> Iterator[_Said]:
    """What each place near the figure says of its rate."""
    for start, end in figure.places:
        passage = clean(text[max(0, start - NEAR) : end + NEAR])
        behind = passage.from_source(min(start, NEAR) + end - start)
        for place in told_of(passage.text, figure.growth_printed):
            words = passage.text[place.start : place.number.end]
            between = passage.text[behind : place.start]
            ahead = place.start < behind  # as if of another sentence
            yield _Said(words, place.falls, "。" if ahead else between)


def _agreed(said: list[_Said]) -> _Said | None:
    """A place that says what all say; where they differ, what all behind the figure say.

    Behind it in its own sentence, that is, and the first of them at once. None where nothing
    is sure: a place may be of another figure, or tell no direction (占8.4%).
    """
    own = [each for each in said if not STOP.search(each.between)]
    at_once = own if own and _AT_ONCE.fullmatch(own[0].between) else []
    for places in (said, at_once):
        if {each.falls for each in places} in ({True}, {False}):
            return places[0]
    return None


def _turned(printed: str, growth: float) -> str:
    """What to do about a growth of the wrong sign; points turned are another part of the rate."""
    write = f"{-growth:g}"
    if in_points(printed):
        way = "above" if growth < 0 else "below"
        write = f"a number {way} 0 (the points ÷ the rate of the year before)"
    return f"Write {write}, if that is its growth; else correct growth_printed."


GROWTH_RULES: tuple[FigureRule, ...] = (
    growth_is_the_one_printed,
    growth_stands_near_its_figure,
    growth_goes_the_way_told,
)
