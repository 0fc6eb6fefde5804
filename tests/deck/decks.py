"""Decks that tests open, made once a run from the tables that all tests of pages read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from dashboard.deck.content import Audience, Chart, ChartForm, Deck, Look
from dashboard.deck.make import make
from dashboard.deck.plan import SlideKind
from dashboard.deck.read import read_deck
from dashboard.language import Language
from dashboard.store import published

DAY = date(2026, 11, 22)
# Every deck there is, each city, both languages and both grounds at least once.
MADE = (
    ("overview", "ningbo", "zh", Look.LIGHT),
    ("overview", "zhoushan", "en", Look.DARK),
    ("overview", "qingdao", "en", Look.LIGHT),
    ("three-cities", "", "zh", Look.DARK),
    ("three-cities", "", "en", Look.LIGHT),
)
NAMES = ["-".join(filter(None, made)) for made in MADE]


@cache
def deck(folder: Path, which: tuple[str, str, str, Look]) -> Deck:
    """One of MADE."""
    name, city, lang, look = which
    plan = read_deck(name)
    return make(plan, published(folder), Language(lang), city, look, Audience.INTERNAL, DAY)


def slide_of(made: Deck, kind: SlideKind) -> int:
    """The place of the first slide of a kind, from 0."""
    return next(i for i, slide in enumerate(made.slides) if slide.kind is kind)


def dotted(made: Deck) -> Iterator[Chart]:
    """The charts of a deck that show stocks."""
    return (s.chart for s in made.slides if s.chart and s.chart.form is ChartForm.DOTS)


def late(chart: Chart) -> Chart:
    """A chart, each of its marks at the end of its year."""
    ends = (replace(mark, end=date(mark.end.year, 12, 31)) for mark in chart.marks)
    return replace(chart, marks=tuple(ends))
