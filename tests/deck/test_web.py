"""The HTML in a real browser: keys, touch, address, sources, second window, and no request."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dashboard.deck.content import Deck
from dashboard.deck.plan import SlideKind
from dashboard.deck.web.write import web_page
from tests.deck import decks
from tests.deck.browser import browser

pytestmark = pytest.mark.browser

WIDE = {"width": 1920, "height": 540}
USUAL = {"width": 1280, "height": 720}
# Text that leaves its slide, or reaches into the foot of it.
SPILLED = """() => [...document.querySelectorAll(".slide")].flatMap((slide) => {
  const frame = slide.getBoundingClientRect();
  const foot = slide.querySelector("footer").getBoundingClientRect();
  return [...slide.querySelectorAll("h1, h2, p, td, th, dt, dd, figcaption, img")]
    .filter((e) => !e.closest(".unseen, template"))
    .map((e) => [e, e.getBoundingClientRect()])
    .filter(([e, r]) => r.right > frame.right + 1 || r.left < frame.left - 1 ||
      r.bottom > (e.closest("footer") ? frame.bottom : foot.top) + 1 || r.top < frame.top)
    .map(([e]) => `${slide.dataset.place}: ${e.textContent.trim().slice(0, 40)}`);
})"""
# Figures whose digits are set below a fortieth of the slide's height.
SMALL = """() => [...document.querySelectorAll(".slide")].flatMap((slide) =>
  [...slide.querySelectorAll(".figure, .figure small, td, th")]
    .filter((e) => /\\d/.test(e.textContent))
    .filter((e) => parseFloat(getComputedStyle(e).fontSize) < slide.clientHeight / 40 - 0.01)
    .map((e) => e.textContent))"""
MOVING = """() => Math.max(...[...document.querySelectorAll("*")].flatMap((e) => {
  const style = getComputedStyle(e);
  return [...style.transitionDuration.split(","), ...style.animationDuration.split(",")]
    .map((time) => parseFloat(time) * (time.includes("ms") ? 1 : 1000));
}))"""


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with browser() as started:
        yield started


@pytest.fixture(scope="module")
def file(published: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("web") / "deck.html"
    path.write_bytes(web_page(decks.deck(published, decks.MADE[0])))
    return path


@pytest.fixture
def page(chromium: Any, file: Path) -> Iterator[Any]:
    """The deck open at its first slide; `page.asked` lists what it requested."""
    context = chromium.new_context(viewport=USUAL, has_touch=True)
    opened = context.new_page()
    opened.asked = []
    opened.on("request", lambda request: opened.asked.append(request.url))
    opened.goto(file.as_uri())
    yield opened
    context.close()


def place(page: Any) -> int:
    return int(page.locator(".slide.now").get_attribute("data-place"))


def last(page: Any) -> int:
    return int(page.locator(".slide").count())


def press(page: Any, *keys: str) -> int:
    for key in keys:
        page.keyboard.press(key)
    return place(page)


def test_nothing_is_requested_but_the_file_itself(page: Any, file: Path) -> None:
    press(page, *["ArrowRight"] * 20)
    page.keyboard.press("n")
    assert [url for url in page.asked if not url.startswith("data:")] == [file.as_uri()]


@pytest.mark.parametrize("key", ["ArrowRight", "ArrowDown", "PageDown", " "])
def test_a_key_goes_to_the_next_slide(page: Any, key: str) -> None:
    assert press(page, key) == 2


@pytest.mark.parametrize("key", ["ArrowLeft", "ArrowUp", "PageUp", "Backspace", "Shift+ "])
def test_a_key_goes_back(page: Any, key: str) -> None:
    assert press(page, "End", key) == last(page) - 1


def test_home_and_end_go_to_the_first_and_the_last(page: Any) -> None:
    assert press(page, "End") == last(page)
    assert press(page, "Home") == 1


def test_the_ends_are_not_passed(page: Any) -> None:
    assert press(page, "PageUp") == 1
    assert press(page, "End", "PageDown") == last(page)


def test_a_number_and_enter_go_to_that_slide(page: Any) -> None:
    assert press(page, "7", "Enter") == 7
    assert press(page, "1", "0", "Enter") == 10
    assert press(page, "9", "9", "Enter") == last(page)


def test_enter_alone_goes_nowhere(page: Any) -> None:
    assert press(page, "Enter") == 1


@pytest.mark.parametrize("key", ["r", "c", "R", "C", "Escape", "F5"])
def test_no_key_of_a_remote_loads_anything_anew_or_leaves_the_slide(page: Any, key: str) -> None:
    press(page, "3", "Enter")
    page.evaluate("window.kept = true")
    assert press(page, key) == 3
    assert page.evaluate("window.kept")


def test_f_fills_the_screen_and_f_again_leaves_it(page: Any) -> None:
    page.keyboard.press("f")
    page.wait_for_function("document.fullscreenElement !== null")
    page.keyboard.press("f")
    page.wait_for_function("document.fullscreenElement === null")


def test_n_shows_the_notes_of_the_slide(page: Any, ningbo: Deck) -> None:
    press(page, "2", "Enter", "n")
    notes = page.locator("#notes")
    assert notes.is_visible()
    for note in ningbo.slides[1].notes:
        assert note.observation.observation_id in notes.inner_text()
    page.keyboard.press("Escape")
    assert notes.is_hidden()


@pytest.mark.parametrize("key", ["b", "."])
def test_a_key_blanks_the_screen_and_the_next_slide_ends_it(page: Any, key: str) -> None:
    page.keyboard.press(key)
    assert page.locator("#blank").is_visible()
    press(page, "PageDown")
    assert page.locator("#blank").is_hidden()


def test_a_swipe_turns_the_slide(page: Any) -> None:
    swipe = """([from, to]) => {
      const touch = (x) => new Touch({ identifier: 1, target: document.body, clientX: x, clientY: 300 });
      document.body.dispatchEvent(new TouchEvent("touchstart", { touches: [touch(from)], bubbles: true }));
      document.body.dispatchEvent(new TouchEvent("touchend", { changedTouches: [touch(to)], bubbles: true }));
    }"""
    page.evaluate(swipe, [900, 300])
    assert place(page) == 2
    page.evaluate(swipe, [300, 900])
    assert place(page) == 1


def test_the_address_names_deck_and_slide_and_a_reload_comes_back(page: Any) -> None:
    press(page, "5", "Enter")
    assert page.url.endswith("#overview/5")
    page.reload()
    assert place(page) == 5


def test_a_number_opens_its_sentence_without_leaving_the_slide(page: Any, ningbo: Deck) -> None:
    press(page, "2", "Enter")
    page.locator(".slide.now .figure").first.click()
    panel = page.locator("#origin")
    assert panel.is_visible()
    passage = ningbo.slides[1].notes[0].source.passage
    assert passage
    assert passage.before[:12] in panel.inner_text()
    assert page.locator("#origin mark").inner_text() == passage.printed
    page.keyboard.press("Escape")
    assert panel.is_hidden()
    assert place(page) == 2


def test_the_notes_of_a_map_end_in_its_list(page: Any, ningbo: Deck) -> None:
    map_slide = ningbo.slides[decks.slide_of(ningbo, SlideKind.MAP)]
    press(page, *str(map_slide.place), "Enter", "n")
    assert tuple(page.locator("#notes > :last-child > li").all_text_contents()) == map_slide.listed


def test_a_number_can_be_opened_from_the_keyboard(page: Any) -> None:
    press(page, "2", "Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator("#origin").is_visible()
    assert press(page, "PageDown") == 3
    assert page.locator("#origin").is_hidden()


def test_the_second_window_shows_the_next_slide_and_follows_both_ways(page: Any) -> None:
    with page.context.expect_page() as opening:
        page.keyboard.press("s")
    second = opening.value
    second.wait_for_selector(".speaker .slide.then")
    assert second.locator("#notes").is_visible()
    press(page, "4", "Enter")
    second.wait_for_selector('.slide.now[data-place="4"]')
    assert second.locator(".slide.then").get_attribute("data-place") == "5"
    second.keyboard.press("PageDown")
    page.wait_for_selector('.slide.now[data-place="5"]')
    page.reload()
    press(page, "6", "Enter")
    page.wait_for_function("document.querySelector('.slide.now').dataset.place === '6'")
    second.wait_for_selector('.slide.now[data-place="6"]')


def test_movement_is_below_600_ms(page: Any) -> None:
    assert 0 < page.evaluate(MOVING) < 600


def test_nothing_moves_for_those_who_want_no_movement(chromium: Any, file: Path) -> None:
    still = chromium.new_page(reduced_motion="reduce")
    still.goto(file.as_uri())
    assert still.evaluate(MOVING) == 0
    still.close()


@pytest.mark.parametrize("size", [USUAL, WIDE, {"width": 1024, "height": 768}], ids=str)
def test_no_text_leaves_its_slide_and_no_figure_is_small(
    chromium: Any, deck: Deck, size: dict[str, int], tmp_path: Path
) -> None:
    path = tmp_path / "deck.html"
    path.write_bytes(web_page(deck))
    opened = chromium.new_page(viewport=size)
    opened.goto(path.as_uri())
    assert opened.evaluate(SPILLED) == []
    assert opened.evaluate(SMALL) == []
    opened.close()


def test_a_wall_of_32_to_9_is_filled(chromium: Any, file: Path) -> None:
    wall = chromium.new_page(viewport=WIDE)
    wall.goto(file.as_uri())
    box = wall.locator(".slide.now").bounding_box()
    assert (box["width"], round(box["height"])) == (1920, 540)
    wall.close()


def test_every_slide_has_its_heading_and_the_pin(page: Any, ningbo: Deck) -> None:
    for slide, locator in zip(ningbo.slides, page.locator(".slide").all(), strict=True):
        assert locator.locator("h1").text_content() == slide.title
        assert ningbo.pin.version in locator.locator(".pin").text_content()


def test_the_map_carries_its_caption_as_its_text(page: Any, ningbo: Deck) -> None:
    map_slide = next(s for s in ningbo.slides if s.kind is SlideKind.MAP)
    assert map_slide.picture
    images = [img.get_attribute("alt") for img in page.locator(".slide.map img").all()]
    assert map_slide.picture.alt in images
    assert "未经地图审核" in map_slide.picture.alt
