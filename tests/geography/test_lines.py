"""Curves and great circles between two places."""

import numpy as np
import pytest
import shapely
from hypothesis import assume, example, given
from hypothesis import strategies as st

from etl.geography import arc_points, distance_km, great_circle, map_arc, project
from etl.geography.projection import is_on_the_map

POINTS = st.tuples(st.floats(-85, 85), st.floats(-180, 180))
NINGBO, SANTOS, WILMINGTON = (29.8683, 121.5440), (-23.9608, -46.3336), (39.7460, -75.5466)


@given(POINTS, POINTS, st.integers(2, 300))
def test_a_curve_never_leaves_the_map(
    a: tuple[float, float], b: tuple[float, float], points: int
) -> None:
    assert is_on_the_map(np.array(map_arc(project(*a), project(*b), points)))


@given(POINTS, POINTS)
def test_a_curve_starts_and_ends_at_its_places(
    a: tuple[float, float], b: tuple[float, float]
) -> None:
    curve = map_arc(project(*a), project(*b))

    assert [curve[0], curve[-1]] == [pytest.approx(project(*a)), pytest.approx(project(*b))]


@given(POINTS, POINTS)
def test_a_curve_is_never_south_of_the_straight_line(
    a: tuple[float, float], b: tuple[float, float]
) -> None:
    start, end = np.array(project(*a)), np.array(project(*b))
    assume(np.hypot(*(end - start)) > 1)

    curve = np.array(map_arc(project(*a), project(*b)))
    along = np.linspace(0, 1, len(curve))[:, None]

    assert ((curve - (start + (end - start) * along))[:, 1] >= -1e-9).all()


@pytest.mark.parametrize("partner", [SANTOS, WILMINGTON, (68.2342, 14.5683), (28.685, -17.865)])
def test_a_curve_from_ningbo_bulges_to_the_north(partner: tuple[float, float]) -> None:
    curve = np.array(map_arc(project(*NINGBO), project(*partner)))

    assert curve[24, 1] > (curve[0, 1] + curve[-1, 1]) / 2 + 10


@given(POINTS, POINTS, st.floats(0.2, 5))
@example((17.0, 16.0), (70.0, -134.0), 3.0)  # flattened, so as to stay on the map
def test_a_curve_of_few_points_lies_as_little_off_as_asked(
    a: tuple[float, float], b: tuple[float, float], off: float
) -> None:
    start, end = project(*a), project(*b)
    assume(np.hypot(*np.subtract(end, start)) > 1)
    few = shapely.LineString(map_arc(start, end, arc_points(start, end, off)))
    fine = shapely.points(map_arc(start, end, 241))

    assert shapely.distance(fine, few).max() <= off + 1e-9


@pytest.mark.parametrize("partner", [SANTOS, WILMINGTON])
def test_a_curve_of_one_point_less_lies_further_off(partner: tuple[float, float]) -> None:
    start, end = project(*NINGBO), project(*partner)
    fewer = shapely.LineString(map_arc(start, end, arc_points(start, end, 1) - 1))

    assert shapely.distance(shapely.points(map_arc(start, end, 241)), fewer).max() > 1


def test_a_curve_from_a_place_to_itself_stays_there() -> None:
    assert set(map_arc((3.0, 4.0), (3.0, 4.0))) == {(3.0, 4.0)}


def test_the_great_circle_to_santos_leaves_the_map_on_the_left_and_returns_on_the_right() -> None:
    out, back = great_circle(*NINGBO, *SANTOS)

    assert out[-1] == pytest.approx((-back[0][0], back[0][1]), rel=1e-3)
    assert out[-1][0] < 0


def test_the_great_circle_to_the_eastern_united_states_passes_the_arctic() -> None:
    lines = great_circle(*NINGBO, *WILMINGTON)

    assert max(y for line in lines for _, y in line) > project(75.0, 150.0)[1]


def test_a_great_circle_that_stays_on_the_map_is_one_line() -> None:
    (line,) = great_circle(*NINGBO, -36.8485, 174.7635)

    assert line[0] == pytest.approx(project(*NINGBO))
    assert line[-1] == pytest.approx(project(-36.8485, 174.7635))


@given(POINTS, POINTS)
def test_great_circles_stay_on_the_map_in_two_lines_at_most(
    a: tuple[float, float], b: tuple[float, float]
) -> None:
    lines = [np.array(line) for line in great_circle(*a, *b)]

    assert len(lines) <= 2
    assert all(is_on_the_map(line) for line in lines)


@given(POINTS, POINTS)
def test_distances_are_those_of_a_sphere_within_a_hundredth(
    a: tuple[float, float], b: tuple[float, float]
) -> None:
    (lat, lon), (other_lat, other_lon) = np.radians(a), np.radians(b)
    half = np.sin((lat - other_lat) / 2) ** 2
    half += np.cos(lat) * np.cos(other_lat) * np.sin((lon - other_lon) / 2) ** 2
    sphere = 2 * 6371.0 * np.arcsin(np.sqrt(min(half, 1.0)))

    assert distance_km(*a, *b) == pytest.approx(sphere, rel=0.01, abs=1e-6)
