"""Page list and frame; nothing else."""

import streamlit as st

from dashboard import widgets

st.set_page_config(page_icon="🌏", layout="wide")
lang = widgets.language()
page = st.navigation(
    [
        st.Page("pages/overview.py", title=lang("Overview"), default=True),
    ],
    position="top",
)
widgets.frame(page)
