"""English pages speak English: Chinese stands there only in names and quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from lxml import html

from dashboard.charts.boards import board
from dashboard.language import Language
from dashboard.store import Store, published
from dashboard.views.source import source
from tests.dashboard.pages import PAGES, Page, boards, opened

pytestmark = pytest.mark.usefixtures("published")

EN = Language("en")
CHINESE = re.compile("[㐀-䶿一-鿿]")
# The sentence of a report, what it printed, words that are marked as quoted or as Chinese.
QUOTED = (
    "ancestor-or-self::blockquote or ancestor-or-self::*[@lang='zh'] or "
    "ancestor-or-self::*[contains(concat(' ', @class, ' '), ' quoted ')] or "
    "self::dd[preceding-sibling::dt[.='Printed form' or .='Growth as printed']]"
)
SPOKEN = ("aria-label", "title", "alt")
each_page = pytest.mark.parametrize("page", PAGES, ids=str)
TITLED = next(page for page in PAGES if page.url == "")
# Columns that readers of English see.
ENGLISH = ("name_en", "plural_en", "definition_en", "scope")


def said(board: Any) -> Iterator[str]:
    """Every text and spoken name of a board that is not quoted."""
    for element in board.xpath(f".//*[not({QUOTED})]"):
        yield from (element.text or "", *(element.get(name, "") for name in SPOKEN))
    for element in board.xpath(f".//*[not(parent::*[{QUOTED}])]"):
        yield element.tail or ""


def chinese(page: Page, **query: str) -> list[str]:
    """What of a page's boards is Chinese in English."""
    app = opened(page, lang="en", **query)
    return [text for board in boards(app) for text in said(board) if CHINESE.search(text)]


@each_page
def test_no_board_of_an_english_page_speaks_chinese(page: Page) -> None:
    assert chinese(page) == []


@pytest.mark.parametrize("city", ["ningbo", "zhoushan", "qingdao"])
def test_no_card_of_a_city_speaks_chinese(city: str) -> None:
    assert chinese(TITLED, city=city) == []


def test_sources_of_numbers_quote_and_do_not_speak_chinese(store: Store) -> None:
    found = {}
    for o in store.observations():
        view = board("source", source(store, EN, o.observation_id), EN)
        spoken = said(html.fragment_fromstring(view, create_parent="div"))
        if mixed := [text for text in spoken if CHINESE.search(text)]:
            found[o.observation_id] = mixed
    assert found == {}


@pytest.mark.parametrize("table", ["indicators", "units", "observations"])
def test_english_words_of_the_data_are_english(table: str) -> None:
    rows = published().rows(table)
    words = {str(row[column]) for row in rows for column in ENGLISH if column in row}
    assert [word for word in sorted(words) if CHINESE.search(word)] == []


def test_english_reasons_of_comparisons_are_english() -> None:
    reasons = {row["reason_en"] for row in published().rows("comparisons")}
    assert [reason for reason in sorted(reasons) if CHINESE.search(reason)] == []
