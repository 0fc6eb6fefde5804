"""The frame of every page: its title, its language, and what happens around it."""

from __future__ import annotations

import gc
from functools import cache

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from dashboard.choices import FIGURE, PARTNER, restore, write
from dashboard.forms import LANGUAGES
from dashboard.language import Language
from dashboard.store import published
from dashboard.widgets.boards import (
    AWAITED,
    note_numbers,
    numbers_seen,
    open_source,
)
from dashboard.widgets.pickers import pick_one
from dashboard.widgets.states import mishaps_told


def language() -> Language:
    """The language of this session; Chinese unless the URL says otherwise."""
    return Language(restore("lang", LANGUAGES, "zh"))


def heading(title: str) -> Language:
    """A page's title, and beside it the switch between languages."""
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        st.title(language()(title), anchor=False, width="content")
        names = {code: forms.name for code, forms in LANGUAGES.items()}
        return Language(pick_one("语言 · Language", names, "lang"))


def frame(page: StreamlitPage) -> None:
    """Runs a page and opens the number asked for; says so where that cannot be done."""
    lang = language()
    if {FIGURE, PARTNER} & set(st.query_params):
        note_numbers()  # a second run would open the dialog again under the reader's hands
    st.session_state[AWAITED] = False
    with mishaps_told(lang):
        page.run()
        open_source(published(), lang)
    write()
    _settle(page.url_path)
    if not numbers_seen() and not st.session_state[AWAITED]:
        note_numbers()  # a page that only says what is wrong: nothing is to be waited for
        st.rerun()


@cache
def _settle(url_path: str) -> None:  # noqa: ARG001  once a page
    """Spares what a page has loaded from every later search for garbage.

    Streamlit collects garbage after each run. With all modules and cached views to look through,
    that took 85 of the 100 ms of a run; modules and views are never garbage.
    """
    gc.collect()
    gc.freeze()
