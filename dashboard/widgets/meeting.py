"""What is chosen for a meeting, the deck made of it, and the ways to take it along."""

from __future__ import annotations

from dataclasses import dataclass, replace

import streamlit as st

from dashboard.charts import boards
from dashboard.choices import FIGURE, restore
from dashboard.deck import shelf
from dashboard.deck.content import Audience, Deck, Look
from dashboard.deck.errors import ApprovalError, DeckError
from dashboard.deck.export import WRITERS, Form, export, file_name, lacking
from dashboard.deck.make import make
from dashboard.deck.plan import DeckPlan
from dashboard.deck.read import deck_ids, read_deck
from dashboard.deck.web.write import sheet, style
from dashboard.language import Language
from dashboard.store import Store, made
from dashboard.texts import when
from dashboard.theme import DARK
from dashboard.widgets import states
from dashboard.widgets.boards import ask, note_numbers, tells
from dashboard.widgets.pickers import city_names, pick_one


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader chose: which deck, for which city, in which look, for whom."""

    plan: DeckPlan
    city: str
    look: Look
    audience: Audience


def pick(store: Store, lang: Language) -> Asked | None:
    """The deck and its parameters; None where there is no deck to choose."""
    plans = _plans(lang)
    if not plans:
        return None
    cities = city_names(store, lang)
    here = cities[restore("city", cities, next(iter(cities)))]
    titles = {name: lang.pick(*plan.title).format(city=here) for name, plan in plans.items()}
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        plan = plans[pick_one(lang("Deck"), titles, "deck", labelled=True)]
        city = "" if plan.cities else pick_one(lang("City"), cities, "city", labelled=True)
        look = pick_one(lang("Ground"), {k: lang(f"look {k}") for k in Look}, "look", labelled=True)
        whom = pick_one(
            lang("Made for"), {a: lang(f"audience {a}") for a in Audience}, "for", labelled=True
        )
    return Asked(plan, city, Look(look), Audience(whom))


def _plans(lang: Language) -> dict[str, DeckPlan]:
    """The decks that can be made; what is wrong with any other one is said."""
    plans = {}
    for name in deck_ids():
        try:
            plans[name] = read_deck(name)
        except DeckError as error:
            states.refused(error, lang)
    return plans


def deck(asked: Asked | None, store: Store, lang: Language) -> Deck | None:
    """The deck, made whole; None, with what to do, where it cannot be.

    One that the public may not see for its maps is offered without them.
    """
    if asked is None:
        return None
    try:
        return _made(asked, store, lang)
    except ApprovalError as error:
        states.refused(error, lang)
        bare = replace(asked, plan=asked.plan.without_maps())
        return _made(bare, store, lang) if bare.plan.slides and _leaves_maps_out(lang) else None
    except DeckError as error:
        states.refused(error, lang)
        return None


def _leaves_maps_out(lang: Language) -> bool:
    ways = {"stop": lang("No deck"), "leave_out": lang("The deck without its map slides")}
    return pick_one(lang("Without a reviewed map"), ways, "maps", labelled=True) == "leave_out"


def _made(asked: Asked, store: Store, lang: Language) -> Deck:
    with st.spinner(lang("Making the slides …")):
        return made(make, asked.plan, store, lang, asked.city, asked.look, asked.audience)


def take_along(deck: Deck, lang: Language) -> None:
    """Presenting in a tab of its own, and the deck as files."""
    pin = shelf.kept(deck)
    if pin is None:
        shelf.keep(deck)
        pin = deck.pin
    with st.container(horizontal=True, vertical_alignment="center"):
        # Streamlit writes white on the primary colour, which on a dark page is too light for it.
        dark = st.context.theme.type == DARK
        st.link_button(
            lang("Present"), shelf.address(deck, pin), type="secondary" if dark else "primary"
        )
        for form in Form:
            missing = lacking(form)
            st.download_button(
                lang("form {form}", form=form.upper()),
                lambda form=form: export(deck, form),  # type: ignore[misc]
                file_name(deck, form),
                WRITERS[form].mime,
                help=missing.said(lang) if missing else None,
                on_click="ignore",
                disabled=missing is not None,
            )
    if pin.version != deck.pin.version:
        _offer_anew(deck, pin.date, pin.version, lang)
    st.caption(
        lang(
            "Opens in a tab of its own, where no key reaches this page: F full screen, "
            "→ ← or a remote's keys, N notes, S second window, ? all keys."
        )
    )


def _offer_anew(deck: Deck, date: str, version: str, lang: Language) -> None:
    """A kept deck stays as it is until somebody wants it made of the newer data."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.warning(
            lang(
                "The deck to present was made from data {version}, reports up to {date}; "
                "newer data are published. Files are made from the newer data.",
                version=version,
                date=when(date, lang),
            )
        )
        st.button(lang("Make it anew"), on_click=shelf.keep, args=(deck,))


def preview(deck: Deck, lang: Language) -> None:
    """All slides; a number opens its source."""
    component = st.components.v2.component("slides", css=style(), js=boards.behaviour())
    component(
        data={
            "html": made(sheet, deck),
            "lang": "zh-CN" if lang.code == "zh" else "en-GB",
            "tell": tells(),
        },
        key="slides",
        on_figure_change=lambda: ask(st.session_state["slides"].get(FIGURE)),
        on_choice_change=lambda: None,
        on_shown_change=lambda: note_numbers("slides"),
    )
