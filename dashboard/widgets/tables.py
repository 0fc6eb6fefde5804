"""The table of figures, and the same rows as files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pyarrow as pa
import streamlit as st

from dashboard.deck.export import WRITERS, Form
from dashboard.downloads import as_csv, as_parquet, as_xlsx, dictionary_csv
from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.figures import Row
from dashboard.widgets.boards import ask, numbers_seen
from etl.observation import Observation

HEIGHT = 560
"""Pixels of the table, which scrolls."""
# Columns of the table: field of a row, heading, type, width in pixels, number format.
COLUMNS = (
    ("city", "City", pa.string(), 70, None),
    ("indicator", "Indicator", pa.string(), 210, None),
    ("scope", "Scope", pa.string(), 110, None),
    ("period", "Period", pa.string(), 190, None),
    ("until", "Until", pa.date32(), 100, None),
    ("value", "Value", pa.string(), 140, None),
    ("low", "At least", pa.float64(), 90, "localized"),
    ("high", "At most", pa.float64(), 90, "localized"),
    ("growth", "Growth, %", pa.float64(), 80, "%+.1f"),
    ("growth_range", "Growth, in words", pa.string(), 120, None),
    ("origin", "Origin", pa.string(), 100, None),
    ("status", "Status", pa.string(), 90, None),
    ("report", "Report", pa.string(), 260, None),
    ("observation_id", "Figure id", pa.string(), 150, None),
)


def rows_that_open(rows: Sequence[Row], lang: Language, key: str) -> None:
    """A table of figures; choosing a row opens its source. Its place is kept until numbers are seen.

    Every opening takes a new key, which clears the selection: otherwise a second choice of the
    same row would only take it back.
    """
    if not rows:
        return
    if not numbers_seen():
        st.skeleton(HEIGHT)
        return
    name = f"openings of {key}"
    drawn = f"{key}, {st.session_state.get(name, 0)}"

    def opened() -> None:
        if found := st.session_state[drawn].selection.rows:
            ask(rows[found[0]].observation_id)
            st.session_state[name] = st.session_state.get(name, 0) + 1

    st.dataframe(
        _table(rows),
        on_select=opened,
        selection_mode="single-row",
        hide_index=True,
        height=HEIGHT,
        key=drawn,
        placeholder="",
        column_config={field: _column(lang(title), *look) for field, title, *look in COLUMNS},
        alt=lang("Table of figures; choose a row to see where it stands"),
    )


def _table(rows: Sequence[Row]) -> pa.Table:
    return pa.table(
        {
            field: pa.array([getattr(row, field) for row in rows], kind)
            for field, _, kind, *_ in COLUMNS
        }
    )


def _column(title: str, kind: pa.DataType, width: int, form: str | None) -> Any:
    if pa.types.is_floating(kind):
        return st.column_config.NumberColumn(title, width=width, format=form)
    if pa.types.is_date(kind):
        return st.column_config.DateColumn(title, width=width, format="YYYY-MM-DD")
    return st.column_config.TextColumn(title, width=width)


def downloads(observations: tuple[Observation, ...], store: Store, lang: Language) -> None:
    """The same rows as files, and what their columns mean; each made when it is asked for."""
    stem = f"figures-{store.version}"
    kinds = (
        (
            lang("Download as {name}", name="CSV"),
            lambda: as_csv(observations, store, lang),
            "csv",
            "text/csv",
        ),
        (
            lang("Download as {name}", name="Excel"),
            lambda: as_xlsx(observations, store, lang),
            "xlsx",
            WRITERS[Form.XLSX].mime,
        ),
        (
            lang("Download as {name}", name="Parquet"),
            lambda: as_parquet(observations),
            "parquet",
            "application/octet-stream",
        ),
        (lang("Data dictionary"), lambda: dictionary_csv(lang), "dictionary.csv", "text/csv"),
    )
    with st.container(horizontal=True):
        for label, make, ending, mime in kinds:
            st.download_button(
                label,
                make,
                f"{stem}.{ending}",
                mime,
                on_click="ignore",
                disabled=not observations,
            )
