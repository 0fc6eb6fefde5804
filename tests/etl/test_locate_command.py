"""`python -m etl locate`: candidates are offered, nothing is placed until a person chose."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from etl import commands_locate
from etl.locate import Candidate
from tests import synthetic
from tests.tables import rows

RICHMOND = {"name": "Richmond", "country": "US", "exact": True, "geonameid": "1"}
OFFERED = [
    Candidate(**RICHMOND, region="VA", lat=37.5538, lon=-77.4603, population=226610),
    Candidate(**RICHMOND, region="CA", lat=37.9358, lon=-122.3477, population=109708),
]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(commands_locate, "candidates", lambda *_: OFFERED)
    monkeypatch.setattr(commands_locate.console, "_width", 200)
    return synthetic.copy_data(tmp_path)


def run(*arguments: object) -> tuple[int, str]:
    app = typer.Typer()
    commands_locate.register(app)
    done = CliRunner().invoke(app, [str(a) for a in arguments])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.output


def places(data: Path) -> dict[str, dict[str, str]]:
    return {row["place_id"]: row for row in rows(data / "reference" / "places.csv")}


def test_candidates_are_offered_and_nothing_is_placed(data: Path) -> None:
    before = places(data)
    code, said = run("里奇蒙", "--country", "US", "--data", data)
    assert (code, places(data)) == (0, before)
    assert "VA" in said
    assert "Nothing is placed yet" in said


def test_the_chosen_candidate_is_added_with_its_source(data: Path) -> None:
    code, _ = run("里奇蒙", "--country", "us", "--choose", 1, "--data", data)
    added = next(row for row in places(data).values() if row["name_zh"] == "里奇蒙")
    assert code == 0
    assert (added["name_en"], added["lat"], added["source"]) == (
        "Richmond",
        "37.5538",
        "GeoNames (CC BY 4.0)",
    )


def test_a_number_that_no_candidate_has_places_nothing(data: Path) -> None:
    before = places(data)
    code, said = run("里奇蒙", "--country", "US", "--choose", 3, "--data", data)
    assert (code, places(data)) == (1, before)
    assert "no candidate 3" in said


def test_a_place_that_is_known_by_another_name_is_not_added_again(data: Path) -> None:
    code, said = run("爱琛", "--country", "DE", "--data", data)
    assert code == 1
    assert "de-aachen" in said


def test_typed_coordinates_are_added_with_name_and_source(data: Path) -> None:
    typed = ("--lat", "36.1", "--lon", "-115.2", "--name-en", "Springfield", "--source", "a map")
    code, _ = run("春田", "--country", "US", *typed, "--data", data)
    assert code == 0
    assert places(data)["us-springfield"]["precision"] == "point"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (("--lat", "-115.2", "--lon", "36.1"), "swapped"),
        (("--lat", "48.85", "--lon", "2.35"), "km from the nearest known town of US"),
        (("--lat", "north", "--lon", "2.35"), "not both numbers"),
    ],
)
def test_typed_coordinates_outside_the_country_are_refused(
    data: Path, typed: tuple[str, ...], words: str
) -> None:
    before = places(data)
    rest = ("--name-en", "Springfield", "--source", "a map", "--data", data)
    code, said = run("春田", "--country", "US", *typed, *rest)
    assert (code, places(data)) == (1, before)
    assert words in said


def test_typed_coordinates_without_a_source_are_refused(data: Path) -> None:
    code, said = run("春田", "--country", "US", "--lat", "36", "--lon", "-115", "--data", data)
    assert code == 1
    assert "--source" in said


def test_an_unknown_country_is_refused(data: Path) -> None:
    code, said = run("春田", "--country", "UK", "--data", data)
    assert code == 1
    assert "not a country code" in said
