"""The table of all figures: what a value means is legible in each row."""

from __future__ import annotations

import pytest

from tests.dashboard.pages import PAGES, opened

pytestmark = pytest.mark.usefixtures("published")

(TABLE,) = (page for page in PAGES if page.title == "Figures and sources")


@pytest.mark.parametrize(("code", "lines"), [("zh", False), ("en", True)])
def test_rows_are_as_high_as_their_texts_need(code: str, lines: bool) -> None:
    shown = opened(TABLE, lang=code).dataframe[0].proto
    assert (shown.row_height > 64) is lines
