"""Interval arithmetic on exact rationals, and the inversion of growth rates.

A printed number stands for every value its written form allows. Here such a set is an
`Interval`, closed at both ends; None is an open end. Where rounding leaves the upper end out
(1.6万 is below 16,500) the end is kept in: an interval may be a hair too wide, never too narrow.

Why own code: portion, the maintained interval library, gives unions and intersections of
intervals but no arithmetic on them; pyinterval and mpmath compute in floating point, where
17,234 ÷ 1.125 has no exact value to round to an integer. What is needed is two pages.

>>> str(base_of(of_value(395, 395), growth_interval("22.7%"), whole=True))
'322'
>>> str(base_of(of_value(17234, 17234), growth_interval("13%"), whole=True))
'15185..15319'
"""

from etl.intervals.growth import base_of, growth_interval
from etl.intervals.interval import ONE, UNKNOWN, Interval, of_value, over_corners

__all__ = [
    "ONE",
    "UNKNOWN",
    "Interval",
    "base_of",
    "growth_interval",
    "of_value",
    "over_corners",
]
