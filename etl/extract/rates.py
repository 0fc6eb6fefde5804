"""A printed rate → a year-on-year change: percentages, shares, multiples, each with its base."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from etl.directions import PACE, falls
from etl.extract.numeral import Numeral
from etl.extract.sentence import Sentence
from etl.numbers import NumberKind, Written, qualified
from etl.printed_growth import in_points

_BASES = re.compile(
    r"年均|年平均|环比|恢复[到至]|序时|(?:[高低优快慢]于|超过?|[比较])[^，。；\d]{0,8}(?:平均|计划|目标|预期|进度)|[比较](?:“?十[一二三四]五|前[一二三四五六七八九十\d]+年|年初|[上前](?:个?月|一?季度|半年|届)|[上下]半年|第?[一二三四]季度)"
    r"|(?<![\d上前去])(?:\d{1,2}|[两二三四五六七八九十]{1,3})年(?:来|间)?(?:累计|共|净)?(?:提高|提升|上升|下降|降低|[增升降减翻])"
)
_YEAR_BASE = re.compile(r"(?:比|较|于|为|是)((?:19|20)\d\d)年")
_TIMES_OF = re.compile(r"(?:是|为|达|相当于)[^，。；]{2,14}的")
_LAST_YEAR = re.compile(r"上年|去年|上一年|同期|前一年|20\d\d年")


@dataclass(frozen=True, slots=True)
class Growth:
    """A year-on-year change as a signed fraction, how it is printed, and the base that it names.

    `points` is the change of a rate in percentage points: a fraction only beside that rate.
    """

    rate: float
    printed: str
    base: int | None = None
    points: float | None = None

    def fits(self, last: date | None) -> bool:
        """Whether the base is the year before that of a figure whose period ends so."""
        return self.base is None or last is None or self.base == last.year - 1

    def of(self, written: Written) -> Growth | None:
        """Beside its figure; None for points beside what is no percentage, or began at nothing."""
        if self.points is None:
            return self
        if written.kind is not NumberKind.PERCENT or written.value is None:
            return None
        before = round(written.value - self.points, 9)
        return replace(self, rate=round(self.points / before, 4)) if before > 0 else None


def growth_of(numeral: Numeral, words: str, sign: int, sentence: Sentence) -> Growth | None:
    """The year-on-year change of a rate; None where its base is not the year before.

    `words` stand between the figure and the rate; `sign` is -1 where they say it fell.
    """
    written = numeral.written
    if written.value is None:  # 增长5%至8% is no one rate
        return None
    value = written.value
    clause = sentence.text[numeral.clause[0] : numeral.start]
    base = _YEAR_BASE.search(words)
    if base and not _is_year_before(sentence, int(base[1])):
        return None
    if not base and _BASES.search(words):
        return None
    year = int(base[1]) if base else None
    printed = qualified(sentence.text, written.start, written.end)
    if written.kind is NumberKind.PERCENTAGE_POINT:
        return None if PACE.search(words) else _by_points(sign * value, printed, year)
    size = value / 100 if written.kind is NumberKind.PERCENT else value
    whole = _whole_named(clause)
    if whole and not _LAST_YEAR.search(whole):
        return None
    of_whole = whole or "番" in written.text
    return Growth(round(size - 1 if of_whole else sign * size, 9), printed, year)


def _whole_named(clause: str) -> str:
    """What a rate is a share or a multiple of, where no direction is told behind it.

    为上年的1.2倍、80%: both are of the year before.
    """
    named = _TIMES_OF.search(clause)
    return named[0] if named and falls(clause[named.end() :]) is None else ""


def _by_points(points: float, printed: str, year: int | None) -> Growth:
    """6.1个和5.2个百分点: the name may stand behind another number."""
    whole = printed if in_points(printed) else f"{printed.removesuffix('个')}个百分点"
    return Growth(0.0, whole, year, points)


def _is_year_before(sentence: Sentence, year: int) -> bool:
    spans = [t.last.year for t in sentence.times if t.last is not None]
    return not spans or year + 1 in spans
