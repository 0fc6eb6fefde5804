"""What stands under the map: sentences that each end once."""

from __future__ import annotations

import re

import pytest

from dashboard.charts.boards import board
from dashboard.charts.map_legend import foot
from dashboard.language import Language
from dashboard.theme import palette
from tests.dashboard.partner_maps import made_up


@pytest.mark.parametrize("code", ["zh", "en"])
def test_caption_and_date_are_joined_by_one_mark(code):
    html = board("partner_foot", foot(made_up(code), palette("light")), Language(code))
    assert re.search(r"[.。]\s*[;；·]", re.sub("<svg.*?</svg>", "", html)) is None
