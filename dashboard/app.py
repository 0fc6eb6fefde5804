"""Page list and frame; nothing else."""

import streamlit as st

from dashboard import choices, widgets

st.set_page_config(page_icon="🌏", layout="wide")
choices.begin()
lang = widgets.language()
page = st.navigation(
    [
        st.Page("app_pages/overview.py", title=lang("Overview"), default=True),
        st.Page("app_pages/trends.py", title=lang("Trends")),
        st.Page("app_pages/compare.py", title=lang("Compare")),
        st.Page("app_pages/coverage.py", title=lang("Coverage")),
        st.Page("app_pages/partner_map.py", title=lang("Partner map")),
        st.Page("app_pages/meeting.py", title=lang("Meeting")),
        st.Page("app_pages/figures.py", title=lang("Figures and sources")),
        st.Page("app_pages/method.py", title=lang("Method")),
    ],
    # A browser takes as long to build the row of pages as to show a page's first numbers.
    position="top" if widgets.numbers_seen() else "hidden",
)
widgets.frame(page)
