"""The look of the map: quiet land, a form and a colour for every city, a form for every kind."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.theme import DARK, Palette, rgb
from dashboard.views.partner_ties import Colour
from etl.contract import PartnershipKind

# A city's form, by its place in cities.csv. Matplotlib's letters; polygons in MARKS.
FORMS = ("circle", "triangle", "square", "diamond", "pentagon", "hexagon")
# Kinds take the series colours that no city takes first; one in preparation takes the text's.
KINDS = tuple(PartnershipKind)
LAST = PartnershipKind.IN_PREPARATION


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a kind's line is drawn: width in pixels, dashes as multiples of it, opacity."""

    width: float
    dash: tuple[float, float] | None
    opacity: float


STROKES = {
    PartnershipKind.SISTER_CITY: Stroke(1.7, None, 0.72),
    PartnershipKind.FRIENDLY_EXCHANGE: Stroke(1.4, (6.0, 3.0), 0.62),
    PartnershipKind.UNKNOWN: Stroke(1.1, (1.2, 2.6), 0.55),
    PartnershipKind.IN_PREPARATION: Stroke(1.1, (1.2, 6.0), 0.55),
}
# A kind's mark beside that of a formal tie.
SIZES = {
    PartnershipKind.SISTER_CITY: 1.0,
    PartnershipKind.FRIENDLY_EXCHANGE: 1.0,
    PartnershipKind.UNKNOWN: 0.62,
    PartnershipKind.IN_PREPARATION: 1.15,
}


def form(index: int) -> str:
    """The form of a city."""
    return FORMS[index % len(FORMS)]


def mixed(colour: str, other: str, share: float) -> str:
    """A colour with a share of another in it.

    >>> mixed("#000000", "#ffffff", 0.5)
    '#808080'
    """
    pairs = zip(rgb(colour), rgb(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


@dataclass(frozen=True, slots=True)
class Look:
    """Colours of everything that is drawn, as `#rrggbb`."""

    page: str
    sea: str
    land: str
    coast: str
    grid: str
    edge: str
    text: str
    muted: str
    series: tuple[str, ...]

    def colour(self, by: str, form: int, kind: PartnershipKind) -> str:
        """The colour of a mark: its city's, or its kind's."""
        if by == Colour.KIND:
            return {**dict(zip(KINDS, self.series[3:], strict=False)), LAST: self.text}[kind]
        return self.series[form % len(self.series)]


def look(palette: Palette) -> Look:
    """The map's colours, all derived from the palette."""
    dark = palette.type == DARK
    return Look(
        page=palette.background,
        sea=mixed(palette.background, palette.primary, 0.045 if dark else 0.05),
        land=mixed(palette.background, palette.muted, 0.26 if dark else 0.24),
        coast=mixed(palette.background, palette.muted, 0.42),
        grid=mixed(palette.background, palette.primary, 0.10),
        edge=mixed(palette.background, palette.muted, 0.30),
        text=palette.text,
        muted=palette.muted,
        series=palette.series,
    )
