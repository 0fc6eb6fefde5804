"""An empty page with one choice: what Streamlit costs by itself."""

import streamlit as st

st.title("Empty")
st.segmented_control("Choice", ["one", "two"], default="one", key="choice")
st.write(st.session_state.choice)
