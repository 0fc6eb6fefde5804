"""How views look: view → figure, map, or HTML. No Streamlit and no frames here."""
