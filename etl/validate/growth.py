"""What is wrong between a figure's growth, its printed form, and the text around the figure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.errors import Finding
from etl.inputs import Inputs
from etl.ledger import Figure
from etl.printed_growth import forms_in, is_as_printed
from etl.reported import growth_allowed
from etl.reports import clean
from etl.validate.figures import FigureRule, at
from etl.validate.places import squeezed

NEAR = 300
"""Characters on either side of a figure that its growth may stand in: a table's row, two sentences."""


def growth_is_the_one_printed(figure: Figure, inputs: Inputs) -> Iterator[Finding]:
    """The growth is one that `growth_printed` allows; the direction may be said in words."""
    if figure.growth is None or not figure.growth_printed:
        return
    if growth_allowed(figure, inputs.catalogue.assumptions) is None:
        yield at(
            figure,
            "growth",
            f"{figure.growth:g} is not the growth printed: {figure.growth_printed!r}",
            "Correct the growth (a fraction: 0.227 for 22.7%), or growth_printed.",
        )


def growth_stands_near_its_figure(figure: Figure, inputs: Inputs) -> Iterator[Finding]:
    """Where the report's text is present, the printed growth stands there, qualifier and all."""
    text, printed = inputs.texts.get(figure.report_id), figure.growth_printed
    if text is None or not printed:
        return
    passages = [text[max(0, start - NEAR) : end + NEAR] for start, end in figure.places]
    forms = [form for passage in passages for form in forms_in(clean(passage).text, printed)]
    if forms and not any(is_as_printed(form, printed) for form in forms):
        yield at(
            figure,
            "growth_printed",
            f"the text near the figure reads {forms[0]!r}, not {printed!r}",
            f"Write {forms[0]}, if that is its growth: 近, 超, 约, 以上 say how far it reaches.",
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


GROWTH_RULES: tuple[FigureRule, ...] = (growth_is_the_one_printed, growth_stands_near_its_figure)
