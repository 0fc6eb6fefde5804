"""Choices in the URL: restored from it, written to it, remembered between pages."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace

import pytest

from dashboard import choices

CITIES = ("ningbo", "zhoushan", "qingdao")


class Query(dict[str, list[str]]):
    """The query of a URL, as Streamlit gives it."""

    def get_all(self, key: str) -> list[str]:
        """All values of a parameter."""
        return self.get(key, [])

    def __setitem__(self, key: str, value: str | Sequence[str]) -> None:
        super().__setitem__(key, [value] if isinstance(value, str) else list(value))


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """A session without a browser."""
    faked = SimpleNamespace(session_state={}, query_params=Query())
    monkeypatch.setattr(choices, "st", faked)
    return faked


def one(default: str = "ningbo") -> str:
    """Runs a page with a widget for one city."""
    choices.restore("city", CITIES, default)
    return str(choices.remember("city", default))


def many() -> list[str]:
    """Runs a page with a widget for any number of cities."""
    choices.restore("cities", CITIES, ())
    return list(choices.remember("cities", ()))


def test_without_a_choice_the_default_stands_and_the_url_stays_clean(
    browser: SimpleNamespace,
) -> None:
    assert one() == "ningbo"
    assert browser.query_params == {}


def test_a_link_restores_its_choice(browser: SimpleNamespace) -> None:
    browser.query_params["city"] = "qingdao"
    assert one() == "qingdao"


def test_a_choice_is_written_into_the_url(browser: SimpleNamespace) -> None:
    one()
    browser.session_state["city"] = "zhoushan"
    assert one() == "zhoushan"
    assert browser.query_params == {"city": ["zhoushan"]}


def test_a_choice_of_the_widget_outdoes_the_link_it_came_from(browser: SimpleNamespace) -> None:
    browser.query_params["city"] = "qingdao"
    one()
    browser.session_state["city"] = "zhoushan"
    assert one() == "zhoushan"


def test_going_back_to_the_default_cleans_the_url(browser: SimpleNamespace) -> None:
    browser.query_params["city"] = "qingdao"
    one()
    browser.session_state["city"] = "ningbo"
    one()
    assert browser.query_params == {}


def test_an_unknown_code_in_a_link_is_left_out(browser: SimpleNamespace) -> None:
    browser.query_params["city"] = "atlantis"
    browser.query_params["cities"] = ["atlantis", "qingdao"]
    assert one() == "ningbo"
    assert many() == ["qingdao"]


def test_a_choice_is_remembered_on_a_page_that_dropped_query_and_widget(
    browser: SimpleNamespace,
) -> None:
    browser.query_params["cities"] = ["ningbo", "qingdao"]
    many()
    browser.query_params.clear()
    del browser.session_state["cities"]
    assert many() == ["ningbo", "qingdao"]
    assert browser.query_params == {"cities": ["ningbo", "qingdao"]}


def test_taking_every_city_back_means_none_is_chosen(browser: SimpleNamespace) -> None:
    browser.query_params["cities"] = ["ningbo"]
    many()
    browser.session_state["cities"] = []
    assert many() == []
    assert browser.query_params == {}
