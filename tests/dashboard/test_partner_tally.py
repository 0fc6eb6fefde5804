"""How the map page made its counts: each opens as many ties as it says."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from lxml import html

from dashboard.charts.boards import board
from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.partner_page import partner_page
from dashboard.views.partner_sets import Count
from dashboard.views.partner_tally import HOW_NOW, HOW_THEN, NOTHING, is_count, tally
from dashboard.views.partner_ties import MapChoice
from tests.dashboard.pages import PAGES, boards, opened, words

ZH, EN = Language("zh"), Language("en")
MAP = next(page for page in PAGES if page.url == "partner_map")


def cities(store: Store) -> tuple[str, ...]:
    return tuple(store.by_id("cities", "city_id"))


def choices(store: Store) -> Iterator[MapChoice]:
    for chosen in ({}, {"until": 2005}, {"kinds": ("in_preparation",)}, {"group": "EU"}):
        yield MapChoice(cities(store), **chosen)


def buttons(store: Store, lang: Language, choice: MapChoice) -> Iterator[tuple[str, str, str]]:
    """Code, text and label of every count of the page."""
    view = partner_page(store, lang, choice)
    for template in ("partner_head", "partner_map"):
        page = html.fromstring(f"<div>{board(template, view, lang)}</div>")
        for button in page.xpath(".//button[@data-choose]"):
            if is_count(button.get("data-choose")):
                yield button.get("data-choose"), button.text_content(), button.get("aria-label")


def test_every_count_opens_as_many_as_it_says(store: Store) -> None:
    kinds = set()
    for choice in choices(store):
        for code, shown, _ in buttons(store, EN, choice):
            found = tally(store, EN, choice, code)
            assert (code, found.count) == (code, shown)
            kinds.add(code.partition(":")[0])
    assert kinds == set(Count)


def test_a_count_of_ties_lists_each_of_them(store: Store) -> None:
    for choice in choices(store):
        for code, shown, _ in buttons(store, EN, choice):
            if not code.startswith((Count.MISSING, Count.COUNTRIES)):
                assert (code, len(tally(store, EN, choice, code).ties)) == (code, int(shown))


def test_what_is_missing_and_what_is_known_make_up_the_reported_total(store: Store) -> None:
    choice = MapChoice(cities(store))
    for code, shown, _ in buttons(store, EN, choice):
        kind, _, about = code.partition(":")
        if kind == Count.MISSING:
            low = store.observation(about).value_low  # type: ignore[union-attr]
            assert int(shown.removeprefix("≥ ")) + len(tally(store, EN, choice, code).ties) == low


def test_no_count_of_the_page_stands_without_its_ties(store: Store) -> None:
    view = partner_page(store, EN, MapChoice(cities(store)))
    head = html.fromstring(f"<div>{board('partner_head', view, EN)}</div>")
    for line in head.xpath(".//li"):
        for button in line.xpath(".//button"):
            button.text = ""
        said = re.sub(r"reports say.*?known by name", "", line.text_content(), flags=re.DOTALL)
        assert not re.search(r"\d", said)


@pytest.mark.parametrize("lang", [ZH, EN], ids=["zh", "en"])
def test_a_label_says_the_city_and_the_number(store: Store, lang: Language) -> None:
    names = [lang.pick(c["name_zh"], c["name_en"]) for c in store.rows("cities")]
    for _, shown, label in buttons(store, lang, MapChoice(cities(store))):
        assert label.endswith(f" {shown}")
        assert label.startswith(tuple(names))


def test_every_tie_counted_says_its_source_and_opens_a_partner(store: Store) -> None:
    places = {row["place_id"] for row in store.rows("partnerships")}
    for city in cities(store):
        ties = tally(store, EN, MapChoice(cities(store)), f"known:{city}").ties
        assert all(tie.sources for tie in ties)
        assert {tie.place_id for tie in ties} <= places


def test_what_is_drawn_in_preparation_is_said_beside_the_ties_on_the_map(store: Store) -> None:
    view = partner_page(store, EN, MapChoice(cities(store), kinds=("in_preparation",)))
    drawn = sum(balance.prepared for balance in view.balances)
    assert drawn == len(view.rows) > 0
    assert "in preparation" in html.fromstring(board("partner_head", view, EN)).text_content()


@pytest.mark.parametrize(
    "code", ["known:atlantis", "nonsense:ningbo", "later:ningbo", "known:", ":", "missing:no-such"]
)
def test_an_unknown_count_is_none(store: Store, code: str) -> None:
    assert tally(store, EN, MapChoice(cities(store)), code) == NOTHING


def test_how_each_count_is_made_is_said_in_chinese() -> None:
    for message in (*HOW_NOW.values(), *HOW_THEN.values()):
        blanks = dict.fromkeys(("city", "day", "known", "reported"), "")
        assert ZH(message, **blanks) != EN(message, **blanks)


def test_no_place_is_taken_for_a_count(store: Store) -> None:
    assert not any(is_count(row["place_id"]) for row in store.rows("partnerships"))


def test_a_link_opens_how_a_count_was_made() -> None:
    *_, dialog = boards(opened(MAP, lang="en", partner="known:ningbo"))
    listed = dialog.xpath(".//li/button[@data-choose]")
    assert dialog.xpath("string(.//p[contains(@class, 'stated')])") == str(len(listed))


def test_a_link_to_a_count_that_is_gone_says_so() -> None:
    assert "There is no such count" in words(opened(MAP, lang="en", partner="known:atlantis"))
