"""The partner map of a slide: the map page's own view, as a picture with base and caption."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

from PIL import Image

from dashboard.basemaps import APPROVED, LAND, BaseMapError, approval
from dashboard.charts.partner_map_slide import slide_picture
from dashboard.deck.content import Audience, Picture
from dashboard.deck.errors import ApprovalError
from dashboard.deck.setting import MissingFiguresError, Setting
from dashboard.store import made
from dashboard.theme import palette
from dashboard.views.partner_base import base, refusal
from dashboard.views.partner_map import PartnerMap, partner_map
from dashboard.views.partner_scenes import SCENES
from dashboard.views.partner_ties import MapChoice


def require_reviewed_map(setting: Setting) -> None:
    """Raises ApprovalError where the public may not be shown a map, with what to do."""
    try:
        found = approval()
    except BaseMapError as error:
        raise ApprovalError(error.message, **error.values) from error
    refused = refusal(setting.lang, base(setting.lang, APPROVED, setting.on, found))
    if refused:
        todo = setting.lang("Leave out the map slides, or make the deck for internal use.")
        raise ApprovalError(f"{refused}\n{todo}")


def map_view(setting: Setting, scene: str) -> PartnerMap:
    """The partners of the setting's cities in a scene."""
    if scene not in SCENES:
        raise MissingFiguresError(
            "unknown scene '{scene}'", "Use {known}.", scene=scene, known=", ".join(SCENES)
        )
    public = setting.audience is Audience.PUBLIC
    choice = MapChoice(
        cities=setting.cities,
        scene=scene,
        names=setting.lang.code,
        base=APPROVED if public else LAND,
    )
    view = partner_map(setting.store, setting.lang, choice, setting.on, approval())
    return replace(view, audience="" if public else setting.lang("internal use"))


def draw_map(setting: Setting, view: PartnerMap) -> Picture:
    """The picture of a view."""
    colours = palette(setting.look, tuple(setting.store.by_id("cities", "city_id")))
    png = made(slide_picture, view, colours, setting.lang)
    with Image.open(BytesIO(png)) as image:
        width, height = image.size
    said = (view.title, view.base.number, view.base.caption)
    return Picture(png, width, height, " · ".join(filter(None, said)))
