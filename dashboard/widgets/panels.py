"""Panels of the trends page: what they say, their numbers, and their chart."""

from __future__ import annotations

from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.language import Language
from dashboard.views.panels import Panel
from dashboard.widgets.boards import ask, numbers_seen, page_width, show

LEFT_SHARE = (8, 5)
# Streamlit's layout, in pixels of the page: up to which width columns stand above each other and
# margins are narrow, the margins, and the gap between columns.
STACKED, NARROW_MARGINS, NARROW_MARGIN, WIDE_MARGIN, GAP = 640, 820, 16, 80, 64
STEP = 20


def panel_beside_chart(panel: Panel, lang: Language) -> DeltaGenerator:
    """A panel's finding and numbers; returns the place of its chart, to be filled later."""
    key = f"{panel.measure} {panel.unit}"
    left, right = st.columns(LEFT_SHARE, gap="large")
    with left:
        show("trend_finding", panel, lang, f"finding of {key}")
    with right:
        show("trend_numbers", panel, lang, f"numbers of {key}")
    return left.container()


def chart(place: DeltaGenerator, figure: Any, panel: Panel) -> None:
    """A Plotly figure whose marks open their source; its place is kept until numbers are seen.

    Every opening takes a new key, which clears the selection: otherwise a second click on the
    same mark would only take it back.
    """
    if not numbers_seen():
        place.skeleton(figure.layout.height)
        return
    name = f"openings of {panel.measure} {panel.unit}"
    key = f"{name}, {st.session_state.get(name, 0)}"

    def opened() -> None:
        if points := st.session_state[key].selection.points:
            ask(points[0].get("customdata"))
            st.session_state[name] = st.session_state.get(name, 0) + 1

    place.plotly_chart(
        figure,
        theme=None,
        key=key,
        on_select=opened,
        selection_mode="points",
        config={"displayModeBar": False},
        alt=f"{panel.title}: {panel.finding}",
    )


def chart_width() -> int:
    """How many pixels a chart is wide at least: beside its numbers, on a phone above them.

    In steps, so that readers share the charts that are made.
    """
    page = page_width()
    wide = page - 2 * NARROW_MARGIN
    if page > STACKED:
        room = page - 2 * (WIDE_MARGIN if page > NARROW_MARGINS else NARROW_MARGIN) - GAP
        wide = room * LEFT_SHARE[0] // sum(LEFT_SHARE)
    return max(wide // STEP * STEP, STEP)
