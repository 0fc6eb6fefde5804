"""Choices in the URL: restored from it, written to it, remembered between pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import SimpleNamespace
from typing import Any

import pytest

from dashboard import choices

CITIES = ("ningbo", "zhoushan", "qingdao")


class Query(dict[str, list[str]]):
    """The query of a URL, as Streamlit gives it; counts how often it is written."""

    written = 0

    def get_all(self, key: str) -> list[str]:
        """All values of a parameter."""
        return self.get(key, [])

    def from_dict(self, wanted: Mapping[str, Sequence[str]]) -> None:
        """Puts other parameters in the place of these."""
        self.clear()
        self.update({key: list(values) for key, values in wanted.items()})
        self.written += 1


class Browser(SimpleNamespace):
    """A session without a browser: what it keeps, its URL, and whether Back asks for the run."""

    session_state: dict[str, Any]
    query_params: Query
    is_history_navigation: bool

    def pick(self, key: str, choice: str | list[str]) -> None:
        """Chooses on a widget."""
        self.session_state[key] = choice
        choices.note(key)

    def go_back_to(self, **query: list[str]) -> None:
        """The address that a step back leads to."""
        self.query_params = Query(query)
        self.is_history_navigation = True


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> Browser:
    """The session that choices are made in."""
    faked = Browser(session_state={}, query_params=Query(), is_history_navigation=False)
    monkeypatch.setattr(choices, "st", faked)
    monkeypatch.setattr(choices, "get_script_run_ctx", lambda **_: faked)
    return faked


def page(*, key: str = "city", default: str | tuple[str, ...] = "ningbo") -> Any:
    """Runs a page with one widget; returns what is chosen on it."""
    choices.begin()
    chosen = choices.restore(key, CITIES, default)
    choices.write()
    return chosen


def many() -> Any:
    """Runs a page with a widget for any number of cities."""
    return page(key="cities", default=())


def test_without_a_choice_the_default_stands_and_the_url_stays_clean(browser: Browser) -> None:
    assert page() == "ningbo"
    assert browser.query_params == {}


def test_a_link_restores_its_choice(browser: Browser) -> None:
    browser.query_params["city"] = ["qingdao"]
    assert page() == "qingdao"


def test_a_choice_is_written_into_the_url(browser: Browser) -> None:
    page()
    browser.pick("city", "zhoushan")
    assert page() == "zhoushan"
    assert browser.query_params == {"city": ["zhoushan"]}


def test_a_choice_of_the_widget_outdoes_the_link_it_came_from(browser: Browser) -> None:
    browser.query_params["city"] = ["qingdao"]
    page()
    browser.pick("city", "zhoushan")
    assert page() == "zhoushan"


def test_choosing_the_default_cleans_the_url(browser: Browser) -> None:
    browser.query_params["city"] = ["qingdao"]
    page()
    browser.pick("city", "ningbo")
    page()
    assert browser.query_params == {}


def test_an_unknown_code_in_a_link_is_left_out(browser: Browser) -> None:
    browser.query_params |= {"city": ["atlantis"], "cities": ["atlantis", "qingdao"]}
    assert page() == "ningbo"
    assert many() == ["qingdao"]


def test_a_change_of_page_that_empties_the_url_loses_no_choice(browser: Browser) -> None:
    browser.query_params["cities"] = ["ningbo", "qingdao"]
    many()
    browser.query_params.clear()
    del browser.session_state["cities"]
    assert many() == ["ningbo", "qingdao"]
    assert browser.query_params == {"cities": ["ningbo", "qingdao"]}


def test_a_page_starts_with_the_choices_of_the_others_in_its_url(browser: Browser) -> None:
    browser.query_params["city"] = ["qingdao"]
    page()
    browser.query_params.clear()
    choices.begin()
    assert browser.query_params == {"city": ["qingdao"]}


def test_a_value_left_over_from_an_undrawn_widget_is_no_choice(browser: Browser) -> None:
    page()
    browser.pick("city", "zhoushan")
    browser.session_state["city"] = "ningbo"
    assert page() == "zhoushan"


def test_taking_every_city_back_means_none_is_chosen(browser: Browser) -> None:
    browser.query_params["cities"] = ["ningbo"]
    many()
    browser.pick("cities", [])
    assert many() == []
    assert browser.query_params == {}


def test_a_step_back_to_an_address_without_a_choice_restores_the_default(browser: Browser) -> None:
    page()
    browser.pick("city", "zhoushan")
    page()
    browser.go_back_to()
    assert page() == "ningbo"
    assert browser.query_params == {}


def test_a_step_back_restores_the_choice_of_its_address(browser: Browser) -> None:
    browser.query_params["city"] = ["qingdao"]
    page()
    browser.pick("city", "zhoushan")
    page()
    browser.go_back_to(city=["qingdao"])
    assert page() == "qingdao"


def test_choices_that_change_together_are_one_step_of_history(browser: Browser) -> None:
    browser.query_params |= {"city": ["qingdao"], "cities": ["qingdao"]}
    choices.begin()
    browser.pick("city", "zhoushan")
    browser.pick("cities", ["ningbo"])
    choices.write()
    assert browser.query_params.written == 1


def test_a_run_that_changes_no_choice_writes_nothing(browser: Browser) -> None:
    browser.query_params |= {"city": ["qingdao"], choices.FIGURE: ["a number"]}
    page()
    assert browser.query_params.written == 0


def test_an_open_dialog_stays_in_the_url_and_is_not_carried_to_the_next_page(
    browser: Browser,
) -> None:
    browser.query_params[choices.FIGURE] = ["a number"]
    page()
    browser.pick("city", "zhoushan")
    page()
    assert browser.query_params == {"city": ["zhoushan"], choices.FIGURE: ["a number"]}
    browser.query_params.clear()
    page()
    assert browser.query_params == {"city": ["zhoushan"]}
