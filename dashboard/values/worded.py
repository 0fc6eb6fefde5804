"""English for numbers that a report puts into words: 数十家 is dozens, 每30个有1个 is 1 in 30.

What the words allow (20 to 99) is how they are reckoned with, and no figure that anyone printed.
"""

from __future__ import annotations

import re
from fractions import Fraction

from dashboard.language import Language
from etl.observation import Observation

SEVERAL = re.compile("[数几]([十百千万亿]+)")
IN_EACH = re.compile("每.+有")
PARTS = re.compile("(?<![百千])分之")
# More than any report divides by, and fewer than a stored fraction is exact to.
LARGEST_WHOLE = 10**6


def several(observation: Observation, lang: Language) -> str:
    """Dozens, hundreds, tens of thousands; nothing where the report writes another form."""
    found = SEVERAL.search(observation.as_printed) if observation.value is None else None
    if found is None:
        return ""
    message = f"several {found[1]}"
    words = lang(message)
    return "" if words == message else words


def fraction(observation: Observation, lang: Language) -> str:
    """A share as the report divides it: 1 in 30, 1/4; nothing where it is in per cent."""
    printed = observation.as_printed
    each = IN_EACH.search(printed)
    if observation.value is None or not (each or PARTS.search(printed)):
        return ""
    if lang.code == "zh":
        return printed
    part = Fraction(observation.value).limit_denominator(LARGEST_WHOLE)
    if each:
        return lang("{part} in {whole}", part=part.numerator, whole=part.denominator)
    return str(part)
