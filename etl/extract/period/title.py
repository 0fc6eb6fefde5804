"""What the title of a report says it covers: a year, a part of one, a month."""

from __future__ import annotations

import re
from datetime import date

from etl.extract.period.days import YEAR, months
from etl.extract.period.reviews import first_of_plan
from etl.extract.subject.patterns import Patterns
from etl.numbers.grammar import TO
from etl.numbers.magnitude import magnitude

TITLE_LINES = 8

LONGEST_TITLE = 40

HEAD = 2000
"""Characters within which a report says what it covers."""

# 一季度“开门红”工作情况: a motto may stand before what the title is of
_AFFAIRS = r"(?:“[^”\n]{1,12}”)?(?:全[市省县区]|我[市省县区办])?(?:外事|侨务|港澳|涉外|外办|因公|工作|动态|情况|简报|月报|信息|统计|领事|来访|接待)"
_TITLE = re.compile(
    rf"(?P<year>{YEAR})年(?:度)?(?![^，。；\n]{{0,6}}以来)(?P<part>上半年|前三季度|第?[一二三四]季度|1(?:月)?[-—~至]\d{{1,2}}月|\d{{1,2}}月份?(?={_AFFAIRS}))?"
    r"[^，。；\n]{0,40}?(?:总结|报告|回顾|回眸|综述|情况|数据|成绩|纪实|述职|盘点|年鉴|公报|年报|小结|通报|统计|亮点|要点|简报|概况|工作|大事记|决算|自评|绩效评价)"
)
# 某某市志（2006—2015）, 2018—2022年工作情况, “十三五”工作回顾: several years
_SEVERAL = re.compile(
    rf"(?:(?P<first>{YEAR})年?{TO}{{1,2}}(?P<last>{YEAR})年?|“?(?P<plan>十[一二三四]五)”?(?:时期|期间)?)"
)
_LOOKS_BACK = re.compile(r"志(?:[（(]|$)|总结|回顾|综述|情况|汇报|成就|纪实|概况")
_DONE = re.compile("总结|回顾|情况|完成|报告|执行|盘点")
# 5月份外事工作动态, 三季度工作小结: a line of its own
_PART_ALONE = re.compile(
    rf"(?<![\d年])(?P<part>(?:1[0-2]|[1-9])月份?|上半年|半年|前三季度|第?[一二三四]季度)"
    rf"(?={_AFFAIRS})[^，。；\n\d]{{2,20}}(?:（20\d\d）)?$",
    re.M,
)
# 外事一周（2019年7月15日—7月21日）
_WEEK = re.compile(
    rf"周[^，。；\n]{{0,12}}（(?P<year>{YEAR})年(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})日?{TO}{{1,2}}"
    r"(?:(?P<last_month>\d{1,2})月)?(?P<last_day>\d{1,2})日）"
)
# 以下数据均为1—11月, 文中数据截至10月底
_DATA = re.compile(
    rf"数据[^。\n\d]{{0,16}}(?:为|截[至止]到?|统计[至到])(?:{YEAR}年)?(?:1月?{TO})?(?P<month>1[0-2]|[1-9])月"
)


def titled(text: str, latest: date | None, patterns: Patterns) -> tuple[date, date] | None:
    """The first and last day that the title covers; None for a plan, and where there is no title.

    `latest` is the day that the report was published.
    """
    head = "\n".join(text[:HEAD].split("\n")[:TITLE_LINES])
    if week := _WEEK.search(head):
        return _days(week)
    title = _TITLE.search(head)
    below = head.find("\n", title.end()) if title else -1
    several = _several_years(head[:below] if below >= 0 else head, latest, patterns)
    if several:
        return several
    if title is None:
        return _without_year(head, latest)
    first, last = _covered(title)
    ahead = latest is not None and first > latest  # of a year to come
    plan = patterns.plans.search(title[0]) or _is_of_a_plan(title, latest, patterns)
    if ahead or plan:
        return None
    data = _DATA.search(text, 0, HEAD)
    until = months(last.year, 1, int(data["month"]))[1] if data else last
    return first, until if first <= until <= last else last


def _days(week: re.Match[str]) -> tuple[date, date] | None:
    year, month = int(week["year"]), int(week["month"])
    last_month = int(week["last_month"] or month)
    try:
        first = date(year, month, int(week["day"]))
        last = date(year + (last_month < month), last_month, int(week["last_day"]))
    except ValueError:
        return None
    return (first, last) if first <= last else None


def planned(text: str, latest: date | None, patterns: Patterns) -> tuple[date, date] | None:
    """The first and last day that the title of a plan is of: 2014年工作要点, in early 2014."""
    for line in text[:HEAD].split("\n")[:TITLE_LINES]:
        title = _TITLE.search(line) if len(line) <= LONGEST_TITLE and "，" not in line else None
        if title is None or latest is None:
            continue
        first, last = _covered(title)
        if last > latest and _is_of_a_plan(title, latest, patterns):
            return first, last
    return None


def _several_years(head: str, latest: date | None, patterns: Patterns) -> tuple[date, date] | None:
    """The years of a review or a gazetteer, whose title line has nothing of plans."""
    for line in head.split("\n"):
        years = _SEVERAL.search(line)
        if years is None or not _is_review(line, years, patterns):
            continue
        first, last = _first_and_last(years)
        if first < last and (latest is None or last <= latest.year):
            return date(first, 1, 1), date(last, 12, 31)
    return None


def _is_review(line: str, years: re.Match[str], patterns: Patterns) -> bool:
    """Not 2020年工作总结及“十三五”工作回顾, which is of one year first."""
    if len(line) > LONGEST_TITLE or "，" in line or not _LOOKS_BACK.search(line):
        return False
    of_one = _TITLE.search(line[: years.start()] + line[years.end() :])
    return not of_one and not patterns.plan_sections.search(line)


def _first_and_last(years: re.Match[str]) -> tuple[int, int]:
    if years["plan"]:
        first = first_of_plan(years["plan"])
        return first, first + 4
    return int(magnitude(years["first"]).value), int(magnitude(years["last"]).value)


def _without_year(head: str, latest: date | None) -> tuple[date, date] | None:
    """A bulletin's 5月份外事工作动态 or 三季度工作小结, of the last such month or quarter."""
    title = _PART_ALONE.search(head)
    if title is None or latest is None:
        return None
    first, last = _part(latest.year, title["part"])
    return (first, last) if first <= latest else _part(latest.year - 1, title["part"])


def _is_of_a_plan(title: re.Match[str], latest: date | None, patterns: Patterns) -> bool:
    """Whether a title of the first half of a year is of what is to be done in it."""
    line = title.string[title.start() :].partition("\n")[0]
    early = (
        latest is not None
        and latest.month <= 6
        and int(magnitude(title["year"]).value) == latest.year
    )
    return bool(early and patterns.plan_sections.search(line) and not _DONE.search(line))


def _covered(title: re.Match[str]) -> tuple[date, date]:
    return _part(int(magnitude(title["year"]).value), title["part"] or "")


def _part(year: int, part: str) -> tuple[date, date]:
    numbers = [min(12, max(1, int(n))) for n in re.findall(r"\d+", part)]
    if part in ("上半年", "半年"):
        return months(year, 1, 6)
    if part == "前三季度":
        return months(year, 1, 9)
    if part.endswith("季度"):
        last = 3 * ("一二三四".index(part[-3]) + 1)
        return months(year, last - 2, last)
    return months(year, numbers[0], numbers[-1]) if numbers else months(year, 1, 12)
