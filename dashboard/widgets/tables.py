"""The table of figures, and the same rows as files."""

from __future__ import annotations

import pyarrow as pa
import streamlit as st

from dashboard.downloads import as_csv, as_parquet, as_xlsx
from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.figures import Figures
from dashboard.widgets.boards import ask
from etl.observation import Observation

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def rows_that_open(view: Figures, key: str) -> None:
    """A table of figures; choosing a row opens its source."""

    def opened() -> None:
        if rows := st.session_state[key].selection.rows:
            ask(view.observation_ids[rows[0]])

    if not view.rows:
        return
    cells = zip(*view.rows, strict=True)
    columns = {name: list(column) for name, column in zip(view.columns, cells, strict=True)}
    st.dataframe(
        pa.table(columns),
        on_select=opened,
        selection_mode="single-row",
        hide_index=True,
        height=560,
        key=key,
    )


def downloads(observations: tuple[Observation, ...], store: Store, lang: Language) -> None:
    """The same rows as files; each is made when it is asked for."""
    kinds = {
        "CSV": (lambda: as_csv(observations), "csv", "text/csv"),
        "Excel": (lambda: as_xlsx(observations, store, lang), "xlsx", XLSX),
        "Parquet": (lambda: as_parquet(observations), "parquet", "application/octet-stream"),
    }
    with st.container(horizontal=True):
        for name, (make, ending, mime) in kinds.items():
            st.download_button(
                lang("Download as {name}", name=name),
                make,
                f"figures-{store.version}.{ending}",
                mime,
                on_click="ignore",
                disabled=not observations,
            )
