"""Expressions of time in a report: what span of days each of them means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from etl.extract.period.aside import OWN, is_own
from etl.extract.period.days import YEAR, Now, days_of, month_end
from etl.extract.period.reviews import five_years, recent_years
from etl.extract.period.time import Time, TimeKind
from etl.extract.period.wording import ERAS, FIVE, NOW, RECENT, TIME, VAGUE
from etl.periods import year_before

_COMPARED = re.compile(
    r"(?:比|较|同|与|因|由于|鉴于|[高低多少]于|等于|超|超过|相当于)(?:上年同期|去年同期)?\Z"
)
_AFTER_COMPARED = re.compile(
    r"(?:同期|全年同期)?(?:相比|同期)|的[\d.一二两三四五]{1,6}倍|(?:同期)?水平"
)
# 去年同期仅为36批, 较去年同期的36批: a figure of its own; 比去年同期 and 去年同期水平 only compare.
_SAME_TIME = re.compile(
    r"(?:去年|上一?年|前年)度?同期[^，。；、\n\d]{0,6}?(?:分别|[为是有达]|(?P<base>的))*(?=[\d一二三四五六七八九十百千近约超逾仅只])"
    r"(?![\d.]+(?:%|个?百分点|倍))"
)
_SET_AT = re.compile("(?:既定|[确制]定|下达|部署|安排|提出)的|(?<=年初)(?:预算|未?设|确定|计划)")
_SINCE_BEHIND = re.compile(r"[^，。；\n]{0,16}?(?:以来|起(?!步|草)|开始|至今)")
_FROM_THEN = re.compile(r"(?:以后|之后|起)(?![步草点诉来飞])")  # 2008年起, 11月7日以后
_TO_NOW = re.compile(rf"以来|{_FROM_THEN.pattern}")
_SO_FAR = re.compile(r"(?:[^，。；\n\d]{1,6})?以来")  # 1986年建市以来
_FOUNDED = re.compile(r"(?:创办|创立|成立|创建|始创|始办|首办|开办|始|创)于\Z")
_BEGUN = re.compile(
    r"(?:启动|启用|设立|成立|创办|创立|创建|开办|开通|建成)(?:[此该这]项业务|[^，。；\d]{2,10}业务)?(?:[，。](?![当次同]年)|[至到](?=\d))"
)  # 项目2003年启动，覆盖…
# 新华社北京10月24日电, 2019年4月12日 星期五: when it was written, not what it speaks of.
_DATELINE = re.compile(
    r"[电讯](?![话息影视子力台信])|[ 　]{0,4}[（(]?(?:星期|周)[一二三四五六日天]"
)
# 签署2011—2013年合作备忘录: the years of a paper
_SIGNED = re.compile(r"(?:签署|签订|续签|制[定订]|出台|印发|编制|通过)了?\Z")
_PAPER = re.compile(r"[^，。；\d]{0,16}(?:备忘录|协议|协定|计划|规划|纲要|方案|要点)")
# 2019年夏季达沃斯年会, in news: the name of what they tell of
_EDITION = re.compile(
    r"(?!.{0,16}(?:举办|举行|召开|参加|承办|组织|接待))[^，。；\d\n]{2,16}(?:年会|论坛|博览会|大会|峰会)"
)
_NAMED = re.compile(r"((?:19|20)\d\d)年[^，。；：（）\n\d]{2,20}（\Z")
_STOPPED = re.compile(r"(?:因[^，。；\d\n]{1,8})?(?:停办|停摆|暂停|中断)")  # 除2020年至2022年停办外
_OPENING = re.compile(
    r"开[营班赛](?P<since>以来)?"
)  # 7月15日开营: it went on for days in that month
_MULTIPLE = re.compile(r"的[\d.一二两三四五]{1,6}倍")
_STARTS = (_SO_FAR, _BEGUN, _FROM_THEN)
_NOT_MEANT = (_SET_AT, _DATELINE, _STOPPED)
LEAD = 40
"""Characters of a heading or a lead that may stand before the year of a paragraph."""
_WHOLE_YEAR = re.compile(rf"{YEAR}年度?\Z")


def read_times(text: str, start: int, end: int, now: Now) -> Iterator[Time]:
    """The expressions of time in `text[start:end]`; those that only compare are left out."""
    told: Time | None = None
    for match in TIME.finditer(text, start, end):
        before = text[max(start, match.start() - 5) : match.start()]
        own = OWN.match(text, match.end(), end) and "同期" not in match[0]
        compared = _COMPARED.search(before)
        stated = _SAME_TIME.match(text, match.start(), end)
        if stated and now.span and (stated["base"] or not compared):
            first, last = year_before(*now.span)
            yield Time(stated.start(), stated.end(), TimeKind.SPAN, first, last, own=True)
            continue
        compared = compared or _AFTER_COMPARED.match(text, match.end(), end)
        if before.endswith("持续"):  # 活动持续到7月30日 dates what is going on, no figure
            continue
        if compared and not (own and not _MULTIPLE.match(text, match.end(), end)):
            continue
        if any(said.match(text, match.end(), end) for said in _NOT_MEANT):
            continue
        if _SIGNED.search(before) and _PAPER.match(text, match.end(), end):
            continue
        if told and _is_named(match, told, text):
            continue
        if now.today and _WHOLE_YEAR.fullmatch(match[0]) and _EDITION.match(text, match.end(), end):
            continue
        time = _time(text, match, end, now)
        if time is not None:
            yield time
            now = heard(now, time, text)
            told = time if time.event else None


def _is_named(year: re.Match[str], told: Time, text: str) -> bool:
    """Whether a year belongs to the name of the event whose day is told.

    4月10日至30日，2018年…研修班; 9月12日，市外办主办的2023年…启动仪式.
    """
    if year[0] != f"{told.last:%Y}年":
        return False
    return year.start() == told.end + 1 or text[year.start() - 1] in "的“行办"


def heard(now: Now, time: Time, text: str) -> Now:
    """What the words after an expression of time hang on."""
    if time.kind is TimeKind.SINCE and time.first and time.first.month > 1 and now.cutoff:
        return now._replace(span=(time.first, now.cutoff))  # 2012年11月换届以来…，五年间…
    if time.last is None:
        onwards = text[time.start] not in "自从" and text.startswith("起", time.end)
        begun = onwards or text[time.start - 1] == "于"  # 始于1999年，十二年来
        return now._replace(mentioned=time.first.year) if time.first and begun else now
    if time.event:
        return now._replace(day=time.last) if time.kind is TimeKind.SPAN else now
    if time.own:  # 上年同期为35批 leaves 年末 where it was
        return now
    turned = now.opened and text.startswith("今年", time.start)  # 2019年，…；今年…，6月11日…
    opened = time.last.year if turned or _opens(text, time) else now.opened
    span = (time.first, time.last) if time.kind is TimeKind.SPAN and time.first else now.span
    year = time.last.year
    reported = max(now.reported or 0, year) if now.reported else None
    return now._replace(mentioned=year, reported=reported, opened=opened, span=span)


def _opens(text: str, time: Time) -> bool:
    """Whether a paragraph or a sentence of it begins with a whole year and a comma."""
    if not text.startswith("，", time.end) or not _WHOLE_YEAR.search(text, time.start, time.end):
        return False
    if text[time.start - 1] in "。；":
        return True
    line = text.rfind("\n", 0, time.start) + 1
    return time.start - line <= LEAD and "。" not in text[line : time.start]


def _time(text: str, match: re.Match[str], end: int, now: Now) -> Time | None:
    written = match[0]
    own = is_own(text, match, end, now)
    if NOW.fullmatch(written):
        return Time(*match.span(), TimeKind.NOW, None, now.cutoff)
    if VAGUE.fullmatch(written):
        return Time(*match.span(), TimeKind.VAGUE, None, None)
    if written in ERAS:
        return Time(*match.span(), TimeKind.SINCE, ERAS[written], None)
    if "五" in written and FIVE.fullmatch(written):
        return five_years(match, own=own)
    if RECENT.fullmatch(written):
        return recent_years(match, now)
    days = days_of(written, _of_edition(text, match.start(), now))
    if days is None:
        return None
    first, last, event = days
    if event and first == last and (opened := _OPENING.match(text, match.end(), end)):
        first, last = _opened(first, now, goes_on=bool(opened["since"]))
    if text.startswith("前", match.end()) and not event and "年" in written:
        return Time(*match.span(), TimeKind.UNTIL, first, last)
    if _is_start(text, match, end, past=first.year < (now.year or 0)):
        return Time(*match.span(), TimeKind.SINCE, first, None)
    goes_on = bool(_TO_NOW.match(text, match.end(), end))
    kind = _kind(written, goes_on=goes_on)
    if kind is TimeKind.SPAN and goes_on:
        whole = first.replace(month=12, day=31) if written[-1] == "初" else last
        last = _so_far(first, now) or whole
    return Time(*match.span(), kind, first, last, own, event)


def _of_edition(text: str, start: int, now: Now) -> Now:
    """What the days in a bracket hang on: 2019年服装节（9月2日至4日）."""
    if text[start - 1 : start] != "（":
        return now
    named = _NAMED.search(text, max(0, start - LEAD), start)
    return now._replace(opened=int(named[1])) if named else now


def _opened(day: date, now: Now, *, goes_on: bool) -> tuple[date, date]:
    """7月12日开营以来: until the last day told; 开营 alone: the month."""
    if goes_on and now.day and now.day >= day:
        return day, now.day
    return day.replace(day=1), month_end(day)


def _is_start(text: str, match: re.Match[str], end: int, *, past: bool) -> bool:
    """Whether a time is where something begins: 自2003年开办以来, 始于1999年, 2008年起."""
    if match[0][0] in "自从" and _SINCE_BEHIND.match(text, match.end(), end):
        return True
    if _FOUNDED.search(text, max(0, match.start() - 3), match.start()):
        return True
    return past and any(said.match(text, match.end(), end) for said in _STARTS)


def _kind(written: str, *, goes_on: bool) -> TimeKind:
    """Whether a time bounds what is said before it, or spans it; 今年初以来 spans."""
    if written[-1] == "初" and goes_on:
        return TimeKind.SPAN
    ends = written[-1] in "底末终初" and not written.endswith("周末")
    return TimeKind.UNTIL if written[0] in "截至到" or ends else TimeKind.SPAN


def _so_far(first: date, now: Now) -> date | None:
    """The last day of what began on a day and goes on, if the text is not older than that."""
    last = now.counted or now.cutoff
    if last is None or last < first:
        return None
    return last.replace(month=12, day=31) if now.done else last
