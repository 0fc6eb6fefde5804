"""Map coordinates: where points fall, and that the map has one edge."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.geography import edge, graticule, project
from etl.geography.projection import is_on_the_map

LATS = st.floats(-90, 90)
LONS = st.floats(-540, 540)


def test_the_centre_of_the_map_is_at_150_east_on_the_equator() -> None:
    assert project(0.0, 150.0) == pytest.approx((0.0, 0.0))


def equal_earth(lat: float, lon: float) -> tuple[float, float]:
    """The published formula (Šavrič, Patterson and Jenny 2018) on WGS 84, in map coordinates."""
    flattening = 1 / 298.257223563
    e = math.sqrt(flattening * (2 - flattening))

    def q(sine: float) -> float:
        ratio = math.log((1 - e * sine) / (1 + e * sine)) / (2 * e)
        return (1 - e**2) * (sine / (1 - (e * sine) ** 2) - ratio)

    authalic = math.asin(q(math.sin(math.radians(lat))) / q(1.0))
    radius = 6378137 * math.sqrt(q(1.0) / 2)
    t = math.asin(math.sqrt(3) / 2 * math.sin(authalic))
    a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
    slope = 9 * a4 * t**8 + 7 * a3 * t**6 + 3 * a2 * t**2 + a1
    x = 2 * math.sqrt(3) * math.radians(lon - 150) * math.cos(t) / (3 * slope)
    y = t * (a4 * t**8 + a3 * t**6 + a2 * t**2 + a1)
    return x * radius * 1e-4, y * radius * 1e-4


@given(LATS, st.floats(-29.9, 329.9))
def test_places_fall_where_the_published_formula_puts_them(lat: float, lon: float) -> None:
    assert project(lat, lon) == pytest.approx(equal_earth(lat, lon), abs=0.01)


def test_both_sides_of_30_west_fall_on_opposite_edges() -> None:
    (left, _), (right, _) = project(10.0, -29.99), project(10.0, -30.01)

    assert left == pytest.approx(-right, rel=1e-3)
    assert left < -1600


@given(LATS, LONS)
def test_every_point_on_earth_falls_on_the_map(lat: float, lon: float) -> None:
    assert is_on_the_map(np.array([project(lat, lon)]))


@given(LATS, st.floats(-29.9, 329.8), st.floats(0.01, 0.1))
def test_going_east_never_goes_left(lat: float, lon: float, step: float) -> None:
    assert project(lat, lon + step)[0] >= project(lat, lon)[0]


@given(st.lists(st.tuples(LATS, LONS), min_size=1, max_size=5))
def test_arrays_fall_where_single_points_do(points: list[tuple[float, float]]) -> None:
    xs, ys = project(*np.array(points).T)

    assert list(zip(xs, ys, strict=True)) == [pytest.approx(project(*p)) for p in points]


@pytest.mark.parametrize(("lat", "lon"), [(90.1, 0.0), (float("nan"), 0.0), (0.0, float("inf"))])
def test_what_is_no_place_on_earth_is_refused(lat: float, lon: float) -> None:
    with pytest.raises(ValueError, match="latitude"):
        project(lat, lon)


def test_the_edge_is_closed_and_symmetric() -> None:
    line = np.array(edge())

    assert (line[0] == line[-1]).all()
    assert line[:, 0].max() == pytest.approx(-line[:, 0].min(), rel=1e-5)


def test_the_graticule_lies_inside_the_edge() -> None:
    assert all(is_on_the_map(np.array(line)) for line in graticule())


def test_a_point_just_outside_the_edge_is_not_on_the_map() -> None:
    x, y = project(45.0, -30.0)

    assert not is_on_the_map(np.array([(x - 1, y)]))
