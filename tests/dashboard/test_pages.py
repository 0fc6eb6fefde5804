"""Every page in both languages, as links open it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from dashboard import store
from dashboard.language import Language
from dashboard.store import published
from etl.contract import DatePrecision, Origin
from tests.dashboard.made_up import store_of, write
from tests.dashboard.pages import BOTH, PAGES, Page, boards, numbers, opened, words
from tests.tables import FIGURES, NAMED

pytestmark = pytest.mark.usefixtures("published")

MAP = next(page for page in PAGES if page.url == "partner_map")
each_page = pytest.mark.parametrize("page", PAGES, ids=str)
each_language = pytest.mark.parametrize("code", BOTH)
CITIES = ("ningbo", "zhoushan", "qingdao")
each_city = pytest.mark.parametrize("city", CITIES)


@each_page
@each_language
def test_a_page_opens_under_its_title(page: Page, code: str) -> None:
    app = opened(page, lang=code)
    assert [title.value for title in app.title] == [Language(code)(page.title)]


@each_page
@each_language
def test_every_number_of_a_page_has_a_source(page: Page, code: str) -> None:
    known = {row["observation_id"] for row in published().rows("observations")}
    asked = {i for b in numbers(opened(page, lang=code)) for i in b.get("data-figure").split()}
    assert asked <= known


@each_page
def test_computed_numbers_do_not_look_reported(page: Page) -> None:
    for button in numbers(opened(page)):
        found = published().observation(button.get("data-figure"))
        classes = button.get("class", "").split()
        if found is not None and "figure" in classes:
            assert ("computed" in classes) == (found.origin is not Origin.REPORTED), found


@each_page
@each_language
def test_a_choice_that_does_not_exist_opens_the_page_all_the_same(page: Page, code: str) -> None:
    nonsense = {"city": "atlantis", "cities": ["x", "y"], "topic": "0", "indicator": "'", "per": ""}
    app = opened(page, lang=code, **nonsense)
    assert [title.value for title in app.title] == [Language(code)(page.title)]


def test_a_language_that_does_not_exist_is_chinese() -> None:
    app = opened(lang="tlh")
    assert [title.value for title in app.title] == [Language("zh")("Overview")]


@each_city
def test_the_overview_of_a_city_is_of_that_city(city: str) -> None:
    (board,) = boards(opened(city=city))
    assert board.xpath(f".//*[contains(@class, 'city-{city}')]")
    own = board.xpath(".//button[@data-figure][not(ancestor::*[@class='beside'])]")
    assert own
    assert [b for b in own if not b.get("data-figure").startswith(city)] == []


@each_city
def test_the_chinese_overview_writes_figures_as_their_report_prints_them(city: str) -> None:
    printed = {row["figure_id"]: row["as_printed"] for row in FIGURES}
    opening = [b for b in numbers(opened(city=city)) if b.get("data-figure") in printed]
    shown = [b for b in opening if "growth" not in b.get("class", "").split()]
    assert shown
    for button in shown:
        assert printed[button.get("data-figure")] in "".join(button.text_content().split())


def test_growth_on_the_overview_opens_the_figure_that_it_is_of() -> None:
    grown = {row["figure_id"] for row in FIGURES if row["growth"]}
    found = [b for b in numbers(opened(city="ningbo")) if "growth" in b.get("class", "").split()]
    assert found
    reported = {row["figure_id"] for row in FIGURES}
    assert {b.get("data-figure") for b in found} & reported <= grown


def test_every_figure_of_a_city_stands_on_its_overview_or_among_all_figures() -> None:
    (figures,) = (page for page in PAGES if page.title == "Figures and sources")
    count = len(opened(figures).dataframe[0].value)
    assert count == len(published().rows("observations"))


REPORTED = [f"{report_id}-001" for report_id in NAMED]


@each_language
@pytest.mark.parametrize("figure", REPORTED)
def test_a_reported_number_opens_its_sentence_with_the_figure_marked(
    figure: str, code: str
) -> None:
    (row,) = (row for row in FIGURES if row["figure_id"] == figure)
    dialog = list(boards(opened(lang=code, figure=figure)))[-1]
    assert [mark.text for mark in dialog.xpath(".//blockquote/mark")] == [row["as_printed"]]
    assert figure in dialog.text_content()


@each_language
def test_a_computed_number_opens_its_formula_and_the_numbers_it_is_made_of(code: str) -> None:
    computed = published().rows("observations", [("origin", "=", Origin.DIFFERENCE)])[0]
    dialog = list(boards(opened(lang=code, figure=computed["observation_id"])))[-1]
    inside = {button.get("data-figure") for button in dialog.xpath(".//button[@data-figure]")}
    assert set(computed["figure_ids"]) <= inside
    assert not dialog.xpath(".//blockquote")


@each_language
def test_a_link_to_a_number_that_is_gone_says_so(code: str) -> None:
    said = words(opened(lang=code, figure="atlantis-2020-001"))
    assert Language(code)("There is no such number in what is published now.") in said


@each_page
@each_language
def test_without_published_tables_a_page_says_what_to_run(
    page: Page, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store.published, "__defaults__", (tmp_path,))
    app = opened(page, lang=code)
    assert ["make build" in told.value for told in app.info] == [True]


@each_language
def test_a_damaged_table_is_told_and_does_not_break_the_page(
    code: str, published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = shutil.copytree(published, tmp_path / "published")
    (folder / "observations.parquet").write_bytes(b"PAR1 half a table")
    monkeypatch.setattr(store.published, "__defaults__", (folder,))
    app = opened(lang=code)
    assert ["make build" in told.value for told in app.info] == [True]
    assert not app.exception


@pytest.fixture
def without_observations(published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages read a build of reports in which no figure was found."""
    made = store_of(published, tmp_path)
    monkeypatch.setattr(store.published, "__defaults__", (made.folder,))


@pytest.mark.parametrize("page", [p for p in PAGES if p.url != "meeting"], ids=str)
@pytest.mark.usefixtures("without_observations")
def test_a_page_opens_where_no_figure_was_read(page: Page) -> None:
    """The page of decks says itself which figures a deck lacks."""
    assert opened(page, lang="en").title


@pytest.mark.parametrize("url", ["trends", "coverage"])
@pytest.mark.usefixtures("without_observations")
def test_it_is_said_that_no_figure_was_read(url: str) -> None:
    page = next(page for page in PAGES if page.url == url)
    assert words(opened(page, lang="en")).strip() == "No figure has been read yet"


def test_the_map_has_no_years_to_choose_where_no_tie_is_dated(
    published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = store_of(published, tmp_path)
    undated = {"signed": None, "signed_precision": DatePrecision.NONE}
    write(tmp_path, "partnerships", [row | undated for row in made.rows("partnerships")[:3]])
    store._rows.cache_clear()
    monkeypatch.setattr(store.published, "__defaults__", (tmp_path,))
    app = opened(MAP, lang="en")
    assert not app.select_slider
    assert "Play" not in [button.label for button in app.button]


@pytest.mark.parametrize(
    ("code", "said"), [("zh", "欧洲联盟（2026年11月）"), ("en", "European Union (November 2026)")]
)
def test_a_country_group_is_offered_with_the_date_of_its_list(code: str, said: str) -> None:
    page = opened(MAP, lang=code)
    page.session_state["filters"] = True
    (groups,) = (box for box in page.run().selectbox if box.key == "group")
    assert said in groups.options


def test_filters_are_there_once_they_are_opened() -> None:
    page = opened(MAP)
    assert [box.key for box in page.selectbox] == ["scene"]
    page.session_state["filters"] = True
    assert len(page.run().selectbox) == 8


def test_a_filter_that_is_not_open_holds() -> None:
    said = words(opened(MAP, lang="en", continent="Europe"))
    assert re.search(r"By continent: Europe \d+\.", said)
