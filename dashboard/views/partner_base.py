"""What is said about the map under the ties: its caption, its approval number, a warning."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dashboard.basemaps import APPROVED, LAND, Approval, Frame, OtherView
from dashboard.language import Language


@dataclass(frozen=True, slots=True)
class Base:
    """A base map in words. `number` is printed bottom-left exactly as it is.

    `path` is the file to draw; None: our own land outline. `stamp` is burnt into every picture
    of a view that is not reviewed. `public`: an export may be meant for the public.
    """

    id: str
    name: str
    caption: str
    number: str = ""
    stamp: str = ""
    warning: str = ""
    path: Path | None = None
    is_picture: bool = False
    frame: Frame | None = None
    public: bool = False

    @property
    def takes_points(self) -> bool:
        """Whether it is known where a place lies on it."""
        return not self.is_picture or self.frame is not None


def base(
    lang: Language,
    wanted: str,
    on: date,
    approved: Approval | None = None,
    others: tuple[OtherView, ...] = (),
) -> Base:
    """The base map asked for, as it stands on a day; land only where there is no such one."""
    if wanted == APPROVED and approved is not None:
        return _approved(lang, approved, on)
    for view in others:
        if view.id == wanted:
            name = lang.pick(view.name_zh, view.name_en)
            stamp = lang("{name} (not reviewed)", name=name)
            caption = lang("Base map: {name}, supplied by the user; not a reviewed map", name=name)
            return Base(view.id, name, caption, stamp=stamp, path=view.path)
    caption = lang("Schematic map. Land outline only; no boundaries shown; not a reviewed map.")
    return Base(LAND, lang("Land only"), caption)


def _approved(lang: Language, found: Approval, on: date) -> Base:
    caption = lang(
        "Base map: {publisher}, {year}; scope: {scope}",
        publisher=found.publisher,
        year=found.year,
        scope=found.scope,
    )
    return Base(
        APPROVED,
        lang("Reviewed map"),
        caption,
        number=found.approval_number,
        warning=expiry_warning(lang, found, on),
        path=found.path,
        is_picture=found.is_picture,
        frame=found.frame,
        public=not found.is_expired(on),
    )


def expiry_warning(lang: Language, found: Approval, on: date) -> str:
    """A warning before the approval ends and after it; empty until then."""
    day = lang.day(found.expires)
    if found.is_expired(on):
        return lang("The record of the reviewed map ended on {day}. Renew it.", day=day)
    if found.ends_soon(on):
        return lang("The record of the reviewed map ends on {day}. Renew it in time.", day=day)
    return ""


def refusal(lang: Language, chosen: Base) -> str:
    """Why an export for the public is refused; empty: it is not."""
    if chosen.public:
        return ""
    if chosen.id == APPROVED:
        return lang("Refused: the record of the reviewed map has ended.")
    return lang(
        "Refused: an export for the public needs the reviewed map as its base, "
        "on record in data/basemap/approved.toml; the README beside it says how."
    )
