"""Dialogs by keyboard: all in them is reached, and whoever closes one is where they were."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect
from playwright.sync_api import Page as Tab

from tests.browser import chromium
from tests.browser.conftest import Reader

pytestmark = pytest.mark.browser

expect.set_options(timeout=chromium.LIMIT)

COMPUTED, REPORTED = "button.figure.computed", "button.figure:not(.computed)"
WORDS = "element => element.ariaLabel || element.innerText"


def opened(tab: Tab, number: Locator) -> Locator:
    """The dialog that a number opens by keyboard, once it is filled."""
    number.focus()
    tab.keyboard.press("Enter")
    dialog = tab.get_by_role("dialog")
    expect(dialog.locator(".stated")).to_be_visible()
    return dialog


def reached(tab: Tab, key: str, times: int) -> set[str]:
    """What has the focus after each press of a key, by its words."""
    found = set()
    for _ in range(times):
        tab.keyboard.press(key)
        found.add(str(tab.evaluate(f"({WORDS})(document.activeElement)")))
    return found


@pytest.mark.parametrize("number", [COMPUTED, REPORTED], ids=["computed", "reported"])
@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_tab_goes_round_all_that_a_dialog_offers(reader: Reader, number: str, key: str) -> None:
    tab = reader.open("trends")
    dialog = opened(tab, tab.locator(number).first)
    assert dialog.locator(".board").locator("button, summary").count() > 0
    offered = [str(part.evaluate(WORDS)) for part in dialog.locator("button, summary").all()]
    assert reached(tab, key, len(offered) + 1) == set(offered)


@pytest.mark.parametrize("number", [COMPUTED, REPORTED], ids=["computed", "reported"])
def test_closing_the_dialog_leads_back_to_its_number(reader: Reader, number: str) -> None:
    tab = reader.open("trends")
    opener = tab.locator(number).first
    dialog = opened(tab, opener)
    tab.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(opener).to_be_focused()


def test_a_number_opened_from_another_is_read_from_its_top(reader: Reader) -> None:
    tab = reader.open("trends")
    dialog = opened(tab, tab.locator(COMPUTED).first)
    first = dialog.locator(".stated").inner_text()
    dialog.locator("button.figure").first.focus()
    tab.keyboard.press("Enter")
    expect(dialog.locator(".stated")).not_to_have_text(first)
    expect(dialog.locator(".board")).to_be_focused()


def test_closing_after_several_numbers_leads_back_to_the_first(reader: Reader) -> None:
    tab = reader.open("trends", lang="en")
    opener = tab.locator(COMPUTED).first
    dialog = opened(tab, opener)
    dialog.locator("button.figure").first.press("Enter")
    dialog.get_by_role("button", name="Back to the number before").press("Enter")
    expect(dialog.locator(".board .formula")).to_be_visible()
    expect(dialog.locator(".board")).to_be_focused()
    tab.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(opener).to_be_focused()


@pytest.mark.parametrize(("code", "name"), [("zh", "关闭"), ("en", "Close")])
def test_a_dialog_is_closed_in_the_language_of_the_page(
    reader: Reader, code: str, name: str
) -> None:
    tab = reader.open("trends", lang=code)
    dialog = opened(tab, tab.locator(COMPUTED).first)
    dialog.get_by_role("button", name=name, exact=True).press("Enter")
    expect(dialog).to_have_count(0)


def test_closing_a_partner_leads_back_to_its_place_in_the_list(reader: Reader) -> None:
    tab = reader.open("partner_map", lang="en")
    partner = tab.get_by_role("button", name="Aachen", exact=True)
    partner.focus()
    tab.keyboard.press("Enter")
    dialog = tab.get_by_role("dialog")
    expect(dialog).to_contain_text("亚琛市")
    tab.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(partner).to_be_focused()
