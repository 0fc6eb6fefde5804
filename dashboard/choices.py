"""Choices that live in the URL as codes, so that a link opens the same view in any language.

Streamlit's own `bind="query-params"` writes the shown label into the URL, which differs
between languages; these functions keep the code there, and remember it between pages, where
Streamlit drops both the query and the values of widgets that are not drawn.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import streamlit as st

Choice = str | Sequence[str]


def restore(key: str, codes: Collection[str], default: Choice) -> None:
    """Puts the choice of the URL, or else of this session, into the widget `key`.

    Called before the widget is drawn. Codes that are not known are left out.
    """
    remembered = st.session_state.get(_memory(key))
    asked = [code for code in st.query_params.get_all(key) if code in codes]
    drawn = _valid(_listed(st.session_state.get(key)), codes)
    if asked and asked != remembered:
        wanted = asked
    else:
        wanted = drawn if key in st.session_state else _valid(remembered or [], codes)
    if isinstance(default, str):
        st.session_state[key] = wanted[-1] if wanted else default
    else:
        st.session_state[key] = wanted if wanted or remembered is not None else list(default)


def remember(key: str, default: Choice) -> Any:
    """Writes the widget's choice into the URL, unless it is the default; returns it."""
    written = _listed(st.session_state.get(key)) or ([default] if isinstance(default, str) else [])
    if written == _listed(default):
        st.query_params.pop(key, None)
    elif st.query_params.get_all(key) != written:
        st.query_params[key] = written
    st.session_state[_memory(key)] = written
    return written[-1] if isinstance(default, str) else written


def _memory(key: str) -> str:
    return f"choice of {key}"


def _listed(choice: Choice | None) -> list[str]:
    return [] if choice is None else [choice] if isinstance(choice, str) else list(choice)


def _valid(chosen: Sequence[str], codes: Collection[str]) -> list[str]:
    return [code for code in chosen if code in codes]
