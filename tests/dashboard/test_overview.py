"""The overview: cards that leave nothing to ask."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from dashboard.charts.boards import board
from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.best import best_first
from dashboard.views.cards import Card
from dashboard.views.overview import Overview, overview
from dashboard.views.small_trends import trend
from etl.contract import Measure, Origin, Verdict
from tests.dashboard.made_up import store_of
from tests.observations import observed

ZH, EN = Language("zh"), Language("en")


def card_of(view: Overview, title: str) -> Card:
    """The card with a title."""
    return next(card for card in view.cards if card.title == title)


@pytest.fixture(scope="module")
def ningbo(store: Store) -> Overview:
    """The overview of the city with three reports."""
    return overview(store, ZH, "ningbo")


@pytest.mark.parametrize(
    ("title", "value", "period"),
    [
        ("领事认证", "1.6万批", "2018年全年"),
        ("外国人来华邀请", "853批", "2018年全年"),
        ("因公出国（境）审批", "407批", "2018年上半年"),
    ],
)
def test_a_card_shows_the_figure_that_speaks_for_all(
    ningbo: Overview, title: str, value: str, period: str
) -> None:
    main = card_of(ningbo, title).main
    assert main
    assert (main.text, main.period) == (value, period)


def test_the_target_stands_beside_what_is_counted_as_it_is(ningbo: Overview) -> None:
    (target,) = (card.target for card in ningbo.cards if card.target)
    assert (target.target.text, target.achieved.text) == ("100对", "99对")
    assert target.achieved.period == "截至2018年6月"
    assert target.share == pytest.approx(0.99)


@pytest.mark.parametrize(("lang", "word"), [(ZH, "目标"), (EN, "arget")], ids=["zh", "en"])
def test_a_target_is_called_one_once(store: Store, lang: Language, word: str) -> None:
    page = html.fromstring(board("overview", overview(store, lang, "ningbo"), lang))
    (said,) = page.xpath("//p[@class='target']")
    assert said.text_content().count(word) == 1


@pytest.mark.parametrize(("scope", "said"), [("", False), ("enterprises", True)])
def test_a_target_counted_otherwise_than_the_main_figure_says_so(
    published: Path, tmp_path: Path, scope: str, said: bool
) -> None:
    made = store_of(
        published,
        tmp_path,
        observed("main", 14900, "2018"),
        observed("like", 9000, "2017", scope=scope, scope_zh=scope),
        observed("plan", 20000, "2020", measure=Measure.TARGET, scope=scope, scope_zh=scope),
    )
    page = board("overview", overview(made, EN, "ningbo"), EN)
    assert ("counted otherwise than the figure above" in page) is said


@pytest.mark.parametrize("city", ["ningbo", "zhoushan", "qingdao"])
def test_every_card_says_how_it_stands_to_every_other_city(store: Store, city: str) -> None:
    others = {row["city_id"] for row in store.rows("cities")} - {city}
    for card in overview(store, ZH, city).cards:
        assert {beside.city_id for beside in card.beside} == others
        if card.main:
            assert all(bool(beside.number) == bool(beside.pair) for beside in card.beside)


def test_a_figure_is_set_beside_the_one_that_compares_best(ningbo: Overview) -> None:
    beside = {b.city_id: b for b in card_of(ningbo, "领事认证").beside}
    pairs = {city: b.pair.verdict for city, b in beside.items() if b.pair}
    assert pairs == {"zhoushan": Verdict.INDICATIVE, "qingdao": Verdict.INDICATIVE}


def test_a_card_says_which_of_its_figures_another_city_is_set_beside(ningbo: Overview) -> None:
    (zhoushan,) = (b for b in card_of(ningbo, "领事认证").beside if b.city_id == "zhoushan")
    assert zhoushan.own
    assert zhoushan.own.text == "近3.3万份"


def test_a_city_is_not_set_beside_what_another_only_plans(published: Path, tmp_path: Path) -> None:
    made = store_of(
        published,
        tmp_path,
        observed("done", 14900, "2018"),
        observed("plan", 20000, "2019", measure=Measure.TARGET),
    )
    card = card_of(overview(made, ZH, "qingdao"), "领事认证")
    (ningbo,) = (b for b in card.beside if b.city_id == "ningbo")
    assert ningbo.number
    assert ningbo.number.observation_id == "done"


def test_a_card_names_the_report_of_every_figure_on_it_once(ningbo: Overview) -> None:
    card = card_of(ningbo, "国际友城总数")
    beside = [b.number for b in card.beside if b.number]
    shown = [card.main, *card.others, *(mark.number for mark in card.trend.marks), *beside]
    assert len(card.reports) == len(set(card.reports)) > 1
    assert {title for _, title in card.reports} == {n.report for n in shown if n}


@pytest.mark.parametrize(
    ("lang", "line"),
    [(ZH, "报告：宁波2018年；舟山2019年"), (EN, "Reports: Ningbo 2018; Zhoushan 2019")],
)
def test_the_source_line_of_a_card_names_city_and_year(
    store: Store, lang: Language, line: str
) -> None:
    page = html.fromstring(f"<div>{board('overview', overview(store, lang, 'ningbo'), lang)}</div>")
    assert line in [p.text_content() for p in page.xpath("//p[@class='source']")]


def test_the_source_line_of_a_card_keeps_the_titles(ningbo: Overview) -> None:
    page = html.fromstring(f"<div>{board('overview', ningbo, ZH)}</div>")
    titles = [a.get("title") for a in page.xpath("//p[@class='source']/abbr")]
    assert titles == [title for card in ningbo.cards for _, title in card.reports]


def test_a_figure_stands_on_one_card_or_in_one_group(ningbo: Overview) -> None:
    on_cards = {n.observation_id for c in ningbo.cards for n in (c.main, *c.others) if n}
    below = [n.observation_id for group in ningbo.groups for n in group.numbers]
    assert len(below) == len(set(below))
    assert not on_cards & set(below)


def test_a_city_without_figures_says_so_on_every_card(published: Path, tmp_path: Path) -> None:
    made = store_of(published, tmp_path, observed("n-1", 853, "2018"))
    view = overview(made, EN, "qingdao")
    assert all(card.main is None for card in view.cards)
    assert view.groups == ()


def test_without_any_observation_every_card_is_empty(published: Path, tmp_path: Path) -> None:
    view = overview(store_of(published, tmp_path), ZH, "ningbo")
    assert [card.main for card in view.cards] == [None] * len(view.cards)


def test_computed_points_are_said_to_be_computed(ningbo: Overview) -> None:
    trend = card_of(ningbo, "领事认证").trend
    assert [mark.reported for mark in trend.marks] == [False, True]
    assert trend.caption == "空心为推算数，报告未载。"


def test_stocks_of_other_scopes_are_shown_and_not_joined(ningbo: Overview) -> None:
    trend = card_of(ningbo, "国际友城总数").trend
    assert len(trend.marks) == 3
    assert trend.runs == ()
    assert "不连线" in trend.caption


def test_what_is_reported_hides_what_is_implied_for_the_same_period(
    published: Path, tmp_path: Path
) -> None:
    made = store_of(
        published,
        tmp_path,
        observed("r-17", 14900, "2017"),
        observed("i-17", (14280, 15214), "2017", origin=Origin.IMPLIED),
        observed("r-18", 16000, "2018"),
    )
    trend = card_of(overview(made, ZH, "ningbo"), "领事认证").trend
    assert [mark.number.observation_id for mark in trend.marks] == ["r-17", "r-18"]


def test_a_half_year_is_not_in_the_trend_of_a_year(published: Path, tmp_path: Path) -> None:
    made = store_of(
        published,
        tmp_path,
        observed("y-17", 14900, "2017"),
        observed("h-18", 7974, "2018-S1"),
        observed("y-18", 16000, "2018"),
    )
    trend = card_of(overview(made, ZH, "ningbo"), "领事认证").trend
    assert [mark.number.observation_id for mark in trend.marks] == ["y-17", "y-18"]


YEAR = observed("year", 16000, "2018")
LATER = observed("later", 17000, "2019")
HALF = observed("half", 8000, "2018-S2")
NARROW = observed("narrow", 9000, "2019", scope="enterprises", scope_zh="企业")
TOTAL = observed("total", 90000, "2007-01-01/2019-12-31", measure=Measure.CUMULATIVE)
PLAN = observed("plan", 20000, "2020-12-31", measure=Measure.TARGET)
COMPUTED = observed("computed", 15000, "2019", origin=Origin.IMPLIED)
UNDATED = observed("undated", 15000, "")


@pytest.mark.parametrize(
    ("found", "best"),
    [
        ((YEAR, LATER), LATER),
        ((YEAR, NARROW), YEAR),
        ((HALF, YEAR), YEAR),
        ((TOTAL, YEAR), YEAR),
        ((NARROW, TOTAL), TOTAL),
        ((PLAN, COMPUTED, UNDATED, YEAR), YEAR),
    ],
)
def test_of_several_figures_one_speaks_for_all(found: tuple, best: object) -> None:
    assert best_first(found)[0] is best
    assert best_first(reversed(found))[0] is best


def test_plans_and_computed_and_undated_figures_never_speak() -> None:
    assert best_first([PLAN, COMPUTED, UNDATED]) == []


@pytest.mark.parametrize(("lang", "said"), [(ZH, "第1位在最上"), (EN, "1 is best and on top.")])
def test_a_small_trend_of_ranks_says_which_is_best(
    published: Path, tmp_path: Path, lang: Language, said: str
) -> None:
    fields = {"indicator_id": "authentication_rank_national", "unit": "rank", "unit_zh": "位"}
    both = [observed("a", 8, "2018", **fields), observed("b", 5, "2019", **fields)]
    small = trend(both[1], both, store_of(published, tmp_path, *both), lang)
    assert small.rank
    assert said in small.caption


def test_a_part_of_a_stock_is_no_earlier_or_later_stock(published: Path, tmp_path: Path) -> None:
    ties = {"indicator_id": "sister_city_total", "unit": "tie", "measure": Measure.STOCK}
    made = store_of(
        published,
        tmp_path,
        observed("before", 60, "2017-12-31", **ties),
        observed("all", 62, "2018-12-31", **ties),
        observed("part", 13, "2018-12-31", scope="sister cities", part_of="all", **ties),
    )
    drawn = card_of(overview(made, EN, "ningbo"), "Partner cities").trend
    assert [mark.number.observation_id for mark in drawn.marks] == ["before", "all"]
