"""One character for one: full-width and odd forms become the forms that rules are written in.

Digits, letters and arithmetic signs become half-width; punctuation becomes Chinese; blanks of
every kind become a plain one, page breaks line ends. The length never changes, so offsets stay.
"""

from __future__ import annotations

import re

from etl.reports.counters import COUNTERS

_SYMBOLS = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_FULL = {c: half for c, half in _SYMBOLS.items() if half not in "!(),:;?"}
_FULL |= {"～": "~", "〜": "~", "﹪": "%", "○": "〇", "«": "《", "»": "》", "━": "—", "─": "—"}
_BLANKS = dict.fromkeys(
    [*map(chr, (0x09, 0x0B, 0x0D, 0x85, 0xA0, 0x1680, 0x2028, 0x202F, 0x205F, 0x3000))]
    + [chr(code) for code in range(0x2000, 0x200B)],
    " ",
) | {"\t": "\t", "\u2029": "\n", "\f": "\n"}
_NOTHING = dict.fromkeys(map(chr, (0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x00AD)), "\u200b")
_QUOTES = {"「": "“", "」": "”", "『": "‘", "』": "’", "﹁": "“", "﹂": "”", "•": "·", "・": "·"}
_FIRST = _FULL | _BLANKS | _NOTHING | _QUOTES
_CHINESE = dict(zip("!(),:;?", "！（），：；？", strict=True)) | {"\x01": ",", "\x02": ":"}
# The comma comes first in the expression, so that it is found at the speed of a plain search.
_GROUP = re.compile(
    r"，(?:(?<=[０-９]，)(?=[０-９]{3}(?![０-９]))"
    rf"|(?<=\d，)(?<!\d{{4}}，)(?=\n?\d{{3}}(?:，\n?\d{{3}})* ?[{COUNTERS}]))"
)
# 17, / 234份 and 17 / ,234份: a line end beside the comma needs the counter behind
_MEANT = re.compile(
    r"[,:](?:(?<=\d,)(?=\d{3}(?!\d)|\d\n\d\d(?!\d)|\d\d\n\d(?!\d))|(?<=\d:)(?=\d)|(?<=:)(?=//)"
    rf"|(?:(?<=\d,)(?<!\d{{4}},)(?=\n)|(?<=\d\n,)(?<!\d{{4}}\n,))(?=\n?\d{{3}}(?:,\n?\d{{3}})* ?[{COUNTERS}]))"
)


def _class_of(table: dict[str, str]) -> re.Pattern[str]:
    return re.compile("[" + re.escape("".join(c for c, half in table.items() if c != half)) + "]")


_TO_FIRST, _TO_CHINESE = _class_of(_FIRST), _class_of(_CHINESE)


def fold(text: str) -> str:
    """The text in the forms that rules know, as long as before."""
    grouped = _GROUP.sub(",", text) if "，" in text else text
    half = _TO_FIRST.sub(lambda match: _FIRST[match[0]], grouped)
    kept = _MEANT.sub(lambda match: "\x01" if match[0] == "," else "\x02", half)
    return _TO_CHINESE.sub(lambda match: _CHINESE[match[0]], kept)
