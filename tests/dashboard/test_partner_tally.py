"""How the map page made its counts: each opens as many ties as it says."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from lxml import html

from dashboard.charts.boards import board
from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.partner_how import HOW_IN, HOW_LACKING, HOW_NOW, HOW_THEN
from dashboard.views.partner_page import partner_page
from dashboard.views.partner_sets import LACKS, Count, Lack
from dashboard.views.partner_tally import NOTHING, is_count, tally
from dashboard.views.partner_ties import MapChoice, all_ties
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
    lacks = {lack for lack in Lack for tie in all_ties(store, EN) if LACKS[lack](tie)}
    assert kinds == {*Count, *lacks}


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
            assert (
                int(shown.removeprefix("≥\N{NO-BREAK SPACE}"))
                + len(tally(store, EN, choice, code).ties)
                == low
            )


def test_every_number_of_the_tables_of_counts_opens(store: Store) -> None:
    view = partner_page(store, EN, MapChoice(cities(store)))
    page = html.fromstring(f"<div>{board('partner_map', view, EN)}</div>")
    tables = page.xpath(".//table[not(contains(@class, 'partners'))]")
    cells = [cell for table in tables for cell in table.xpath(".//tbody//td[normalize-space()]")]
    assert len(cells) > 50
    assert all(cell.xpath(".//button") for cell in cells)


def test_a_distance_opens_the_partner_it_leads_to(store: Store) -> None:
    view = partner_page(store, EN, MapChoice(cities(store)))
    page = html.fromstring(f"<div>{board('partner_map', view, EN)}</div>")
    for row in page.xpath(".//table[contains(@class, 'partners')]//tbody/tr"):
        (name,) = row.xpath(".//button/@data-choose")
        (distance,) = row.xpath(".//span[contains(@class, 'computed')]/@data-choose")
        assert distance == name


def test_no_count_of_the_page_stands_without_its_ties(store: Store) -> None:
    view = partner_page(store, EN, MapChoice(cities(store)))
    head = html.fromstring(f"<div>{board('partner_head', view, EN)}</div>")
    for line in head.xpath(".//li"):
        for button in line.xpath(".//button"):
            button.text = ""
        said = re.sub(r"reports say.*?known by name", "", line.text_content(), flags=re.DOTALL)
        assert not re.search(r"\d", said)


@pytest.mark.parametrize("lang", [ZH, EN], ids=["zh", "en"])
def test_a_label_says_what_is_counted_and_the_number(store: Store, lang: Language) -> None:
    names = [
        lang.pick(r["name_zh"], r["name_en"]) for t in ("cities", "groups") for r in store.rows(t)
    ]
    ties = all_ties(store, lang)
    names += [name for tie in ties for name in (tie.country_name, tie.continent_name)]
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
    "code",
    [
        "known:atlantis",
        "nonsense:ningbo",
        "later:ningbo",
        "known:",
        ":",
        "missing:no-such",
        "in_country:XX",
        "in_group:none",
        "no_year:atlantis",
        "in_country:",
    ],
)
def test_an_unknown_count_is_none(store: Store, code: str) -> None:
    assert tally(store, EN, MapChoice(cities(store)), code) == NOTHING


def test_how_each_count_is_made_is_said_in_chinese() -> None:
    for message in (*HOW_NOW.values(), *HOW_THEN.values(), *HOW_IN.values(), HOW_LACKING):
        names = ("city", "day", "known", "map", "reported", "what", "where")
        blanks = dict.fromkeys(names, "")
        assert ZH(message, **blanks) != EN(message, **blanks)


def test_no_place_is_taken_for_a_count(store: Store) -> None:
    assert not any(is_count(row["place_id"]) for row in store.rows("partnerships"))


def test_a_link_opens_how_a_count_was_made() -> None:
    *_, dialog = boards(opened(MAP, lang="en", partner="known:ningbo"))
    listed = dialog.xpath(".//li/button[@data-choose]")
    assert dialog.xpath("string(.//p[contains(@class, 'stated')])") == str(len(listed))


def test_a_link_to_a_count_that_is_gone_says_so() -> None:
    assert "There is no such count" in words(opened(MAP, lang="en", partner="known:atlantis"))
