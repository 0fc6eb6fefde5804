"""Boards, and the one dialog that says where a number was read."""

from __future__ import annotations

from typing import Any

import streamlit as st

from dashboard.charts import boards
from dashboard.charts.boards import board as board_html
from dashboard.language import Language
from dashboard.store import Store, made
from dashboard.views.source import several, source
from dashboard.widgets.states import mishaps_told

# What the URL calls the number or the partner whose dialog is open.
FIGURE, PARTNER = "figure", "partner"
LEAST_WIDTH = 360
"""Pixels of a small phone."""
# In the session once numbers were seen, as the width of the page: a browser that takes in 5 MB of chart library, draws a map
# or builds lists to choose from at the same time shows its first number up to twice as late.
NUMBERS_SEEN = "numbers seen"
# In the session: whether the page that runs has shown a board.
AWAITED = "numbers awaited"
# The numbers that the dialog showed before the one it shows, latest last.
SHOWN_BEFORE = "figures shown before"


def show(template: str, view: Any, lang: Language, key: str | None = None) -> Any:
    """A view as a board whose numbers open their source. Returns what was chosen on it.

    The first time in a session the page is run again as soon as a board is seen: with its charts,
    and with what one chooses by.
    """
    component = st.components.v2.component("board", css=boards.style(), js=boards.behaviour())
    key = key or template
    return component(
        data={
            "html": made(board_html, template, view, lang, numbers_seen()),
            "lang": lang.code,
            "tell": tells(),
        },
        key=key,
        on_figure_change=lambda: ask(st.session_state[key].get(FIGURE)),
        on_choice_change=lambda: None,
        on_theme_change=lambda: None,
        on_shown_change=lambda: note_numbers(key),
    ).get("choice")


def numbers_seen() -> bool:
    """Whether this browser has shown its first numbers, so that the rest may follow."""
    return NUMBERS_SEEN in st.session_state


def note_numbers(key: str | None = None) -> None:
    """Remembers that they were, and how wide the page is where the board of that key said so."""
    told = st.session_state[key].get("shown") if key else None
    st.session_state[NUMBERS_SEEN] = told or True


def page_width() -> int:
    """How many pixels the browser's page is wide; as few as any has until it has said so."""
    told = st.session_state.get(NUMBERS_SEEN, True)
    return LEAST_WIDTH if told is True else int(told)


def tells() -> bool:
    """Whether a board has to tell when it is seen; the page then waits for that."""
    st.session_state[AWAITED] = True
    return not numbers_seen()


def ask(observation_id: str | None) -> None:
    """Puts a number (or several, joined by blanks) into the URL, which opens the dialog."""
    if not observation_id:
        return
    if shown := st.query_params.get(FIGURE):
        st.session_state.setdefault(SHOWN_BEFORE, []).append(shown)
    st.query_params[FIGURE] = observation_id


def _back() -> None:
    st.query_params[FIGURE] = st.session_state[SHOWN_BEFORE].pop()


def _forget() -> None:
    st.query_params.pop(FIGURE, None)
    st.session_state.pop(SHOWN_BEFORE, None)


def open_source(store: Store, lang: Language) -> None:
    """The dialog of the number in the URL, if there is one."""
    if FIGURE not in st.query_params:
        return

    @st.dialog(lang("Where this number was read"), width="medium", on_dismiss=_forget)
    def dialog() -> None:
        with mishaps_told(lang):
            asked = st.query_params[FIGURE]
            if " " in asked:
                show("several", made(several, store, lang, asked), lang)
            else:
                show("source", made(source, store, lang, asked), lang)
            if st.session_state.get(SHOWN_BEFORE):
                st.button(lang("Back to the number before"), on_click=_back, key="back")

    dialog()
