"""The compare page: best figures side by side, order only where it is allowed, distance in time."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from dashboard.charts.boards import board
from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.compare import HEADLINES, Compare, Row, compare
from etl.contract import Verdict
from tests.dashboard.made_up import store_of
from tests.observations import observed

ZH, EN = Language("zh"), Language("en")
CITIES = ("ningbo", "zhoushan", "qingdao")


def row_of(view: Compare, title: str) -> Row:
    """The row with a title."""
    return next(row for row in (*view.rows, *view.single) if row.title == title)


@pytest.fixture(scope="module")
def headlines(store: Store) -> Compare:
    """The page as it opens."""
    return compare(store, ZH, HEADLINES, (), False)


def batches(name: str, city: str, value: float | tuple[float, float], period: str = "2019"):
    """Authentications of a city in batches."""
    return observed(name, value, period, city_id=city)


def told(published: Path, folder: Path, *found: object, lang: Language = ZH) -> Row:
    """The row of authentications that these observations make."""
    made = store_of(published, folder, *found)  # type: ignore[arg-type]
    return row_of(
        compare(made, lang, HEADLINES, (), False), lang.pick("领事认证", "Consular authentications")
    )


def test_cities_stand_in_the_order_of_their_table_in_every_row(headlines: Compare) -> None:
    for row in (*headlines.rows, *headlines.single):
        assert tuple(cell.city_id for cell in row.cells) == CITIES


def test_a_city_speaks_by_a_total_even_where_its_parts_compare_better(
    published: Path, tmp_path: Path
) -> None:
    found = [
        each
        for city, unit in (("ningbo", "batch"), ("zhoushan", "document"))
        for each in (
            observed(f"{city}-all", 118, "2018", city_id=city, unit=unit, unit_zh=""),
            observed(f"{city}-part", 43, "2018", city_id=city, scope="a", part_of=f"{city}-all"),
        )
    ]
    cells = told(published, tmp_path, *found).cells
    shown = [cell.number.observation_id for cell in cells if cell.number]
    assert shown == ["ningbo-all", "zhoushan-all"]


@pytest.mark.parametrize(("of_2020", "later"), [("document", "n20"), ("batch", None)])
def test_a_later_figure_that_compares_less_is_named_beside_the_one_shown(
    published: Path, tmp_path: Path, of_2020: str, later: str | None
) -> None:
    found = [
        batches("n19", "ningbo", 118),
        observed("n20", 97, "2020", city_id="ningbo", unit=of_2020, unit_zh=""),
        batches("z20" if later is None else "z19", "zhoushan", 64, "2019" if later else "2020"),
    ]
    ningbo = told(published, tmp_path, *found).cells[0]
    assert (ningbo.later and ningbo.later.observation_id) == later


def test_a_row_has_a_verdict_on_every_pair_that_is_shown(headlines: Compare) -> None:
    for row in headlines.rows:
        shown = sum(cell.number is not None for cell in row.cells)
        assert len(row.pairs) == shown * (shown - 1) // 2


def test_no_row_of_the_five_reports_is_ranked(headlines: Compare) -> None:
    assert headlines.rows
    for row in headlines.rows:
        assert row.barring
        assert row.order.startswith("不作排名。")


def test_nearest_figures_are_shown_with_their_true_distance(headlines: Compare) -> None:
    assert row_of(headlines, "外国人来华邀请").distance == (
        "同样可比的数字中，取时期最近的：宁波（2018年全年）与青岛（2022年1月1日至11月28日），期末相隔3年11个月。"
    )


def test_like_figures_are_ranked_from_the_largest_down(published: Path, tmp_path: Path) -> None:
    row = told(
        published,
        tmp_path,
        batches("n", "ningbo", 300),
        batches("z", "zhoushan", 500),
        batches("q", "qingdao", 400),
    )
    assert row.order == "由多到少：舟山 > 青岛 > 宁波。"
    assert row.barring is None
    assert row.distance == ""


def test_of_ranks_the_smallest_number_comes_first(published: Path, tmp_path: Path) -> None:
    rank = {"indicator_id": "authentication_rank_national", "unit": "rank", "unit_zh": "位"}
    eighth = observed("n", 8, "2019", city_id="ningbo", **rank)
    fifth = observed("z", 5, "2019", city_id="zhoushan", **rank)
    made = store_of(published, tmp_path, eighth, fifth)
    row = row_of(compare(made, EN, "authentication", (), False), "National ranks")
    assert row.order == "From the best place down: Zhoushan > Ningbo."


def test_equal_figures_stand_together(published: Path, tmp_path: Path) -> None:
    row = told(
        published,
        tmp_path,
        batches("n", "ningbo", 300),
        batches("z", "zhoushan", 500),
        batches("q", "qingdao", 300),
    )
    assert row.order == "由多到少：舟山 > 宁波、青岛。"


def test_overlapping_intervals_are_not_ranked_and_the_page_says_why(
    published: Path, tmp_path: Path
) -> None:
    row = told(
        published,
        tmp_path,
        batches("n", "ningbo", (280, 320)),
        batches("z", "zhoushan", (300, 340)),
    )
    assert row.worst
    assert row.worst.verdict is Verdict.COMPARABLE
    assert row.barring is row.worst
    assert "取值范围有重叠" in row.order


def test_other_years_are_set_side_by_side_and_not_ranked(published: Path, tmp_path: Path) -> None:
    row = told(
        published,
        tmp_path,
        batches("n", "ningbo", 300, "2017"),
        batches("z", "zhoushan", 500, "2019"),
        lang=EN,
    )
    assert row.order.startswith("Not ranked.")
    assert "2 years" in row.distance


def test_of_equally_comparable_figures_the_nearest_is_taken(
    published: Path, tmp_path: Path
) -> None:
    row = told(
        published,
        tmp_path,
        batches("n-16", "ningbo", 100, "2016"),
        batches("n-18", "ningbo", 200, "2018"),
        batches("n-22", "ningbo", 300, "2022"),
        batches("z-19", "zhoushan", 500, "2019"),
    )
    assert [c.number.observation_id for c in row.cells if c.number] == ["n-18", "z-19"]


def test_a_figure_of_the_same_year_outdoes_a_later_one(published: Path, tmp_path: Path) -> None:
    row = told(
        published,
        tmp_path,
        batches("n-19", "ningbo", 200, "2019"),
        batches("n-22", "ningbo", 300, "2022"),
        batches("z-19", "zhoushan", 500, "2019"),
    )
    assert [c.number.observation_id for c in row.cells if c.number] == ["n-19", "z-19"]


def test_one_city_alone_is_set_beside_nothing(published: Path, tmp_path: Path) -> None:
    row = told(published, tmp_path, batches("n", "ningbo", 300))
    assert row.pairs == ()
    assert row.worst is None


def test_a_pair_is_named_in_the_order_in_which_its_reason_speaks(
    published: Path, tmp_path: Path
) -> None:
    row = told(
        published,
        tmp_path,
        batches("z", "zhoushan", 300, "2022"),
        batches("q", "qingdao", 400, "2019"),
        lang=EN,
    )
    assert row.worst
    assert row.worst.cities == "Qingdao and Zhoushan"
    assert "(2019 and 2022)" in row.worst.reason


@pytest.mark.parametrize(
    ("cities", "heading"),
    [
        (("ningbo",), "Of the chosen city"),
        (("ningbo", "qingdao"), "Reported by only one of the chosen cities"),
    ],
)
def test_what_stands_alone_is_said_of_the_chosen_cities_only(
    store: Store, cities: tuple[str, ...], heading: str
) -> None:
    shown = html.fromstring(board("compare", compare(store, EN, HEADLINES, cities, False), EN))
    assert shown.xpath("//h2[following-sibling::dl]/text()")[-1] == heading


def test_only_the_chosen_cities_are_compared(store: Store) -> None:
    view = compare(store, ZH, HEADLINES, ("zhoushan", "qingdao"), False)
    assert view.cities == ("舟山", "青岛")
    assert all(len(row.cells) == 2 for row in (*view.rows, *view.single))


def test_without_observations_there_are_no_rows(published: Path, tmp_path: Path) -> None:
    view = compare(store_of(published, tmp_path), ZH, HEADLINES, (), False)
    assert (view.rows, view.single) == ((), ())


# Value of Ningbo (9,404,283 residents), and per 100,000 of them.
PER_HEAD = [
    (853, "9.07 batches per 100,000 residents"),
    ((32500, 33000), "345–351 batches per 100,000 residents"),
    (94042830, "1 million batches per 100,000 residents"),
    (2, "0.0213 batches per 100,000 residents"),
]


@pytest.mark.parametrize(("value", "written"), PER_HEAD)
def test_figures_per_head_keep_three_digits_and_are_rounded_outwards(
    published: Path, tmp_path: Path, value: float | tuple[float, float], written: str
) -> None:
    made = store_of(published, tmp_path, batches("n", "ningbo", value))
    row = row_of(compare(made, EN, HEADLINES, (), True), "Consular authentications")
    rate = row.cells[0].per_head
    assert rate
    assert rate.text == written
    assert "9,404,283" in rate.formula


def test_a_rate_stands_on_a_line_of_its_own_with_its_formula_below(store: Store) -> None:
    page = html.fromstring(
        f"<div>{board('compare', compare(store, ZH, HEADLINES, (), True), ZH)}</div>"
    )
    rates = page.xpath("//p[@class='rate']")
    assert rates
    for rate in rates:
        assert rate.text_content().startswith("每十万常住人口")
        assert rate.getnext().text_content().startswith("推算：")


def test_what_counts_no_persons_or_things_has_no_figure_per_head(store: Store) -> None:
    view = compare(store, ZH, "partner_cities", (), True)
    row = row_of(view, "友好城市占全省比重")
    assert row.cells[0].per_head
    assert row.cells[0].per_head.formula == ""
