"""The table of figures, and the same rows as files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pyarrow as pa
import streamlit as st

from dashboard.charts.fonts import text_width
from dashboard.deck.export import WRITERS, Form
from dashboard.downloads import as_csv, as_parquet, as_xlsx, dictionary_csv
from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.figures import Row
from dashboard.widgets.boards import ask, numbers_seen
from etl.observation import Observation

HEIGHT = 560
"""Pixels of the table, which scrolls."""
# Columns of the table: field of a row, heading, type, width in pixels, number format. They are
# wide enough for what Chinese reports say; longer texts make all rows higher.
COLUMNS = (
    ("city", "City", pa.string(), 72, None),
    ("indicator", "Indicator", pa.string(), 262, None),
    ("scope", "Scope", pa.string(), 296, None),
    ("period", "Period", pa.string(), 197, None),
    ("value", "Value", pa.string(), 181, None),
    ("growth", "Growth, %", pa.float64(), 75, "%+.1f"),
    ("low", "At least", pa.float64(), 90, "localized"),
    ("high", "At most", pa.float64(), 90, "localized"),
    ("until", "Until", pa.date32(), 100, None),
    ("growth_range", "Growth, in words", pa.string(), 160, None),
    ("origin", "Origin", pa.string(), 100, None),
    ("status", "Status", pa.string(), 90, None),
    ("report", "Report", pa.string(), 420, None),
    ("observation_id", "Figure id", pa.string(), 150, None),
)
# Of these none is cut: they are what a value means.
WHOLE = ("indicator", "scope", "period", "value")
LETTERS, AROUND = 14, 16  # pixels: how high letters are, and what a cell leaves empty beside them
# The least height, in pixels, of rows whose texts Streamlit breaks into lines.
OF_LINES = 65


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
        row_height=row_height(rows),
        key=drawn,
        placeholder="",
        column_config={field: _column(lang(title), *look) for field, title, *look in COLUMNS},
        alt=lang("Table of figures; choose a row to see where it stands"),
    )


def row_height(rows: Sequence[Row]) -> int | None:
    """The height of every row: that of a line, unless a text needs several."""
    room = {field: width - AROUND for field, _, _, width, _ in COLUMNS if field in WHOLE}
    texts = ((getattr(row, field), wide) for row in rows for field, wide in room.items())
    return OF_LINES if any(text_width(text, LETTERS) > wide for text, wide in texts) else None


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
