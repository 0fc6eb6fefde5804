"""One way in which two observations are not alike, and how much it costs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from etl.contract import Dimension, Verdict
from etl.wording import Words


class Weight(IntEnum):
    """What a shortfall leaves possible; the heaviest one decides the verdict."""

    NOTE = 0
    CONVERT = 1
    HINT = 2
    BAR = 3


VERDICTS = {
    Weight.NOTE: Verdict.COMPARABLE,
    Weight.CONVERT: Verdict.AFTER_CONVERSION,
    Weight.HINT: Verdict.INDICATIVE,
    Weight.BAR: Verdict.NOT_COMPARABLE,
}


@dataclass(frozen=True, slots=True)
class Shortfall:
    """The dimension that fails, its weight, and the clause that says so.

    `conversion` is set where a fixed ratio mends it: `1 card = 1 person`, in unit codes. Then
    `unmended` says the same where other shortfalls leave nothing to mend.
    """

    dimension: Dimension
    weight: Weight
    words: Words
    conversion: str = ""
    unmended: Words | None = None
