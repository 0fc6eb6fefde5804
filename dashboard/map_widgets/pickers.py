"""What is chosen on the map page: cities, region, filters, look, year. All of it in the URL."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import streamlit as st

from dashboard import basemaps, widgets
from dashboard.choices import choose, note, restore
from dashboard.language import Language
from dashboard.store import Store
from dashboard.texts import when
from dashboard.views.partner_map import continent_names
from dashboard.views.partner_scenes import SCENES
from dashboard.views.partner_ties import Colour, Line, MapChoice, Names, Show, all_ties, years
from etl.contract import PartnershipKind

ALL = "all"
# In the session: whether the buttons drawn last are those for readers who want less movement.
STILL = "buttons of one step"
MOST_CITIES = 3
# How many of the filters stand in the first of two columns.
HALF = 4
Offered = tuple[str, Mapping[str, str]]
"""The label of a choice, and the names of its codes: the first holds unless another is chosen."""


def pick(store: Store, lang: Language) -> MapChoice:
    """Everything that a reader chooses, but for the year: its slider stands under the map."""
    offered = _offered(store, lang)
    with st.container(horizontal=True, gap="medium"):
        cities = _pick_homes(store, lang)
        kinds = _pick_kinds(lang)
        scene = _select(lang("Region"), _said(lang, "scene", SCENES), "scene")
        filters = _chosen(offered)
        with st.container(height="stretch", width="content", vertical_alignment="bottom"):
            st.fragment(_pick_filters)(lang, offered, filters)
    return MapChoice(
        cities=cities, kinds=kinds, scene=scene, until=chosen_year(store, lang), **filters
    )


def _said(lang: Language, prefix: str, codes: Iterable[str]) -> dict[str, str]:
    return {str(code): lang(f"{prefix} {code}") for code in codes}


def _pick_homes(store: Store, lang: Language) -> tuple[str, ...]:
    names = widgets.city_names(store, lang)
    first = next(iter(names))
    picked = widgets.pick_many(lang("Home cities, up to three"), names, "homes", (first,))
    chosen = picked[-MOST_CITIES:] or (first,)
    return tuple(city for city in names if city in chosen)


def _pick_kinds(lang: Language) -> tuple[str, ...]:
    kinds = _said(lang, "kind", PartnershipKind)
    return widgets.pick_many(widgets.any_of("Kind", lang), kinds, "kind")


def _select(label: str, names: Mapping[str, str], key: str) -> str:
    """One code of `names`, the first unless the URL says otherwise."""
    return widgets.pick_from(label, names, key, width=200)


def _offered(store: Store, lang: Language) -> dict[str, Offered]:
    """Filters and looks, called as the fields of a choice are."""
    groups = {row["group"]: _group(row, lang) for row in store.rows("groups")}
    every = {ALL: lang("all")}
    languages = _said(lang, "names in", Names)
    own = {lang.code: languages[lang.code]} if lang.code in languages else {}
    return {
        "group": (lang("Country group"), every | groups),
        "continent": (lang("Continent"), every | continent_names(store, lang)),
        "show": (lang("Marks"), _said(lang, "show", Show)),
        "base": (lang("Base map"), base_names(lang)),
        "colour": (lang("Colours"), _said(lang, "colour by", Colour)),
        "line": (lang("Lines"), _said(lang, "line", Line)),
        "names": (lang("Names on the map"), own | languages),
    }


def _chosen(offered: Mapping[str, Offered]) -> dict[str, str]:
    """What is chosen of each; no filter where all pass."""
    codes = {key: restore(key, names, next(iter(names))) for key, (_, names) in offered.items()}
    return {key: "" if code == ALL else code for key, code in codes.items()}


def _pick_filters(lang: Language, offered: Mapping[str, Offered], before: dict[str, str]) -> None:
    """The filters, once a reader opens them; the page follows a choice `before` which it ran.

    Drawn while they are closed, they would slow down every other choice.
    """
    if _chosen(offered) != before:
        st.rerun()
    with st.popover(lang("Filters and look"), key="filters", on_change="rerun") as opened:
        if not opened.open:
            return
        places = st.columns(2)
        for number, (key, (label, names)) in enumerate(offered.items()):
            with places[number >= HALF]:
                _select(label, names, key)


def _group(row: Mapping[str, str], lang: Language) -> str:
    """A country group, and of when its list of members is."""
    return lang.bracketed(lang.pick(row["name_zh"], row["name_en"]), when(row["as_of"], lang))


def records(lang: Language) -> tuple[basemaps.Approval | None, tuple[basemaps.OtherView, ...]]:
    """The reviewed map on record and the views that users supply; a faulty record is said."""
    try:
        return basemaps.approval(), basemaps.other_views()
    except basemaps.BaseMapError as error:
        st.warning(error.said(lang))
        return None, ()


def base_names(lang: Language) -> dict[str, str]:
    """The base maps there are to choose from; what is wrong with a record is said at the map."""
    try:
        approved, others = basemaps.approval(), basemaps.other_views()
    except basemaps.BaseMapError:
        approved, others = None, ()
    names = {basemaps.LAND: lang("Land only")}
    if approved:
        names[basemaps.APPROVED] = lang("Reviewed map")
    return names | {view.id: lang.pick(view.name_zh, view.name_en) for view in others}


def _year_codes(store: Store, lang: Language) -> list[str]:
    return [*map(str, years(all_ties(store, lang))), ALL]


def chosen_year(store: Store, lang: Language) -> int | None:
    """The year up to which signed ties are shown; None: all of them, undated ones too."""
    code = restore("until", _year_codes(store, lang), ALL)
    return None if code == ALL else int(code)


def pick_year(store: Store, lang: Language) -> None:
    """The slider of years, and the film that runs through them, where any tie is dated."""
    codes = _year_codes(store, lang)
    if codes == [ALL]:
        return
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        st.select_slider(
            lang("Signed by"),
            codes,
            key="until",
            on_change=note,
            args=("until",),
            format_func=lambda code: lang("all, undated too") if code == ALL else code,
        )
        _film_buttons(lang, codes, st.session_state["until"])


def _film_buttons(lang: Language, codes: list[str], until: str) -> None:
    """Play and stop; one step at a time where the reader asked for less movement."""
    st.session_state[STILL] = bool(st.session_state.get("still"))
    if st.session_state[STILL]:
        st.button(lang("Next year"), on_click=_step, args=(codes, until))
    elif "film" in st.session_state:
        st.button(lang("Stop"), on_click=_stop)
    else:
        start = codes[0] if until in (ALL, codes[-2]) else until
        st.button(lang("Play"), on_click=lambda: st.session_state.update(film=int(start)))


def _step(codes: list[str], until: str) -> None:
    choose("until", codes[(codes.index(until) + 1) % len(codes)])


def _stop() -> None:
    """The film stops at its year, and everything on the page is of that year."""
    choose("until", str(st.session_state.pop("film")))
