"""What is wrong between a figure's numbers and its printed form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import isclose

from etl.errors import Finding, Severity
from etl.inputs import Inputs
from etl.ledger import Figure
from etl.numbers import NumberKind, Written, read_one
from etl.reported import written_bounds
from etl.validate.figures import FigureRule, at

HEADINGS = ("", "万", "亿")
"""What the heading of a column may multiply its bare numbers by."""
RATE_UNITS = {NumberKind.PERCENT: "percent", NumberKind.FRACTION: "share"}
_BRACKETS = re.compile("[()（）]")  # 21场（次）


def value_is_the_one_printed(figure: Figure, inputs: Inputs) -> Iterator[Finding]:
    """The value is the number read in `as_printed`; words in which none is read may mean any."""
    readings = list(_readings(figure.as_printed, figure, inputs))
    if readings and not any(_fits(written, figure) for written in readings):
        read = readings[0].value
        yield at(
            figure,
            "value",
            f"{_number(figure.value)} is not the number printed: {figure.as_printed!r} "
            f"reads {_number(read)}",
            "Correct the value and its interval, or as_printed.",
        )


def counter_is_the_one_printed(figure: Figure, _: Inputs) -> Iterator[Finding]:
    """`unit_zh` is the counter in `as_printed`, or goes on from it: 30个以上国家 counts 个国家.

    A bare number has its counter elsewhere, in the heading of a table or in front of it.
    """
    try:
        counter = _BRACKETS.sub("", read_one(figure.as_printed).counter)
    except ValueError:
        return
    if figure.unit_zh and counter and not figure.unit_zh.startswith(counter):
        yield at(
            figure,
            "unit_zh",
            f"{figure.unit_zh!r} is not the counter printed: {figure.as_printed!r}",
            f"Write {counter}, or correct as_printed.",
        )


def counter_is_of_its_unit(figure: Figure, inputs: Inputs) -> Iterator[Finding]:
    """`unit_zh` is a counter that `units.csv` names for the unit."""
    unit = inputs.catalogue.units.get(figure.unit)
    if unit and figure.unit_zh and figure.unit_zh not in unit.counters:
        yield Finding(
            figure.file,
            figure.line,
            "unit_zh",
            f"{figure.unit_zh!r} is no counter of the unit {figure.unit}",
            "Correct one of the two; or add it to the unit's counters in data/reference/units.csv.",
            Severity.WARNING,
        )


def rate_has_the_unit_of_rates(figure: Figure, _: Inputs) -> Iterator[Finding]:
    """98.8% is 98.8 in percent, and 三成 0.3 in shares: in the other unit it is another number.

    What is printed with a counter is in neither; a bare cell of a table may be.
    """
    try:
        written = read_one(figure.as_printed)
    except ValueError:
        return
    unit = RATE_UNITS.get(written.kind)
    if unit and figure.unit != unit:
        yield at(figure, "unit", f"{figure.as_printed!r} is not in {figure.unit}", f"Write {unit}.")
    elif not unit and written.counter and figure.unit in RATE_UNITS.values():
        yield at(
            figure,
            "unit",
            f"{figure.as_printed!r} is not in {figure.unit}",
            f"Write the unit that data/reference/units.csv has for {written.counter}.",
        )


def interval_follows_assumptions(figure: Figure, inputs: Inputs) -> Iterator[Finding]:
    """The interval typed into the ledger is the one that the assumption table gives."""
    bounds = written_bounds(figure, inputs.catalogue.assumptions)
    if bounds != (figure.value_low, figure.value_high):
        yield Finding(
            figure.file,
            figure.line,
            "value_low",
            f"{figure.value_low}..{figure.value_high} is not what {figure.as_printed!r} allows",
            f"{bounds[0]}..{bounds[1]} is published instead; correct the ledger or "
            "data/reference/qualifiers.csv.",
            Severity.WARNING,
        )


def states(printed: str, figure: Figure, inputs: Inputs) -> bool:
    """Whether the words print a number of the figure's value, or of its interval."""
    return any(
        _fits(written, figure)
        and (
            figure.value is not None
            or (written.low, written.high) == (figure.value_low, figure.value_high)
        )
        for written in _readings(printed, figure, inputs)
    )


PRINT_RULES: tuple[FigureRule, ...] = (
    value_is_the_one_printed,
    counter_is_the_one_printed,
    counter_is_of_its_unit,
    rate_has_the_unit_of_rates,
    interval_follows_assumptions,
)


def _readings(printed: str, figure: Figure, inputs: Inputs) -> Iterator[Written]:
    """The number in the words; in a cell of a table, with each heading that it may stand under."""
    counter = figure.unit_zh or "个"
    cell = printed[-1:].isdigit()
    for words in [printed, *(printed + scale + counter for scale in HEADINGS if cell)]:
        try:
            yield read_one(words, figure.qualifier, inputs.catalogue.assumptions)
        except ValueError:
            continue


def _fits(written: Written, figure: Figure) -> bool:
    if written.value is None or figure.value is None:
        return written.value is figure.value
    return isclose(written.value, figure.value)


def _number(value: float | None) -> str:
    return "no single number" if value is None else f"{value:.12g}"
