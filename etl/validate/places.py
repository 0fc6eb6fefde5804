"""What is wrong with the places of figures: offsets against the text and against each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from etl.errors import Finding
from etl.inputs import Inputs
from etl.ledger import Figure
from etl.validate.figures import FigureRule, at
from etl.validate.printed import states


def squeezed(text: str) -> str:
    """Text without white space, as `as_printed` is written."""
    return "".join(text.split())


def places_run_forward(figure: Figure, _: Inputs) -> Iterator[Finding]:
    """A place ends behind its start."""
    for column, start, end in _columns_and_places(figure):
        if end <= start:
            yield at(figure, column, f"{start}:{end} holds nothing", "Correct the offsets.")


def text_stands_at_offsets(figure: Figure, inputs: Inputs) -> Iterator[Finding]:
    """Where the report's text is present, the printed form stands at the offsets."""
    text = inputs.texts.get(figure.report_id)
    start, end = figure.places[0]
    if text is None or end <= start:
        return
    found = squeezed(text[start:end])
    if found != figure.as_printed:
        yield at(
            figure,
            "char_start",
            f"the text at {start}:{end} reads {found[:30]!r}, not {figure.as_printed!r}",
            "Correct the offsets or as_printed.",
        )


def further_places_state_the_figure(figure: Figure, inputs: Inputs) -> Iterator[Finding]:
    """Where the text is present, a further place prints the same, or a number of the value."""
    text = inputs.texts.get(figure.report_id)
    if text is None:
        return
    for start, end in figure.places[1:]:
        found = squeezed(text[start:end])
        if end > len(text):
            yield at(figure, "also_at", f"{start}:{end} is outside the text", "Correct it.")
        elif end > start and found != figure.as_printed and not states(found, figure, inputs):
            yield at(
                figure,
                "also_at",
                f"the text at {start}:{end} reads {found[:30]!r}, which is not {figure.as_printed}",
                "Correct the offsets, or remove the place.",
            )


def a_place_is_of_one_figure(inputs: Inputs) -> Iterator[Finding]:
    """No words of a report are a figure twice; told of the figure that comes later."""
    report = attrgetter("report_id")
    for _, figures in groupby(sorted(inputs.figures, key=report), report):
        yield from _shared(list(figures))


PLACE_RULES: tuple[FigureRule, ...] = (
    places_run_forward,
    text_stands_at_offsets,
    further_places_state_the_figure,
)


def _columns_and_places(figure: Figure) -> Iterator[tuple[str, int, int]]:
    for number, (start, end) in enumerate(figure.places):
        yield ("also_at" if number else "char_start"), start, end


def _shared(figures: list[Figure]) -> Iterator[Finding]:
    """In the order of places; each is compared with the one that reaches furthest before it."""
    places = sorted(
        (start, end, number, column)
        for number, figure in enumerate(figures)
        for column, start, end in _columns_and_places(figure)
    )
    furthest = (0, 0, 0, "")
    for place in places:
        if place[0] < furthest[1]:
            first, later = sorted((furthest, place), key=lambda p: p[2])
            start, end, number, column = later
            wrong = f"the words at {start}:{end} are {figures[first[2]].figure_id} already"
            yield at(figures[number], column, wrong, "Remove the row, or the place.")
        furthest = max(furthest, place, key=lambda p: p[1])
