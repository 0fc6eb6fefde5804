"""An observation in words: its value, period, growth and interval.

Every page, slide and export writes numbers through these functions, in both languages.
"""

from dashboard.values.numbers import (
    UnitNames,
    bounds,
    growth,
    growth_bounds,
    growth_in_words,
    interval,
    is_rounded,
    short,
    value,
)
from dashboard.values.periods import distance, period, period_in_sentence, span, when

__all__ = [
    "UnitNames",
    "bounds",
    "distance",
    "growth",
    "growth_bounds",
    "growth_in_words",
    "interval",
    "is_rounded",
    "period",
    "period_in_sentence",
    "short",
    "span",
    "value",
    "when",
]
