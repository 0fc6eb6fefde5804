"""The days that an expression of time means: 2018年上半年, 去年底, 前三季度, 3月5日."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from etl.numbers.grammar import DAY, TO
from etl.numbers.magnitude import magnitude

JUST_NAMED = 31
"""Days up to which a month that was named is the one that a text calls 本月."""

YEAR = r"(?:(?:19[4-9]\d|20[0-4]\d)|[一二][〇零九][〇零一二三四五六七八九]{2})"
RELATIVE = r"(?:今年|本年度?|去年|上一?年度?|前年|明年|下一?年度|新的一年|(?<![年未])来年|当年|是年|同年|次年|翌年)(?!来)"
_YEARS, _RELATIVES = re.compile(YEAR), re.compile(RELATIVE)
_YEAR_NAMED = re.compile(rf"{YEAR}年?|{RELATIVE}")
_NUMBERS = re.compile(r"\d+|[一二两三四五六七八九十]+")
_ENDINGS = ("年底", "年末", "年终", "年初")
# 本月, 当月, 上个月, 本周三, 本季度, 19日上午, 昨日
_NEAR = re.compile(
    rf"(?P<step>[本上下当])个?月(?:(?P<on>{DAY})日)?|(?P<week>[本上]?)个?(?:周|星期)(?P<weekday>[一二三四五六日天末]?)|(?P<same>是月|[上中下]旬)|(?P<ago>[昨前][日天]|(?P<days>[一两二三四五])天前)|(?P<quarter>[本当]季)|(?P<day>{DAY})(?:[日号]?{TO}(?P<last>{DAY}))?[日号]"
)
_WEEKDAYS = "一二三四五六日"
_STEPS = {"上": -1, "本": 0, "当": 0, "下": 1}
_OFFSETS = {"今": 0, "去": -1, "上": -1, "前": -2, "明": 1, "来": 1, "下": 1, "新": 1}
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4}


class Now(NamedTuple):
    """What relative expressions hang on: 今年, 当年, and the last day the text speaks of.

    `reported` is the year of 全年 and 上半年, where a report of January calls it 去年; `opened` is the year that a paragraph begins with (2009年，…), of which its 全年 and 年末 are;
    `span` what was spoken of last, whose 去年同期 is a year earlier; `day` the last day named, of
    whose month 19日上午 is; `today` when news were written; `done` that the year is as good as over;
    `counted` the last day that its figures are of.
    """

    year: int | None
    mentioned: int | None
    cutoff: date | None
    reported: int | None = None
    opened: int | None = None
    span: tuple[date, date] | None = None
    day: date | None = None
    today: date | None = None
    done: bool = False
    counted: date | None = None


def month_end(day: date) -> date:
    """The last day of the month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def days_of(written: str, now: Now) -> tuple[date, date, bool] | None:
    """First and last day, and whether a month or day is named."""
    near = _NEAR.match(written.lstrip("截至止到自从由"))
    if near:
        return _near(near, now)
    years: list[int | None] = [_year(found) for found in _YEARS.findall(written)]
    relative = _RELATIVES.search(written)
    if relative:
        years = [_relative(relative[0], now)]
    elif not years:
        years = [
            now.opened or (now.mentioned if written[:2] in _ENDINGS else now.reported or now.year)
        ]
    if None in years:
        return None
    first, last = years[0] or 0, years[-1] or 0
    rest = _YEAR_NAMED.sub("", written).lstrip("截至止到自从由的")
    if "初" in rest and "月" not in rest:
        return date(first, 1, 1), date(first, 1, 1), False
    part = _part(rest, last) or (date(first, 1, 1), date(last, 12, 31), False)
    return part if first == last else (date(first, 1, 1), part[1], False)  # 2015年至2019年6月


def _year(written: str) -> int:
    return int(magnitude(written).value)


def _relative(word: str, now: Now) -> int | None:
    if word[0] == "上" and now.year is not None and now.mentioned == now.year - 1:
        return now.mentioned - 1  # 去年接待312批，上年为298批
    if word[0] == "本":
        return now.reported or now.year  # 本年度, of a text that calls it 去年 too
    if word[0] in _OFFSETS and now.year is not None:
        return now.year + _OFFSETS[word[0]]
    if word[0] in "次翌":
        return now.mentioned + 1 if now.mentioned else None
    return now.mentioned or now.year if word[0] in "当是同" else None


def _just_named(now: Now) -> bool:
    """Whether the last day named is of the weeks before the text was written: its 本月."""
    return bool(now.day and now.cutoff and 0 <= (now.cutoff - now.day).days <= JUST_NAMED)


def _near(written: re.Match[str], now: Now) -> tuple[date, date, bool] | None:
    """本月 is the month that the text was written in, 19日 of the month of the last day named."""
    if written["ago"]:
        return _ago(written, now.today) if now.today else None
    if written["weekday"] is not None:
        return _of_week(written, now) if now.today else None
    named = written["day"] or written["same"] or written["step"] == "当" or _just_named(now)
    today = now.day if named else now.cutoff
    if today is None:
        return None
    if written["day"]:
        numbers = [int(magnitude(day).value) for day in (written["day"], written["last"]) if day]
        return _dated(today.year, "", [today.month, *numbers])
    if written["same"]:
        return (*month_of(today), True)
    if written["quarter"]:
        last_month = 3 * ((today.month + 2) // 3)
        return (*months(today.year, last_month - 2, last_month), False)
    year, month = divmod(12 * today.year + today.month - 1 + _STEPS[written["step"]], 12)
    if written["on"]:
        return _dated(year, "", [month + 1, int(magnitude(written["on"]).value)])
    return (*months(year, month + 1, month + 1), True)


def _ago(written: re.Match[str], today: date) -> tuple[date, date, bool]:
    """昨日, 前天, 三天前 as said on a day."""
    days = int(magnitude(written["days"]).value) if written["days"] else 1 + ("前" in written[0])
    day = today - timedelta(days=days)
    return day, day, True


def _of_week(written: re.Match[str], now: Now) -> tuple[date, date, bool] | None:
    """本周三, 上周六, 上周末, 周二, 本周 as said on a day; weeks begin on Monday.

    A weekday alone is the last one that is over.
    """
    today = now.today
    if today is None:
        return None
    monday = today - timedelta(days=today.weekday() + 7 * (written["week"] == "上"))
    weekday = written["weekday"].replace("天", "日")
    if weekday == "末":
        return monday + timedelta(days=5), monday + timedelta(days=6), True
    if not weekday:
        return monday, monday + timedelta(days=6), True
    day = monday + timedelta(days=_WEEKDAYS.index(weekday))
    if not written["week"] and day > today:
        day -= timedelta(days=7)
    return day, day, True


def _part(rest: str, year: int) -> tuple[date, date, bool] | None:
    if "半年" in rest:
        return (*months(year, *((1, 6) if "上" in rest else (7, 12))), False)
    if "季度" in rest:
        return (*months(year, *_quarter(rest)), False)
    if "月" not in rest or rest in ("月底", "月末"):
        return None
    if "、" in rest:  # 7、8、9三个月
        named = [int(month) for month in re.findall(r"\d+", rest)]
        return (*months(year, named[0], named[-1]), False) if named == sorted(named) else None
    numbers = [int(magnitude(found).value) for found in _NUMBERS.findall(rest)]
    if not numbers or not 1 <= numbers[0] <= 12:
        return None
    if rest[0] in "前头":
        return (*months(year, 1, numbers[0]), False)
    if "日" in rest or "号" in rest:
        return _dated(year, rest, numbers)
    last = numbers[1] if len(numbers) > 1 and 1 <= numbers[1] <= 12 else numbers[0]
    return (*months(year, numbers[0], max(last, numbers[0])), len(numbers) == 1)


def _quarter(rest: str) -> tuple[int, int]:
    number = next((_QUARTERS.get(c) or int(c) for c in rest if c in "一二三四1234"), 2)
    return (1, 3 * number) if rest.startswith("前") else (3 * number - 2, 3 * number)


def _dated(year: int, rest: str, numbers: list[int]) -> tuple[date, date, bool] | None:
    months = rest.count("月")
    month, day = numbers[0], numbers[1] if len(numbers) > 1 else 1
    last_month = numbers[2] if months > 1 and len(numbers) > 2 else month
    last_day = numbers[-1] if len(numbers) > 2 else day
    try:
        return date(year, month, day), date(year, last_month, last_day), True
    except ValueError:
        return None


def months(year: int, first: int, last: int) -> tuple[date, date]:
    """From the first day of a month to the last day of another."""
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def month_of(day: date) -> tuple[date, date]:
    """The first and the last day of its month."""
    return months(day.year, day.month, day.month)
