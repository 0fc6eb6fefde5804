"""Times that are named for the numbers right behind them alone."""

from __future__ import annotations

import re
from datetime import date

from etl.extract.period.days import Now
from etl.extract.period.time import Time
from etl.extract.sentence import Sentence

OWN = re.compile(r"(?:全年)?(?:总量)?[的（](?=[\d一二三四五六七八九十])")
"""2017年的58起, 2025年（18个）."""
_OWN_VERB = re.compile(r"(?:全年)?(?:分别)?则?(?:仅|只|才)?(?:[为是有]|高达|多达)(?=[\d近约])")
_LAST_YEAR_S = re.compile(r"(?:去年|上年)[^\d，]{0,6}")
_ALONE = re.compile(r"(?:月份?|季度)[单当][季月]|(?<=[月份])当月")
# 2013年为最低点, among the years of a review
_PEAK = re.compile(
    r"[^，。；\d\n]{0,6}(?:最[低高多少](?:点|峰|值|年份|的?一年)|峰值|低谷|谷底|顶峰)"
)
_YEAR = re.compile(r"\d{4}年")


def is_own(text: str, time: re.Match[str], end: int, now: Now) -> bool:
    """Whether a time is said of its number alone.

    而去年全年为84人次; 累计（2005—2012年）293人; ，2019年则高达221批; ，去年三季度5起.
    """
    before = text[max(0, time.start() - 3) : time.start()]
    if before == "累计（" and text.startswith("）", time.end()):
        return True
    if OWN.match(text, time.end(), end):
        return True
    verb = bool(_OWN_VERB.match(text, time.end(), end))
    if before.endswith(("而", "（")) or time[0][0] == "上":
        return verb
    if not before.endswith(("，", "；")):
        return False
    if _LAST_YEAR_S.fullmatch(time[0]) and text[time.end() : time.end() + 1].isdigit():
        return True
    year = now.reported or now.year
    return verb and bool(year and _YEAR.fullmatch(time[0]) and int(time[0][:4]) < year)


def of_one_number(time: Time, sentence: Sentence) -> bool:
    """Whether a time says nothing of the sentences that follow.

    仅2019年就有1032批, of five years; 其中第三季度1530件; 二季度单季审批35批次, 9月份当月达41次;
    一季度接待29批，其中1月9批，2月6批，3月14批.
    """
    text = sentence.text
    only = text[time.start - 1 : time.start] in ("仅", "单", "光")
    part = _is_part(time, sentence)
    return only or part or bool(_ALONE.search(text, time.start, time.end + 2))


def _is_part(time: Time, sentence: Sentence) -> bool:
    """Whether it is one of the parts that 其中 lists of a span that the sentence told before."""
    among = sentence.text.rfind("其中", sentence.start, time.start)
    if among < 0 or "；" in sentence.text[among : time.start]:
        return False
    before = [t for t in sentence.times if t.end <= among]
    return among == time.start - 2 or any(_within(time, whole) for whole in before)


def _within(part: Time, whole: Time) -> bool:
    if not (part.first and part.last and whole.first and whole.last):
        return False
    return whole.first <= part.first and part.last <= whole.last


def peaks(sentence: Sentence) -> set[tuple[date | None, date | None]]:
    """The years that a sentence calls the highest or lowest of several: 2013年为最低点，当年219批."""
    called = (t for t in sentence.times if _PEAK.match(sentence.text, t.end, sentence.end))
    return {(time.first, time.last) for time in called}
