"""Names on maps: never over another name or a mark, and as near as there is room."""

from __future__ import annotations

import math
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.charts.map_apart import Disc, apart, beside
from dashboard.charts.map_labels import CLEAR, Name, NameBox, place

WIDTH, HEIGHT = 400.0, 300.0
names = st.lists(
    st.builds(
        Name,
        x=st.floats(0, WIDTH),
        y=st.floats(0, HEIGHT),
        radius=st.floats(2, 12),
        width=st.floats(10, 90),
        height=st.floats(8, 24),
    ),
    max_size=25,
)


def over(one: NameBox, other: NameBox) -> bool:
    across = one.left < other.right and other.left < one.right
    return across and one.top < other.bottom and other.top < one.bottom


def mark(name: Name) -> NameBox:
    r = name.radius
    return NameBox(name.x - r, name.y - r, name.x + r, name.y + r)


@settings(max_examples=60, deadline=None)
@given(names)
def test_no_name_lies_over_another_name_or_a_mark_of_others(wanted: list[Name]) -> None:
    spots = place(wanted, WIDTH, HEIGHT, reaches=(15, 30))
    boxes = [spot.box for spot in spots if spot]
    assert not any(over(a, b) for a, b in combinations(boxes, 2))
    for name, spot in zip(wanted, spots, strict=True):
        others = [mark(n) for n in wanted if n is not name]
        assert spot is None or not any(over(spot.box, other) for other in others)


@settings(max_examples=60, deadline=None)
@given(names)
def test_a_name_that_stands_off_keeps_clear_of_marks_of_others(wanted: list[Name]) -> None:
    for name, spot in zip(wanted, place(wanted, WIDTH, HEIGHT, reaches=(15, 30)), strict=True):
        if spot and spot.leader:
            left, top, right, bottom = spot.box
            wide = NameBox(left - CLEAR, top - CLEAR / 3, right + CLEAR, bottom + CLEAR / 3)
            assert not any(over(wide, mark(other)) for other in wanted if other is not name)


@settings(max_examples=60, deadline=None)
@given(names)
def test_every_name_stands_wholly_in_the_picture(wanted: list[Name]) -> None:
    for spot in place(wanted, WIDTH, HEIGHT):
        if spot:
            assert spot.box.left >= 0
            assert spot.box.top >= 0
            assert spot.box.right <= WIDTH
            assert spot.box.bottom <= HEIGHT


def test_a_lone_name_stands_right_of_its_mark() -> None:
    (spot,) = place([Name(100, 100, 5, 40, 12)], WIDTH, HEIGHT)
    assert spot
    assert spot.box.left > 105
    assert not spot.leader


def test_a_name_without_room_nearby_stands_off_with_a_line() -> None:
    crowd = [Name(200 + x, 150 + y, 8, 0, 0) for x in (-18, 0, 18) for y in (-18, 0, 18) if x or y]
    wanted = [Name(200, 150, 5, 30, 12), *crowd]
    assert place(wanted, WIDTH, HEIGHT)[0] is None
    far = place(wanted, WIDTH, HEIGHT, reaches=(40,))[0]
    assert far
    assert far.leader


def test_a_line_to_a_name_crosses_no_other_name() -> None:
    crowd = [Name(200 + x, 150 + y, 8, 0, 0) for x in (-18, 0, 18) for y in (-18, 0, 18) if x or y]
    wall = [NameBox(170, 110, 230, 118), NameBox(170, 182, 230, 190), NameBox(160, 110, 168, 190)]
    spot = place([Name(200, 150, 5, 30, 12), *crowd], WIDTH, HEIGHT, wall, (60,))[0]
    assert spot
    assert spot.box.left > 230


def test_the_first_name_keeps_its_place_when_two_want_the_same() -> None:
    first, second = place([Name(100, 100, 5, 40, 12), Name(100, 100, 5, 40, 12)], WIDTH, HEIGHT)
    assert first
    assert second is None or second.box != first.box


def test_marks_that_hide_each_other_are_moved_apart_along_the_horizontal() -> None:
    (left, right) = apart([(10.0, 5.0), (12.0, 5.0)], 20.0)
    assert right[0] - left[0] == 20.0
    assert (left[1], right[1]) == (5.0, 5.0)


def test_a_disc_that_is_moved_leaves_the_number_of_one_that_stays_free() -> None:
    stays, moved = beside([Disc(30, 0, 17), Disc(6, 0, 12)], [Disc(0, 0, 8)])
    assert stays == (30, 0)
    assert math.dist(stays, moved) >= 17 / 2 + 12 - 1e-6


def test_a_small_disc_leaves_the_number_of_a_larger_one_free() -> None:
    large, small = beside([Disc(30, 0, 17), Disc(16, 0, 12)], [Disc(-20, 0, 8)])
    assert large == (30, 0)
    assert math.dist(large, small) >= 17 / 2 + 12 - 1e-6
