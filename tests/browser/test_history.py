"""The browser's Back and Forward: the view before comes back, and the address says which it is."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect
from playwright.sync_api import Page as Tab

from tests.browser import chromium
from tests.browser.conftest import Reader

pytestmark = pytest.mark.browser

expect.set_options(timeout=chromium.LIMIT)


def address(query: str) -> re.Pattern[str]:
    """An address that ends so."""
    return re.compile(re.escape(query) + "$")


def chosen(tab: Tab, name: str) -> Locator:
    """An option of which one is chosen, while it is."""
    return tab.get_by_role("radio", name=name, checked=True, exact=True)


def pressed(tab: Tab, name: str) -> Locator:
    """An option of which several may be chosen, while it is."""
    return tab.get_by_role("button", name=name, pressed=True, exact=True)


def test_back_from_another_page_shows_the_city_that_was_chosen(reader: Reader) -> None:
    tab = reader.open(lang="en")
    tab.get_by_role("radio", name="Qingdao").click()
    expect(tab).to_have_url(address("/?lang=en&city=qingdao"))
    tab.get_by_role("link", name="Compare").click()
    expect(tab.locator(chromium.TITLE)).to_have_text("Compare")
    tab.go_back()
    expect(tab.locator(".card.city-qingdao").first).to_be_attached()
    expect(tab).to_have_url(address("/?lang=en&city=qingdao"))


def test_back_past_the_first_choice_shows_the_city_of_the_link(reader: Reader) -> None:
    tab = reader.open(lang="en")
    tab.get_by_role("radio", name="Qingdao").click()
    expect(tab).to_have_url(address("/?lang=en&city=qingdao"))
    tab.go_back()
    expect(chosen(tab, "Ningbo")).to_be_visible()
    expect(tab.locator(".card.city-ningbo").first).to_be_attached()
    expect(tab).to_have_url(address("/?lang=en"))


def test_forward_brings_back_what_back_took(reader: Reader) -> None:
    tab = reader.open("compare", lang="en")
    tab.get_by_role("button", name="Zhoushan", exact=True).click()
    expect(tab).to_have_url(address("/compare?lang=en&cities=zhoushan"))
    tab.go_back()
    expect(pressed(tab, "Zhoushan")).to_have_count(0)
    tab.go_forward()
    expect(pressed(tab, "Zhoushan")).to_be_visible()
    expect(tab).to_have_url(address("/compare?lang=en&cities=zhoushan"))


def test_back_takes_the_language_back(reader: Reader) -> None:
    tab = reader.open("trends", indicator="sister_city_total")
    tab.get_by_text("English", exact=True).click()
    expect(tab.locator(chromium.TITLE)).to_have_text("Trends")
    expect(tab).to_have_url(address("/trends?indicator=sister_city_total&lang=en"))
    tab.go_back()
    expect(tab.locator(chromium.TITLE)).to_have_text("趋势")
    expect(tab).to_have_url(address("/trends?indicator=sister_city_total"))


def test_a_choice_that_changes_another_is_one_step(reader: Reader) -> None:
    tab = reader.open("trends", lang="en", indicator="sister_city_total")
    topic = tab.get_by_role("combobox", name="Topic")
    topic.click()
    tab.get_by_role("option", name="Visas").first.click()
    expect(tab).to_have_url(address("/trends?lang=en&topic=visas"))
    tab.go_back()
    expect(tab).to_have_url(address("/trends?lang=en&indicator=sister_city_total"))
    expect(tab.get_by_role("combobox", name="Indicator")).to_have_value(re.compile("^Sister"))


def test_back_closes_the_number_that_was_opened(reader: Reader) -> None:
    tab = reader.open(lang="en")
    tab.locator("button.figure").first.click()
    expect(tab.get_by_role("dialog")).to_be_visible()
    tab.go_back()
    expect(tab.get_by_role("dialog")).to_have_count(0)
    expect(tab).to_have_url(address("/?lang=en"))


def test_back_from_a_number_opened_from_another_offers_no_way_to_itself(reader: Reader) -> None:
    tab = reader.open("trends", lang="en")
    tab.locator("button.figure.computed").first.click()
    dialog = tab.get_by_role("dialog")
    dialog.locator("button.figure").first.click()
    expect(dialog.get_by_role("button", name="Back to the number before")).to_be_visible()
    tab.go_back()
    expect(dialog.locator(".formula")).to_be_visible()
    expect(dialog.get_by_role("button", name="Back to the number before")).to_have_count(0)
