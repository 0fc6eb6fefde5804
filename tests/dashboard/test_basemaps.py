"""Records of base maps: what a user supplies is checked, and printed as it was given."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dashboard.basemaps import BaseMapError, approval, other_views
from dashboard.language import Language
from dashboard.views.partner_base import base, refusal

EN, ZH = Language("en"), Language("zh")
RECORD = """
path = "map.png"
publisher = "Standard Map Service"
year = 2025
approval_number = "GS(2025)0000号"
expires = 2027-06-30
scope = "city hall"
"""
VIEWS = """
[[view]]
id = "provinces"
name_zh = "省界"
name_en = "Provinces"
path = "provinces.geojson"
"""
BEFORE, SOON, AFTER = date(2026, 1, 1), date(2027, 5, 1), date(2027, 7, 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "map.png").write_bytes(b"")
    (tmp_path / "provinces.geojson").write_text("{}", encoding="utf-8")
    (tmp_path / "approved.toml").write_text(RECORD, encoding="utf-8")
    (tmp_path / "others.toml").write_text(VIEWS, encoding="utf-8")
    return tmp_path


def test_there_is_no_reviewed_map_without_a_record(tmp_path: Path) -> None:
    assert approval(tmp_path) is None
    assert other_views(tmp_path) == ()


def test_the_number_is_printed_exactly_as_given(folder: Path) -> None:
    assert base(ZH, "approved", BEFORE, approval(folder)).number == "GS(2025)0000号"


def test_no_other_base_carries_a_number(folder: Path) -> None:
    found = approval(folder)
    assert base(ZH, "land", BEFORE, found).number == ""
    assert base(ZH, "provinces", BEFORE, found, other_views(folder)).number == ""


def test_a_view_that_a_user_supplies_says_that_it_is_not_reviewed(folder: Path) -> None:
    chosen = base(ZH, "provinces", BEFORE, None, other_views(folder))
    assert chosen.stamp == "省界（未审核）"
    assert "未经地图审核" in chosen.caption


def test_the_land_outline_says_what_it_is() -> None:
    assert base(ZH, "land", BEFORE).caption == (
        "示意图，底图为陆地轮廓，不表示国界及行政区域界线；未经地图审核"
    )


@pytest.mark.parametrize(("day", "warned"), [(BEFORE, ""), (SOON, "ends on"), (AFTER, "ended on")])
def test_a_reader_is_warned_before_and_after_the_approval_ends(
    folder: Path, day: date, warned: str
) -> None:
    warning = base(EN, "approved", day, approval(folder)).warning
    assert (warned in warning) if warned else not warning


@pytest.mark.parametrize(
    ("wanted", "day", "refused"),
    [("approved", BEFORE, False), ("approved", AFTER, True), ("land", BEFORE, True)],
)
def test_the_public_gets_only_a_reviewed_map_that_has_not_ended(
    folder: Path, wanted: str, day: date, refused: bool
) -> None:
    assert bool(refusal(EN, base(EN, wanted, day, approval(folder)))) is refused


def test_a_view_of_a_user_is_never_for_the_public(folder: Path) -> None:
    assert refusal(EN, base(EN, "provinces", BEFORE, approval(folder), other_views(folder)))


def test_nothing_that_is_drawn_says_that_a_map_complies() -> None:
    from dashboard.language import catalogue

    assert not [text for text in catalogue("zh").values() if "合规" in text]


@pytest.mark.parametrize(
    ("old", "new", "wrong"),
    [
        ('publisher = "Standard Map Service"', "", "lacks publisher"),
        ('path = "map.png"', 'path = "gone.png"', "is not there"),
        ("expires = 2027-06-30", 'expires = "soon"', "expires is no date"),
        ('path = "map.png"', 'path = "approved.toml"', "Use one of"),
        ("year = 2025", "year = ", "is not TOML"),
        ("year = 2025", "year = 2025\nframe = [1, 2, 3]", "frame is not"),
    ],
)
def test_a_record_that_cannot_be_used_says_what_to_do(
    folder: Path, old: str, new: str, wrong: str
) -> None:
    (folder / "approved.toml").write_text(RECORD.replace(old, new), encoding="utf-8")
    with pytest.raises(BaseMapError, match=wrong):
        approval(folder)


def test_two_views_of_one_id_are_refused(folder: Path) -> None:
    (folder / "others.toml").write_text(VIEWS + VIEWS, encoding="utf-8")
    with pytest.raises(BaseMapError, match="provinces is taken"):
        other_views(folder)


def test_a_picture_without_a_frame_takes_no_points(folder: Path) -> None:
    chosen = base(EN, "approved", BEFORE, approval(folder))
    assert not chosen.takes_points
    framed = RECORD + "frame = [-1724.5, -839.5, 1724.5, 839.5]\n"
    (folder / "approved.toml").write_text(framed, encoding="utf-8")
    assert base(EN, "approved", BEFORE, approval(folder)).takes_points
