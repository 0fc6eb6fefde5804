"""Choices that live in the URL as codes, so that a link opens the same view in any language.

Streamlit's own `bind="query-params"` writes the shown label into the URL, which differs between
languages; here it is the code. All choices of a session stand in the URL of every page: Streamlit
empties it on a change of page, and what is not written back at once would be a step of its own in
the browser's history.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

Chosen = str | Sequence[str]
"""The code that is chosen, or the codes."""

# What the URL calls the number or the partner whose dialog is open: these are no choices.
FIGURE, PARTNER = "figure", "partner"
# In the session: the codes that are chosen, by key. The URL shows them.
CHOSEN = "choices"


def begin() -> None:
    """Takes the choices of a link, or of a step in the browser's history, before a page runs.

    Called before `st.navigation`, which begins a step in that history on a change of page.
    """
    if CHOSEN not in st.session_state or _by_history():
        asked = {key: st.query_params.get_all(key) for key in st.query_params}
        st.session_state[CHOSEN] = {k: v for k, v in asked.items() if k not in (FIGURE, PARTNER)}
    elif not st.query_params:
        write()


def write() -> None:
    """Puts all choices into the URL at once: every writing is a step in the browser's history."""
    shown = {key: st.query_params.get_all(key) for key in st.query_params}
    chosen = {key: codes for key, codes in st.session_state[CHOSEN].items() if codes}
    wanted = chosen | {key: shown[key] for key in (FIGURE, PARTNER) if key in shown}
    if shown != wanted:
        st.query_params.from_dict(wanted)


def restore(key: str, codes: Collection[str], default: Chosen) -> Any:
    """Puts what is chosen into the widget `key`, before it is drawn; returns it.

    Codes that are not known are left out.
    """
    chosen = st.session_state[CHOSEN]
    found = [code for code in chosen.get(key, ()) if code in codes]
    if not found and (isinstance(default, str) or chosen.get(key, True)):
        found = _listed(default)
    if found == _listed(default):
        chosen.pop(key, None)
    else:
        chosen[key] = found
    st.session_state[key] = found[-1] if isinstance(default, str) else found
    return st.session_state[key]


def choose(key: str, choice: Chosen | None) -> None:
    """Chooses a code, or several, as if on the widget `key`."""
    st.session_state[CHOSEN][key] = _listed(choice)


def note(key: str) -> None:
    """Takes over what a reader has chosen on the widget `key`."""
    choose(key, st.session_state[key])


def _by_history() -> bool:
    """Whether the browser's Back or Forward asks for this run."""
    context = get_script_run_ctx(suppress_warning=True)
    return context is not None and context.is_history_navigation


def _listed(choice: Chosen | None) -> list[str]:
    return [] if choice is None else [choice] if isinstance(choice, str) else list(choice)
