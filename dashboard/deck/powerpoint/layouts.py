"""Where things stand on a slide: every layout as a table of placeholders, in inches."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

WIDTH, HEIGHT = 13.333, 7.5
LEFT, INNER = 0.75, 11.833
TOP, FOOT = 2.15, 6.62
COVER = "Cover"


class Idx(IntEnum):
    """The number by which a placeholder is found; cells count on from theirs."""

    TITLE = 0
    MESSAGE = 10
    SOURCES = 11
    PIN = 12
    PAGE = 13
    LABEL = 20
    NUMBER = 30
    DETAIL = 40
    CHART = 50
    TABLE = 51
    PICTURE = 52
    CAPTION = 53
    LINES = 54
    STATEMENT = 55


class Hole(NamedTuple):
    """A placeholder: which, of what type, where, and how its text is set."""

    idx: int
    type: str
    name: str
    x: float
    y: float
    w: float
    h: float
    size: float = 16
    bold: bool = False
    colour: str = "tx1"
    anchor: str = "t"
    align: str = "l"
    hang: float = 0


TITLE = Hole(Idx.TITLE, "title", "Title", LEFT, 0.62, INNER, 0.78, 32, True, anchor="b")
MESSAGE = Hole(Idx.MESSAGE, "body", "Message", LEFT, 1.42, INNER, 0.55, 18, colour="tx2")
SOURCES = Hole(
    Idx.SOURCES, "body", "Sources", LEFT, FOOT, INNER, 0.36, 11, colour="tx2", anchor="b"
)
PIN = Hole(Idx.PIN, "body", "Pin", LEFT, 7.0, 9.0, 0.28, 10, colour="tx2", anchor="ctr")
PAGE = Hole(
    Idx.PAGE, "sldNum", "Page", 11.58, 7.0, 1.0, 0.28, 10, colour="tx2", anchor="ctr", align="r"
)
FRAME = (TITLE, MESSAGE, SOURCES, PIN, PAGE)


class Heights(NamedTuple):
    """How tall label, number and detail of a figure are, and how large they are set."""

    label: float
    number: float
    detail: float
    label_size: float
    number_size: float
    detail_size: float


TALL = Heights(0.45, 1.2, 1.3, 18, 66, 14)
LOW = Heights(0.36, 0.76, 1.2, 16, 44, 13)
SMALL = Heights(0.3, 0.56, 0.5, 12, 32, 11)
GAP = 0.4


def _cells(
    count: int, x: float, y: float, width: float, h: Heights = TALL, align: str = "l"
) -> tuple[Hole, ...]:
    """Figures in a row: label, number, and below it what it is of and where it was read."""
    one = (width - GAP * (count - 1)) / count
    holes: list[Hole] = []
    for n in range(count):
        left, below = x + n * (one + GAP), y + h.label
        label = Hole(Idx.LABEL + n, "body", f"Label {n + 1}", left, y, one, h.label, h.label_size)
        number = Hole(
            Idx.NUMBER + n, "body", f"Figure {n + 1}", left, below, one, h.number, h.number_size
        )
        detail = Hole(
            Idx.DETAIL + n,
            "body",
            f"Detail {n + 1}",
            left,
            below + h.number + 0.08,
            one,
            h.detail,
            h.detail_size,
            colour="tx2",
            align=align,
        )
        holes += [
            label._replace(bold=True, anchor="b", align=align),
            number._replace(bold=True, anchor="ctr", align=align),
            detail,
        ]
    return tuple(holes)


LAYOUTS: dict[str, tuple[Hole, ...]] = {
    COVER: (
        Hole(Idx.TITLE, "ctrTitle", "Title", LEFT, 2.1, INNER, 1.6, 48, True, anchor="b"),
        Hole(Idx.MESSAGE, "subTitle", "Message", LEFT, 3.95, INNER, 0.7, 22),
        Hole(Idx.LINES, "body", "Lines", LEFT, 4.65, INNER, 0.6, 16),
        PIN,
        PAGE,
    ),
    **{f"Figures {n}": (*FRAME, *_cells(n, LEFT, 2.6, INNER)) for n in (1, 2, 3)},
    "Chart": (
        *FRAME,
        *_cells(1, LEFT, 2.6, 4.1),
        Hole(Idx.CHART, "chart", "Chart", 5.2, TOP, 7.38, 3.95),
        Hole(Idx.CAPTION, "body", "Caption", 5.2, 6.12, 7.38, 0.42, 11, colour="tx2"),
    ),
    **{
        f"Comparison {n}": (
            *FRAME,
            *_cells(n, LEFT, 2.05, INNER, LOW),
            Hole(Idx.TABLE, "tbl", "Table", LEFT, 4.45, INNER, 1.7),
        )
        for n in (2, 3)
    },
    "Map": (
        *(SOURCES._replace(y=6.5, h=0.48) if hole is SOURCES else hole for hole in FRAME),
        Hole(Idx.PICTURE, "pic", "Map", LEFT, 2.02, INNER, 4.46),
        *_cells(1, 8.6, 0.5, 3.98, SMALL, "r"),
    ),
    "Table": (*FRAME, Hole(Idx.TABLE, "tbl", "Table", LEFT, TOP, INNER, 4.3)),
    "Statement": (
        *FRAME,
        Hole(Idx.STATEMENT, "body", "Statement", LEFT, 2.3, INNER, 2.7, 36, True, anchor="ctr"),
        Hole(Idx.DETAIL, "body", "Detail", LEFT, 5.1, INNER, 1.0, 16, colour="tx2"),
    ),
    "Lines": (*FRAME, Hole(Idx.LINES, "body", "Lines", LEFT, 2.2, INNER, 4.3, 20, hang=2.2)),
}
