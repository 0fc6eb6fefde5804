"""A deck's file: what it may say, and how it is told what to change."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from dashboard.deck.errors import PlanError
from dashboard.deck.plan import SlideKind
from dashboard.deck.read import DECKS, deck_ids, parse, read_deck
from dashboard.language import Language

TITLE = {"zh": "题", "en": "Title"}


def plan(**slide: Any) -> dict[str, Any]:
    return {"title": TITLE, "slide": [{"kind": "cover", "title": TITLE}, slide]}


def wrong(table: dict[str, Any]) -> str:
    with pytest.raises(PlanError) as caught:
        parse("try", table)
    return str(caught.value)


def test_both_decks_are_there() -> None:
    assert {"overview", "three-cities"} <= set(deck_ids())


@pytest.mark.parametrize("name", deck_ids())
def test_a_deck_has_every_kind_of_slide(name: str) -> None:
    assert {slide.kind for slide in read_deck(name).slides} == set(SlideKind)


@pytest.mark.parametrize(
    ("slide", "said"),
    [
        ({"kind": "chart", "title": TITLE}, "slide 2: unknown kind 'chart'. Use closing, "),
        ({"kind": "cover"}, "slide 2: cover has no title. Write title"),
        ({"kind": "trend", "title": TITLE}, "slide 2: trend has no indicators."),
        ({"kind": "map", "title": TITLE, "zoom": 3}, "slide 2: map has no use for zoom. Use "),
        (
            {"kind": "cover", "title": {"zh": "题"}},
            'slide 2: title = {zh = "题"} is not what title can be.',
        ),
        ({"kind": "cover", "title": "题"}, 'slide 2: title = "题" is not what title can be.'),
        (
            {"kind": "headline", "title": TITLE, "families": "visitors"},
            'slide 2: families = "visitors" is not what families can be. Write families = [',
        ),
        (
            {"kind": "map", "title": TITLE, "if_missing": "skip"},
            "slide 2: if_missing is 'skip'. Use leave_out, stop.",
        ),
    ],
)
def test_a_slide_that_is_wrong_is_named_with_what_to_change(
    slide: dict[str, Any], said: str
) -> None:
    assert said in wrong(plan(**slide))


def test_everything_that_is_wrong_is_said_at_once() -> None:
    table = {"title": TITLE, "slide": [{"kind": "x"}, {"kind": "cover"}], "look": "dark"}
    assert [line.partition(": ")[2][:7] for line in wrong(table).splitlines()] == [
        "look is",
        "slide 1",
        "slide 2",
    ]


@pytest.mark.parametrize("braces", ["{town}", "{city.x}", "{city!r}", "{city:>9}", "{}", "{city"])
@pytest.mark.parametrize("key", ["title", "text"])
def test_misspelt_braces_are_refused_where_they_stand(key: str, braces: str) -> None:
    slide = {"kind": "cover", "title": TITLE, "if_missing": "leave_out"}
    said = wrong(plan(**slide | {key: {"zh": "题", "en": f"Of {braces}"}}))
    assert (
        said
        == f"try.toml: slide 2: 'Of {braces}' cannot be filled in. Use only {{city}} in braces."
    )


def test_misspelt_braces_in_the_title_of_a_deck_are_refused() -> None:
    title = {"zh": "{town}", "en": "Title"}
    assert wrong(plan(kind="cover", title=TITLE) | {"title": title}).startswith(
        "try.toml: '{town}' cannot be filled in."
    )


def test_a_statement_about_a_figure_is_filled_in_with_that_figure() -> None:
    text = {"zh": "{value}", "en": "{indicator}, {period}: {value}"}
    slide = {"kind": "statement", "title": TITLE, "text": text}
    assert parse("try", plan(**slide, indicators=["visitors"])).slides[1].text.zh == "{value}"
    assert "Use only {city} in braces." in wrong(plan(**slide))


def test_doubled_braces_are_braces() -> None:
    title = {"zh": "{{题}}", "en": "{{Title}}"}
    assert parse("try", plan(kind="cover", title=title)).slides[1].title.en == "{{Title}}"


def test_misspelt_braces_are_refused_in_the_language_of_the_reader() -> None:
    with pytest.raises(PlanError) as caught:
        parse("try", plan(kind="cover", title={"zh": "{城市}", "en": "Title"}))
    assert caught.value.said(Language("zh")) == (
        "try.toml 第2页：“{城市}”无法填写。花括号里只能写 {city}。"
    )


def test_a_deck_without_slides_is_refused() -> None:
    assert "has no slides" in wrong({"title": TITLE})


def test_an_unknown_deck_is_answered_with_those_there_are() -> None:
    with pytest.raises(PlanError, match=r"there is no nowhere\.toml .* Use .*overview"):
        read_deck("nowhere")


def test_a_file_that_is_no_toml_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "broken.toml").write_text("title = ", encoding="utf-8")
    with pytest.raises(PlanError, match=r"broken\.toml: is not TOML"):
        read_deck("broken", tmp_path)


def test_a_name_cannot_leave_the_folder_of_decks() -> None:
    with pytest.raises(PlanError, match="there is no"):
        read_deck("../../pyproject", DECKS)
