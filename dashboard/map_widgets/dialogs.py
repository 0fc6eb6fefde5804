"""The dialog of the map page: a partner, or how a count was made."""

from __future__ import annotations

import streamlit as st

from dashboard import widgets
from dashboard.language import Language
from dashboard.store import Store, made
from dashboard.views.partner import partner
from dashboard.views.partner_tally import is_count, tally
from dashboard.views.partner_ties import MapChoice
from dashboard.views.source import source


def ask(code: str) -> None:
    """Asks for the dialog of a partner, or of a count."""
    st.query_params[widgets.PARTNER] = code


def _forget() -> None:
    """Closes the dialog; the layer that was clicked on is renewed, so that nothing stays faded."""
    st.query_params.pop(widgets.PARTNER, None)
    st.query_params.pop(widgets.FIGURE, None)
    st.session_state["opened"] = st.session_state.get("opened", 0) + 1


def show(store: Store, lang: Language, choice: MapChoice) -> None:
    """The dialog of the partner, or of the count, in the URL."""
    code = st.query_params.get(widgets.PARTNER)
    if not code or widgets.FIGURE in st.query_params:
        return
    if is_count(code):
        _open_count(store, lang, choice, code)
    else:
        _open_partner(store, lang, code)


def _open_count(store: Store, lang: Language, choice: MapChoice, code: str) -> None:
    @st.dialog(lang("How this was counted"), width="medium", on_dismiss=_forget)
    def dialog() -> None:
        if st.query_params.get(widgets.PARTNER) != code:
            st.rerun()  # a partner of the list was chosen, whose dialog has another title
        with widgets.mishaps_told(lang):
            view = made(tally, store, lang, choice, code)
            widgets.show_in_dialog("partner_tally", view, lang, "count_dialog", ask)

    dialog()


def _open_partner(store: Store, lang: Language, place_id: str) -> None:
    view = made(partner, store, lang, place_id)

    @st.dialog(view.name or lang("Partner"), width="medium", on_dismiss=_forget)
    def dialog() -> None:
        with widgets.mishaps_told(lang):
            if figure := st.query_params.get(widgets.FIGURE):
                shown = made(source, store, lang, figure)
                widgets.show_in_dialog("source", shown, lang, "partner_dialog")
                st.button(lang("Back to the partner"), on_click=_back)
            else:
                widgets.show_in_dialog("partner", view, lang, "partner_dialog")

    dialog()


def _back() -> None:
    st.query_params.pop(widgets.FIGURE, None)
