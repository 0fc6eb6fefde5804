"""What sort of text it is, as far as its time hangs on that: news, a yearbook."""

from __future__ import annotations

import re
from datetime import date

from etl.extract.period.title import HEAD

NEWS_WITHIN = 120
"""Characters within which news say where and when they were written."""
NEWS_AFTER = 31
"""Days after an event within which it is news."""

# 本报讯，新华社北京10月24日电，某某网7月6日讯
_NEWS = re.compile(
    r"本[报网站][^，。；\n]{0,14}[电讯]|(?:社|网|报)[^，。；\n]{0,10}\d{1,2}月\d{1,2}日[电讯]"
)
# 昨天，前天下午, 日前: what only news say
_NEAR = re.compile(r"[昨前][日天](?!来)|[上本]周[一二三四五六日]|(?<!在此之)(?:日前|近日)，")
_YEARBOOK = re.compile(r"年鉴[（·》 ]{0,2}20[0-4]\d|20[0-4]\d[^，。\n]{0,8}年鉴")
# □综述, 【友好城市】: what the entries of a yearbook begin with
_ENTRY = re.compile(r"^(?:□|【[^】\n]{2,16}】|〔[^〕\n]{2,16}〕)", re.M)
_ENTRIES = 3
_PRINTED = 7
"""Month from which the yearbook of the year before is out."""
# （2012年2月28日） or （记录稿，2012年2月28日）, on a line of its own, 2010年1月22日星期五: when it
# was said or printed
SAID = re.compile(
    r"^(?:（[^（）\d\n]{2,12}，|（)?(?P<year>20[0-4]\d)年\d{1,2}月\d{1,2}日(?:）?$|（?(?:星期|周))",
    re.M,
)
_DAY = re.compile(r"(?<!\d)(?:(?P<y>20[0-4]\d)年)?(?P<m>1[0-2]|[1-9])月(?P<d>[12]\d|3[01]|[1-9])日")


def is_yearbook(text: str, today: date) -> bool:
    """Whether it says so, or has entries as yearbooks have and never says 今年."""
    entries = today.month >= _PRINTED and len(_ENTRY.findall(text)) >= _ENTRIES
    return bool(_YEARBOOK.search(text, 0, HEAD)) or (entries and "今年" not in text)


def is_news(text: str, today: date) -> bool:
    """Whether it begins as news do, or with a day of the weeks before it was published."""
    near = _NEAR.search(text, 0, 2 * NEWS_WITHIN)
    return bool(_NEWS.search(text, 0, NEWS_WITHIN) or near) or _is_recent(text, today)


def _is_recent(text: str, today: date) -> bool:
    """Whether it begins with a day of the weeks before it was published, as news without a mark do."""
    said = {match.start("year") for match in SAID.finditer(text, 0, NEWS_WITHIN)}
    days = (day for day in _DAY.finditer(text, 0, NEWS_WITHIN) if day.start() not in said)
    return any(_just_before(day, today) for day in days)


def begins_this_year(text: str, today: date) -> bool:
    """Whether news of the first months of a year begin with a day of them."""
    first = next(_DAY.finditer(text, 0, NEWS_WITHIN), None)
    if first is None or first.start() in {m.start("year") for m in SAID.finditer(text)}:
        return False
    same_year = int(first["m"]) <= today.month and first["y"] in (None, str(today.year))
    return same_year and _just_before(first, today)


def _just_before(day: re.Match[str], today: date) -> bool:
    month, number = int(day["m"]), int(day["d"])
    year = int(day["y"] or today.year - (month > today.month))
    try:
        return 0 <= (today - date(year, month, number)).days <= NEWS_AFTER
    except ValueError:
        return False
