"""Trends as a view: every observation is there once, and only like things share an axis."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.calendar import cuts, first_clause, occasions, within
from dashboard.views.lines import lines
from dashboard.views.marks import Shape, level_mark
from dashboard.views.panels import GROWTH, Panel, years_around
from dashboard.views.trends import Trends, choices, trends
from etl.contract import DatePrecision, Measure, Origin
from tests.observations import observed

ZH, EN = Language("zh"), Language("en")
DOCUMENTS = "authentication_documents"


def seen(store: Store, indicator: str, *cities: str, lang: Language = ZH) -> Trends:
    return trends(store, lang, indicator, cities)


def ids(panel: Panel) -> list[str]:
    return [mark.number.observation_id for mark in panel.marks]


def test_every_observation_is_in_one_chart_of_levels(store):
    shown: Counter[str] = Counter()
    for indicator in store.by_id("indicators", "indicator_id"):
        view = seen(store, indicator)
        levels = [panel for panel in view.panels if panel.measure != GROWTH]
        shown.update(
            i for p in levels for i in ids(p) if store.observation(i).indicator_id == indicator
        )
        shown.update(number.observation_id for number in view.undated)
    assert shown == Counter(o.observation_id for o in store.observations())


def test_every_growth_rate_is_in_a_chart_of_growth(store):
    charted = set()
    for indicator in store.by_id("indicators", "indicator_id"):
        for panel in seen(store, indicator).panels:
            charted |= set(ids(panel)) if panel.measure == GROWTH else set()
    assert charted == {o.observation_id for o in store.observations() if o.growth_low is not None}


def test_only_like_things_share_an_axis(store):
    for indicator in store.by_id("indicators", "indicator_id"):
        for panel in seen(store, indicator).panels:
            found = [store.observation(i) for i in ids(panel)]
            assert len({o.unit for o in found}) == 1 or panel.measure == GROWTH
            measures = {o.measure for o in found} - {Measure.TARGET}
            assert len(measures) <= 1


def test_cards_and_holders_are_two_charts(store):
    assert [panel.unit for panel in seen(store, "apec_cards_valid").panels] == ["人", "张"]


def test_growth_is_a_chart_of_its_own_below(store):
    assert [panel.measure for panel in seen(store, "apec_cards_applied").panels] == [
        "flow",
        "cumulative",
        "growth",
    ]


def test_the_second_half_is_shown_with_its_range(store):
    marks = seen(store, DOCUMENTS, "ningbo").panels[0].marks
    (rest,) = (m for m in marks if m.start == date(2018, 7, 1))
    assert (rest.low, rest.high, rest.reported) == (15_266, 15_766, False)


def test_a_target_stands_beside_what_was_achieved(store):
    panel = seen(store, "sister_city_total", "ningbo").panels[0]
    assert Counter(mark.shape for mark in panel.marks) == {Shape.DAY: 3, Shape.TARGET: 1}


def test_scopes_are_told_apart_by_letters_in_order_of_time(store):
    found = [
        (line.letter, line.scope) for line in seen(store, "outbound_trip_batches").panels[0].lines
    ]
    assert found == [("", ""), ("A", "企业"), ("B", "民营企业")]


def test_one_scope_alone_needs_no_letter(store):
    assert [line.letter for line in seen(store, DOCUMENTS, "ningbo").panels[0].lines] == [""]


def test_a_table_lists_a_year_before_its_halves(store):
    (line,) = seen(store, DOCUMENTS, "ningbo").panels[0].lines
    assert [mark.number.period for mark in line.rows][:3] == [
        "2017年全年",
        "2017年上半年",
        "2017年下半年",
    ]


def test_a_city_is_named_beside_what_it_reported(store):
    (line,) = seen(store, DOCUMENTS, "ningbo").panels[0].lines
    assert line.named_at.number.observation_id == "ningbo-2019-022"


def test_all_charts_of_an_indicator_have_the_same_years(store):
    assert len({panel.years for panel in seen(store, "apec_cards_applied").panels}) == 1


def test_a_single_year_is_not_a_wall():
    assert years_around([observed("o", 1, "2018")]) == (date(2017, 1, 1), date(2019, 12, 31))


@pytest.mark.parametrize(
    ("chosen", "silent", "panels"),
    [((), "青岛", 2), (("ningbo",), "", 2), (("qingdao",), "青岛", 0), (("zhoushan",), "", 1)],
)
def test_cities_that_state_nothing_are_named(store, chosen, silent, panels):
    view = seen(store, DOCUMENTS, *chosen)
    assert (view.silent, len(view.panels)) == (silent, panels)


def test_who_states_it_is_told_where_the_chosen_cities_do_not(store):
    assert seen(store, DOCUMENTS, "qingdao").speaking == "宁波、舟山"


def test_every_choice_has_observations_and_says_how_many(store):
    found = choices(store, EN)
    assert {c.indicator_id for c in found} == {o.indicator_id for o in store.observations()}
    (label,) = (c.label for c in found if c.indicator_id == DOCUMENTS)
    assert label == "Consular authentications, documents · 7 numbers · 2 cities"


def test_a_break_is_shown_where_it_touches_the_years(store):
    assert [cut.head for cut in seen(store, "apec_cards_handled").panels[0].cuts] == ["新冠疫情"]
    assert seen(store, DOCUMENTS, "ningbo").panels[0].cuts == ()


def test_a_break_counts_from_its_first_day_and_from_the_day_after_its_last(store):
    (pandemic,) = cuts(store, ZH, "apec_cards_handled")
    assert pandemic.boundaries == (date(2020, 1, 20), date(2023, 1, 8))


def test_a_break_for_good_has_one_boundary(store):
    (apostille,) = cuts(store, ZH, DOCUMENTS)
    assert apostille.boundaries == (date(2023, 11, 7),)
    assert within([apostille], date(2030, 1, 1), date(2031, 1, 1)) == (apostille,)


@pytest.mark.parametrize(
    ("reason", "head"),
    [("新冠疫情：某日起", "新冠疫情"), ("COVID-19: from", "COVID-19"), ("no end", "no end")],
)
def test_the_first_clause_of_a_reason_stands_at_the_cut(reason, head):
    assert first_clause(reason) == head


def test_events_of_a_city_on_one_date_are_one_occasion(store):
    found = occasions(store, ZH, {"ningbo"}, date(2018, 1, 1), date(2018, 12, 31))
    events = [
        row
        for row in store.rows("events")
        if row["city_id"] == "ningbo" and row["date"].year == 2018
    ]
    assert sum(o.count for o in found) == len(events)
    assert len({(o.day, o.precision) for o in found}) == len(found)


def test_an_event_of_which_only_the_year_is_known_stands_in_its_middle(store):
    found = occasions(store, ZH, {"qingdao"}, date(2022, 1, 1), date(2022, 12, 31))
    years = [o for o in found if o.precision is DatePrecision.YEAR]
    assert [(o.day, o.date) for o in years] == [(date(2022, 7, 2), "2022年")]


def drawn(store: Store, *found: object) -> list[tuple[str, ...]]:
    """What lines of a chart join, by period."""
    (line,) = lines(found, level_mark, (), store, ZH)
    return [tuple(mark.short for mark in run) for run in line.runs]


def test_a_line_joins_three_reported_years_and_leaves_their_halves_out(store):
    years = [observed(y, int(y), y) for y in ("2016", "2017", "2018")]
    half = observed("half", 5, "2018-S1")
    assert drawn(store, *years, half) == [("2016", "2017", "2018")]


def test_no_line_joins_two_years_and_an_implied_one(store):
    years = [observed(y, int(y), y) for y in ("2017", "2018")]
    implied = observed("2016", 2016, "2016", origin=Origin.IMPLIED)
    assert drawn(store, implied, *years) == []


@pytest.mark.parametrize(
    ("value", "low", "high", "at"),
    [(70, 71, 79, 71), (33_000, 32_500, 33_000, 33_000), (105, 105, None, 105), (90, None, 80, 80)],
)
def test_a_mark_stands_on_a_possible_value(store, value, low, high, at):
    mark = level_mark(
        replace(observed("o", value, "2018"), value_low=low, value_high=high), store, ZH
    )
    assert mark is not None
    assert mark.value == at


def test_what_has_no_date_is_listed_and_in_no_chart(store):
    assert level_mark(observed("o", 1, ""), store, ZH) is None
