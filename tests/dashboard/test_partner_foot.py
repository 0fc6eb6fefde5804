"""What stands around the map: sentences that each end once, marks as they are on it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from dashboard.charts import map_words
from dashboard.charts.boards import board
from dashboard.charts.map_legend import RADIUS, as_on_map, foot, mark_svg, sample
from dashboard.charts.map_look import look
from dashboard.charts.partner_map_slide import slide_picture
from dashboard.language import Language
from dashboard.theme import palette
from dashboard.views.partner_map import Key, PartnerMap
from etl.contract import PartnershipKind
from tests.dashboard.partner_maps import made_up


@pytest.mark.parametrize("code", ["zh", "en"])
def test_caption_and_date_are_joined_by_one_mark(code):
    html = board("partner_foot", foot(made_up(code), palette("light")), Language(code))
    assert re.search(r"[.。]\s*[;；·]", re.sub("<svg.*?</svg>", "", html)) is None


def drawn_for(key: Key, view: PartnerMap) -> str:
    return re.sub(r"^<svg[^>]*>", "", sample(key, view, palette("light")))


def one_city(form: int) -> PartnerMap:
    view = made_up("en")
    return replace(view, homes=(replace(view.homes[0], form=form),), points=())


@pytest.mark.parametrize("form", [0, 1, 2])
def test_the_legend_of_one_city_shows_the_marks_on_its_map(form):
    view, colours = one_city(form), look(palette("light"))
    shown = drawn_for(Key("", kind=PartnershipKind.SISTER_CITY), view)
    mark = mark_svg(form, PartnershipKind.SISTER_CITY, colours.series[form], colours.page, RADIUS)
    assert shown == f"{mark}</svg>"


def test_the_legend_of_several_cities_takes_the_mark_of_none():
    view, colours = made_up("en"), look(palette("light"))
    assert as_on_map(PartnershipKind.SISTER_CITY, view, colours) == (0, colours.muted)


@pytest.mark.parametrize("form", [1, 2])
def test_the_legend_of_a_picture_of_one_city_is_drawn_with_its_form(form, monkeypatch):
    drawn = []
    monkeypatch.setattr(map_words, "mark", lambda _sheet, _at, form, *_, **__: drawn.append(form))
    slide_picture(one_city(form), palette("light"), Language("en"))
    assert set(drawn) == {form}
