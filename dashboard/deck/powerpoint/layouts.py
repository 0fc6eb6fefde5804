"""Where things stand on a slide: every layout as a table of placeholders, in inches."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

WIDTH, HEIGHT = 13.333, 7.5
LEFT, INNER = 0.75, 11.833
TOP, FOOT = 2.15, 6.62


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


def _cells(count: int, x: float, y: float, width: float, gap: float = 0.4) -> tuple[Hole, ...]:
    """Figures in a row: label, number, and below it what it is of and where it was read."""
    one = (width - gap * (count - 1)) / count
    holes = []
    for n in range(count):
        left = x + n * (one + gap)
        holes += [
            Hole(Idx.LABEL + n, "body", f"Label {n + 1}", left, y, one, 0.45, 18, True, anchor="b"),
            Hole(
                Idx.NUMBER + n,
                "body",
                f"Figure {n + 1}",
                left,
                y + 0.45,
                one,
                1.15,
                66,
                True,
                anchor="ctr",
            ),
            Hole(
                Idx.DETAIL + n,
                "body",
                f"Detail {n + 1}",
                left,
                y + 1.65,
                one,
                1.2,
                14,
                colour="tx2",
            ),
        ]
    return tuple(holes)


def _low_cells(count: int, y: float) -> tuple[Hole, ...]:
    """The same in a low row, above a table."""
    one = (INNER - 0.4 * (count - 1)) / count
    holes = []
    for n in range(count):
        left = LEFT + n * (one + 0.4)
        holes += [
            Hole(Idx.LABEL + n, "body", f"Label {n + 1}", left, y, one, 0.36, 16, True, anchor="b"),
            Hole(
                Idx.NUMBER + n,
                "body",
                f"Figure {n + 1}",
                left,
                y + 0.36,
                one,
                0.8,
                44,
                True,
                anchor="ctr",
            ),
            Hole(
                Idx.DETAIL + n,
                "body",
                f"Detail {n + 1}",
                left,
                y + 1.16,
                one,
                0.8,
                13,
                colour="tx2",
            ),
        ]
    return tuple(holes)


LAYOUTS: dict[str, tuple[Hole, ...]] = {
    "Cover": (
        Hole(Idx.TITLE, "ctrTitle", "Title", LEFT, 2.2, INNER, 1.5, 48, True, anchor="b"),
        Hole(Idx.MESSAGE, "subTitle", "Message", LEFT, 3.95, INNER, 0.7, 22, colour="tx2"),
        Hole(Idx.LINES, "body", "Lines", LEFT, 4.65, INNER, 0.6, 16, colour="tx2"),
        PIN,
        PAGE,
    ),
    **{f"Figures {n}": (*FRAME, *_cells(n, LEFT, 2.6, INNER)) for n in (1, 2, 3)},
    "Chart": (
        *FRAME,
        *_cells(1, LEFT, 2.6, 4.1),
        Hole(Idx.CHART, "chart", "Chart", 5.2, TOP, 7.38, 4.0),
        Hole(Idx.CAPTION, "body", "Caption", 5.2, 6.2, 7.38, 0.3, 11, colour="tx2"),
    ),
    **{
        f"Comparison {n}": (
            *FRAME,
            *_low_cells(n, 2.0),
            Hole(Idx.TABLE, "tbl", "Table", LEFT, 4.15, INNER, 2.3),
        )
        for n in (2, 3)
    },
    "Map": (
        *FRAME,
        Hole(Idx.PICTURE, "pic", "Map", LEFT, 1.95, INNER, 4.35),
        Hole(Idx.CAPTION, "body", "Caption", LEFT, 6.3, INNER, 0.32, 11, colour="tx2"),
        Hole(Idx.LABEL, "body", "Label", 9.6, 0.5, 2.98, 0.35, 14, colour="tx2", align="r"),
        Hole(Idx.NUMBER, "body", "Figure", 9.0, 0.8, 3.58, 0.7, 36, True, anchor="ctr", align="r"),
        Hole(Idx.DETAIL, "body", "Detail", 7.6, 1.45, 4.98, 0.5, 12, colour="tx2", align="r"),
    ),
    "Table": (*FRAME, Hole(Idx.TABLE, "tbl", "Table", LEFT, TOP, INNER, 4.3)),
    "Statement": (
        *FRAME,
        Hole(Idx.STATEMENT, "body", "Statement", LEFT, 2.3, INNER, 2.7, 36, True, anchor="ctr"),
        Hole(Idx.DETAIL, "body", "Detail", LEFT, 5.1, INNER, 1.0, 16, colour="tx2"),
    ),
    "Lines": (*FRAME, Hole(Idx.LINES, "body", "Lines", LEFT, 2.2, INNER, 4.3, 20, hang=2.2)),
}
