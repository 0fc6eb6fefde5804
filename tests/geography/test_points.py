"""Partner points in a GeoParquet file that other programs open."""

from pathlib import Path

import geopandas
import pyarrow as pa
import pyarrow.parquet as pq
import shapely
from hypothesis import given
from hypothesis import strategies as st

from etl.geography import geoparquet_metadata, point_wkb

AACHEN, SANTOS = (50.7766, 6.0834), (-23.9608, -46.3336)


def written(path: Path, points: list[tuple[float, float]]) -> Path:
    geometry = pa.array([point_wkb(*p) for p in points], pa.binary())
    table = pa.table({"place": ["a"] * len(points), "geometry": geometry})
    pq.write_table(table.replace_schema_metadata(geoparquet_metadata(points)), path)
    return path


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_a_point_is_read_back_as_written(lat: float, lon: float) -> None:
    point = shapely.from_wkb(point_wkb(lat, lon))

    assert (point.y, point.x) == (lat, lon)


def test_geopandas_opens_the_file_and_knows_its_reference_system(tmp_path: Path) -> None:
    frame = geopandas.read_parquet(written(tmp_path / "ties.parquet", [AACHEN, SANTOS]))

    assert frame.crs == "EPSG:4326"
    assert list(zip(frame.geometry.y, frame.geometry.x, strict=True)) == [AACHEN, SANTOS]


def test_a_file_without_ties_is_still_geoparquet(tmp_path: Path) -> None:
    assert geopandas.read_parquet(written(tmp_path / "none.parquet", [])).empty


def test_the_bounding_box_holds_all_points() -> None:
    box = pa.table({"a": [1]}).replace_schema_metadata(geoparquet_metadata([AACHEN, SANTOS]))

    assert b'"bbox": [-46.3336, -23.9608, 6.0834, 50.7766]' in box.schema.metadata[b"geo"]


def test_the_same_points_give_the_same_bytes() -> None:
    assert geoparquet_metadata([AACHEN]) == geoparquet_metadata([AACHEN])
