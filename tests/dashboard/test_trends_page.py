"""The trends page as Streamlit runs it, in both languages."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.widgets.boards import NUMBERS_SEEN

APP = Path(__file__).resolve().parents[2] / "dashboard" / "app.py"
Opened = Callable[..., AppTest]


@pytest.fixture
def opened(published: Path) -> Opened:
    """Opens the page as a link with these choices does."""
    assert published

    def open_page(*, seen: bool = True, **choices: str) -> AppTest:
        page = AppTest.from_file(str(APP), default_timeout=60)
        if seen:
            page.session_state[NUMBERS_SEEN] = True
        for name, value in choices.items():
            page.query_params[name] = value
        page.run()
        page.switch_page("app_pages/trends.py").run()
        assert not page.exception
        return page

    return open_page


def boards(page: AppTest) -> str:
    """The HTML of everything that the page says in boards."""
    found = [json.loads(e.proto.json) for e in page.get("bidi_component") if e.proto.json]
    return "".join(str(board["html"]) for board in found)


@pytest.mark.parametrize(
    ("lang", "title", "words"),
    [("zh", "趋势", "最新数据"), ("en", "Trends", "Latest figures")],
)
def test_the_page_opens_in_both_languages(opened, lang, title, words):
    page = opened(lang=lang)
    assert page.title[0].value == title
    assert words in boards(page)
    assert len(page.get("plotly_chart")) == 2


def test_the_board_of_numbers_comes_before_the_chart(opened):
    kinds = [e.type for e in opened().main if e.type in {"bidi_component", "plotly_chart"}]
    assert kinds.index("bidi_component") < kinds.index("plotly_chart")


def test_charts_and_lists_wait_until_the_browser_has_shown_numbers(opened):
    page = opened(seen=False)
    assert not page.get("plotly_chart")
    assert not page.selectbox
    # two charts, two lists, a label and its three cities, the row of languages
    assert len(page.get("skeleton")) == 2 + 2 + 4 + 1
    told = [json.loads(e.proto.json)["tell"] for e in page.get("bidi_component")]
    assert any(told)


def test_numbers_once_seen_hold_no_chart_back(opened):
    page = opened(seen=True)
    assert not any(json.loads(e.proto.json)["tell"] for e in page.get("bidi_component"))


def test_a_link_restores_indicator_and_cities(opened):
    page = opened(indicator="visa_official_batches", cities="ningbo")
    assert page.selectbox(key="indicator").value == "visa_official_batches"
    assert "4544批" in boards(page)


def test_choosing_an_indicator_puts_it_into_the_link(opened):
    page = opened()
    page.selectbox(key="indicator").set_value("invitation_persons").run()
    assert "invitation_persons" in page.query_params["indicator"]


def test_a_topic_narrows_the_indicators_and_shows_one_of_them(opened):
    page = opened(topic="visas")
    assert page.selectbox(key="indicator").value.startswith("visa_")
    assert all("签证" in option for option in page.selectbox(key="indicator").options)


@pytest.mark.parametrize("wrong", [{"indicator": "no_such"}, {"topic": "no_such"}])
def test_a_link_to_what_is_not_there_shows_the_usual_indicator(opened, wrong):
    assert opened(**wrong).selectbox(key="indicator").value == "authentication_documents"


@pytest.mark.parametrize(("lang", "words"), [("zh", "不等于没有"), ("en", "does not mean")])
def test_cities_without_the_number_get_a_page_that_says_so(opened, lang, words):
    page = opened(lang=lang, cities="qingdao")
    assert words in boards(page)
    assert not page.get("plotly_chart")


def test_a_link_to_a_number_opens_its_source(opened):
    page = opened(figure="ningbo-2019-022")
    assert "ningbo-2019.txt" in boards(page)


def test_a_chart_says_its_finding_to_those_who_cannot_see_it(opened):
    chart = opened(cities="ningbo").get("plotly_chart")[0]
    assert "近3.3万份" in chart.proto.alt


def test_another_language_says_the_same_numbers(opened):
    names = {}
    for lang in ("zh", "en"):
        html = boards(opened(lang=lang, cities="ningbo"))
        names[lang] = sorted(part.split('"')[0] for part in html.split('data-figure="')[1:])
    assert names["zh"] == names["en"]
