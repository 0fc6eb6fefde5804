"""What a page keeps back until its first numbers are seen, and that links hold all the same."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import store as door
from dashboard.widgets.boards import NUMBERS_SEEN
from tests.dashboard.pages import PAGES, Page, opened

pytestmark = pytest.mark.usefixtures("served")

SLOW = (
    *("selectbox", "multiselect", "button_group", "arrow_data_frame"),
    *("plotly_chart", "deck_gl_json_chart"),
)


def told(app: AppTest) -> list[bool]:
    """Of every board of a page, whether it is to tell when it is seen."""
    boards = (json.loads(element.proto.json or "{}") for element in app.get("bidi_component"))
    return [board["tell"] for board in boards if "tell" in board]


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_page_begins_with_numbers_and_nothing_that_is_slow(page: Page) -> None:
    app = opened(page, seen=False)
    assert [kind for kind in SLOW if app.get(kind)] == []


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_board_of_each_page_tells_when_it_is_seen(page: Page) -> None:
    assert all(told(opened(page, seen=False)))
    assert told(opened(page, seen=False))


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_nothing_is_told_again_once_numbers_were_seen(page: Page) -> None:
    assert not any(told(opened(page)))


def test_a_link_to_a_number_keeps_nothing_back_so_that_its_dialog_opens_once() -> None:
    figure = door.published().rows("observations", [])[0]["observation_id"]
    app = opened(seen=False, figure=figure)
    assert app.session_state[NUMBERS_SEEN]
    assert not any(told(app))


def test_a_choice_holds_while_its_list_waits() -> None:
    trends = next(page for page in PAGES if page.url == "trends")
    app = opened(trends, seen=False, indicator="visa_official_batches")
    assert app.query_params["indicator"] == "visa_official_batches"
    app.session_state[NUMBERS_SEEN] = True
    assert app.run().selectbox(key="indicator").value == "visa_official_batches"


def test_a_page_without_numbers_waits_for_none(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door.published, "__defaults__", (tmp_path,))
    assert opened(seen=False).session_state[NUMBERS_SEEN]


LINKS = {
    "": {"city": "qingdao"},
    "trends": {"indicator": "visa_official_batches", "cities": ["ningbo"]},
    "compare": {"topic": "visas", "cities": ["ningbo", "qingdao"], "per": "head"},
    "partner_map": {"homes": ["ningbo", "qingdao"], "kind": ["sister_city"], "scene": "europe"},
    "meeting": {"deck": "three-cities", "look": "dark"},
    "figures": {"cities": ["zhoushan"], "topics": ["visas"], "origin": ["implied"]},
}


@pytest.mark.parametrize("url", LINKS)
@pytest.mark.parametrize("seen", [True, False], ids=["at once", "before numbers are seen"])
def test_a_link_restores_every_choice_of_a_page(url: str, seen: bool) -> None:
    asked = LINKS[url]
    app = opened(next(page for page in PAGES if page.url == url), seen=seen, **asked)
    assert {key: app.session_state[key] for key in asked} == asked
    assert {key: app.query_params.get(key) for key in asked} == {
        key: codes[-1] if isinstance(codes, list) and len(codes) == 1 else codes
        for key, codes in asked.items()
    }


def test_the_overview_begins_with_its_cards_and_ends_with_all_that_is_reported() -> None:
    first, whole = (
        json.loads(opened(seen=seen).get("bidi_component")[0].proto.json)["html"]
        for seen in (False, True)
    )
    assert whole.startswith(first.rstrip())
    assert "<details open" not in first
    assert "<details open" in whole
