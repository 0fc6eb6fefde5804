"""Pickers: every choice of a page, kept in the URL as codes."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from dashboard.choices import remember, restore
from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.compare import HEADLINES
from dashboard.views.trends import Choice
from etl.contract import Origin

# The choice of every topic, and the indicator that shows best what a trend can be: a year, its
# halves, what they imply, and what is left.
ALL = "all"
TELLING = "authentication_documents"


def pick_city(store: Store, lang: Language) -> str:
    """One reporting city."""
    return pick_one(lang("City"), city_names(store, lang), "city")


def pick_cities(store: Store, lang: Language) -> tuple[str, ...]:
    """Any number of reporting cities; none chosen means all."""
    return pick_many(lang("City"), city_names(store, lang), "cities")


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
        origins = pick_many(lang("Origin"), {o: lang(f"origin {o}") for o in Origin}, "origin")
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
        cities = pick_many(lang("City"), city_names(store, lang), "cities")
        per_head = pick_one(lang("Count"), counts, "per") == "head"
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


def pick_one(label: str, names: Mapping[str, str], key: str) -> str:
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


def pick_many(label: str, names: Mapping[str, str], key: str) -> tuple[str, ...]:
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
