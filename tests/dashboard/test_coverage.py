"""Coverage: what a city leaves out is a gap; what it words otherwise, or cannot report, is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from dashboard.charts.boards import board
from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.coverage import FOREIGN, coverage
from dashboard.views.gaps import Elsewhere, elsewhere
from tests.dashboard.made_up import store_of
from tests.observations import observed

ZH = Language("zh")
OWN, BATCHES, DOCUMENTS, TIES, TARGET = (
    *("overseas_week_activities", "authentication_batches", "authentication_documents"),
    *("sister_city_total", "sister_city_target"),
)
APPLIED, VALID = "apec_cards_applied", "apec_cards_valid"


@pytest.fixture
def made(published: Path, tmp_path: Path) -> Store:
    """Ningbo reports everything, Zhoushan documents only, Qingdao ties and cards applied for."""
    flows = [(OWN, 4), (BATCHES, 900), (APPLIED, 20)]
    return store_of(
        published,
        tmp_path,
        *(observed(f"n-{name}", value, "2018", indicator_id=name) for name, value in flows),
        observed("n-t", 99, "2018-06-30", indicator_id=TIES, measure="stock"),
        observed("n-v", 50, "2018-06-30", indicator_id=VALID, measure="stock"),
        observed("n-p", 120, "2020-12-31", indicator_id=TARGET, measure="target"),
        observed("z-d", 500, "2018", indicator_id=DOCUMENTS, city_id="zhoushan"),
        observed("q-t", 85, "2018-06-30", indicator_id=TIES, measure="stock", city_id="qingdao"),
        observed("q-a", 30, "2018", indicator_id=APPLIED, city_id="qingdao"),
    )


def of(city_id: str, store: Store) -> Elsewhere:
    """What is said of a city."""
    return next(found for found in elsewhere(store, ZH) if found.city_id == city_id)


def named(store: Store, indicator_id: str) -> str:
    """The Chinese name of an indicator."""
    return str(store.by_id("indicators", "indicator_id")[indicator_id]["name_zh"])


def test_another_citys_own_programme_is_no_gap(made):
    gaps = [gap for found in elsewhere(made, ZH) for gap in (*found.missing, *found.otherwise)]
    assert gaps
    assert named(made, OWN) not in {gap.indicator for gap in gaps}


def test_another_citys_own_programme_does_not_apply_in_the_table(made):
    (line,) = (
        line
        for topic in coverage(made, ZH).topics
        for line in topic.lines
        if line.indicator == named(made, OWN)
    )
    applies = {cell.city_id: cell.sign != FOREIGN for cell in line.cells}
    assert applies == {"ningbo": True, "zhoushan": False, "qingdao": False}


def test_the_same_thing_in_another_unit_is_named_apart(made):
    found = of("zhoushan", made)
    (gap,) = (gap for gap in found.otherwise if gap.indicator == named(made, BATCHES))
    assert [n.observation_id for n in gap.own] == ["z-d"]
    assert named(made, BATCHES) not in {gap.indicator for gap in found.missing}


def test_another_step_of_the_same_matter_is_a_gap(made):
    assert named(made, VALID) in {gap.indicator for gap in of("qingdao", made).missing}


def test_what_was_achieved_is_no_target(made):
    assert named(made, TARGET) in {gap.indicator for gap in of("qingdao", made).missing}


def test_the_programme_of_a_city_is_marked_in_the_catalogue(store):
    rows = store.rows("indicators")
    assert {row["topic"] for row in rows if row["city_id"]} == {"overseas_week"}


def test_years_run_from_old_to_new_as_in_charts(store):
    years = [year for year in coverage(store, ZH).years if year is not None]
    assert years == sorted(years)


def test_figures_of_no_stated_period_stand_after_all_years(published, tmp_path):
    undated = observed("u", 3, "", indicator_id=OWN)
    made_up = store_of(published, tmp_path, undated, observed("d", 4, "2018", indicator_id=OWN))
    assert coverage(made_up, ZH).years == (2018, None)


def test_what_the_signs_do_is_told_without_a_blank_between_chinese_sentences(store: Store) -> None:
    page = html.fromstring(
        f"<div>{board('coverage', coverage(store, Language('zh')), Language('zh'))}</div>"
    )
    (said,) = page.xpath("./p[@class='of']")
    assert said.text_content().count("。") == 2
    assert "。 " not in said.text_content()
