"""Slides from the published data: whole, pinned, at most three figures, nothing made up."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard import basemaps
from dashboard.deck import maps
from dashboard.deck.content import Audience, Deck, Look
from dashboard.deck.errors import ApprovalError, PlanError
from dashboard.deck.figures import series_of
from dashboard.deck.make import make
from dashboard.deck.pinned import pinned
from dashboard.deck.plan import (
    AT_MOST_FIGURES,
    DeckPlan,
    IfMissing,
    SlideKind,
    SlidePlan,
    Text,
)
from dashboard.deck.read import read_deck
from dashboard.deck.setting import Setting
from dashboard.deck.slides.figures import drawn
from dashboard.language import Language
from dashboard.store import Store
from dashboard.store import published as opened
from etl.contract import Origin
from tests.dashboard.made_up import store_of
from tests.deck.decks import DAY, slide_of
from tests.observations import observed

ZH, EN = Language("zh"), Language("en")
TITLE = Text("题", "Title")


@pytest.fixture
def store(published: Path) -> Store:
    return opened(published)


def one_slide(**slide: object) -> DeckPlan:
    return DeckPlan("try", TITLE, (), (SlidePlan(1, title=TITLE, **slide),))  # type: ignore[arg-type]


def refused(plan: DeckPlan, store: Store, city: str = "zhoushan") -> str:
    with pytest.raises(PlanError) as caught:
        make(plan, store, EN, city)
    return str(caught.value)


def test_no_slide_shows_more_than_three_figures(deck: Deck) -> None:
    for slide in deck.slides:
        shown = {cell.number.observation_id for cell in slide.cells if cell.number}
        shown |= {m.number.observation_id for m in (slide.chart.marks if slide.chart else ())}
        assert len(shown) <= AT_MOST_FIGURES, slide.title


def test_every_number_shown_has_a_note_with_its_source(deck: Deck) -> None:
    for slide in deck.slides:
        shown = {cell.number.observation_id for cell in slide.cells if cell.number}
        shown |= {m.number.observation_id for m in (slide.chart.marks if slide.chart else ())}
        assert shown <= {note.observation.observation_id for note in slide.notes}
        assert all(note.source.number and note.source.facts for note in slide.notes)


def test_a_computed_number_brings_the_figures_it_was_computed_from(deck: Deck) -> None:
    for slide in deck.slides:
        noted = {note.observation.observation_id for note in slide.notes}
        for note in slide.notes:
            if note.observation.origin is not Origin.REPORTED:
                assert set(note.observation.figure_ids) <= noted
                assert note.source.formula


def test_every_slide_with_figures_names_its_reports(deck: Deck) -> None:
    assert all(slide.sources for slide in deck.slides if slide.cells)


def test_a_deck_is_pinned_to_the_build_it_was_made_from(deck: Deck, published: Path) -> None:
    store = opened(published)
    assert (deck.pin.version, deck.pin.date) == (store.version, store.date)
    assert store.version in pinned(deck)


@pytest.mark.parametrize(
    ("lang", "said"),
    [(ZH, "报告截至 2022年11月28日"), (EN, "reports up to 28\N{NO-BREAK SPACE}November 2022")],
    ids=["zh", "en"],
)
def test_the_pin_says_that_its_date_is_of_the_reports(
    store: Store, lang: Language, said: str
) -> None:
    assert said in pinned(make(read_deck("overview"), store, lang, "ningbo", on=DAY))


def test_slides_are_numbered_without_gaps(deck: Deck) -> None:
    assert [slide.place for slide in deck.slides] == list(range(1, len(deck.slides) + 1))


def test_a_slide_left_out_is_told_on_the_slide_of_unknowns(store: Store) -> None:
    deck = make(read_deck("overview"), store, EN, "zhoushan", on=DAY)
    unknowns = deck.slides[slide_of(deck, SlideKind.UNKNOWNS)]
    assert not any(slide.kind is SlideKind.TREND for slide in deck.slides)
    assert "Partner cities over time" in unknowns.lines[-1].text


def test_a_city_without_a_figure_is_shown_as_such(store: Store) -> None:
    deck = make(read_deck("three-cities"), store, EN, on=DAY)
    cells = deck.slides[slide_of(deck, SlideKind.HEADLINE)].cells
    assert [(c.city_id, bool(c.number)) for c in cells] == [
        ("ningbo", True),
        ("zhoushan", False),
        ("qingdao", True),
    ]
    assert cells[1].missing


def test_progress_is_told_by_the_titles_that_slides_bear(store: Store) -> None:
    told: list[str] = []
    plan = read_deck("overview")
    make(plan, store, EN, "ningbo", on=DAY, progress=lambda _place, _all, title: told.append(title))
    assert told[0] == "Foreign affairs of Ningbo at a glance"


def test_a_deck_for_one_city_asks_for_one(store: Store) -> None:
    assert "is a deck for one city. Name one: --city ningbo" in refused(
        read_deck("overview"), store, ""
    )


def test_an_unknown_city_is_answered_with_those_there_are(store: Store) -> None:
    said = refused(read_deck("overview"), store, "atlantis")
    assert "unknown city 'atlantis'. Use ningbo, zhoushan, qingdao." in said


@pytest.mark.parametrize(
    ("slide", "said"),
    [
        (
            {"kind": SlideKind.TREND, "indicators": ("sister_city_total",)},
            "slide 1: Zhoushan: fewer than two figures of sister_city_total.",
        ),
        (
            {"kind": SlideKind.TREND, "indicators": ("happiness",)},
            "slide 1: unknown indicator 'happiness'. Use one of data/reference/indicators.csv.",
        ),
        (
            {"kind": SlideKind.HEADLINE, "families": ("happiness",)},
            "slide 1: unknown family 'happiness'.",
        ),
        (
            {"kind": SlideKind.HEADLINE, "families": ("partner_ties",)},
            "slide 1: no report of Zhoushan states figures of partner_ties.",
        ),
        (
            {"kind": SlideKind.COMPARISON, "families": ("outbound_trips",)},
            "slide 1: fewer than two cities report figures of outbound_trips.",
        ),
        (
            {
                "kind": SlideKind.STATEMENT,
                "text": Text("{growth}", "{value}, {growth}"),
                "indicators": ("foreign_guests_received",),
            },
            "slide 1: {growth} cannot be filled in: the report states none for ",
        ),
        ({"kind": SlideKind.MAP, "scene": "moon"}, "slide 1: unknown scene 'moon'. Use world"),
        ({"kind": SlideKind.COVER, "city": "atlantis"}, "slide 1: unknown city 'atlantis'."),
    ],
)
def test_a_slide_that_cannot_be_made_is_named_with_what_to_change(
    slide: dict[str, object], said: str, store: Store
) -> None:
    assert said in refused(one_slide(**slide), store)


@pytest.mark.parametrize(
    ("kind", "families", "value"),
    [
        (SlideKind.COMPARISON, ("outbound_trips", "invitations"), "510 person-times"),
        (SlideKind.HEADLINE, ("outbound_trips", "invitations"), "370 batches"),
    ],
    ids=["comparison", "headline"],
)
def test_of_several_families_cities_are_set_side_by_side_in_the_first_that_they_report(
    kind: SlideKind, families: tuple[str, ...], value: str, store: Store
) -> None:
    plan = replace(one_slide(kind=kind, families=families), cities=("zhoushan", "qingdao"))
    (slide,) = make(plan, store, EN, on=DAY).slides
    assert next(cell.number.text for cell in slide.cells if cell.number) == value


def test_a_misspelt_family_behind_another_is_refused(store: Store) -> None:
    plan = one_slide(kind=SlideKind.COMPARISON, families=("invitations", "happiness"))
    assert "slide 1: unknown family 'happiness'." in refused(plan, store)


def test_one_slide_that_cannot_be_made_leaves_no_deck(store: Store) -> None:
    plan = read_deck("overview")
    stern = replace(plan, slides=tuple(replace(s, if_missing=IfMissing.STOP) for s in plan.slides))
    assert refused(stern, store).count("slide ") >= 2


def test_the_public_is_not_shown_a_map_that_was_not_reviewed(store: Store) -> None:
    with pytest.raises(ApprovalError, match=r"approved\.toml"):
        make(read_deck("overview"), store, EN, "ningbo", Look.LIGHT, Audience.PUBLIC, DAY)


def test_a_public_deck_without_a_map_needs_no_approval(store: Store) -> None:
    bare = read_deck("overview").without_maps()
    deck = make(bare, store, EN, "ningbo", Look.LIGHT, Audience.PUBLIC, DAY)
    assert "for the public" in pinned(deck)


def test_a_public_map_is_the_reviewed_picture_with_its_number(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    approve(tmp_path, monkeypatch, "2099-12-31")
    deck = make(read_deck("overview"), store, EN, "ningbo", Look.LIGHT, Audience.PUBLIC, DAY)
    picture = deck.slides[slide_of(deck, SlideKind.MAP)].picture
    assert picture
    assert "TEST-0001" in picture.alt


def test_an_approval_that_has_ended_is_refused(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    approve(tmp_path, monkeypatch, "2020-12-31")
    with pytest.raises(ApprovalError, match="ended"):
        make(read_deck("overview"), store, EN, "ningbo", Look.LIGHT, Audience.PUBLIC, DAY)


def approve(folder: Path, monkeypatch: pytest.MonkeyPatch, expires: str) -> None:
    """A made-up record of a made-up picture; its number is no approval number."""
    from PIL import Image

    Image.new("RGB", (200, 100), "#ccd5dd").save(folder / "reviewed.png")
    record = (
        'path = "reviewed.png"\npublisher = "Test"\nyear = 2026\n'
        f'approval_number = "TEST-0001"\nexpires = {expires}\nscope = "tests"\n'
    )
    (folder / "approved.toml").write_text(record, encoding="utf-8")
    monkeypatch.setattr(maps, "approval", lambda: basemaps.approval(folder))


def test_a_chart_joins_nothing_and_starts_from_observations(ningbo: Deck, store: Store) -> None:
    chart = ningbo.slides[slide_of(ningbo, SlideKind.TREND)].chart
    assert chart
    for mark in chart.marks:
        observation = store.observation(mark.number.observation_id)
        assert observation
        assert mark.low == observation.value_low
        assert mark.low <= mark.drawn <= (mark.high or mark.drawn)


@pytest.mark.parametrize(
    ("value", "low", "high", "at"),
    [
        (70, 71, 79, 71),
        (33_000, 32_500, 33_000, 33_000),
        (None, 10, 20, 15),
        (None, 105, None, 105),
    ],
)
def test_a_chart_of_a_deck_draws_a_possible_value(
    value: float | None, low: float, high: float | None, at: float
) -> None:
    assert drawn(replace(observed("o", value, "2018"), value_low=low, value_high=high)) == at


def test_only_figures_of_one_unit_share_a_chart(store: Store) -> None:
    for city in store.by_id("cities", "city_id"):
        setting = Setting(store, EN, (city,), Look.LIGHT, Audience.INTERNAL, DAY)
        for indicator in store.by_id("indicators", "indicator_id"):
            assert len({o.unit for o in series_of(setting, city, indicator)}) <= 1, indicator


def test_ranks_stand_on_no_chart_that_rises_from_zero(published: Path, tmp_path: Path) -> None:
    fields = {"indicator_id": "authentication_rank_national", "unit": "rank", "unit_zh": "位"}
    both = (observed("a", 8, "2018", **fields), observed("b", 5, "2019", **fields))
    made_up = store_of(published, tmp_path, *both)
    setting = Setting(made_up, EN, ("ningbo",), Look.LIGHT, Audience.INTERNAL, DAY)
    assert series_of(setting, "ningbo", "authentication_rank_national") == ()


def test_headline_figures_of_several_cities_carry_their_verdict(store: Store) -> None:
    deck = make(read_deck("three-cities"), store, EN, on=DAY)
    message = deck.slides[slide_of(deck, SlideKind.HEADLINE)].message
    assert message == "Indicative only: set side by side, not ranked"


def test_a_verdict_is_told_with_the_weightiest_clause_of_its_reason(deck: Deck) -> None:
    slide = deck.slides[slide_of(deck, SlideKind.COMPARISON)]
    assert slide.table
    for row, remark in zip(slide.table.rows, slide.remarks, strict=True):
        assert re.search(f"(：|: ){re.escape(row[-1])}[；;。.]", remark)
        assert row[-1].count("(") == row[-1].count(")")


def test_no_title_of_a_report_stands_in_two_kinds_of_the_same_marks(deck: Deck) -> None:
    if deck.lang == "en":
        told = [text for slide in deck.slides for text in (slide.sources, *slide.listed)]
        assert not any(re.search("“[^”]*“", text) for text in told)


def test_chinese_sentences_follow_one_another_without_a_blank(deck: Deck) -> None:
    if deck.lang == "zh":
        captions = [slide.chart.caption for slide in deck.slides if slide.chart]
        assert captions
        assert not any("。 " in caption for caption in captions)
