"""The partner map in a real browser: marks at their places, partners open, files work offline."""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlparse

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab

from dashboard import store as door
from dashboard.charts import partner_map_picture
from dashboard.charts import partner_map_web as web
from dashboard.charts.map_fit import Fit, fit
from dashboard.charts.map_web_marks import HOME, growth
from dashboard.language import Language
from dashboard.theme import palette, rgb
from tests.browser import chromium
from tests.browser.conftest import NARROW, WIDE, Reader
from tests.dashboard.partner_maps import made_up

pytestmark = pytest.mark.browser

expect.set_options(timeout=chromium.LIMIT)
MAP = "partner_map"
# Formal partners of Ningbo that stand by themselves on a map of the world.
ALONE = ("us-wilmington", "ru-irkutsk", "za-nelson-mandela-bay", "nz-auckland", "br-santos")
SIGNED_BY = re.compile("signed by (19|20)")
NEAR = 40  # how far a colour may be from the one expected, of 255
LIKE = 2.0  # how much two drawings of one map may differ on average, of 255
PICTURES = 60  # each takes a while; the map needs some time without a GPU


@pytest.fixture(scope="module")
def places(published: Path) -> dict[str, tuple[float, float]]:
    """Map coordinates of places, and of the home cities."""
    store = door.published(published)
    found = {row["place_id"]: (row["x"], row["y"]) for row in store.rows("partnerships")}
    return found | {row["city_id"]: (row["x"], row["y"]) for row in store.rows("cities")}


def pictures(tab: Tab) -> Iterator[NDArray[np.int16]]:
    """The canvas, again and again, as it fills."""
    canvas = tab.locator("canvas").first
    canvas.wait_for()
    for _ in range(PICTURES):
        with Image.open(io.BytesIO(canvas.screenshot())) as image:
            yield np.asarray(image.convert("RGB"), dtype=np.int16)


def fitted(picture: NDArray[np.int16], scene: str = "world") -> Fit:
    """How map coordinates lie on a canvas: its width was measured in steps of 20 pixels."""
    height, width = picture.shape[:2]
    scaled = fit(scene, width // 20 * 20, height, web.MARGIN)
    return scaled._replace(width=width, height=height)


def is_at(picture: NDArray[np.int16], at: tuple[float, float], colour: str) -> bool:
    """Whether a colour stands at map coordinates, or a pixel beside them."""
    x, y = (round(v) for v in fitted(picture).pixel(*at))
    around = picture[y - 1 : y + 2, x - 1 : x + 2].reshape(-1, 3)
    return bool((np.abs(around - np.array(rgb(colour))).max(axis=1) < NEAR).any())


def test_partners_stand_in_the_citys_colour_at_their_projected_places(
    reader: Reader, places: dict[str, tuple[float, float]]
) -> None:
    tab = reader.open(MAP)
    blue = palette("light").series[0]
    missing: list[str] = []
    for picture in pictures(tab):
        missing = [p for p in (*ALONE, "ningbo") if not is_at(picture, places[p], blue)]
        if not missing:
            break
    assert missing == []


def test_lines_run_in_the_citys_colour_between_home_and_partner(
    reader: Reader, places: dict[str, tuple[float, float]]
) -> None:
    from etl.geography import map_arc

    tab = reader.open(MAP)
    blue = palette("light").series[0]
    middle = map_arc(places["ningbo"], places["za-nelson-mandela-bay"], 25)[12]
    assert any(is_bluish(picture, middle, blue) for picture in pictures(tab))


def is_bluish(picture: NDArray[np.int16], at: tuple[float, float], colour: str) -> bool:
    """Whether a line of the colour, thin and half transparent, passes within two pixels."""
    x, y = (round(v) for v in fitted(picture).pixel(*at))
    around = picture[y - 2 : y + 3, x - 2 : x + 3].reshape(-1, 3)
    return bool((np.abs(around - np.array(rgb(colour))).max(axis=1) < 110).any())


def test_a_click_on_a_mark_opens_the_partner(
    reader: Reader, places: dict[str, tuple[float, float]]
) -> None:
    tab = reader.open(MAP, lang="en")
    blue = palette("light").series[0]
    for picture in pictures(tab):
        if is_at(picture, places["us-wilmington"], blue):
            x, y = fitted(picture).pixel(*places["us-wilmington"])
            canvas = tab.locator("canvas").first
            canvas.hover(position={"x": x - 30, "y": y - 30})  # a hand arrives before it clicks
            canvas.hover(position={"x": x, "y": y})
            canvas.click(position={"x": x, "y": y})
            break
    expect(tab.get_by_role("dialog")).to_contain_text("Wilmington, Delaware")
    tab.wait_for_url(lambda url: parse_qs(urlparse(url).query).get("partner") == ["us-wilmington"])


def test_a_partner_of_the_list_opens_by_keyboard(reader: Reader) -> None:
    tab = reader.open(MAP, lang="en")
    tab.get_by_role("button", name="Aachen", exact=True).focus()
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("dialog")).to_contain_text("亚琛市")


def test_a_link_opens_the_partner_and_closing_takes_it_out_of_the_link(reader: Reader) -> None:
    tab = reader.open(MAP, partner="jp-nagaokakyo")
    dialog = tab.get_by_role("dialog")
    expect(dialog).to_contain_text("長岡京市")
    tab.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    tab.wait_for_url(lambda url: "partner=" not in url)


def test_a_reported_total_on_the_map_opens_its_sentence(reader: Reader) -> None:
    tab = reader.open(MAP, homes="qingdao")
    tab.locator(".balances button.figure").first.click()
    expect(tab.get_by_role("dialog").locator("blockquote mark")).to_have_text("85个城市")


def test_a_link_restores_the_view_of_the_map(reader: Reader) -> None:
    tab = reader.open(MAP, lang="en", homes="qingdao", scene="europe", until="2016")
    title = "International partner cities of Qingdao – Europe – signed by 2016"
    expect(tab.locator(".map-title")).to_have_text(title)


@pytest.mark.parametrize("reader", [WIDE, NARROW], ids=["wide", "narrow"], indirect=True)
def test_the_whole_world_lies_on_the_canvas(
    reader: Reader, places: dict[str, tuple[float, float]]
) -> None:
    tab = reader.open(MAP, homes="qingdao")
    picture = next(pictures(tab))
    green = palette("light").series[2]
    for picture in pictures(tab):
        if is_at(picture, places["qingdao"], green):
            break
    inside = fitted(picture)
    assert 0 < inside.pixel(-1724, 0)[0] < inside.pixel(1724, 0)[0] < inside.width
    assert is_at(picture, places["qingdao"], green)
    assert HOME * growth(inside) > 8


def test_the_film_moves_through_the_years_and_stops(reader: Reader) -> None:
    tab = reader.open(MAP, lang="en", homes="ningbo")
    tab.locator("canvas").first.wait_for()
    tab.get_by_role("button", name="Play").click()
    title = tab.locator(".map-title")
    expect(title).to_contain_text(SIGNED_BY)
    first = title.inner_text()
    expect(title).not_to_have_text(first)
    expect(title).to_contain_text(SIGNED_BY)
    tab.get_by_role("button", name="Stop").click()
    expect(tab.get_by_role("button", name="Play")).to_be_visible()
    expect(title).to_contain_text(SIGNED_BY)


def test_a_reader_who_wants_less_movement_gets_steps_and_no_film(reader: Reader) -> None:
    reader.page.emulate_media(reduced_motion="reduce")
    tab = reader.open(MAP, lang="en", until="1990")
    tab.get_by_role("button", name="Next year").click()
    expect(tab.locator(".map-title")).to_contain_text("signed by 1991")
    expect(tab.get_by_role("button", name="Play")).to_have_count(0)


def test_on_paper_the_list_of_partners_is_whole(reader: Reader) -> None:
    tab = reader.open(MAP, lang="zh")
    last = tab.locator("table.partners tr").last
    frame = tab.locator(".partner-list").first
    last.wait_for(state="attached")
    tab.emulate_media(media="print")
    ends = [place["y"] + place["height"] for e in (last, frame) if (place := e.bounding_box())]
    assert ends[0] <= ends[1] + 1


def test_the_list_of_partners_ends_within_a_row_where_there_are_more(reader: Reader) -> None:
    tab = reader.open(MAP, lang="zh")
    tab.locator("table.partners tr").last.wait_for(state="attached")
    top, end, height = tab.locator(".partner-list").first.evaluate(
        """frame => {
            frame.scrollIntoView();
            const end = frame.getBoundingClientRect().top + frame.clientHeight;
            const rows = [...frame.querySelectorAll("tbody tr")].map(r => r.getBoundingClientRect());
            const cut = rows.find(r => r.bottom >= end);
            return [cut.top, end, cut.height];
        }"""
    )
    assert 0.25 < (end - top) / height < 0.75


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("reader", [NARROW], ids=["narrow"], indirect=True)
def test_on_a_telephone_no_table_is_wider_than_the_page(reader: Reader, lang: str) -> None:
    frames = reader.open(MAP, lang=lang).locator(".partner-list")
    frames.last.wait_for(state="attached")
    wider = "frames => frames.map(frame => frame.scrollWidth - frame.clientWidth)"
    assert frames.evaluate_all(wider) == [0, 0]


def test_the_page_follows_a_filter(reader: Reader) -> None:
    tab = reader.open(MAP, lang="en")
    tab.get_by_role("button", name="Filters and look").click()
    tab.get_by_role("combobox", name="Country group").click()
    tab.get_by_role("option", name="European Union").click()
    expect(tab.locator(".map-title")).to_contain_text("European Union")
    expect(tab).to_have_url(re.compile(r"[?&]group=EU(&|$)"))


def test_an_export_for_the_public_is_refused_without_a_reviewed_map(reader: Reader) -> None:
    tab = reader.open(MAP, lang="en")
    tab.get_by_role("button", name="Export").click()
    expect(tab.get_by_role("button", name="HTML")).to_be_visible()
    tab.get_by_role("radio", name="public").click()
    expect(tab.get_by_text("Refused:")).to_be_visible()
    expect(tab.get_by_role("button", name="HTML")).to_have_count(0)


def test_the_file_to_take_away_opens_without_network_and_by_keyboard(
    reader: Reader, browser: Browser, tmp_path: Path
) -> None:
    tab = reader.open(MAP, lang="en")
    tab.get_by_role("button", name="Export").click()
    with tab.expect_download() as waited:
        tab.get_by_role("button", name="HTML").click()
    file = tmp_path / "map.html"
    waited.value.save_as(file)
    offline = browser.new_context(offline=True)
    page, asked = offline.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    page.locator(".partner[data-place=us-wilmington]").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_contain_text("Wilmington, Delaware")
    page.keyboard.press("Escape")
    before = page.locator("svg.world").get_attribute("viewBox")
    page.get_by_role("button", name="Enlarge").click()
    assert page.locator("svg.world").get_attribute("viewBox") != before
    assert asked == [file.as_uri()]
    offline.close()


def test_an_exported_svg_looks_like_the_exported_png(browser: Browser) -> None:
    size = (1280, 720)
    png, svg = (
        partner_map_picture.picture(made_up(), palette("light"), Language("zh"), size, form)
        for form in ("png", "svg")
    )
    tab = browser.new_page(viewport={"width": size[0], "height": size[1]})
    source = f"data:image/svg+xml;base64,{base64.b64encode(svg).decode()}"
    tab.set_content(f'<body style="margin: 0"><img width="{size[0]}" src="{source}">')
    shown = pixels(tab.screenshot())
    tab.close()
    assert np.abs(shown - pixels(png)).mean() < LIKE


def pixels(png: bytes) -> NDArray[np.int16]:
    """A picture's colours."""
    with Image.open(io.BytesIO(png)) as image:
        return np.asarray(image.convert("RGB"), dtype=np.int16)
