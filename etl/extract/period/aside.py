"""Times that are named for the number right behind them alone."""

from __future__ import annotations

import re

from etl.extract.period.days import Now

OWN = re.compile(r"(?:全年)?(?:总量)?[的（](?=[\d一二三四五六七八九十])")
"""2017年的58起, 2025年（18个）."""
_OWN_VERB = re.compile(r"(?:全年)?(?:分别)?则?(?:仅|只|才)?(?:[为是有]|高达|多达)(?=[\d近约])")
_LAST_YEAR_S = re.compile(r"(?:去年|上年)[^\d，]{0,6}")
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
