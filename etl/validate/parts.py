"""What is wrong between parts and the totals that they name."""

from __future__ import annotations

from collections.abc import Iterator

from etl.errors import Finding
from etl.inputs import Inputs
from etl.ledger import Figure
from etl.validate.figures import at

LANDS = frozenset({"country", "continent"})
"""Units of which nothing else is a part, and which are no part of anything else.

Other units may meet: cards of holders, ambassadors in person-times of guests in persons.
"""


def may_be_part(part: str, total: str) -> bool:
    """Whether what is counted in one unit can be a part of what is counted in another."""
    return part == total or not LANDS & {part, total}


def parts_are_of_their_totals(inputs: Inputs) -> Iterator[Finding]:
    """`part_of` names another figure of the same report, and countries are part of countries only.

    Whether parts are more than their total is for `etl.checks`: a report may print it so.
    """
    known = {(figure.report_id, figure.figure_id): figure for figure in inputs.figures}
    for figure in inputs.figures:
        total = known.get((figure.report_id, figure.part_of))
        if figure.part_of and (total or not _has_an_error(figure, inputs)):
            yield from _between(figure, total)


def _has_an_error(part: Figure, inputs: Inputs) -> bool:
    """Whether the total is a row of the same report that could not be read."""
    same_report = part.part_of.rpartition("-")[0] == part.report_id
    return same_report and part.part_of in inputs.figure_ids


def _between(part: Figure, total: Figure | None) -> Iterator[Finding]:
    if total is None or total.figure_id == part.figure_id:
        yield at(
            part,
            "part_of",
            f"{part.part_of!r} is no other figure of this report",
            "Name the figure_id of the total, or leave it empty.",
        )
    elif not may_be_part(part.unit, total.unit):
        yield at(
            part,
            "part_of",
            f"{part.as_printed} ({part.indicator_id}) is no part of {total.figure_id}, "
            f"{total.as_printed} ({total.indicator_id}): a {part.unit} is no {total.unit}",
            "Name the figure_id of the total of the same things, or leave it empty.",
        )
