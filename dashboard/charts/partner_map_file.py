"""The partner map as one HTML file: opens without network, asks nobody for anything."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from dashboard.charts.boards import board
from dashboard.charts.map_legend import Foot, foot
from dashboard.charts.map_look import Look, look
from dashboard.charts.map_svg import HEIGHT, WIDTH, drawn
from dashboard.language import Language
from dashboard.theme import Palette
from dashboard.views.partner import Partner
from dashboard.views.partner_map import PartnerMap
from dashboard.views.partner_page import PartnerPage


@dataclass(frozen=True, slots=True)
class File:
    """What the file's template shows."""

    view: PartnerMap
    page: PartnerPage
    partners: tuple[tuple[str, Partner], ...]
    foot: Foot
    colours: Look
    font: str
    svg: Markup
    size: tuple[int, int]


def map_file(
    view: PartnerMap,
    page: PartnerPage,
    partners: tuple[tuple[str, Partner], ...],
    palette: Palette,
    lang: Language,
) -> bytes:
    """The file: the map with pan and zoom, every partner's facts, and the tables.

    `partners` by place id. Same input, same bytes.
    """
    file = File(
        view,
        page,
        partners,
        foot(view, palette),
        look(palette),
        palette.font,
        Markup("".join(drawn(view, look(palette)))),
        (round(WIDTH), round(HEIGHT)),
    )
    return board("partner_file", file, lang).encode()
