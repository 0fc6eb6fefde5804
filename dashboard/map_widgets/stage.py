"""The map on its page, with its timeline."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import streamlit as st

from dashboard import widgets
from dashboard.charts import partner_map_web as web
from dashboard.charts.map_legend import foot
from dashboard.choices import choose
from dashboard.language import Language
from dashboard.map_widgets import dialogs, pickers
from dashboard.store import Store, made
from dashboard.theme import Palette
from dashboard.views.partner_map import PartnerMap, partner_map
from dashboard.views.partner_page import partner_page
from dashboard.views.partner_ties import MapChoice, all_ties, years

WIDTH_UNTIL_MEASURED, WINDOW_UNTIL_MEASURED = 1120, 800
SECONDS_A_YEAR = 0.9

MEASURE = """
export default function ({ parentElement, data, setStateValue }) {
  const probe = document.createElement("div");
  parentElement.replaceChildren(probe);
  // What the server knows: to tell it again would send the URL of now, which a click may just change.
  const known = { ...data };
  let timer;
  const tell = () => {
    const width = Math.floor(probe.getBoundingClientRect().width / 20) * 20;
    if (!width) return;  // taken out of the page, or not laid out yet
    const found = {
      width,
      room: Math.floor(innerHeight / 20) * 20,
      still: matchMedia("(prefers-reduced-motion: reduce)").matches,
    };
    for (const name of ["width", "room", "still"]) {
      if (found[name] !== known[name]) setStateValue(name, (known[name] = found[name]));
    }
  };
  const observer = new ResizeObserver(() => { clearTimeout(timer); timer = setTimeout(tell, 150); });
  observer.observe(probe);
  tell();  // at once, so that the map is drawn in its size the first time
  return () => observer.disconnect();
}
"""


def map_of(store: Store, lang: Language, choice: MapChoice) -> PartnerMap:
    """The drawn map of a choice, as approvals stand today."""
    approved, others = pickers.records(lang)
    return made(partner_map, store, lang, choice, date.today(), approved, others)


def show_map(store: Store, lang: Language, choice: MapChoice) -> None:
    """The map; while the film runs, a year further every SECONDS_A_YEAR.

    Until its numbers are seen the page runs whole: what stands below the map waits for them too.
    """
    runs = SECONDS_A_YEAR if "film" in st.session_state else None
    st.session_state["asked"] = _asked()
    draw = st.fragment(run_every=runs)(_told) if widgets.numbers_seen() else _draw
    draw(store, lang, choice)


def _told(store: Store, lang: Language, choice: MapChoice) -> None:
    """The map; a fragment has to say itself what went wrong, or Streamlit says so in its words."""
    with widgets.mishaps_told(lang):
        _draw(store, lang, choice)


def _asked() -> tuple[str | None, str | None]:
    """The dialog that the URL asks for."""
    return st.query_params.get(widgets.FIGURE), st.query_params.get(widgets.PARTNER)


def _draw(store: Store, lang: Language, choice: MapChoice) -> None:
    if _asked() != st.session_state["asked"]:
        st.rerun()  # a click within this fragment asked for a dialog, which the page opens
    choice = _film(store, lang, choice)
    view = map_of(store, lang, choice)
    said = made(partner_page, store, lang, choice)
    widgets.show("partner_head", said, lang, choose=_ask_of_frame)
    place = st.container()
    size = _measured(len(view.homes))
    colours = widgets.colours(store)
    if widgets.numbers_seen():
        with place, widgets.mishaps_told(lang):
            _canvas(view, colours, size)
    else:
        place.skeleton(size[1])
    widgets.show("partner_foot", made(foot, view, colours), lang)


def _canvas(view: PartnerMap, colours: Palette, size: tuple[int, int]) -> None:
    """The map itself, whose marks open their partner."""
    st.pydeck_chart(
        made(web.deck, view, colours, size, st.session_state.get("opened", 0)),
        height=size[1],
        on_select=_ask_for_selected,
        selection_mode="single-object",
        key="map",
        alt=view.text,
    )


def _film(store: Store, lang: Language, choice: MapChoice) -> MapChoice:
    """The choice at the film's year, which moves on; after the last year all ties are back."""
    year = st.session_state.get("film")
    if year is None:
        return choice
    if year > years(all_ties(store, lang))[-1]:
        del st.session_state["film"]
        st.rerun()
    st.session_state["film"] = year + 1
    return replace(choice, until=year)


def _measured(homes: int) -> tuple[int, int]:
    """The size of the map in pixels, as the browser says once the page stands."""
    measure = st.components.v2.component("measure", js=MEASURE)
    told = st.session_state.get("measure") or {}
    found = measure(
        key="measure",
        data={name: told.get(name) for name in ("width", "room", "still")},
        on_width_change=_noted,
        on_room_change=_noted,
        on_still_change=_noted,
    )
    still = bool(found.get("still"))
    st.session_state["still"] = still
    if still != st.session_state.get(pickers.STILL, still):
        st.rerun()  # the buttons of the film stand outside this fragment
    width = int(found.get("width") or WIDTH_UNTIL_MEASURED)
    return width, web.height(width, found.get("room") or WINDOW_UNTIL_MEASURED, homes)


def _noted() -> None:
    """Nothing to do: the run that follows reads the new value."""


def _ask_for_selected() -> None:
    for objects in st.session_state["map"].selection.objects.values():
        for row in objects:
            if place_id := row.get("place"):
                dialogs.ask(place_id)


def _ask_of_frame(code: str) -> None:
    """Asks for the dialog of a count; a film stops at the year whose count was chosen."""
    if "film" in st.session_state:
        choose("until", str(st.session_state.pop("film") - 1))
    dialogs.ask(code)
