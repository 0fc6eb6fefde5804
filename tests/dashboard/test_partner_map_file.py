"""The map as one HTML file: nothing is fetched, everything can be reached by keyboard."""

from __future__ import annotations

import re

import pytest
from lxml import html

from dashboard.charts.partner_map_file import map_file
from dashboard.language import Language
from dashboard.store import Store
from dashboard.theme import palette
from dashboard.views.partner import partner
from dashboard.views.partner_map import partner_map
from dashboard.views.partner_page import partner_page
from dashboard.views.partner_ties import MapChoice
from tests.dashboard.partner_maps import ON

FETCHING = ("src", "href", "action", "poster", "data", "srcset")


def made(store: Store, code: str = "zh", **chosen: object) -> bytes:
    lang = Language(code)
    choice = MapChoice(**{"cities": ("zhoushan", "qingdao"), "names": code, **chosen})  # type: ignore[arg-type]
    view = partner_map(store, lang, choice, ON)
    page = partner_page(store, lang, choice)
    partners = tuple((p.place_id, partner(store, lang, p.place_id)) for p in view.points)
    return map_file(view, page, partners, palette("light"), lang)


def test_nothing_in_the_file_fetches_anything(store: Store) -> None:
    tree = html.fromstring(made(store))
    fetched = [e.get(name) for e in tree.iter() for name in FETCHING if e.get(name)]
    assert [address for address in fetched if not address.startswith(("#", "data:"))] == []
    assert tree.xpath("//link | //iframe | //script[@src]") == []
    assert not re.search(rb"url\(|@import|fetch\(|XMLHttpRequest|import\(", made(store))


def test_the_file_forbids_requests_to_the_browser(store: Store) -> None:
    (policy,) = html.fromstring(made(store)).xpath("//meta[@http-equiv]/@content")
    assert policy.startswith("default-src 'none'")


def test_every_partner_is_a_button_on_the_map_with_its_facts(store: Store) -> None:
    tree = html.fromstring(made(store))
    buttons = tree.xpath("//*[@class='partner']")
    facts = set(tree.xpath("//template/@id"))
    assert buttons
    assert all(b.get("tabindex") == "0" and b.get("aria-label") for b in buttons)
    assert {f"p-{b.get('data-place')}" for b in buttons} <= facts


def test_the_table_lists_every_tie_shown(store: Store) -> None:
    rows = html.fromstring(made(store)).xpath("//table[1]/tbody/tr")
    listed = [r for r in store.rows("partnerships") if r["city_id"] in {"zhoushan", "qingdao"}]
    assert len([row for row in rows if row.xpath(".//button[@data-place]")]) == len(listed)


@pytest.mark.parametrize(("code", "said"), [("zh", "未经地图审核"), ("en", "not a reviewed map")])
def test_caption_sources_and_date_stand_in_the_file(store: Store, code: str, said: str) -> None:
    text = html.fromstring(made(store, code)).text_content()
    assert said in text
    assert "GeoNames" in text
    assert "2022" in text


@pytest.mark.parametrize(("code", "opens"), [("zh", "（"), ("en", " (")])
def test_undated_ties_name_their_city_in_the_brackets_of_the_language(
    store: Store, code: str, opens: str
) -> None:
    (listed,) = html.fromstring(made(store, code, until=2005)).xpath("//h2/following-sibling::p[1]")
    city = {"zh": "青岛", "en": "Qingdao"}[code]
    assert f"{opens}{city}" in listed.text_content()


def test_the_map_has_a_text_alternative(store: Store) -> None:
    (described,) = html.fromstring(made(store)).xpath("//*[@class='world']/@aria-label")
    assert "青岛" in described


def test_the_same_map_gives_the_same_file(store: Store) -> None:
    assert made(store) == made(store)
