"""Like for like: which figures may be set side by side, and what may be said of them then."""

from etl.compare.comparison import Comparison, compare, pairs
from etl.compare.coverage import Cell, Coverage, coverage
from etl.compare.ranking import RANKED, WORST_FIRST, Ranking, rank
from etl.compare.residents import per_100k
from etl.compare.rules import Rules

__all__ = [
    "RANKED",
    "WORST_FIRST",
    "Cell",
    "Comparison",
    "Coverage",
    "Ranking",
    "Rules",
    "compare",
    "coverage",
    "pairs",
    "per_100k",
    "rank",
]
