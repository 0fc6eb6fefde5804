"""Chinese written numbers → value, interval, counter.

>>> from etl.numbers import read_numbers
>>> [(w.text, w.value, w.low, w.high) for w in read_numbers("接待外宾70余批，签证1.6万份")]
[('70余批', 70.0, 71.0, 79.0), ('1.6万份', 16000.0, 15500.0, 16500.0)]
"""

from etl.numbers.assumptions import DEFAULT, Assumptions, Reach
from etl.numbers.qualifiers import qualified, qualifier_before
from etl.numbers.reader import read_numbers, read_one
from etl.numbers.written import COUNTED, NumberKind, Written

__all__ = [
    "COUNTED",
    "DEFAULT",
    "Assumptions",
    "NumberKind",
    "Reach",
    "Written",
    "qualified",
    "qualifier_before",
    "read_numbers",
    "read_one",
]
