"""Whose growth a rate is: the figures before it, in order, by name, or all of them."""

from __future__ import annotations

import re

from etl.extract.numeral import Numeral, Role
from etl.extract.rates import Growth, growth_of
from etl.extract.roles import GROWTH_WORDS
from etl.extract.sentence import Sentence
from etl.numbers import NumberKind

RATE_KINDS = (
    NumberKind.PERCENT,
    NumberKind.FRACTION,
    NumberKind.MULTIPLE,
    NumberKind.PERCENTAGE_POINT,
)
_DOWN = re.compile(r"下降|减少|降低|降幅|回落|下滑|压减|压缩|缩减|锐减|负增长|减|降|跌")
# 比上年少12%, beside 至少 and 不少, which are no direction
_MORE_OR_LESS = re.compile(r"(?<![至不])(?:(?P<less>[少低])|[多高])\Z")
_UP_OR_DOWN = re.compile(GROWTH_WORDS)
_SPENT = re.compile("经费|支出|开支|费用")
_TOTAL = re.compile(r"[均都各]|双双")
# 参训企业负责人较上年增加: what the words of a clause of its own speak of
_OWN_NOUN = re.compile(
    r"，(?![同环]比|[比较与均都各双分总受严]|相比|因(?!公)|由于|随着|[前后]者)"
    r"(?P<noun>[\u4e00-\u9fff（）]{4,12}?)(?:[再又还也]|略有?)?(?:同比|[比较]|增|下降|减|上升|压|缩)"
)
_SAME = re.compile(r"批[次数]|团组|人[次数]|[份件数量总率额其全均各]|次\Z|同期")
_WHOLE = re.compile(r"总(?:数|量|人数|人次|批次|件数)")
_OF_PLACES = re.compile("个?(?:国|城)")
_NAMED = re.compile(
    r"(?P<batch>批次|批数|团组数|团组)|(?P<person>人次数?|人数)|(?P<copy>份数|件数)"
)
_UNIT_NAMES = {"batch": tuple("批个团"), "person": tuple("人名位"), "copy": tuple("份件本")}
_LEVEL = re.compile(
    r"(?P<before>批次|人次|人数)?(?P<all>[均都]|双双)?(?:同比|与[^，。；]{2,8}|较[^，。；]{2,6}?)?(?P<name>批次|人次|人数)?(?:基本)?持平"
)
_COMPARED_WITH = re.compile(
    r"[比较][^，。；\d]{0,4}(?:20\d\d年)?[^，。；\d]{0,8}的(?:[\d.万余多]+[批人次件份个名]+[、和]?)?\Z"
)
_OWN_BASE = re.compile(r"同比|[比较](?:上年|去年|上一年|20\d\d年)")
_BASE = re.compile(r"(?:去年|上一?年|前年)度?同期")
_BEFORE_FIGURE = re.compile(r"[，、]?(?:总量|总数|数量)?(?:达到?|至|为|到|，|共)+\Z")


def assign_growth(
    sentence: Sentence, numerals: list[Numeral], earlier: list[Numeral]
) -> dict[int, Growth]:
    """The growth of figures, keyed by the figure's start.

    `earlier` are the figures of the sentence before, for a sentence that has none of its own.
    """
    found: dict[int, Growth] = {}
    for run in _runs(sentence, numerals):
        for figure, growth in _of_run(sentence, run, numerals, earlier):
            found.setdefault(figure.start, growth)
    for match in _LEVEL.finditer(sentence.text, sentence.start, sentence.end):
        before = _figures(sentence, numerals, sentence.start, match.start()) or earlier
        before = _wholes(sentence, before, match.start())
        if name := match["name"] or match["before"]:
            before = [f for f in before if f.counter[0] == name[0]]
        for figure in _group(sentence, before) if match["all"] else before[-1:]:
            found.setdefault(figure.start, Growth(0.0, "持平"))
    return found


def _runs(sentence: Sentence, numerals: list[Numeral]) -> list[list[Numeral]]:
    """Rates that follow each other with nothing but a comma or a verb between them."""
    runs: list[list[Numeral]] = []
    previous: Numeral | None = None
    for numeral in numerals:
        if numeral.role is not Role.GROWTH or numeral.written.kind not in RATE_KINDS:
            previous = None if numeral.role is Role.FIGURE else previous
            continue
        between = sentence.text[previous.end : numeral.start] if previous else ""
        joined = bool(previous) and len(between) < 14 and not _NAMED.search(between)
        if joined and "，" not in between.strip("，"):
            runs[-1].append(numeral)
        else:
            runs.append([numeral])
        previous = numeral
    return runs


def _of_run(
    sentence: Sentence, run: list[Numeral], numerals: list[Numeral], earlier: list[Numeral]
) -> list[tuple[Numeral, Growth]]:
    rates = _rates(sentence, run, numerals)
    before = _figures(sentence, numerals, sentence.start, run[0].start)
    before = _wholes(sentence, before, run[0].start)
    if not before or _anew(sentence, before[-1], run[0]):
        ahead = _ahead(sentence, run, numerals)
        if ahead is not None:
            return [(ahead, rates[0])] if rates[0] else []
        before = before or earlier
    if not before:
        return []
    lead = _lead(sentence, run[0], numerals)
    targets = _targets(sentence, run, before, lead)
    if len(targets) < len(run):  # 环比增长5%，同比翻番: the first has another base
        rates = [growth for growth in rates if growth is not None]
    of_money = _SPENT.search(lead)  # 征求意见83条，经费支出下降42%
    pairs = zip(targets, rates, strict=False)
    return [
        (f, g)
        for f, g in pairs
        if g and ("元" in f.counter or not of_money) and not _of_another(sentence, f, lead)
    ]


def _of_another(sentence: Sentence, figure: Numeral, lead: str) -> bool:
    """Whether a rate's own clause names another thing than the figure's does.

    举办培训21期，参训企业负责人较上年增加一半.
    """
    named = _OWN_NOUN.match(lead, max(0, lead.rfind("，")))
    if named is None or _SAME.search(named["noun"]):
        return False
    said = sentence.text[figure.clause[0] : figure.clause[1]]
    noun = named["noun"]
    return not any(noun[i : i + 2] in said for i in range(len(noun) - 1))


def _targets(
    sentence: Sentence, run: list[Numeral], before: list[Numeral], lead: str
) -> list[Numeral]:
    if len(run) > 1:
        return before[-len(run) :] if len(before) >= len(run) else before
    if _WHOLE.search(lead):  # 常住2087人，来自96个国家，总数减少4.2%
        wholes = [f for f in before if not (f.part or _OF_PLACES.match(f.counter))]
        before = wholes or before
    names = [m.lastgroup or "" for m in _NAMED.finditer(lead)]
    if _TOTAL.search(lead):
        return _group(sentence, before)
    if len(names) == 1:
        before = [f for f in before if f.counter[:1] in _UNIT_NAMES[names[0]]] or before
    return before[-1:]


def _rates(sentence: Sentence, run: list[Numeral], numerals: list[Numeral]) -> list[Growth | None]:
    rates: list[Growth | None] = []
    falling = False
    for index, numeral in enumerate(run):
        left = run[index - 1].end if index else _bound(sentence, numeral, numerals)
        words = sentence.text[left : numeral.start]
        directions = _UP_OR_DOWN.findall(words)
        if directions:
            falling = bool(_DOWN.fullmatch(directions[-1]))
        elif compared := _MORE_OR_LESS.search(words):
            falling = bool(compared["less"])
        sign = -1 if falling or words.endswith("-") else 1
        same_base = index and rates[-1] is None and not _OWN_BASE.search(words)
        rates.append(None if same_base else growth_of(numeral, words, sign, sentence))
    return _repeated(sentence, run, rates, numerals)


def _repeated(
    sentence: Sentence, run: list[Numeral], rates: list[Growth | None], numerals: list[Numeral]
) -> list[Growth | None]:
    """均增长15%: one rate for every figure of the group."""
    lead = _lead(sentence, run[0], numerals)
    return rates * 12 if len(run) == 1 and _TOTAL.search(lead) else rates


def _lead(sentence: Sentence, numeral: Numeral, numerals: list[Numeral]) -> str:
    return sentence.text[_bound(sentence, numeral, numerals) : numeral.start]


def _bound(sentence: Sentence, numeral: Numeral, numerals: list[Numeral]) -> int:
    """Where the words that belong to a rate begin: behind the last figure or rate."""
    ends = [
        n.end for n in numerals if n.end <= numeral.start and n.role in (Role.FIGURE, Role.GROWTH)
    ]
    return max([sentence.start, numeral.start - 40, *ends])


def _figures(sentence: Sentence, numerals: list[Numeral], start: int, end: int) -> list[Numeral]:
    return [
        n
        for n in numerals
        if n.role is Role.FIGURE
        and n.counter not in ("第", "/")
        and start <= n.start < end
        and not _is_base(sentence, n)
    ]


def _is_base(sentence: Sentence, figure: Numeral) -> bool:
    """Whether a figure is what another is compared with.

    上年同期为3806件，增长10.7%; 比2007年的1540人次减少14.8%.
    """
    before = sentence.text[figure.clause[0] : figure.start]
    return bool(_BASE.match(before) or _COMPARED_WITH.search(before))


def _wholes(sentence: Sentence, figures: list[Numeral], position: int) -> list[Numeral]:
    """Behind a bracket that lists parts, growth is again that of the totals."""
    closed = sentence.text.rfind("）", sentence.start, position)
    totals = [f for f in figures if not f.part]
    return totals if totals and figures[-1].part and figures[-1].start < closed else figures


def _ahead(sentence: Sentence, run: list[Numeral], numerals: list[Numeral]) -> Numeral | None:
    """增长22.7%，达395例: the figure stands behind its rate."""
    following = [n for n in numerals if n.role is Role.FIGURE and n.start >= run[-1].end]
    if not following:
        return None
    between = sentence.text[run[-1].end : following[0].start]
    return following[0] if len(between) < 12 and _BEFORE_FIGURE.search(between) else None


def _anew(sentence: Sentence, figure: Numeral, rate: Numeral) -> bool:
    """Whether another year is named between: 1125批，2013年当年即下降31.5%，降至207批."""
    return any(figure.end <= time.start and time.end <= rate.start for time in sentence.times)


def _group(sentence: Sentence, figures: list[Numeral]) -> list[Numeral]:
    """The last figures that are joined to one another: 74批891人次."""
    group = figures[-1:]
    for figure in reversed(figures[:-1]):
        between = sentence.text[figure.end : group[0].start]
        if len(between) > 6:
            break
        group.insert(0, figure)
    return group
