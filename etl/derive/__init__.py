"""Observations from observations: the year before, remainders of years, sums.

All have status E and name every figure they rest on. Formulas are symbols and figure ids, the
same in every language. A single value is given only where one is possible.
"""

from etl.derive.differences import differences
from etl.derive.implied import implied
from etl.derive.sums import sums

__all__ = ["differences", "implied", "sums"]
