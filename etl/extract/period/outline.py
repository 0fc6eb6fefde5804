"""What a whole report says about its time: its title, its dateline, its sections."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from dataclasses import dataclass
from datetime import date

from etl.extract.period.cut_off import counted_until
from etl.extract.period.days import YEAR, Now
from etl.extract.period.genre import SAID, begins_this_year, is_news, is_yearbook
from etl.extract.period.published import dateline, latest_day
from etl.extract.period.title import planned, titled
from etl.extract.subject.patterns import Patterns
from etl.numbers.magnitude import magnitude

SELDOM = 4
"""Times that 去年 is told for each 今年 that a text of that year may let fall."""
WEEK = 7
"""Days of a bulletin whose 周二 and 本周 are those of its title."""
LOOKING_BACK = 3
"""Month up to which a report that names only the year before speaks of that year; of a yearbook,
whose day is not known, any month."""
YEAR_DONE = (12, 20)
"""Month and day from which a text speaks of its whole year."""
TITLED_YEAR_DONE = (12, 1)
"""The same of a report whose title says that it is of the year."""

_WHOLE_YEAR = re.compile("一年来|全年|过去的?一年|年内|(?:总结|回顾|说说?|讲讲?)(?:一下)?去年")
_YEARS = re.compile(
    r"(?P<year>[12一二](?:(?<=1)9[89]\d|(?<=2)0[0-4]\d|(?<=[一二])[〇零九][〇零一二三四五六七八九]{2}))"
    r"(?<![\d自从].{4})年"
)
_EVENT_YEARS = re.compile(
    r"(20[0-4]\d)(?<!\d.{4})(?=[^\d年.,，。]{2,16}(?:论坛|大会|峰会|博览会|年会))"
)
_AHEAD = re.compile(r"(?<!截)(?:到|至|力争|计划)\Z")
_AHEAD_BEHIND = re.compile(
    r"(?:底|末)?(?:以前|之前|前)|(?:底|末)?[^，。；\n]{0,12}(?:目标|规划|远景|计划|思路|力争|打算|安排|要点)|工作(?:思路|计划|打算)"
)
# 2007年，要充分发挥…
_TO_DO = re.compile(
    r"，(?:我们|全[市省县区]|我[市省县区])?(?:要|将|深入|继续|进一步|力争|确保|计划|预计|拟|争取)"
)
# 今年打算, 部署今年: not the year that is reported
_THIS_YEAR_AHEAD = re.compile(
    r"今年(?:的?工作)?的?(?:打算|计划|安排|思路|目标|重点|是)|今年(?:的?[^，。；\d\n]{0,4}工作)?(?:怎么|如何)|今年[^，。；\d\n]{0,8}(?:将|要|拟|力争|预计)"
    r"|(?:[做抓]好|部署|安排|谋划|布置|展望|说|讲|谈谈?)今年"
)
_LAST_YEAR_TOLD = re.compile(r"(?<![比较与同])(?<![由从](?=去年的?\d))去年(?!同期)")
_EXPECTED = re.compile(r"(?:预计|计划|打算|展望|力争|目标)[^。；\n]{0,8}\Z")
_CUTOFFS = re.compile(
    rf"截[至止]到?(?P<year>{YEAR}年|今年)?(?P<m>\d{{1,2}})月(?:底|末|(?P<d>\d{{1,2}})日)"
)


@dataclass(frozen=True, slots=True)
class Outline:
    """The time of a report: the year it calls 今年, what it covers, its last day.

    `news`: it begins as news do, so that what has no date happened just before.
    `first` and `last` bound what its title says it covers (None: no such title); `cutoff` is
    the last day it can speak of, which may be later than its figures (1—10月, in a report of
    25 November); `why` says how the year is known. `speaking` is the year that
    去年 hangs on, where the text was written the year after the one it reports; `ahead` bounds
    what the title of a plan is of.
    """

    year: int | None
    first: date | None
    last: date | None
    cutoff: date | None
    exact: bool
    why: str
    speaking: int | None = None
    news: bool = False
    ahead: tuple[date, date] | None = None

    @property
    def now(self) -> Now:
        """What relative expressions hang on."""
        span = (self.first, self.last) if self.first and self.last else None
        week = span is not None and (span[1] - span[0]).days < WEEK
        day = self.cutoff if self.news or week else None
        year = self.speaking or self.year
        counted = min(filter(None, (self.cutoff, self.last)), default=None)
        return Now(year, None, self.cutoff, self.year, None, span, day, day, self.done, counted)

    @property
    def done(self) -> bool:
        """Whether what it says of its year is said of the whole year."""
        titled = bool(self.last and self.cutoff and self.last > self.cutoff)
        return bool(self.cutoff and _is_done(self.cutoff, titled=titled))


def outline(text: str, published: str, patterns: Patterns) -> Outline:
    """Reads title, dateline and years of clean text; `published` is what the text does not say."""
    latest, exact = latest_day(published) if published else dateline(text)
    covered = titled(text, latest, patterns)
    if covered:
        first, last = covered
        cutoff = last
        if exact and latest and first <= latest <= last:
            cutoff = latest
            last = last if _is_done(latest, titled=True) else counted_until(text, latest)
        looks_back = bool(latest and latest.year == last.year + 1)
        past = looks_back and _LAST_YEAR_TOLD.search(text) and not _reports_this_year(text)
        speaking = last.year + 1 if past else None
        why = f"标题 {first.year}年"
        return Outline(last.year, first, last, cutoff, exact, why, speaking)
    ahead = planned(text, latest, patterns)
    if ahead:
        why = f"标题 {ahead[0].year}年"
        return Outline(ahead[0].year, None, None, latest, exact, why, ahead=ahead)
    spoken = _spoken_of(text, patterns, latest)
    late = latest is not None and (
        latest.month <= LOOKING_BACK or not exact or is_yearbook(text, latest)
    )
    if latest and late and exact and begins_this_year(text, latest):
        late = False  # 1月19日，发布会举行。去年…
    of_last_year = late and exact and spoken is None and _WHOLE_YEAR.search(text)
    if latest and of_last_year:
        spoken = latest.year - 1
    if latest and late and spoken == latest.year - 1 and not _reports_this_year(text):
        if of_last_year:
            first, last, why = date(spoken, 1, 1), date(spoken, 12, 31), "一年之初写的全年"
            return Outline(spoken, first, last, last, exact, why, latest.year)
        why = f"文中年份 {spoken}"
        return Outline(spoken, None, None, date(spoken, 12, 31), exact, why, latest.year)
    if latest:
        news = exact and is_news(text, latest)
        why = f"发布 {latest.isoformat()}"
        return Outline(latest.year, None, None, latest, exact, why, news=news)
    if spoken is None:
        return Outline(None, None, None, None, False, "")
    return Outline(spoken, None, None, _last_named(text, spoken), False, f"文中最近年份 {spoken}")


def _is_done(day: date, *, titled: bool) -> bool:
    """Whether the year is over, as far as a report is concerned."""
    return (day.month, day.day) >= (TITLED_YEAR_DONE if titled else YEAR_DONE)


def _spoken_of(text: str, patterns: Patterns, latest: date | None) -> int | None:
    """The latest year that is not a plan's.

    In what appears early in a year that year, where it is only told what is to be done.
    """
    young = latest.year if latest and latest.month <= LOOKING_BACK else None
    years: Counter[int] = Counter()
    said = {match.start("year") for match in SAID.finditer(text)}
    for match in _YEARS.finditer(text):
        if match.start() in said:
            continue
        towards = _AHEAD.search(text, max(0, match.start() - 3), match.start())
        until = text.find("。", match.end(), match.end() + 30)
        around = max(0, match.start() - 20), until if until >= 0 else match.end() + 30
        if not (towards and patterns.plans.search(text, *around)) and not _AHEAD_BEHIND.match(
            text, match.end()
        ):
            year = int(magnitude(match["year"]).value)
            to_come = latest is not None and year > latest.year
            planned = _TO_DO.match(text, match.end()) or _EXPECTED.search(
                text, max(0, match.start() - 14), match.start()
            )
            if not to_come and (year != young or not planned):
                years[year] += 1
    for match in _EVENT_YEARS.finditer(text):
        years[int(match[1])] += 1
    return max(years) if years else None


def _reports_this_year(text: str) -> bool:
    """Whether 今年 is more than the year whose work lies ahead, and than a word among many of 去年."""
    reported = text.count("今年") - len(_THIS_YEAR_AHEAD.findall(text))
    return reported > len(_LAST_YEAR_TOLD.findall(text)) // SELDOM


def _last_named(text: str, year: int) -> date | None:
    days = []
    for match in _CUTOFFS.finditer(text):
        named = match["year"]
        of = int(magnitude(named[:-1]).value) if named and named != "今年" else year
        month = int(match["m"])
        if of == year and 1 <= month <= 12:
            last = monthrange(of, month)[1]
            days.append(date(of, month, min(int(match["d"] or last), last)))
    return max(days) if days else None
