"""Whether a figure flows, stands or runs up, as its indicator and its words say."""

from __future__ import annotations

import re

from etl.contract import Measure
from etl.extract.numeral import Numeral
from etl.extract.period.time import Time, TimeKind
from etl.extract.sentence import Sentence
from etl.extract.subject.patterns import Patterns

EACH = re.compile(r"每年|每届|每期|(?<![两二三四五六七八九十])年均")
_HAVING = re.compile(r"现有|在册|编制")
_GROWN = re.compile("增至|(?:增加|扩大|发展)到")
_STANDING = re.compile(r"达|有|现")
_PERHAPS_STANDING = re.compile(r"为|在|共")  # 共接待, 为企业办卡: of deeds too
_THINGS = ("人", "名", "位", "家", "个", "所", "项", "座", "个国家", "个国家和地区", "个城市", "国")
_DOING = re.compile(
    r"[办理审签发派送]|新|完成|举行|接[待收]|开展|组织(?=[^，。；\d]{0,12}\d)|邀请|处置|协助|出席|吸引|引进|参加|参与|提供|走访|慰问|资助|帮扶|救助|看望|培训|建成|获(?!批[^，。；]*设立)|捐|投入|使用|涉及|惠及|服务|协调|解决|回国|遣返|转运|授予|招[募收]|聘请|评选|表彰|来访|[出到]访|赴|参训|投诉"
)
# 高新区, 外侨办, “服务直通车”, 服务站: names with a verb in them
_NAMES = re.compile(
    r"“[^”]{1,20}”|[外侨事务]办(?![理成结好了])|办公室|办事处|[高国]?新[区城]|高新技术"
    r"|服务[站点中机平大]|理事|(?:开发|发展)(?:区|局|委)"
)
_ALREADY = re.compile(r"累计|历年|至今共")
# 当年获发186张，累计获发731张: of more than the year
_SUMMED_UP = re.compile(
    r"(?:当年|本月|当月)[^，。；\n]{0,40}\d[^，。；\d\n]{0,4}，累计[^，。；\d\n]{0,8}\Z"
    r"|(?:全年|今年|年内)[^，。；\n]{0,40}\d[^，。；\d\n]{0,4}，累计[办申发受获签颁核][^，。；\d\n]{0,8}\Z"
)
# 累计申办921张，其中今年申办274张
_BEYOND_YEAR = re.compile(r"[^，。；\d]{0,8}，其中，?(?:今年|本年|当年|年内)[^，。；\d]{0,12}\d")
_OF_TOTAL = re.compile(r"占[^，。；\d]{0,10}总[数量额]")
_SO_FAR = re.compile(r"(?:至今|迄今)[^，。；\d]*\Z")
_SUM = re.compile(r"累计[^，。；\d]*\Z")
HAPPENING = ("批", "批次", "人次", "次", "场", "场次", "起")


def measure_of(
    numeral: Numeral,
    sentence: Sentence,
    usual: Measure | None,
    time: Time | None,
    patterns: Patterns,
    *,
    reported: bool,
) -> Measure:
    """The measure of a figure that is no target.

    `usual` is the measure of its indicator, `time` the expression of time it hangs on, `reported`
    whether the text said before which period it is of.
    """
    so_far = _SO_FAR.search(sentence.text, numeral.clause[0], numeral.start)
    if usual is not Measure.STOCK and numeral.counter in HAPPENING and so_far:
        return Measure.CUMULATIVE
    if usual in (Measure.STOCK, Measure.TARGET) or (
        usual is None and _stands(numeral, sentence, time, patterns)
    ):
        return Measure.STOCK
    since = any(t.kind is TimeKind.SINCE and t.end <= numeral.start for t in sentence.times)
    flowing = time is not None and time.kind is TimeKind.SPAN
    text = sentence.text
    clause = text[numeral.clause[0] : numeral.clause[1]]
    sums = flowing and time is not None and _sums_up(time, numeral, text)
    if usual is Measure.CUMULATIVE:
        told = (flowing and not sums) or (
            reported and not patterns.cumulative.search(text, sentence.start, numeral.end)
        )
        return Measure.FLOW if told and not since else Measure.CUMULATIVE
    if since and not EACH.search(clause) and not (flowing and time and _behind(time, sentence)):
        return Measure.CUMULATIVE
    if EACH.search(clause):
        return Measure.FLOW
    beyond = "累计" in clause and _BEYOND_YEAR.match(text, numeral.end)
    if beyond or _SUMMED_UP.search(text, sentence.start, numeral.start):
        return Measure.CUMULATIVE
    adds_up = sums or (not flowing and not reported and _ALREADY.search(clause))
    return Measure.CUMULATIVE if adds_up else Measure.FLOW


def runs_up(numeral: Numeral, sentence: Sentence, before: list[Numeral]) -> bool:
    """Whether a figure sums up more than the one before it: 申办1205张，累计申办8000张.

    Both are of one thing; behind several, or behind a time of its own, 累计 may only add up.
    """
    alike = [n for n in before if n.counter == numeral.counter and not n.part]
    summed = _SUM.search(sentence.text, numeral.clause[0], numeral.start)
    if not summed or len(alike) != 1 or not (numeral.match and alike[0].match):
        return False
    if alike[0].match.subject is not numeral.match.subject:
        return False
    if (alike[0].written.low or 0) >= (numeral.written.low or 0):
        return False
    return not any(alike[0].end <= time.start < numeral.start for time in sentence.times)


def no_deed(numeral: Numeral, sentence: Sentence) -> bool:
    """Whether a clause counts things and tells of nothing that was done."""
    clause = sentence.text[numeral.clause[0] : numeral.clause[1]]
    done = _DOING.search(_NAMES.sub("", clause)) or _ALREADY.search(clause)
    return numeral.counter in _THINGS and not done


def _stands(numeral: Numeral, sentence: Sentence, time: Time | None, patterns: Patterns) -> bool:
    """Whether the words say so, where the catalogue has no such indicator."""
    clause = sentence.text[numeral.clause[0] : numeral.clause[1]]
    said = sentence.text[_turned(numeral, sentence, time) : numeral.start]
    standing = time is not None and time.kind in (TimeKind.NOW, TimeKind.UNTIL)
    done = _DOING.search(_NAMES.sub("", clause))
    word = patterns.stock.search(_OF_TOTAL.sub("", clause))
    spanned = word and word[0] == "共有" and time is not None and time.kind is TimeKind.SPAN
    happened = spanned or (word and _GROWN.match(word[0]) and numeral.counter in HAPPENING)
    return bool(
        (numeral.counter == "第" and not (time and time.kind is TimeKind.SPAN))
        or (word and not happened)
        or (patterns.populations.search(clause) and not done)
        or _HAVING.search(said)
        or (standing and (_STANDING.search(clause) or no_deed(numeral, sentence)))
        or (standing and not done and _PERHAPS_STANDING.search(clause))
    )


def _turned(numeral: Numeral, sentence: Sentence, time: Time | None) -> int:
    """Where a sentence turns from what is there to what was done: 现有…13名，全年挽回….

    Last year's number beside it is there too: 在册643人，去年同期598人.
    """
    if time is None or time.kind is not TimeKind.SPAN or time.end > numeral.start:
        return sentence.start
    return sentence.start if sentence.text[time.start] in "去上" else time.end


def is_long(time: Time) -> bool:
    """Whether a span of time has more than one year."""
    return bool(time.first and time.last and time.first.year < time.last.year)


def _sums_up(time: Time, numeral: Numeral, text: str) -> bool:
    """Whether a figure is said to be the total of several years: 1991—2005年，累计派出120人."""
    begun = _begin(time, text) if time.start < numeral.start else numeral.clause[0]
    return is_long(time) and bool(_ALREADY.search(text, begun, numeral.start))


def _begin(time: Time, text: str) -> int:
    """Where what is said of a time begins: 五年来累计…，申办…; 累计（2005—2012年）."""
    return time.end if text[time.start - 1] != "（" else max(0, time.start - 3)


def _behind(time: Time, sentence: Sentence) -> bool:
    """Whether a span of time stands behind the start that 自…以来 gave."""
    starts = [t.end for t in sentence.times if t.kind is TimeKind.SINCE]
    return bool(starts) and time.start > max(starts)
