"""A page of bad input about places and ties: each mistake is found, and nothing else."""

from datetime import date

import numpy as np
import pytest

from etl.contract import Confidence, PartnershipKind
from etl.countries import Group, Membership, MembershipStatus
from etl.errors import Severity
from etl.geography.gazetteer import Gazetteer
from etl.geography_checks import check_geography
from etl.places import Partnership, Place

TOWNS = {
    "DE": np.array([(50.78, 6.08), (52.52, 13.40)]),
    "CN": np.array([(29.87, 121.54)]),
    "US": np.array([(37.94, -122.35), (37.55, -77.46)]),
    "NZ": np.array([(-36.85, 174.76)]),
}


def place(country: str = "DE", lat: float = 50.78, lon: float = 6.08, **more: object) -> Place:
    names = {"place_id": "de-aachen", "name_zh": "亚琛市", "name_en": "Aachen", **more}
    return Place(country=country, lat=lat, lon=lon, line=2, **names)  # type: ignore[arg-type]


def tie(place_id: str = "de-aachen", number: int = 1, **more: object) -> Partnership:
    return Partnership(
        partnership_id=f"tie-{number}",
        city_id="ningbo",
        place_id=place_id,
        kind=PartnershipKind.SISTER_CITY,
        confidence=Confidence.HIGH,
        line=number + 1,
        **more,  # type: ignore[arg-type]
    )


def found(*rows: Place | Partnership) -> list[str]:
    gazetteer = Gazetteer(
        places=[row for row in rows if isinstance(row, Place)],
        partnerships=[row for row in rows if isinstance(row, Partnership)],
        countries=TOWNS.keys(),
        cities={"ningbo"},
        towns=TOWNS,
    )
    return [f"{f.column}: {f.wrong} | {f.todo}" for f in check_geography(gazetteer)]


def test_good_rows_give_no_finding() -> None:
    assert found(place(), tie()) == []


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (place(lat=6.08, lon=50.78), "lat: 亚琛市: latitude 6.08 and longitude 50.78 look swapped"),
        (place("CN", lat=121.54, lon=29.87), "look swapped"),
        (place(lat=95.0), "latitude 95, longitude 6.08 is out of range"),
        (place(lon=186.08), "is out of range"),
        (place(lat=float("nan")), "is out of range"),
        (place("CN"), "km from the nearest known town of CN"),
        (place(lat=0.0, lon=0.0), "km from the nearest known town of DE"),
        (place(lon=-6.08), "km from the nearest known town of DE"),
        (place("XX"), "country: 'XX' is not a country code"),
        (place("de"), "Perhaps DE?"),
        (place("德国"), "'德国' is not a country code"),
    ],
)
def test_a_place_that_cannot_be_there_is_one_finding(row: Place, words: str) -> None:
    (finding,) = found(row)

    assert words in finding


def test_a_place_within_a_hundred_kilometres_of_its_country_is_accepted() -> None:
    assert found(place(lat=50.78, lon=6.08 - 1.3)) == []


def test_a_place_beyond_a_hundred_kilometres_of_its_country_is_found() -> None:
    assert len(found(place(lat=50.78, lon=6.08 - 1.5))) == 1


def test_a_country_without_towns_is_not_judged() -> None:
    gazetteer = Gazetteer(places=[place("AQ", lat=-75.0)], countries={"AQ"}, towns=TOWNS)

    assert check_geography(gazetteer) == []


def test_an_end_before_the_signing_is_found() -> None:
    (finding,) = found(place(), tie(signed=date(2005, 1, 1), ended=date(2004, 12, 31)))

    assert finding.startswith("ended: tie-1 ends 2004-12-31 before it is signed 2005-01-01")


def test_an_end_in_the_year_of_signing_is_accepted() -> None:
    assert found(place(), tie(signed=date(2005, 1, 1), ended=date(2005, 12, 31))) == []


def test_a_missing_place_names_the_command_that_finds_it() -> None:
    (finding,) = found(tie("nz-auckland"))

    assert "python -m etl locate 名称 --country NZ" in finding


def test_a_missing_place_of_an_unknown_country_leaves_the_code_open() -> None:
    assert "--country XX" in found(tie("somewhere"))[0]


def test_an_unknown_home_city_is_found() -> None:
    stray = Partnership(
        partnership_id="a",
        city_id="hangzhou",
        place_id="de-aachen",
        kind=PartnershipKind.UNKNOWN,
        confidence=Confidence.LOW,
    )

    assert found(place(), stray) == [
        "city_id: 'hangzhou' is not a reporting city | Add the city to cities.csv, or correct the id."
    ]


ALIAS = place(place_id="de-aichen", name_zh="爱琛市", aliases=("亚琛",), lat=50.9, lon=6.4)
NEAR = place(place_id="de-aken", name_zh="阿肯市", lat=50.79, lon=6.09)
FAR = place(place_id="de-berlin", name_zh="柏林市", lat=52.52, lon=13.40)


@pytest.mark.parametrize("other", [ALIAS, NEAR])
def test_a_tie_under_two_aliases_is_found_once(other: Place) -> None:
    findings = found(place(), other, tie(), tie(other.place_id, 2))

    assert [f for f in findings if f.startswith("place_id")] == [
        "place_id: tie-2 is the same tie as tie-1 | "
        "Keep one row; put the other name into the aliases of its place."
    ]


def test_a_tie_that_stands_twice_is_found() -> None:
    assert len(found(place(), tie(), tie(number=2))) == 1


@pytest.mark.parametrize(
    "rows",
    [
        (place(), FAR, tie(), tie("de-berlin", 2)),
        (place(), tie(), tie(number=2, division_zh="余姚市")),
        (place(), tie(ended=date(2010, 1, 1)), tie(number=2, signed=date(2012, 1, 1))),
    ],
)
def test_two_ties_that_differ_are_accepted(rows: tuple[Place | Partnership, ...]) -> None:
    assert found(*rows) == []


def test_two_towns_of_one_english_name_are_two_places() -> None:
    california = place(
        "US", 37.94, -122.35, place_id="us-a", name_zh="里士满市", name_en="Richmond"
    )
    virginia = place("US", 37.55, -77.46, place_id="us-b", name_zh="列治蒙市", name_en="Richmond")

    assert found(california, virginia, tie("us-a"), tie("us-b", 2)) == []


def test_two_places_that_look_alike_are_a_warning() -> None:
    gazetteer = Gazetteer(places=[place(), NEAR], countries=TOWNS.keys(), towns=TOWNS)

    (finding,) = check_geography(gazetteer)

    assert (finding.severity, finding.wrong) == (
        Severity.WARNING,
        "阿肯市 may be the same place as 亚琛市 (de-aachen)",
    )


def test_a_membership_of_an_unknown_group_that_ends_early_is_two_findings() -> None:
    row = Membership(
        iso2="DE",
        group="EEC",
        status=MembershipStatus.FORMER,
        valid_from=date(2000, 1, 1),
        valid_to=date(1999, 1, 1),
        as_of="",
        source="",
        note="",
    )
    eu = Group(group="EU", name_zh="", name_en="", founded=None, as_of="", source="", note="")
    gazetteer = Gazetteer(memberships=[row], groups=[eu], countries=TOWNS.keys())

    assert [f.wrong for f in check_geography(gazetteer)] == [
        "'EEC' is not known",
        "DE leaves EEC before it joins",
    ]
