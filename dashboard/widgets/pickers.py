"""Pickers: every choice of a page, kept in the URL as codes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal

import streamlit as st

from dashboard.choices import Chosen, note, restore
from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.compare import HEADLINES
from dashboard.views.trends import Offer
from dashboard.widgets.boards import numbers_seen
from etl.contract import Origin

# The choice of every topic, and the indicator that shows best what a trend can be: a year, its
# halves, what they imply, and what is left.
ALL = "all"
TELLING = "authentication_documents"
LISTING = 68
"""Height of a list to choose from with its label, in pixels."""
FEW, LABEL = 32, 28
"""Height of a row of choices, and of the label above one, in pixels."""
GAP, FITS = 4, 300
"""Pixels between two choices of a row, and of a row that fits the smallest phone."""


def pick_city(store: Store, lang: Language) -> str:
    """One reporting city."""
    with st.container(horizontal=True):  # a row, which boards keep as high as it is
        return pick_one(lang("City"), city_names(store, lang), "city")


def pick_cities(store: Store, lang: Language) -> tuple[str, ...]:
    """Any number of reporting cities; none chosen means all."""
    return pick_many(any_of("City", lang), city_names(store, lang), "cities")


def any_of(label: str, lang: Language) -> str:
    """The label of a choice where none chosen means all."""
    return lang("{label}, all unless chosen", label=lang(label))


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
        known = {str(o): lang(f"origin {o}") for o in Origin}
        origins = pick_many(any_of("Origin", lang), known, "origin")
    names = {t: lang.pick(row["name_zh"], row["name_en"]) for t, row in topics.items()}
    with st.container(horizontal=True):
        return cities, pick_some(lang("Topic"), names, "topics", lang("all topics")), origins


def pick_comparison(store: Store, lang: Language) -> tuple[str, tuple[str, ...], bool]:
    """A topic, cities, and whether to count per head."""
    topics = {HEADLINES: lang("Headline figures")} | {
        topic: lang.pick(row["name_zh"], row["name_en"])
        for topic, row in store.by_id("topics", "topic").items()
    }
    counts = {"total": lang("as reported"), "head": lang("also per 100,000 residents")}
    with st.container(horizontal=True, gap="medium"):
        topic = pick_from(lang("Topic"), topics, "topic", HEADLINES, width=260)
        cities = pick_many(any_of("City", lang), city_names(store, lang), "cities")
        per_head = pick_one(lang("Count"), counts, "per", labelled=True) == "head"
    return topic, cities, per_head


def pick_trend(
    offered: tuple[Offer, ...], store: Store, lang: Language
) -> tuple[str, tuple[str, ...]]:
    """An indicator, and any number of cities; none chosen means all. No indicator: none to choose."""
    if not offered:
        return "", ()
    wide, narrow = st.columns([3, 1], gap="medium")
    with wide:
        indicator = pick_indicator(offered, store, lang)
    with narrow:
        return indicator, pick_cities(store, lang)


def pick_indicator(offered: tuple[Offer, ...], store: Store, lang: Language) -> str:
    """One indicator: a topic narrows the list, which can be searched by typing."""
    topics = store.by_id("topics", "topic")
    known = dict.fromkeys(choice.topic for choice in offered)
    names = {ALL: lang("all topics")} | {
        t: lang.pick(topics[t]["name_zh"], topics[t]["name_en"]) for t in known
    }
    narrow, wide = st.columns([1, 2], gap="medium")
    with narrow:
        topic = pick_from(lang("Topic"), names, "topic", ALL)
    labels = {c.indicator_id: c.label for c in offered if topic in (ALL, c.topic)}
    default = TELLING if TELLING in labels else next(iter(labels))
    with wide:
        return pick_from(lang("Indicator"), labels, "indicator", default)


def pick_from(
    label: str,
    names: Mapping[str, str],
    key: str,
    default: str | None = None,
    width: int | Literal["stretch"] = "stretch",
) -> str:
    """One code of a long list, the first or `default` unless the URL says otherwise."""
    first = default or next(iter(names))
    listing = _awaited(st.selectbox, LISTING, width)
    return str(_picked(listing, label, names, key, first, width=width))


def pick_some(label: str, names: Mapping[str, str], key: str, nothing: str) -> tuple[str, ...]:
    """Any codes of a long list; none, which reads as `nothing`, unless the URL says otherwise."""
    listing = _awaited(st.multiselect, LISTING, "stretch")
    return tuple(_picked(listing, label, names, key, (), placeholder=nothing, width="stretch"))


def pick_one(label: str, names: Mapping[str, str], key: str, *, labelled: bool = False) -> str:
    """One code of a few, the first unless the URL says otherwise."""
    first = next(iter(names))
    shown = "visible" if labelled else "collapsed"
    few = st.segmented_control if numbers_seen() else _place_of_few(names, LABEL * labelled)
    return str(
        _picked(few, label, names, key, first, required=True, label_visibility=shown, wrap=True)
    )


def pick_many(
    label: str, names: Mapping[str, str], key: str, default: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """Any codes of a few, `default` unless the URL says otherwise."""
    few = st.pills if numbers_seen() else _place_of_few(names, LABEL)
    return tuple(_picked(few, label, names, key, default, selection_mode="multi", wrap=True))


def _awaited(
    widget: Callable[..., Any], height: int, width: int | Literal["stretch"]
) -> Callable[..., Any]:
    """A widget, or its place until numbers are seen: a browser is slow to build it."""
    if numbers_seen():
        return widget
    return lambda *_, **__: st.skeleton(height, width=width)


def _place_of_few(names: Mapping[str, str], label: int) -> Callable[..., Any]:
    """The place of a row of choices: as wide as they are, and wrapping where they do."""
    row = sum(_breadth(name) + GAP for name in names.values()) - GAP
    if not label and row <= FITS:
        return lambda *_, **__: st.skeleton(FEW, width=row)  # each element takes a browser 2 ms

    def place(*_: object, **__: object) -> None:
        with st.container(width="content", gap=None):
            if label:
                st.skeleton(label, width=label)
            with st.container(horizontal=True, gap="xxsmall"):
                for name in names.values():
                    st.skeleton(FEW, width=_breadth(name))

    return place


def _breadth(name: str) -> int:
    """About how wide a choice is, in pixels: Chinese characters are twice as wide."""
    return 28 + sum(14 if c > "⺀" else 6 for c in name)


def _picked(
    widget: Callable[..., Any],
    label: str,
    names: Mapping[str, str],
    key: str,
    default: Chosen,
    **look: Any,
) -> Any:
    """What is chosen by a widget: codes that the URL keeps."""
    chosen = restore(key, names, default)
    widget(
        label,
        list(names),
        format_func=names.__getitem__,
        key=key,
        on_change=note,
        args=(key,),
        **look,
    )
    return chosen
