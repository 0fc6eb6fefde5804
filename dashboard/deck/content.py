"""A deck made: slides as plain frozen content, which every form writes and none adds to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dashboard.deck.plan import SlideKind
from dashboard.views.number import Number
from dashboard.views.source import Source
from etl.observation import Observation


class Audience(StrEnum):
    """For whom a deck is made; the public sees a map only if it has been reviewed."""

    INTERNAL = "internal"
    PUBLIC = "public"


class Look(StrEnum):
    """On which ground a deck is shown."""

    LIGHT = "light"
    DARK = "dark"


class ChartForm(StrEnum):
    """Flows are columns over their period, stocks are dots on their day."""

    COLUMNS = "columns"
    DOTS = "dots"


@dataclass(frozen=True, slots=True)
class Pin:
    """The build a deck was made from: the hash of its data, the date of the latest report."""

    version: str
    date: str


@dataclass(frozen=True, slots=True)
class Mark:
    """One observation on a chart. `drawn` is a possible value, its own or the middle of its interval."""

    number: Number
    city_id: str
    start: date
    end: date
    drawn: float
    low: float
    high: float | None


@dataclass(frozen=True, slots=True)
class Chart:
    """Marks of one unit in order of time; `alike`: they are of one definition."""

    form: ChartForm
    title: str
    unit: str
    marks: tuple[Mark, ...]
    alike: bool
    caption: str
    alt: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A large figure, what it is of and its report; no number: `missing` says so."""

    title: str
    number: Number | None
    city_id: str
    report: str = ""
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Text in rows; the first column names the row."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    alt: str


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with a short word before it: a verdict, a count, a heading."""

    lead: str
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A map as a picture; base, caption and approval number are burnt into it."""

    png: bytes
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True)
class Note:
    """Everything known about one number of a slide; `unit` is that of its value, in words."""

    observation: Observation
    source: Source
    unit: str


@dataclass(frozen=True, slots=True)
class Slide:
    """One message. `place` counts the slides made, from 1.

    `remarks` go into the notes before the sources of its numbers, what is `listed` after them.
    """

    place: int
    kind: SlideKind
    title: str
    message: str = ""
    cells: tuple[Cell, ...] = ()
    chart: Chart | None = None
    table: Table | None = None
    picture: Picture | None = None
    lines: tuple[Line, ...] = ()
    sources: str = ""
    notes: tuple[Note, ...] = ()
    remarks: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Deck:
    """A deck made from one build, in one language, for one audience.

    `reporting` lists all reporting cities; a city takes its colour by its place there.
    """

    deck_id: str
    title: str
    cities: tuple[str, ...]
    city_names: str
    reporting: tuple[str, ...]
    lang: str
    look: Look
    audience: Audience
    pin: Pin
    slides: tuple[Slide, ...]

    @property
    def notes(self) -> tuple[Note, ...]:
        """Every number of the deck once, in the order of the slides."""
        seen = {n.observation.observation_id: n for s in self.slides for n in s.notes}
        return tuple(seen.values())
