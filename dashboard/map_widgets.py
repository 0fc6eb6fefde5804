"""What is chosen on the map page, the map itself, its timeline, its exports and the dialog."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import streamlit as st

from dashboard import basemaps, widgets
from dashboard.charts import partner_map_web as web
from dashboard.charts.map_scenes import SCENES
from dashboard.choices import remember, restore
from dashboard.language import Language
from dashboard.store import Store, made
from dashboard.theme import palette
from dashboard.views.partner import partner
from dashboard.views.partner_map import PartnerMap, continent_names, partner_map
from dashboard.views.partner_ties import Choice, Colour, Line, Names, Show, all_ties, years
from etl.contract import PartnershipKind

PARTNER = "partner"
ALL = "all"
MOST_CITIES = 3
WIDTH_UNTIL_MEASURED = 1200
SECONDS_A_YEAR = 0.9

MEASURE = """
export default function ({ parentElement, setStateValue }) {
  const probe = document.createElement("div");
  parentElement.replaceChildren(probe);
  const tell = () => {
    const width = Math.floor(probe.getBoundingClientRect().width / 20) * 20;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (width > 0 && width !== tell.width) { tell.width = width; setStateValue("width", width); }
    if (still !== tell.still) { tell.still = still; setStateValue("still", still); }
  };
  const observer = new ResizeObserver(() => { clearTimeout(tell.timer); tell.timer = setTimeout(tell, 150); });
  observer.observe(probe);
  tell();
  return () => observer.disconnect();
}
"""


def pick(store: Store, lang: Language) -> Choice:
    """Everything that a reader chooses on the map page."""
    cities = _pick_homes(store, lang)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        scene = _select(lang("Region"), _said(lang, "scene", SCENES), "scene")
        kinds = _pick_kinds(lang)
        with st.popover(lang("Filters and look")):
            filters = _pick_filters(store, lang)
    until = _pick_year(store, lang)
    return Choice(cities=cities, kinds=kinds, scene=scene, until=until, **filters)


def _said(lang: Language, prefix: str, codes: Any) -> dict[str, str]:
    return {str(code): lang(f"{prefix} {code}") for code in codes}


def _pick_homes(store: Store, lang: Language) -> tuple[str, ...]:
    names = widgets.city_names(store, lang)
    first = next(iter(names))
    restore("homes", names, (first,))
    st.pills(
        lang("Home cities, up to three together"),
        list(names),
        selection_mode="multi",
        format_func=names.__getitem__,
        key="homes",
    )
    chosen = tuple(remember("homes", (first,)))[-MOST_CITIES:] or (first,)
    return tuple(city for city in names if city in chosen)


def _pick_kinds(lang: Language) -> tuple[str, ...]:
    names = _said(lang, "kind", PartnershipKind)
    restore("kind", names, ())
    st.pills(
        lang("Kind"), list(names), selection_mode="multi", format_func=names.__getitem__, key="kind"
    )
    return tuple(remember("kind", ()))


def _select(label: str, names: Mapping[str, str], key: str) -> str:
    """One code of `names`, the first unless the URL says otherwise."""
    default = next(iter(names))
    restore(key, names, default)
    st.selectbox(label, list(names), format_func=names.__getitem__, key=key, width=220)
    return str(remember(key, default))


def _pick_filters(store: Store, lang: Language) -> dict[str, str]:
    groups = {row["group"]: row for row in store.rows("groups")}
    names = {
        code: f"{lang.pick(row['name_zh'], row['name_en'])} ({row['as_of']})"
        for code, row in groups.items()
    }
    every = {ALL: lang("all")}
    languages = _said(lang, "names in", Names)
    first = lang.code if lang.code in languages else Names.ZH
    return {
        "group": _or_all(_select(lang("Country group"), every | names, "group")),
        "continent": _or_all(
            _select(lang("Continent"), every | continent_names(store, lang), "continent")
        ),
        "show": _select(lang("Marks"), _said(lang, "show", Show), "show"),
        "colour": _select(lang("Colours"), _said(lang, "colour by", Colour), "colour"),
        "line": _select(lang("Lines"), _said(lang, "line", Line), "line"),
        "names": _select(lang("Names on the map"), {first: languages[first]} | languages, "names"),
        "base": _select(lang("Base map"), _base_names(lang), "base"),
    }


def _or_all(code: str) -> str:
    return "" if code == ALL else code


def _base_names(lang: Language) -> dict[str, str]:
    names = {basemaps.LAND: lang("Land only")}
    if _records()[0]:
        names[basemaps.APPROVED] = lang("Reviewed map")
    return names | {view.id: lang.pick(view.name_zh, view.name_en) for view in _records()[1]}


def _records() -> tuple[basemaps.Approval | None, tuple[basemaps.OtherView, ...]]:
    try:
        return basemaps.approval(), basemaps.other_views()
    except basemaps.BaseMapError as error:
        st.warning(str(error))
        return None, ()


def _pick_year(store: Store, lang: Language) -> int | None:
    """The timeline: signed by a year, or all; a film runs through the years."""
    codes = [*map(str, years(all_ties(store, lang))), ALL]
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        restore("until", codes, ALL)
        st.select_slider(
            lang("Signed by"),
            codes,
            key="until",
            format_func=lambda code: lang("all, undated too") if code == ALL else code,
        )
        until = str(remember("until", ALL))
        _film_buttons(lang, codes, until)
    return None if until == ALL else int(until)


def _film_buttons(lang: Language, codes: list[str], until: str) -> None:
    """Play and stop; one step at a time where the reader asked for less movement."""
    playing = "film" in st.session_state
    if st.session_state.get("still"):
        st.button(lang("Next year"), on_click=_step, args=(codes, until))
    elif playing:
        st.button(lang("Stop"), on_click=lambda: st.session_state.pop("film", None))
    else:
        start = codes[0] if until == ALL else until
        st.button(lang("Play"), on_click=lambda: st.session_state.update(film=int(start)))


def _step(codes: list[str], until: str) -> None:
    st.session_state["until"] = codes[(codes.index(until) + 1) % len(codes)]


def map_of(store: Store, lang: Language, choice: Choice) -> PartnerMap:
    """The drawn map of a choice, as approvals stand today."""
    approved, others = _records()
    return made(partner_map, store, lang, choice, date.today(), approved, others)


def show_map(store: Store, lang: Language, choice: Choice) -> None:
    """The map; while the film runs, a year further every SECONDS_A_YEAR."""
    playing = "film" in st.session_state
    draw = st.fragment(run_every=SECONDS_A_YEAR if playing else None)(_draw)
    draw(store, lang, choice)


def _draw(store: Store, lang: Language, choice: Choice) -> None:
    year = st.session_state.get("film")
    if year is not None:
        choice = replace(choice, until=year)
        if year >= years(all_ties(store, lang))[-1]:
            del st.session_state["film"]
            st.rerun()
        st.session_state["film"] = year + 1
    view = map_of(store, lang, choice)
    measured = _measure()
    st.caption(view.title)
    mode = st.context.theme.type
    cities = tuple(widgets.city_names(store, lang))
    drawn = made(web.deck, view, palette(mode, cities), measured, st.session_state.get("opened", 0))
    st.pydeck_chart(
        drawn,
        height=web.height(measured),
        on_select=_ask,
        selection_mode="single-object",
        key="map",
        alt=view.text,
    )
    if view.base.warning:
        st.warning(view.base.warning)
    widgets.show("partner_caption", view, lang, "partner_caption")


def _measure() -> int:
    component = st.components.v2.component("measure", js=MEASURE)
    found = component(key="measure", on_width_change=lambda: None, on_still_change=lambda: None)
    st.session_state["still"] = bool(found.get("still"))
    return int(found.get("width") or WIDTH_UNTIL_MEASURED)


def _ask() -> None:
    """Opens the partner that was clicked on."""
    for objects in st.session_state["map"].selection.objects.values():
        for row in objects:
            ask_partner(row.get("place"))


def ask_partner(place_id: str | None) -> None:
    """Asks for the dialog of a partner."""
    if place_id:
        st.query_params[PARTNER] = place_id


def _forget() -> None:
    st.query_params.pop(PARTNER, None)
    st.query_params.pop(widgets.FIGURE, None)
    st.session_state["opened"] = st.session_state.get("opened", 0) + 1


def open_partner(store: Store, lang: Language, chosen: str | None) -> None:
    """The dialog of the partner in the URL, or just chosen from the list."""
    ask_partner(chosen)
    place_id = st.query_params.get(PARTNER)
    if not place_id or widgets.FIGURE in st.query_params:
        return
    view = made(partner, store, lang, place_id)

    @st.dialog(view.name or lang("Partner"), width="medium", on_dismiss=_forget)
    def dialog() -> None:
        widgets.show("partner", view, lang, "partner_dialog")

    dialog()
