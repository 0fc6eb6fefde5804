"""The map of a slide as a picture: the reviewed one for the public, our own land outline else."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from dashboard.charts.partner_picture import SCENES, Tie, partner_picture
from dashboard.deck.approval import require_reviewed_map
from dashboard.deck.content import Audience, Picture
from dashboard.deck.setting import MissingFiguresError, Setting
from dashboard.store import made
from dashboard.theme import palette


def draw_map(setting: Setting, scene: str) -> Picture:
    """The partners of the setting's cities in a scene, with base and caption."""
    if scene not in SCENES:
        raise MissingFiguresError(f"unknown scene {scene!r}", f"Use {', '.join(SCENES)}.")
    if setting.audience is Audience.PUBLIC:
        return _reviewed(setting)
    return _schematic(setting, scene)


def _schematic(setting: Setting, scene: str) -> Picture:
    lang, colours = (
        setting.lang,
        palette(setting.look, tuple(setting.store.by_id("cities", "city_id"))),
    )
    ties = tuple(
        Tie(
            row["x"],
            row["y"],
            lang.pick(row["name_zh"], row["name_en"]),
            colours.cities[row["city_id"]],
        )
        for row in setting.store.rows("partnerships")
        if row["city_id"] in setting.cities
    )
    homes = tuple(
        Tie(
            row["x"],
            row["y"],
            lang.pick(row["name_zh"], row["name_en"]),
            colours.cities[row["city_id"]],
        )
        for row in setting.store.rows("cities")
        if row["city_id"] in setting.cities
    )
    png = made(partner_picture, ties, homes, scene, colours)
    caption = lang("Schematic map. Land outline only; no boundaries shown; not a reviewed map.")
    alt = lang("Map of the partners of {cities}", cities=setting.city_names)
    return _picture(png, alt, caption)


def _reviewed(setting: Setting) -> Picture:
    found = require_reviewed_map()
    caption = setting.lang(
        "{number} · {publisher}, {year}",
        number=found.approval_number,
        publisher=found.publisher,
        year=found.year,
    )
    return _picture(found.path.read_bytes(), setting.lang("Reviewed map"), caption)


def _picture(png: bytes, alt: str, caption: str) -> Picture:
    with Image.open(BytesIO(png)) as image:
        width, height = image.size
    return Picture(png, width, height, alt, caption)
