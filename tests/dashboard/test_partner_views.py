"""What the map page says: which ties are shown, counted, and named as missing."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from lxml import html

from dashboard.charts.boards import board
from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.partner import partner
from dashboard.views.partner_counts import TOTAL, balances, located
from dashboard.views.partner_gaps import gaps
from dashboard.views.partner_map import PartnerMap, partner_map
from dashboard.views.partner_page import PartnerPage, partner_page
from dashboard.views.partner_scenes import SCENES
from dashboard.views.partner_ties import MapChoice, all_ties, selected
from etl.contract import PartnershipKind
from tests.dashboard.made_up import store_of, write
from tests.observations import observed

ZH, EN = Language("zh"), Language("en")
ON = date(2026, 1, 31)
ALL = ("ningbo", "zhoushan", "qingdao")
each_language = pytest.mark.parametrize("lang", [ZH, EN], ids=["zh", "en"])


def drawn(store: Store, lang: Language = ZH, **chosen: object) -> PartnerMap:
    return partner_map(store, lang, MapChoice(**{"cities": ALL, **chosen}), ON)  # type: ignore[arg-type]


def told(store: Store, lang: Language = ZH, **chosen: object) -> PartnerPage:
    return partner_page(store, lang, MapChoice(**{"cities": ALL, **chosen}))  # type: ignore[arg-type]


def test_every_tie_is_on_the_map_unless_something_narrows_it(store: Store) -> None:
    view = drawn(store)
    tied = {(row["place_id"], row["city_id"]) for row in store.rows("partnerships")}
    assert {(p.place_id, mark.city_id) for p in view.points for mark in p.marks} == tied


def test_the_heading_of_the_list_says_how_many_partners_it_holds(store: Store) -> None:
    view = told(store, EN)
    shown = html.fromstring(f"<div>{board('partner_map', view, EN)}</div>")
    assert shown.xpath("string(//h2)") == f"Partners on the map · {len(view.rows)}"


def test_a_partner_of_two_cities_has_the_marks_of_both(store: Store) -> None:
    shared = {p.place_id: [m.city_id for m in p.marks] for p in drawn(store).points if p.shared}
    cities = {}
    for row in store.rows("partnerships"):
        cities.setdefault(row["place_id"], set()).add(row["city_id"])
    assert {place: set(marks) for place, marks in shared.items()} == {
        place: found for place, found in cities.items() if len(found) > 1
    }


def test_a_city_keeps_its_form_whichever_others_are_shown(store: Store) -> None:
    alone, together = drawn(store, cities=("qingdao",)), drawn(store)
    forms = {home.city_id: home.form for home in together.homes}
    assert alone.homes[0].form == forms["qingdao"]
    assert len(set(forms.values())) == 3


def test_lines_and_homes_stand_in_the_order_of_the_cities_however_they_were_chosen(
    store: Store,
) -> None:
    view = drawn(store, cities=("qingdao", "ningbo"))
    pairs = zip(view.homes, view.lines, strict=True)
    assert [(home.city_id, line[:2]) for home, line in pairs] == [
        ("ningbo", "宁波"),
        ("qingdao", "青岛"),
    ]


def test_a_formal_tie_speaks_for_a_place_tied_in_several_ways(store: Store) -> None:
    for point in drawn(store).points:
        for mark in point.marks:
            kinds = {
                row["kind"]
                for row in store.rows("partnerships")
                if (row["place_id"], row["city_id"]) == (point.place_id, mark.city_id)
            }
            if PartnershipKind.SISTER_CITY in kinds:
                assert mark.kind is PartnershipKind.SISTER_CITY


@pytest.mark.parametrize("kind", list(PartnershipKind))
def test_a_kind_shows_its_ties_only(store: Store, kind: PartnershipKind) -> None:
    shown = selected(all_ties(store, ZH), MapChoice(ALL, kinds=(kind,))).shown
    assert len(shown) == sum(row["kind"] == kind for row in store.rows("partnerships"))


def test_a_group_shows_ties_with_its_members_only(store: Store) -> None:
    shown = selected(all_ties(store, ZH), MapChoice(ALL, group="EU")).shown
    assert shown
    assert all("EU" in tie.groups for tie in shown)


def test_groups_are_told_with_the_day_of_their_list(store: Store) -> None:
    years = [row["as_of"][:4] for row in store.rows("groups")]
    told_of = [counted.more for counted in told(store, EN).by_group]
    assert all(year in more for year, more in zip(years, told_of, strict=True))


def test_the_timeline_leaves_out_later_ties_and_sets_undated_ones_apart(store: Store) -> None:
    ties = all_ties(store, ZH)
    chosen = selected(ties, MapChoice(ALL, until=2005))
    assert all(tie.year is not None and tie.year <= 2005 for tie in chosen.shown)
    assert all(tie.year is None for tie in chosen.undated)
    assert len(chosen.shown) + len(chosen.undated) + len(chosen.later) == len(ties)


def test_undated_ties_are_counted_beside_the_timeline(store: Store) -> None:
    undated = sum(row["signed"] is None for row in store.rows("partnerships"))
    assert f"另有{undated}对" in drawn(store, until=2005).note
    assert len(told(store, until=2005).undated) == undated


def test_all_years_are_shown_with_undated_ties_when_no_year_is_chosen(store: Store) -> None:
    assert len(told(store).rows) == len(store.rows("partnerships"))


def test_a_tie_that_has_ended_is_shown_in_its_time_only(store: Store) -> None:
    tie = replace(all_ties(store, ZH)[0], signed=date(1990, 1, 1), ended=date(2000, 6, 1))
    assert selected([tie], MapChoice(ALL)).shown == ()
    assert selected([tie], MapChoice(ALL, until=1995)).shown == (tie,)
    assert selected([tie], MapChoice(ALL, until=2001)).shown == ()


def test_every_tie_lies_in_a_region_that_can_be_asked_for(store: Store) -> None:
    regions = [scene for scene in SCENES if scene != "world"]
    ties = all_ties(store, ZH)
    found = {t for s in regions for t in selected(ties, MapChoice(ALL, scene=s)).shown}
    assert [tie.name for tie in ties if tie not in found] == []


def test_what_is_in_preparation_is_drawn_and_not_counted(store: Store) -> None:
    in_preparation = [r for r in store.rows("partnerships") if r["kind"] == "in_preparation"]
    assert in_preparation
    counted = sum(balance.known for balance in balances(store, ZH, MapChoice(ALL)))
    assert counted == len(store.rows("partnerships")) - len(in_preparation)
    points = {point.place_id for point in drawn(store).points}
    assert {row["place_id"] for row in in_preparation} <= points


def test_each_reported_total_stands_against_what_was_known_by_its_day(store: Store) -> None:
    for row in located(store, ZH, ("ningbo",)):
        day = store.observation(row.reported.observation_id).period_end  # type: ignore[union-attr]
        own = [r for r in store.rows("partnerships") if r["city_id"] == "ningbo"]
        by_then = [r for r in own if r["signed"] is None or r["signed"] <= day]
        assert row.known == len(by_then)
        assert row.known + row.later == len(own)


def test_a_part_of_the_ties_is_not_taken_as_their_total(published: Path, tmp_path: Path) -> None:
    ties = {"indicator_id": "sister_city_total", "unit": "tie", "measure": "stock"}
    part = {"scope": "sister cities", "part_of": "all", **ties}
    made = store_of(
        published,
        tmp_path,
        observed("all", 118, "2023-12-31", **ties),
        observed("part", 43, "2023-12-31", **part),
    )
    (row,) = located(made, ZH, ("ningbo",))
    assert row.reported.observation_id == "all"


def test_missing_is_the_least_that_the_report_leaves_open(store: Store) -> None:
    for row in located(store, ZH, ALL):
        low = store.observation(row.reported.observation_id).value_low  # type: ignore[union-attr]
        assert row.missing == low - row.known


def test_a_city_without_a_reported_total_says_so(store: Store) -> None:
    (line,) = drawn(store, EN, cities=("zhoushan",)).lines
    assert "total not in the reports read" in line


@each_language
def test_every_map_says_that_it_is_a_lower_bound(store: Store, lang: Language) -> None:
    for chosen in ({}, {"until": 2000}, {"scene": "europe"}, {"show": "countries"}):
        assert ("下限" if lang is ZH else "lower bound") in drawn(store, lang, **chosen).note


@each_language
def test_the_text_alternative_counts_what_is_shown(store: Store, lang: Language) -> None:
    view = drawn(store, lang, cities=("qingdao",))
    shown = [t for t in selected(all_ties(store, lang), view.choice).shown if t.is_tie]
    most, count = Counter(tie.country_name for tie in shown).most_common(1)[0]
    assert str(len(shown)) in view.text
    assert f"{most} {count}" in view.text


def test_a_map_without_ties_says_so(store: Store) -> None:
    view = drawn(store, EN, cities=("zhoushan",), group="ASEAN")
    assert view.points == ()
    assert "no partner" in view.text


def test_countries_are_as_large_as_their_ties_are_many(store: Store) -> None:
    view = drawn(store, show="countries")
    assert view.points == ()
    ties = sum(row["kind"] != "in_preparation" for row in store.rows("partnerships"))
    assert sum(bubble.ties for bubble in view.bubbles) == ties


def test_what_is_missing_names_a_number_for_every_gap(store: Store) -> None:
    found = list(gaps(store, EN, ("qingdao",)))
    undated = next(gap for gap in found if gap.what == "Year of signing not known")
    own = [r for r in store.rows("partnerships") if r["city_id"] == "qingdao"]
    assert undated.count == str(sum(row["signed"] is None for row in own))
    assert found[0].count.startswith("≥")


def of_zhoushan(published: Path, folder: Path, **total: object) -> Store:
    """A store of one tie, and of a total of it where one is given."""
    stock = {"measure": "stock", "unit": "tie", "indicator_id": TOTAL, "city_id": "zhoushan"}
    reported = [observed("t", 1, "2019-12-31", **{**stock, **total})] if total else []
    made = store_of(published, folder, *reported)
    own = next(r for r in made.rows("partnerships") if r["city_id"] == "zhoushan" and r["signed"])
    write(folder, "partnerships", [{**own, "groups": list(own["groups"])}])
    return replace(made, version="of one tie")


def test_one_tie_is_told_in_the_singular(published: Path, tmp_path: Path) -> None:
    text = drawn(of_zhoushan(published, tmp_path), EN, cities=("zhoushan",)).text
    assert "1 tie of Zhoushan with 1 place in 1 country or region." in text


def test_a_total_that_all_ties_fill_misses_nothing(published: Path, tmp_path: Path) -> None:
    made = of_zhoushan(published, tmp_path, unit_zh="对")
    assert [row.missing for row in located(made, EN, ("zhoushan",))] == [0]
    assert not any("known by name" in gap.what for gap in gaps(made, EN, ("zhoushan",)))


@pytest.mark.parametrize(
    ("scope", "said"),
    [("", "(as of the end of 2019)"), ("formal", "(formal, as of the end of 2019)")],
)
def test_a_total_is_told_with_its_scope_where_it_has_one(
    published: Path, tmp_path: Path, scope: str, said: str
) -> None:
    made = of_zhoushan(published, tmp_path, scope=scope)
    assert said in drawn(made, EN, cities=("zhoushan",)).lines[0]


def test_titles_call_countries_and_regions_by_what_narrows_the_map(store: Store) -> None:
    assert drawn(store, cities=("ningbo",), scene="europe", until=2005).title == (
        "宁波国际友城 · 欧洲 · 截至2005年"
    )


def test_labels_come_in_the_language_that_is_chosen(store: Store) -> None:
    def label(names: str) -> str:
        return next(p.label for p in drawn(store, names=names).points if p.place_id == "de-aachen")

    assert (label("zh"), label("en"), label("both")) == ("亚琛", "Aachen", "亚琛 Aachen")


def test_a_partner_is_told_with_every_tie_and_the_events_that_name_it(store: Store) -> None:
    found = partner(store, EN, "jp-nagaokakyo")
    assert ("Local name", "長岡京市") in found.names
    (tie,) = found.ties
    assert ("Signed", "April 1983 (signing known to the month)") in tie.facts
    assert any("Tie with Nagaokakyo" in event.name for event in found.events)
    assert tie.sources


def test_an_alias_finds_the_events_of_a_partner(store: Store) -> None:
    found = partner(store, ZH, "de-aachen")
    assert any("爱琛" in text for _, text in found.names)


def test_a_namesake_in_another_country_is_another_partner(store: Store) -> None:
    (richmond,) = partner(store, ZH, "us-richmond").ties
    (other,) = partner(store, ZH, "ca-richmond").ties
    assert (richmond.city_id, other.city_id) == ("zhoushan", "qingdao")


def test_a_partner_that_is_gone_has_no_name(store: Store) -> None:
    assert partner(store, ZH, "nowhere").name == ""


def test_a_partner_says_how_its_distance_is_computed(store: Store) -> None:
    (tie,) = partner(store, EN, "mu-grand-port").ties
    facts = dict(tie.facts)
    assert facts["Distance from home"].endswith(" km")
    assert "from Qingdao, 36" in facts["How it is computed"]
    assert "° S" in facts["How it is computed"]
