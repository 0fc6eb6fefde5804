"""Places by any of their names, dates of which little is known, and groups of countries."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.contract import DatePrecision
from etl.countries import Group, Membership, groups_on
from etl.partial_dates import first_day, last_day, signed_date
from etl.places import Partnership, Place, places_named, short_name


def place(place_id: str, name_zh: str, country: str, **more: object) -> Place:
    given_names = {"name_en": place_id, "lat": 0.0, "lon": 0.0, **more}
    return Place(place_id=place_id, name_zh=name_zh, country=country, **given_names)  # type: ignore[arg-type]


AACHEN = place("de-aachen", "亚琛市", "DE", name_en="Aachen", aliases=("爱琛市", "爱琛"))
CALIFORNIA = place("us-richmond", "里士满市", "US", name_en="Richmond, California")
CANADA = place("ca-richmond", "列治文市", "CA", name_en="Richmond, British Columbia")
DAEGU = place("kr-daegu", "大邱广域市", "KR", name_local="대구광역시")
CLUJ = place("ro-cluj-napoca", "克卢日-纳波卡市", "RO", name_en="Cluj-Napoca")
BRASOV = place("ro-brasov", "布拉索夫市", "RO", name_en="Brașov")
ALL = [AACHEN, CALIFORNIA, CANADA, DAEGU, CLUJ, BRASOV]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("亚琛", AACHEN),
        ("爱琛", AACHEN),
        ("爱琛市", AACHEN),
        ("里士满", CALIFORNIA),
        ("列治文", CANADA),
        ("대구광역시", DAEGU),
        ("大邱", DAEGU),
        ("cluj napoca", CLUJ),
        ("Brasov", BRASOV),
    ],
)
def test_a_place_is_found_by_any_of_its_names(name: str, found: Place) -> None:
    assert places_named(name, ALL) == [found]


def test_an_unknown_name_finds_nothing() -> None:
    assert places_named("利士满", ALL) == []


@pytest.mark.parametrize(
    ("name_zh", "short"),
    [("大邱广域市", "大邱"), ("亚琛市", "亚琛"), ("江华郡", "江华郡"), ("本市", "本市")],
)
def test_a_short_name_leaves_out_the_word_for_city(name_zh: str, short: str) -> None:
    assert short_name(name_zh) == short


@pytest.mark.parametrize(
    ("text", "day", "precision"),
    [
        ("", None, DatePrecision.NONE),
        ("1986", date(1986, 1, 1), DatePrecision.YEAR),
        ("1983-04", date(1983, 4, 1), DatePrecision.MONTH),
        ("1991-10-20", date(1991, 10, 20), DatePrecision.DAY),
    ],
)
def test_a_signing_date_is_its_earliest_day_and_its_precision(
    text: str, day: date | None, precision: DatePrecision
) -> None:
    assert signed_date(text) == (day, precision)


@pytest.mark.parametrize("text", ["83", "1983-4", "1983-02-30", "1983-13", "1983/04", "１９８３"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        signed_date(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024", date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 29)),
        ("2024-02-03", date(2024, 2, 3)),
    ],
)
def test_an_end_is_its_latest_day(text: str, day: date) -> None:
    assert last_day(text) == day


@given(st.dates(date(1000, 1, 1)), st.sampled_from([4, 7, 10]))
def test_a_day_lies_between_the_first_and_the_last_day_of_its_date(day: date, length: int) -> None:
    text = day.isoformat()[:length]
    first, last = first_day(text), last_day(text)

    assert first is not None
    assert last is not None
    assert first <= day <= last


def test_a_tie_in_preparation_stays_in_preparation() -> None:
    cells = dict.fromkeys(("division_zh", "division_en", "signed", "ended", "source", "note"), "")
    row = {"partnership_id": "a", "city_id": "zhoushan", "place_id": "in-puducherry"}

    tie = Partnership.from_row({**cells, **row, "kind": "in_preparation", "confidence": "medium"})

    assert (tie.kind, tie.signed) == ("in_preparation", None)


EU = Group.from_row(
    dict(zip(Group.__slots__, ("EU", "欧洲联盟", "EU", "1958-01-01", "2026", "", ""), strict=True))
)
SCO = Group.from_row(
    dict(zip(Group.__slots__, ("SCO", "上合", "SCO", "2001-06-15", "2026", "", ""), strict=True))
)


def membership(iso2: str, group: str, status: str, valid_from: str, valid_to: str) -> Membership:
    texts = (iso2, group, status, valid_from, valid_to, "2026", "", "")
    names = ("iso2", "group", "status", "valid_from", "valid_to", "as_of", "source", "note")
    return Membership.from_row(dict(zip(names, texts, strict=True)))


ROWS = [
    membership("GB", "EU", "former", "1973-01-01", "2020-01-31"),
    membership("HR", "EU", "member", "2013-07", ""),
    membership("TR", "SCO", "partner", "2025-09-01", ""),
    membership("KZ", "SCO", "member", "", ""),
    membership("FR", "EU", "former", "1958", ""),
]


@pytest.mark.parametrize(
    ("iso2", "day", "groups"),
    [
        ("GB", date(2020, 1, 31), ("EU",)),
        ("GB", date(2020, 2, 1), ()),
        ("GB", date(1972, 12, 31), ()),
        ("HR", date(2013, 6, 30), ()),
        ("HR", date(2013, 7, 1), ("EU",)),
        ("TR", date(2026, 1, 1), ()),
        ("KZ", date(2001, 6, 14), ()),
        ("KZ", date(2001, 6, 15), ("SCO",)),
        ("FR", date(2000, 1, 1), ()),
        ("JP", date(2000, 1, 1), ()),
    ],
)
def test_a_country_belongs_to_a_group_only_while_it_is_a_member(
    iso2: str, day: date, groups: tuple[str, ...]
) -> None:
    assert groups_on(day, iso2, ROWS, [EU, SCO]) == groups
