"""The map of as many made-up ties as the link asks for, with its land, and nothing beside it."""

import base64
import json

import pydeck as pdk
import streamlit as st

from dashboard.basemaps import FOLDER
from dashboard.charts.map_layers import STATIC
from dashboard.charts.partner_map_web import deck
from dashboard.theme import palette
from tests.bench.partner_map import SIZE
from tests.dashboard.partner_maps import crowded


def with_land(drawn: pdk.Deck) -> pdk.Deck:
    """The deck with what it would fetch from the dashboard's own folder."""
    atlas = base64.b64encode((FOLDER / "marks.png").read_bytes()).decode()
    for layer in drawn.layers:
        if str(layer.data).startswith(STATIC):
            file = FOLDER / str(layer.data).removeprefix(f"{STATIC}/")
            layer.data = json.loads(file.read_text(encoding="utf-8"))
        if layer.id == "marks":
            layer.icon_atlas = pdk.types.String(f"data:image/png;base64,{atlas}")
    return drawn


st.set_page_config(layout="wide")
made = st.cache_resource(lambda ties: with_land(deck(crowded(ties), palette("light"), SIZE)))
st.pydeck_chart(made(int(st.query_params["ties"])), height=SIZE[1], key="map")
