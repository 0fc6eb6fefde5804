"""Pickers, boards, and the one dialog that says where a number was read."""

from __future__ import annotations

from typing import Any

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from dashboard.charts import boards
from dashboard.charts.boards import board as board_html
from dashboard.language import LANGUAGES, Language
from dashboard.store import NotPublishedError, Store, made, published
from dashboard.views.source import source

FIGURE = "figure"


def language() -> Language:
    """The language in the URL; Chinese unless it says otherwise."""
    code = st.session_state.get("lang") or st.query_params.get("lang", "zh")
    return Language(code if code in LANGUAGES else "zh")


def heading(title: str) -> Language:
    """A page's title, and beside it the switch between languages."""
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        st.title(language()(title), anchor=False, width="content")
        st.segmented_control(
            "语言 · Language",
            list(LANGUAGES),
            default="zh",
            required=True,
            format_func=lambda code: LANGUAGES[code].name,
            key="lang",
            bind="query-params",
            label_visibility="collapsed",
        )
    return language()


def frame(page: StreamlitPage) -> None:
    """Runs a page; says what to do where nothing is published, and opens the number asked for."""
    lang = language()
    try:
        store = published()
    except NotPublishedError:
        st.info(lang("Nothing is published yet. Run `make build`, then reload this page."))
        return
    page.run()
    open_source(store, lang)


def pick_city(store: Store, lang: Language) -> str:
    """One reporting city."""
    cities = store.by_id("cities", "city_id")
    city: str | None = st.segmented_control(
        lang("City"),
        list(cities),
        default=next(iter(cities)),
        required=True,
        format_func=lambda c: lang.pick(cities[c]["name_zh"], cities[c]["name_en"]),
        key="city",
        bind="query-params",
        label_visibility="collapsed",
    )
    return city or next(iter(cities))


def show(template: str, view: Any, lang: Language, key: str | None = None) -> Any:
    """A view as a board whose numbers open their source. Returns what was chosen on it."""
    component = st.components.v2.component("board", css=boards.style(), js=boards.behaviour())
    key = key or template
    return component(
        data={"html": made(board_html, template, view, lang), "lang": lang.code},
        key=key,
        on_figure_change=lambda: _ask(st.session_state[key].get(FIGURE)),
        on_choice_change=lambda: None,
    ).get("choice")


def _ask(observation_id: str | None) -> None:
    if observation_id:
        st.query_params[FIGURE] = observation_id


def _forget() -> None:
    st.query_params.pop(FIGURE, None)


def open_source(store: Store, lang: Language) -> None:
    """The dialog of the number in the URL, if there is one."""
    if FIGURE not in st.query_params:
        return

    @st.dialog(lang("Where this number was read"), width="medium", on_dismiss=_forget)
    def dialog() -> None:
        show("source", made(source, store, lang, st.query_params[FIGURE]), lang, "source")

    dialog()
