"""An empty presentation with our theme, master and layouts, all restyled from the master."""

from __future__ import annotations

import re
from copy import deepcopy
from html import escape
from typing import Any

from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Inches

from dashboard.deck.content import Look
from dashboard.deck.powerpoint.layouts import COVER, FRAME, HEIGHT, LAYOUTS, LEFT, WIDTH, Hole, Idx
from dashboard.theme import Palette, palette, rrggbb

LATIN, EAST_ASIAN = "Arial", "Microsoft YaHei"
NS = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
GROUP = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/>'
    '<a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
# Below a light or a dark ground the same names mean other colours of the theme.
MAPPING = {
    Look.LIGHT: {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"},
    Look.DARK: {"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"},
}


def template(look: Look) -> Any:
    """A presentation of 16:9 without slides."""
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = Inches(WIDTH), Inches(HEIGHT)
    master = presentation.slide_master
    _paint(_theme(master), palette(look), look)
    for name, code in MAPPING[look].items():
        master._element.find(qn("p:clrMap")).set(name, code)
    _set_master(master)
    for layout in list(presentation.slide_layouts)[len(LAYOUTS) :]:
        presentation.slide_layouts.remove(layout)
    for layout, (name, holes) in zip(presentation.slide_layouts, LAYOUTS.items(), strict=True):
        _set_layout(layout, name, holes)
        if name == COVER:
            _set_cover(layout, holes, look)
    return presentation


def _theme(master: Any) -> Any:
    return next(r.target_part for r in master.part.rels.values() if r.reltype.endswith("/theme"))


def _paint(theme: Any, colours: Palette, look: Look) -> None:
    dark = look is Look.DARK
    ground, text = (
        (colours.text, colours.background) if dark else (colours.background, colours.text)
    )
    second, muted = (colours.muted, colours.surface) if dark else (colours.surface, colours.muted)
    names = ("accent1", "accent2", "accent3", "accent4", "accent5")
    scheme = {"dk1": text, "lt1": ground, "dk2": muted, "lt2": second}
    scheme |= dict(zip(names, colours.series, strict=False))
    scheme |= {"accent6": colours.border, "hlink": colours.primary, "folHlink": colours.muted}
    inner = "".join(f'<a:{n}><a:srgbClr val="{rrggbb(c)}"/></a:{n}>' for n, c in scheme.items())
    faces = f'<a:latin typeface="{LATIN}"/><a:ea typeface="{EAST_ASIAN}"/><a:cs typeface=""/>'
    xml = theme.blob.decode("utf-8")
    xml = re.sub(
        r"<a:clrScheme.*?</a:clrScheme>",
        f'<a:clrScheme name="Deck">{inner}</a:clrScheme>',
        xml,
        flags=re.S,
    )
    fonts = f"<a:majorFont>{faces}</a:majorFont><a:minorFont>{faces}</a:minorFont>"
    xml = re.sub(
        r"<a:fontScheme.*?</a:fontScheme>",
        f'<a:fontScheme name="Deck">{fonts}</a:fontScheme>',
        xml,
        flags=re.S,
    )
    theme._blob = xml.encode("utf-8")


def _set_master(master: Any) -> None:
    """The frame's placeholders and a short rule above the title, on every slide."""
    holes = [hole for hole in FRAME if hole.idx in (Idx.TITLE, Idx.PAGE)]
    body = Hole(1, "body", "Text", LEFT, 2.2, 11.833, 4.3, 20)
    shapes = "".join(_placeholder(i, hole) for i, hole in enumerate((*holes, body), 2))
    _replace_shapes(master, shapes + _rule())
    master._element.replace(master._element.find(qn("p:txStyles")), parse_xml(_styles()))


def _styles() -> str:
    face = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
    level = (
        '<a:lvl{n}pPr marL="0" indent="0" algn="l" eaLnBrk="1" hangingPunct="1"><a:lnSpc>'
        '<a:spcPct val="{space}"/></a:lnSpc><a:buNone/><a:defRPr sz="{size}" b="{bold}" kern="1200">'
        f'<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>{face}</a:defRPr></a:lvl{{n}}pPr>'
    )
    title = level.format(n=1, space=95000, size=3200, bold=1)
    body = "".join(level.format(n=n, space=110000, size=2000, bold=0) for n in range(1, 6))
    other = level.format(n=1, space=100000, size=1400, bold=0)
    return (
        f"<p:txStyles {NS}><p:titleStyle>{title}</p:titleStyle><p:bodyStyle>{body}</p:bodyStyle>"
        f"<p:otherStyle>{other}</p:otherStyle></p:txStyles>"
    )


def _set_layout(layout: Any, name: str, holes: tuple[Hole, ...]) -> None:
    layout._element.cSld.set("name", name)
    layout._element.attrib.pop("type", None)
    layout._element.set("userDrawn", "1")
    _replace_shapes(layout, "".join(_placeholder(i, hole) for i, hole in enumerate(holes, 2)))


def _set_cover(layout: Any, holes: tuple[Hole, ...], look: Look) -> None:
    """The cover stands on the accent colour; on a dark ground, on the second ground."""
    light = look is Look.LIGHT
    ground, text = ("accent1", "bg1") if light else ("bg2", "tx1")
    on_ground = tuple(hole._replace(colour=text) for hole in holes)
    _replace_shapes(layout, "".join(_placeholder(i, hole) for i, hole in enumerate(on_ground, 2)))
    fill = f'<a:solidFill><a:schemeClr val="{ground}"/></a:solidFill><a:effectLst/>'
    layout._element.cSld.insert(0, parse_xml(f"<p:bg {NS}><p:bgPr>{fill}</p:bgPr></p:bg>"))


def _replace_shapes(owner: Any, shapes: str) -> None:
    tree = parse_xml(f"<p:spTree {NS}>{GROUP}{shapes}</p:spTree>")
    owner._element.cSld.replace(owner._element.cSld.spTree, deepcopy(tree))


def _placeholder(shape_id: int, hole: Hole) -> str:
    field = '<a:fld id="{9C7B2F7A-5D0B-4A7E-9C0E-0E3B6B1C2D11}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld>'
    run = (
        field
        if hole.type == "sldNum"
        else f'<a:r><a:rPr lang="en-GB"/><a:t>{escape(hole.name)}</a:t></a:r>'
    )
    idx = "" if hole.type in ("title", "ctrTitle") else f' idx="{hole.idx:d}"'
    x, y, w, h, hang = (Inches(v) for v in (hole.x, hole.y, hole.w, hole.h, hole.hang))
    tabs = f'<a:tabLst><a:tab pos="{hang}" algn="l"/></a:tabLst>' if hang else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{shape_id}" name="{escape(hole.name)}"/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="{hole.type}"{idx}/></p:nvPr>'
        f'</p:nvSpPr><p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>'
        f'<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="{hole.anchor}"><a:normAutofit/></a:bodyPr>'
        f'<a:lstStyle><a:lvl1pPr marL="{hang}" indent="-{hang}" algn="{hole.align}"><a:buNone/>{tabs}'
        f'<a:defRPr sz="{hole.size * 100:.0f}" b="{hole.bold:d}"><a:solidFill><a:schemeClr val="{hole.colour}"/>'
        f"</a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle><a:p>{run}</a:p></p:txBody></p:sp>"
    )


def _rule() -> str:
    x, y, w, h = (Inches(v) for v in (LEFT, 0.48, 0.6, 0.06))
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="20" name="Rule"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm><a:prstGeom prst="rect">'
        '<a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:ln><a:noFill/></a:ln>'
        "</p:spPr></p:sp>"
    )
