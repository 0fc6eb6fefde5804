"""Whatever a deck's file holds, it is made into a deck or refused as one, never a traceback."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.deck.errors import DeckError, PlanError
from dashboard.deck.faults import LONGEST
from dashboard.deck.make import make
from dashboard.deck.plan import SlideKind
from dashboard.deck.read import parse, read_deck
from dashboard.language import Language
from dashboard.store import published as opened
from tests.deck.decks import DAY

TITLE = {"zh": "题", "en": "Title"}
SLIDES: dict[str, dict[str, Any]] = {kind: {"kind": kind, "title": TITLE} for kind in SlideKind}
SLIDES["headline"] |= {"families": ["invitations"], "city": "ningbo"}
SLIDES["trend"] |= {"indicators": ["sister_city_total"], "city": "ningbo"}
SLIDES["comparison"] |= {"families": ["invitations"]}
SLIDES["map"] |= {"scene": "europe"}
SLIDES["statement"] |= {"text": TITLE, "indicators": ["visitors"], "city": "qingdao"}
KEYS = ["kind", "title", "text", "families", "indicators", "city", "scene", "if_missing", "x"]

known = st.sampled_from(["zh", "en", "ningbo", "europe", "invitations", "{growth}", "stop"])
plain = st.one_of(
    known,
    st.text(max_size=5),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
)
values = st.recursive(
    plain,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(known, inner, max_size=3),
    max_leaves=5,
)


def only_refused(table: dict[str, Any], published: Path) -> None:
    with suppress(DeckError):
        make(parse("try", table), opened(published), Language("zh"), "ningbo", on=DAY)


@given(kind=st.sampled_from(SlideKind), key=st.sampled_from(KEYS), value=values)
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_value_at_any_key_of_a_slide_is_made_or_refused(
    kind: SlideKind, key: str, value: object, published: Path
) -> None:
    only_refused({"title": TITLE, "slide": [SLIDES[kind] | {key: value}]}, published)


@given(key=st.sampled_from(["title", "cities", "slide", "slides", "x"]), value=values)
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_value_at_any_key_of_a_deck_is_made_or_refused(
    key: str, value: object, published: Path
) -> None:
    only_refused({"title": TITLE, "slide": [SLIDES["cover"]]} | {key: value}, published)


def said(**table: object) -> str:
    with pytest.raises(PlanError) as caught:
        parse("try", {"title": TITLE, "slide": [SLIDES["cover"]]} | table)
    return str(caught.value)


@pytest.mark.parametrize(
    ("table", "line"),
    [
        ({"title": 3}, 'title = 3 is not what title can be. Write title = {zh = "…", en = "…"}.'),
        ({"slide": 3}, "slide = 3 is not what slide can be. Write [[slide]]."),
        ({"slide": ["x"]}, 'slide 1: slide = "x" is not what slide can be. Write [[slide]].'),
        ({"cities": "x"}, 'cities = "x" is not what cities can be. Write cities = ["…", "…"].'),
        ({"cities": ["ningbo", "ningbo"]}, "cities names a city twice. Name each city once."),
        (
            {"slide": [SLIDES["map"] | {"scene": {"x": True}}]},
            'slide 1: scene = {x = true} is not what scene can be. Write scene = "…".',
        ),
        (
            {"slide": [SLIDES["cover"] | {"kind": [1.5]}]},
            "slide 1: unknown kind '[1.5]'. Use closing, comparison, cover, coverage, headline, "
            "map, statement, trend, unknowns.",
        ),
        (
            {"slide": [SLIDES["cover"] | {"title": {"zh": "\x07", "en": "Title"}}]},
            "slide 1: title holds a character that cannot be printed. Type it anew.",
        ),
    ],
)
def test_a_value_of_another_type_is_one_line_that_says_what_to_write(
    table: dict[str, object], line: str
) -> None:
    assert said(**table) == f"try.toml: {line}"


def test_a_text_longer_than_its_line_is_refused() -> None:
    text = {"zh": "长" * (LONGEST + 1), "en": "Text"}
    assert "slide 1: text is too long" in said(slide=[SLIDES["map"] | {"text": text}])


@pytest.mark.parametrize("written", ["x = " + "1" * 5000, "x = " + "[" * 5000, "x = 2026-13-45"])
def test_a_file_that_cannot_be_read_is_refused(written: str, tmp_path: Path) -> None:
    (tmp_path / "odd.toml").write_text(written, encoding="utf-8")
    with pytest.raises(PlanError, match=r"odd\.toml: is not TOML"):
        read_deck("odd", tmp_path)
