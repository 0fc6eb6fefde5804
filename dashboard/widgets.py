"""Pickers, boards, and the one dialog that says where a number was read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pyarrow as pa
import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.navigation.page import StreamlitPage

from dashboard.charts import boards
from dashboard.charts.boards import board as board_html
from dashboard.choices import remember, restore
from dashboard.downloads import as_csv, as_parquet, as_xlsx
from dashboard.language import LANGUAGES, Language
from dashboard.store import NotPublishedError, Store, made, published
from dashboard.theme import Palette, palette
from dashboard.views.compare import HEADLINES
from dashboard.views.figures import Figures
from dashboard.views.panels import Panel
from dashboard.views.source import several, source
from dashboard.views.trends import Choice
from etl.contract import Origin
from etl.observation import Observation

FIGURE = "figure"
# The choice of every topic, and the indicator that shows best what a trend can be: a year, its
# halves, what they imply, and what is left.
ALL = "all"
TELLING = "authentication_documents"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def language() -> Language:
    """The language of this session; Chinese unless the URL says otherwise."""
    restore("lang", LANGUAGES, "zh")
    return Language(st.session_state["lang"])


def heading(title: str) -> Language:
    """A page's title, and beside it the switch between languages."""
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        st.title(language()(title), anchor=False, width="content")
        names = {code: forms.name for code, forms in LANGUAGES.items()}
        return Language(_pick_one("语言 · Language", names, "lang"))


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
    return _pick_one(lang("City"), city_names(store, lang), "city")


def pick_cities(store: Store, lang: Language) -> tuple[str, ...]:
    """Any number of reporting cities; none chosen means all."""
    return _pick_many(lang("City"), city_names(store, lang), "cities")


def city_names(store: Store, lang: Language) -> dict[str, str]:
    """Names of the reporting cities by id."""
    cities = store.by_id("cities", "city_id")
    return {c: lang.pick(row["name_zh"], row["name_en"]) for c, row in cities.items()}


def pick_figures(
    store: Store, lang: Language
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Cities, topics and origins to look through; an empty choice means all."""
    topics = store.by_id("topics", "topic")
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        cities = pick_cities(store, lang)
        origins = _pick_many(lang("Origin"), {o: lang(f"origin {o}") for o in Origin}, "origin")
    restore("topics", topics, ())
    st.multiselect(
        lang("Topic"),
        list(topics),
        format_func=lambda t: lang.pick(topics[t]["name_zh"], topics[t]["name_en"]),
        placeholder=lang("all topics"),
        key="topics",
    )
    return cities, tuple(remember("topics", ())), origins


def pick_comparison(store: Store, lang: Language) -> tuple[str, tuple[str, ...], bool]:
    """A topic, cities, and whether to count per head."""
    topics = {HEADLINES: lang("Headline figures")} | {
        topic: lang.pick(row["name_zh"], row["name_en"])
        for topic, row in store.by_id("topics", "topic").items()
    }
    counts = {"total": lang("as reported"), "head": lang("also per 100,000 residents")}
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        topic = _select(lang("Topic"), topics, "topic", HEADLINES, width=260)
        cities = _pick_many(lang("City"), city_names(store, lang), "cities")
        per_head = _pick_one(lang("Count"), counts, "per") == "head"
    return topic, cities, per_head


def pick_trend(
    offered: tuple[Choice, ...], store: Store, lang: Language
) -> tuple[str, tuple[str, ...]]:
    """An indicator, and any number of cities; none chosen means all."""
    wide, narrow = st.columns([3, 1], gap="medium")
    with wide:
        indicator = pick_indicator(offered, store, lang)
    with narrow:
        return indicator, pick_cities(store, lang)


def pick_indicator(offered: tuple[Choice, ...], store: Store, lang: Language) -> str:
    """One indicator: a topic narrows the list, which can be searched by typing."""
    topics = store.by_id("topics", "topic")
    known = dict.fromkeys(choice.topic for choice in offered)
    names = {ALL: lang("all topics")} | {
        t: lang.pick(topics[t]["name_zh"], topics[t]["name_en"]) for t in known
    }
    narrow, wide = st.columns([1, 2], gap="medium")
    with narrow:
        topic = _select(lang("Topic"), names, "topic", ALL)
    labels = {c.indicator_id: c.label for c in offered if topic in (ALL, c.topic)}
    default = TELLING if TELLING in labels else next(iter(labels))
    with wide:
        return _select(lang("Indicator"), labels, "indicator", default)


def _select(
    label: str, names: Mapping[str, str], key: str, default: str, width: int | None = None
) -> str:
    restore(key, names, default)
    st.selectbox(
        label, list(names), format_func=names.__getitem__, key=key, width=width or "stretch"
    )
    return str(remember(key, default))


def _pick_one(label: str, names: Mapping[str, str], key: str) -> str:
    """One code of `names`, the first unless the URL says otherwise."""
    default = next(iter(names))
    restore(key, names, default)
    st.segmented_control(
        label,
        list(names),
        required=True,
        format_func=names.__getitem__,
        key=key,
        label_visibility="collapsed",
    )
    return str(remember(key, default))


def _pick_many(label: str, names: Mapping[str, str], key: str) -> tuple[str, ...]:
    """Any codes of `names`, none unless the URL says otherwise."""
    restore(key, names, ())
    st.pills(
        label,
        list(names),
        selection_mode="multi",
        format_func=names.__getitem__,
        key=key,
    )
    return tuple(remember(key, ()))


def rows_that_open(view: Figures, key: str) -> None:
    """A table of figures; choosing a row opens its source."""

    def ask() -> None:
        if rows := st.session_state[key].selection.rows:
            open_number(view.observation_ids[rows[0]])

    if not view.rows:
        return
    cells = zip(*view.rows, strict=True)
    columns = {name: list(column) for name, column in zip(view.columns, cells, strict=True)}
    st.dataframe(
        pa.table(columns),
        on_select=ask,
        selection_mode="single-row",
        hide_index=True,
        height=560,
        key=key,
    )


def downloads(observations: tuple[Observation, ...], store: Store, lang: Language) -> None:
    """The same rows as files; each is made when it is asked for."""
    kinds = {
        "CSV": (lambda: as_csv(observations), "csv", "text/csv"),
        "Excel": (lambda: as_xlsx(observations, store, lang), "xlsx", XLSX),
        "Parquet": (lambda: as_parquet(observations), "parquet", "application/octet-stream"),
    }
    with st.container(horizontal=True):
        for name, (make, ending, mime) in kinds.items():
            st.download_button(
                lang("Download as {name}", name=name),
                make,
                f"figures-{store.version}.{ending}",
                mime,
                on_click="ignore",
                disabled=not observations,
            )


def panel_beside_chart(panel: Panel, lang: Language) -> DeltaGenerator:
    """A panel's finding and numbers; returns the place of its chart, to be filled later."""
    key = f"{panel.measure} {panel.unit}"
    left, right = st.columns([8, 5], gap="large")
    with left:
        show("trend_finding", panel, lang, f"finding of {key}")
    with right:
        show("trend_numbers", panel, lang, f"numbers of {key}")
    return left.container()


def chart(place: DeltaGenerator, figure: Any, panel: Panel) -> None:
    """A Plotly figure whose marks open their source.

    Every opening takes a new key, which clears the selection: otherwise a second click on the
    same mark would only take it back.
    """
    name = f"openings of {panel.measure} {panel.unit}"
    key = f"{name}, {st.session_state.get(name, 0)}"

    def ask() -> None:
        if points := st.session_state[key].selection.points:
            open_number(points[0].get("customdata"))
            st.session_state[name] = st.session_state.get(name, 0) + 1

    place.plotly_chart(
        figure,
        theme=None,
        key=key,
        on_select=ask,
        selection_mode="points",
        config={"displayModeBar": False},
        alt=f"{panel.title}: {panel.finding}",
    )


def colours(store: Store) -> Palette:
    """The palette of the reader's theme, with a colour for each reporting city."""
    return palette(st.context.theme.type, tuple(store.by_id("cities", "city_id")))


def show(template: str, view: Any, lang: Language, key: str | None = None) -> Any:
    """A view as a board whose numbers open their source. Returns what was chosen on it."""
    component = st.components.v2.component("board", css=boards.style(), js=boards.behaviour())
    key = key or template
    return component(
        data={"html": made(board_html, template, view, lang), "lang": lang.code},
        key=key,
        on_figure_change=lambda: open_number(st.session_state[key].get(FIGURE)),
        on_choice_change=lambda: None,
    ).get("choice")


def open_number(observation_id: str | None) -> None:
    """Puts a number into the URL, which opens its source."""
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
        asked = st.query_params[FIGURE]
        if " " in asked:
            show("several", made(several, store, lang, asked), lang)
        else:
            show("source", made(source, store, lang, asked), lang)

    dialog()
