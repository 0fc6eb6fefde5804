"""Where the marks of a chart stand on the page of slides."""

from __future__ import annotations

from dashboard.deck.content import Deck
from dashboard.deck.web.plot import plot
from tests.deck.decks import dotted, late


def test_a_dot_stands_nearest_to_the_name_of_its_year(ningbo: Deck) -> None:
    chart = late(next(dotted(ningbo)))
    plotted = plot(chart)
    nearest = [
        min(plotted.ticks, key=lambda tick: abs(tick[0] - spot.left))[1] for spot in plotted.spots
    ]
    assert nearest == [str(mark.end.year) for mark in chart.marks]
