"""The dashboard in a real browser, as readers meet it."""

from __future__ import annotations

import io
import re
from typing import Literal
from urllib.parse import parse_qs, urlparse

import pytest
from PIL import Image
from playwright.sync_api import Locator, expect
from playwright.sync_api import Page as Tab

from dashboard.language import Language
from tests.browser import chromium
from tests.browser.conftest import NARROW, Reader
from tests.dashboard.pages import BOTH, PAGES, Page
from tests.dashboard.test_theme import AA, contrast
from tests.tables import FIGURES

pytestmark = pytest.mark.browser

expect.set_options(timeout=chromium.LIMIT)
# Does something to the first number in the frame in which it appears, before the server knows of it.
AT_FIRST_SIGHT = """(() => {{
  const look = () => {{
    const numbers = [...document.querySelectorAll("[data-testid^=stBidi]")]
      .map((host) => host.shadowRoot?.querySelector("button.figure")).filter(Boolean);
    if (numbers.length) numbers[0].{done}();
    else requestAnimationFrame(look);
  }};
  requestAnimationFrame(look);
}})()"""
each_page = pytest.mark.parametrize("page", PAGES, ids=str)
each_language = pytest.mark.parametrize("code", BOTH)
FIGURE = next(row for row in FIGURES if row["figure_id"] == "qingdao-2022-001")
MAP = next((page for page in PAGES if page.title == "Partner map"), None)
# Fewer colours than this are an empty canvas, or one with a background only.
COLOURS_OF_A_MAP = 6
# The colours of a button's words and ground; where it has none, the page's.
COLOURS_OF_BUTTON = """button => {
  const words = button.querySelector("p") ?? button;
  let ground = button;
  while (getComputedStyle(ground).backgroundColor === "rgba(0, 0, 0, 0)") ground = ground.parentElement;
  return [getComputedStyle(words).color, getComputedStyle(ground).backgroundColor];
}"""

# Where the labels of each row of choices begin; wide enough pages have no row in two lines.
TOPS_OF_LABELS = """() => [...document.querySelectorAll("[data-testid=stHorizontalBlock]")]
  .map((row) => [...row.querySelectorAll("[data-testid=stWidgetLabel]")].filter((l) => l.checkVisibility()))
  .map((labels) => labels.map((label) => label.getBoundingClientRect().top))
  .filter((tops) => tops.length)"""

# Notes at every frame where the first board begins.
WHERE_NUMBERS_STAND = """window.tops = new Set();
const note = () => {
  for (const host of document.querySelectorAll("[data-testid^=stBidi]")) {
    const top = host.shadowRoot?.querySelector(".board > *")?.getBoundingClientRect().top;
    if (top) { window.tops.add(Math.round(top)); break; }
  }
  requestAnimationFrame(note);
};
requestAnimationFrame(note);"""


def query(tab: Tab) -> dict[str, list[str]]:
    """The choices that the address of a page carries."""
    return parse_qs(urlparse(tab.url).query)


def cards(tab: Tab, city: str) -> Locator:
    """The cards of one city's overview."""
    return tab.locator(f".card.city-{city}")


@each_page
@each_language
def test_a_page_opens_without_errors_or_requests_elsewhere(
    reader: Reader, page: Page, code: str
) -> None:
    tab = reader.open(page.url, lang=code)
    expect(tab.locator(chromium.TITLE)).to_have_text(Language(code)(page.title))
    expect(tab.get_by_test_id("stAlert")).to_have_count(0)


@each_page
def test_labels_of_choices_beside_one_another_are_level(reader: Reader, page: Page) -> None:
    tab = reader.open(page.url)
    expect(tab.get_by_test_id(re.compile("^stSkeleton"))).to_have_count(0)
    for tops in tab.evaluate(TOPS_OF_LABELS):
        assert max(tops) - min(tops) <= 1


@each_page
@pytest.mark.parametrize("reader", [NARROW], ids=["narrow"], indirect=True)
def test_a_page_fits_a_phone(reader: Reader, page: Page) -> None:
    tab = reader.open(page.url)
    wider = "element => element.scrollWidth - element.clientWidth"
    assert tab.get_by_test_id("stMain").evaluate(wider) <= 0


@pytest.mark.parametrize("url", ["partner_map", "meeting", "figures"])
@pytest.mark.parametrize("reader", [NARROW], ids=["narrow"], indirect=True)
def test_on_a_phone_every_choice_of_a_row_is_seen(reader: Reader, url: str) -> None:
    tab = reader.open(url, lang="en")
    rows = tab.get_by_test_id("stButtonGroup").get_by_role("toolbar")
    expect(rows.or_(tab.get_by_role("radiogroup")).nth(1)).to_be_visible()
    cut = tab.evaluate(
        "[...document.querySelectorAll('[data-testid=stButtonGroup] > *')]"
        ".filter((row) => row.scrollWidth > row.clientWidth).map((row) => row.innerText)"
    )
    assert not cut


@pytest.mark.parametrize("reader", [NARROW], ids=["narrow"], indirect=True)
def test_a_row_is_held_no_longer_than_its_choices_are_loaded(reader: Reader) -> None:
    tab = reader.open("partner_map")
    expect(tab.get_by_test_id("stButtonGroup").nth(2)).to_be_visible()
    held = "[data-testid=stHorizontalBlock][style*=min-height]"
    expect(tab.locator(held)).to_have_count(0)


@pytest.mark.parametrize("reader", [NARROW], ids=["narrow"], indirect=True)
def test_on_a_phone_the_table_of_coverage_begins_at_its_latest_year(reader: Reader) -> None:
    tab = reader.open("coverage")
    expect(tab.locator(".year.latest")).to_be_in_viewport(ratio=1)
    expect(tab.locator(".year.first").first).not_to_be_in_viewport()


@pytest.mark.parametrize("reader", [NARROW], ids=["narrow"], indirect=True)
@pytest.mark.parametrize("url", ["", "compare"], ids=["overview", "compare"])
def test_numbers_stay_where_they_are_while_choices_are_loaded(reader: Reader, url: str) -> None:
    reader.page.add_init_script(WHERE_NUMBERS_STAND)
    tab = reader.open(url)
    expect(tab.get_by_test_id("stButtonGroup").first).to_be_visible()
    tab.wait_for_function("window.tops.size")
    tops = tab.evaluate("[...window.tops]")
    assert max(tops) - min(tops) <= 1


def test_answers_carry_the_policy_that_keeps_requests_here(reader: Reader) -> None:
    answer = reader.page.goto(reader.address)
    assert answer is not None
    assert "default-src 'self'" in answer.headers["content-security-policy"]


def test_the_policy_stops_a_request_that_a_page_tries(reader: Reader) -> None:
    tab = reader.open()
    refused = "fetch('https://elsewhere.example/').then(() => 'sent', () => 'refused')"
    assert tab.evaluate(refused) == "refused"
    assert any("Content Security Policy" in error for error in reader.errors)
    reader.errors.clear()


def test_a_number_opens_its_sentence(reader: Reader) -> None:
    tab = reader.open(lang="en")
    number = tab.locator("button.figure:not(.computed)").first
    figure = number.get_attribute("data-figure")
    number.click()
    printed = next(row["as_printed"] for row in FIGURES if row["figure_id"] == figure)
    expect(tab.get_by_role("dialog").locator("blockquote mark")).to_have_text(printed)
    expect(tab).to_have_url(re.compile(rf"[?&]figure={re.escape(figure)}(&|$)"))


def test_a_value_written_beside_a_bar_opens_its_sentence(reader: Reader) -> None:
    tab = reader.open("trends", lang="en")
    label = tab.locator(".annotation-text").filter(has_text="33,000").first
    label.wait_for()
    place = label.bounding_box()
    assert place is not None
    middle = place["x"] + place["width"] / 2, place["y"] + place["height"] / 2
    tab.mouse.move(middle[0], middle[1] - 3)  # a hand arrives before it clicks
    tab.mouse.move(*middle)
    expect(tab.locator(".hovertext")).to_contain_text("33,000")
    tab.mouse.click(*middle)
    expect(tab.get_by_role("dialog").locator("blockquote mark")).to_have_text("近3.3万份")


def test_a_number_opens_its_sentence_by_keyboard(reader: Reader) -> None:
    tab = reader.open()
    tab.locator("button.figure").first.focus()
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("dialog").locator("blockquote mark")).to_be_visible()


@pytest.mark.parametrize("path", ["", "compare", "partner_map"])
def test_a_number_opens_its_sentence_the_moment_it_is_seen(reader: Reader, path: str) -> None:
    reader.page.add_init_script(AT_FIRST_SIGHT.format(done="click"))
    tab = reader.open(path)
    expect(tab.get_by_role("dialog").locator("blockquote mark")).to_be_visible()
    expect(tab.locator("[data-testid^=stSkeleton]")).to_have_count(0)


def test_a_number_keeps_the_focus_while_the_rest_of_the_page_comes(reader: Reader) -> None:
    reader.page.add_init_script(AT_FIRST_SIGHT.format(done="focus"))
    tab = reader.open()
    expect(tab.locator("[data-testid^=stSkeleton]")).to_have_count(0)
    expect(tab.locator("button.figure").first).to_be_focused()


def test_closing_the_sentence_takes_it_out_of_the_link(reader: Reader) -> None:
    tab = reader.open(figure=FIGURE["figure_id"])
    dialog = tab.get_by_role("dialog")
    expect(dialog.locator("blockquote mark")).to_be_visible()
    tab.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    tab.wait_for_url(lambda url: "figure=" not in url)


def test_a_link_restores_city_language_and_number(reader: Reader) -> None:
    tab = reader.open(city="qingdao", lang="en", figure=FIGURE["figure_id"])
    expect(tab.get_by_role("dialog").locator("mark")).to_have_text(FIGURE["as_printed"])
    expect(tab.locator(chromium.TITLE)).to_have_text("Overview")
    expect(cards(tab, "qingdao").first).to_be_attached()
    expect(cards(tab, "ningbo")).to_have_count(0)


def test_a_choice_goes_into_the_link(reader: Reader) -> None:
    tab = reader.open(lang="en")
    tab.get_by_role("radio", name="Zhoushan").click()
    expect(cards(tab, "zhoushan").first).to_be_attached()
    expect(tab).to_have_url(re.compile(r"city=zhoushan"))
    assert query(tab) == {"lang": ["en"], "city": ["zhoushan"]}


def test_the_language_is_changed_without_losing_the_city(reader: Reader) -> None:
    tab = reader.open(city="zhoushan")
    tab.get_by_text("English", exact=True).click()
    expect(tab.locator(chromium.TITLE)).to_have_text("Overview")
    expect(cards(tab, "zhoushan").first).to_be_attached()
    expect(tab).to_have_url(re.compile(r"lang=en"))
    assert query(tab) == {"lang": ["en"], "city": ["zhoushan"]}


@pytest.mark.skipif(MAP is None, reason="there is no map page")
def test_the_map_is_drawn(reader: Reader) -> None:
    assert MAP is not None
    tab = reader.open(MAP.url)
    canvas = tab.locator("canvas").first
    canvas.wait_for()
    tab.wait_for_function("() => document.querySelector('canvas').width > 300")
    seen = 0
    for _ in range(60):  # each picture takes a while; the map needs some time without a GPU
        picture = Image.open(io.BytesIO(canvas.screenshot())).convert("RGB")
        seen = len([n for n, _ in picture.getcolors(1 << 24) or () if n > 50])
        if seen >= COLOURS_OF_A_MAP:
            break
    assert seen >= COLOURS_OF_A_MAP


@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_button_that_presents_is_legible(
    reader: Reader, look: Literal["light", "dark"]
) -> None:
    reader.page.emulate_media(color_scheme=look)
    button = reader.open("meeting", lang="en").get_by_role("link", name="Present")
    ink, ground = button.evaluate(COLOURS_OF_BUTTON)
    assert contrast(hexadecimal(ink), hexadecimal(ground)) >= AA


def hexadecimal(colour: str) -> str:
    """rgb(26, 95, 160) as #1a5fa0."""
    return "#" + "".join(f"{int(part):02x}" for part in re.findall(r"\d+", colour)[:3])
