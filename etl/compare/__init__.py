"""Like for like: which figures may be set side by side, and what may be said of them then."""

from etl.compare.comparison import Comparison, compare, pairs
from etl.compare.rules import Rules

__all__ = ["Comparison", "Rules", "compare", "pairs"]
