"""Boards, and the one dialog that says where a number was read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from dashboard.charts import boards
from dashboard.charts.boards import board as board_html
from dashboard.charts.city_style import city_style
from dashboard.choices import FIGURE
from dashboard.language import Language
from dashboard.store import Store, made, published
from dashboard.theme import Palette, palette
from dashboard.views.source import several, source
from dashboard.widgets.states import mishaps_told

LEAST_WIDTH = 360
"""Pixels of a small phone."""
# In the session once numbers were seen: a browser that takes in 5 MB of chart library, draws a map
# or builds lists to choose from at the same time shows its first number up to twice as late.
NUMBERS_SEEN = "numbers seen"
# In the session: how many pixels wide the page is, once the browser has said so.
WIDTH = "page width"
# In the session: whether the page that runs has shown a board.
AWAITED = "numbers awaited"
# The numbers that the dialog showed before the one it shows, latest last.
SHOWN_BEFORE = "figures shown before"


def show(
    template: str,
    view: Any,
    lang: Language,
    key: str | None = None,
    choose: Callable[[str], None] = lambda _: None,
) -> None:
    """A view as a board whose numbers open their source; `choose` takes what is chosen on it.

    The first time in a session the page is run again as soon as a board is seen: with its charts,
    and with what one chooses by.
    """
    board = st.components.v2.component("board", css=boards.style(), js=boards.behaviour())
    _shown(board, template, view, lang, key or template, choose)


def show_in_dialog(
    template: str,
    view: Any,
    lang: Language,
    key: str,
    choose: Callable[[str], None] = lambda _: None,
) -> None:
    """A view as a board of a dialog; another view with the same key takes its place.

    A dialog keeps the Tab key among what it finds in itself, and does not look into the tree that
    other boards have of their own.
    """
    board = st.components.v2.component(
        "board of a dialog",
        css=boards.dialog_style(),
        js=boards.behaviour(),
        isolate_styles=False,
    )
    _shown(board, template, view, lang, key, choose, close=lang("Close"))


def _shown(
    board: Any,
    template: str,
    view: Any,
    lang: Language,
    key: str,
    choose: Callable[[str], None],
    **words: str,
) -> None:
    board(
        data={
            "html": made(board_html, template, view, lang, numbers_seen()),
            "cities": city_style(colours(published())),
            "lang": lang.code,
            "tell": tells(),
            **words,
        },
        key=key,
        on_figure_change=lambda: ask(st.session_state[key].get(FIGURE)),
        on_choice_change=lambda: _take(st.session_state[key].get("choice"), choose),
        on_theme_change=lambda: None,
        on_shown_change=lambda: note_numbers(key),
    )


def _take(choice: str | None, choose: Callable[[str], None]) -> None:
    if choice:
        choose(choice)


def colours(store: Store) -> Palette:
    """The palette of the reader's theme, with a colour for each reporting city."""
    return palette(st.context.theme.type, tuple(store.by_id("cities", "city_id")))


def numbers_seen() -> bool:
    """Whether this browser has shown its first numbers, so that the rest may follow."""
    return NUMBERS_SEEN in st.session_state


def note_numbers(key: str | None = None) -> None:
    """Remembers that they were, and how wide the page is where the board of that key said so."""
    st.session_state[NUMBERS_SEEN] = True
    if key and (width := st.session_state[key].get("shown")):
        st.session_state[WIDTH] = int(width)


def page_width() -> int:
    """How many pixels the browser's page is wide; as few as any has until it has said so."""
    return int(st.session_state.get(WIDTH, LEAST_WIDTH))


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


def _follow(asked: str | None) -> None:
    """Keeps to the browser's own Back, which may have led to the number before or out of them."""
    before = st.session_state.get(SHOWN_BEFORE, [])
    if asked is None:
        before.clear()
    elif before[-1:] == [asked]:
        before.pop()


def open_source(store: Store, lang: Language) -> None:
    """The dialog of the number in the URL, if there is one."""
    _follow(st.query_params.get(FIGURE))
    if FIGURE not in st.query_params:
        return

    @st.dialog(lang("Where this number was read"), width="medium", on_dismiss=_forget)
    def dialog() -> None:
        with mishaps_told(lang):
            asked = st.query_params[FIGURE]
            if " " in asked:
                show_in_dialog("several", made(several, store, lang, asked), lang, "source")
            else:
                show_in_dialog("source", made(source, store, lang, asked), lang, "source")
            if st.session_state.get(SHOWN_BEFORE):
                st.button(lang("Back to the number before"), on_click=_back, key="back")

    dialog()
