"""The type of pictures: Noto Sans CJK, with the Chinese forms of its characters."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache, wraps
from pathlib import Path
from threading import RLock
from typing import Any, ParamSpec, TypeVar

from dashboard.errors import UserError

FAMILY = "Noto Sans CJK SC"
PACKAGE = "noto-cjk-sans-otc"

# Draws the few letters that the first lacks (ș, ț); Matplotlib carries it.
FALLBACK = "DejaVu Sans"

# Readers are served by threads, and neither FreeType nor Matplotlib is made for more than one.
DRAWING = RLock()

Made = TypeVar("Made")
Asked = ParamSpec("Asked")


def one_at_a_time(draw: Callable[Asked, Made]) -> Callable[Asked, Made]:
    """A function that draws, waiting for whoever draws already."""

    @wraps(draw)
    def alone(*args: Asked.args, **kwargs: Asked.kwargs) -> Made:
        with DRAWING:
            return draw(*args, **kwargs)

    return alone


class FontError(UserError):
    """There is no Chinese font; without it a picture would show boxes."""


@cache
def families() -> tuple[str, ...]:
    """The families of a picture, made known to Matplotlib.

    Raises FontError where the package of the Chinese one is not installed. The collection holds
    a face for each country; the first draws Chinese characters the Japanese way.
    """
    from matplotlib.font_manager import fontManager

    path = _collection()
    fontManager.addfont(str(path))
    if FAMILY not in {entry.name for entry in fontManager.ttflist if entry.fname == str(path)}:
        raise FontError(
            "{file} has no {family}. Install {package} again.",
            file=path.name,
            family=FAMILY,
            package=PACKAGE,
        )
    return FAMILY, FALLBACK


def _collection() -> Path:
    try:
        from noto_cjk_sans_otc import FONT_PATH
    except ImportError as error:
        raise FontError(
            "No Chinese font for pictures: the package {package} is missing. "
            "Run `make run` again, or `pip install {package}`.",
            package=PACKAGE,
        ) from error
    path = Path(str(FONT_PATH))
    if not path.is_file():
        raise FontError(
            "{file} is not there. Install {package} again.", file=path.name, package=PACKAGE
        )
    return path


def font(size: float, text: str = "") -> Any:
    """The font for a text, at a size in points.

    A text with a letter that the first family lacks is drawn with the other: shaped together,
    its accents (ė, ș) would stand off their letters.
    """
    from matplotlib.font_manager import FontProperties

    return FontProperties(family=list(_families_for(text)), size=size)


def _families_for(text: str) -> tuple[str, ...]:
    return families() if _letters().issuperset(map(ord, text)) else families()[::-1]


@cache
def _letters() -> frozenset[int]:
    """What the first family can draw; asking the face each time takes 10 ms."""
    return frozenset(_face(families()).get_charmap())


@lru_cache(maxsize=4096)
def text_width(text: str, size: float) -> float:
    """How wide a text is drawn, in pixels, for a size in pixels."""
    with DRAWING:
        face = _face(_families_for(text))
        face.set_size(size, 72)
        face.set_text(text)
        return float(face.get_width_height()[0]) / 64


@cache
def _face(names: tuple[str, ...]) -> Any:
    from matplotlib.font_manager import FontProperties, fontManager, get_font

    return get_font(fontManager._find_fonts_by_props(FontProperties(family=list(names))))
