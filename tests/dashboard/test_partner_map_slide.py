"""The map of a slide: few colours, near to what was drawn, its words kept, a supplied map as it is."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from dashboard.charts import partner_map_slide
from dashboard.charts.partner_map_picture import saved
from dashboard.charts.partner_map_slide import slide_picture
from dashboard.language import Language
from dashboard.theme import palette
from dashboard.views.partner_map import PartnerMap
from tests.dashboard.partner_maps import made_up

ZH = Language("zh")

# As for the references of pictures: how far colours may be off on average.
MEAN = 1.5


def opened(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png))


def as_drawn(view: PartnerMap, look: str, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """The picture before its colours are made fewer."""
    with monkeypatch.context() as patched:
        patched.setattr(
            partner_map_slide, "_in_few_colours", lambda figure, view: saved(figure, "png", view)
        )
        return slide_picture(view, palette(look), ZH)


def on_a_gradient(view: PartnerMap, folder: Path) -> PartnerMap:
    """The view on a supplied picture of many more than 256 colours."""
    rows, columns = np.mgrid[0:500, 0:1000]
    many = np.stack((rows // 2, columns // 4, (rows + columns) // 6), axis=-1).astype(np.uint8)
    path = folder / "reviewed.png"
    Image.fromarray(many).save(path)
    return replace(view, base=replace(view.base, path=path, is_picture=True))


@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_picture_has_few_colours_near_to_those_drawn(
    look: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = opened(slide_picture(made_up(), palette(look), ZH))
    many = opened(as_drawn(made_up(), look, monkeypatch))
    assert few.size == many.size == (2340, 900)
    assert few.mode == "P"
    apart = np.subtract(few.convert("RGB"), many.convert("RGB"), dtype=np.int16)
    assert np.abs(apart).mean() < MEAN


def test_the_picture_is_less_than_half_as_large(monkeypatch: pytest.MonkeyPatch) -> None:
    lighter = slide_picture(made_up(), palette("light"), ZH)
    assert len(lighter) < len(as_drawn(made_up(), "light", monkeypatch)) / 2


def test_title_and_text_alternative_stay_in_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    few = opened(slide_picture(made_up(), palette("light"), ZH))
    many = opened(as_drawn(made_up(), "light", monkeypatch))
    assert {"Title", "Description"} <= few.info.keys()
    assert {name: few.info[name] for name in ("Title", "Description")} == {
        name: many.info[name] for name in ("Title", "Description")
    }


def test_a_supplied_map_keeps_every_colour(tmp_path: Path) -> None:
    png = slide_picture(on_a_gradient(made_up(), tmp_path), palette("light"), ZH)
    assert opened(png).getcolors(256) is None  # more than 256
