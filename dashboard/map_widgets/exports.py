"""The map to take away: pictures and one HTML file, for internal use or for the public."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from dashboard.charts.partner_map_file import map_file
from dashboard.charts.partner_map_picture import OFFERED, picture
from dashboard.language import Language
from dashboard.map_widgets import stage
from dashboard.store import Store, made
from dashboard.theme import DARK, LIGHT, palette
from dashboard.views.partner import partner
from dashboard.views.partner_base import refusal
from dashboard.views.partner_map import PartnerMap
from dashboard.views.partner_page import partner_page
from dashboard.views.partner_ties import MapChoice

INTERNAL, PUBLIC = "internal", "public"


def offer(store: Store, lang: Language, choice: MapChoice) -> None:
    """Buttons for every format, once a reader opens them; a file is made when it is asked for."""
    st.fragment(_offer)(store, lang, choice)


def _offer(store: Store, lang: Language, choice: MapChoice) -> None:
    with st.popover(lang("Export"), key="export", on_change="rerun") as opened:
        if not opened.open:
            return
        audience = _pick(lang("For whom"), (INTERNAL, PUBLIC), lang, "audience")
        look = _pick(lang("Look of the picture"), (LIGHT, DARK), lang, "export_look")
        view = stage.map_of(store, lang, choice)
        refused = refusal(lang, view.base) if audience == PUBLIC else ""
        if refused:
            st.warning(refused)
            return
        if audience == INTERNAL:
            view = replace(view, audience=lang("For internal use"))
        with st.container(horizontal=True):
            for name, make, ending, mime in _files(store, lang, view, look):
                stem = f"partner-map-{'-'.join(choice.cities)}-{choice.scene}-{lang.code}"
                st.download_button(name, make, f"{stem}.{ending}", mime, on_click="ignore")


def _pick(label: str, codes: tuple[str, ...], lang: Language, key: str) -> str:
    chosen = st.segmented_control(
        label, list(codes), default=codes[0], required=True, format_func=lang, key=key
    )
    return str(chosen)


Offered = tuple[str, Callable[[], bytes], str, str]


def _files(store: Store, lang: Language, view: PartnerMap, look: str) -> list[Offered]:
    colours = palette(look)
    pictures: list[Offered] = [
        (
            f"PNG {size[0]} × {size[1]}",
            lambda size=size: made(picture, view, colours, lang, size, "png"),  # type: ignore[misc]
            f"{size[0]}.png",
            "image/png",
        )
        for size in OFFERED
    ]
    return [
        *pictures,
        (
            "SVG",
            lambda: made(picture, view, colours, lang, OFFERED[0], "svg"),
            "svg",
            "image/svg+xml",
        ),
        ("HTML", lambda: _html(store, lang, view, look), "html", "text/html"),
    ]


def _html(store: Store, lang: Language, view: PartnerMap, look: str) -> bytes:
    partners = tuple((p.place_id, made(partner, store, lang, p.place_id)) for p in view.points)
    page = made(partner_page, store, lang, view.choice)
    return map_file(view, page, partners, palette(look), lang)
