"""Where things stand in a chart of time, in pixels from its lower left corner."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from dashboard.charts.axes import edge, middle, padding
from dashboard.charts.marks import HALF_BAR, HALF_DOT, OPEN_END
from dashboard.charts.scales import Scale
from dashboard.views.marks import Mark, Shape


class Rectangle(NamedTuple):
    """A rectangle, in pixels."""

    left: float
    right: float
    low: float
    high: float

    def meets(self, others: Iterable[Rectangle]) -> bool:
        """Whether any of the others lies under it."""
        return any(
            self.left < o.right and o.left < self.right and self.low < o.high and o.low < self.high
            for o in others
        )


@dataclass(frozen=True, slots=True)
class Plane:
    """The area of a chart: its years, its values, and how many pixels it is wide."""

    years: tuple[date, date]
    upright: Scale
    width: float

    @property
    def height(self) -> float:
        """How high it is."""
        return self.y(self.upright.high)

    def x(self, moment: str) -> float:
        """Where a moment of ISO 8601 stands."""
        first, last = self._ends()
        return self.width * ((datetime.fromisoformat(moment) - first) / (last - first))

    def moment(self, x: float) -> datetime:
        """The moment that stands there."""
        first, last = self._ends()
        return first + (last - first) * (x / self.width)

    def _ends(self) -> tuple[datetime, datetime]:
        pad = padding(*self.years, self.width)
        first = datetime.combine(self.years[0], datetime.min.time())
        return first - pad, datetime.fromisoformat(edge(self.years[1])) + pad

    def y(self, value: float) -> float:
        """How high a value stands."""
        return (value - self.upright.low) * self.upright.upwards / self.upright.pixel

    def value(self, y: float) -> float:
        """The value that stands so high."""
        return y * self.upright.upwards * self.upright.pixel + self.upright.low

    def of(self, mark: Mark) -> Rectangle:
        """What a mark covers, with the range behind it."""
        half = HALF_BAR if mark.shape is Shape.SPAN else HALF_DOT
        low, high = sorted((self.y(mark.low), self.y(mark.top)))
        low, high = low - half, high + half
        high += OPEN_END if mark.high is None else 0
        if mark.shape is Shape.SPAN:
            return Rectangle(self.x(mark.start.isoformat()), self.x(edge(mark.end)), low, high)
        centre = self.x(middle(mark.end, mark.end))
        return Rectangle(centre - half, centre + half, low, high)

    def holds(self, box: Rectangle) -> bool:
        """Whether a box lies within the area, from left to right and from top to bottom."""
        return (
            box.left >= 0 and box.right <= self.width and box.low >= 0 and box.high <= self.height
        )
