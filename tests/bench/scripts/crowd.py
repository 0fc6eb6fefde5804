"""The map of as many made-up ties as the link asks for, with its land, and nothing beside it.

Land and marks come from the folder `static` beside this script, as the dashboard has one.
"""

import streamlit as st

from dashboard.charts.partner_map_web import deck
from dashboard.theme import palette
from tests.bench.partner_map import SIZE
from tests.dashboard.partner_maps import crowded

st.set_page_config(layout="wide")
made = st.cache_resource(lambda ties: deck(crowded(ties), palette("light"), SIZE))
st.pydeck_chart(made(int(st.query_params["ties"])), height=SIZE[1], key="map")
