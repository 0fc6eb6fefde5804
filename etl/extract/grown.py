"""Which figures of a sentence a rate of growth is of."""

from __future__ import annotations

import re

from etl.extract.numeral import Numeral, Role
from etl.extract.sentence import Sentence

OF_ALL = re.compile(r"[均都各]|双双")
# 参训企业负责人较上年增加: what the words of a clause of its own speak of
_OWN_NOUN = re.compile(
    r"，(?![同环]比|[比较与均都各双分总受严]|相比|因(?!公)|由于|随着|[前后]者)"
    r"(?P<noun>[\u4e00-\u9fff（）]{4,12}?)(?:[再又还也]|略有?)?(?:同比|[比较]|[与和跟](?:去年|上年)|增|下降|减|上升|压|缩)"
)
# Subjects whose figures count the same comings and goings.
_VISITS = {"guests", "delegations", "consular_corps", "ambassadors", "consuls_general"}
_SAME = re.compile(
    r"[批场]次|批数|团组|人[次数]|[份件数量总率额其全均各]|次\Z|同期|[两三四]项|指标"
)
_WHOLE = re.compile(r"总(?:数|量|人数|人次|批次|件数)")
_OF_PLACES = re.compile("个?(?:国|城)")
# Work of kinds that no rate has in common.
_WORK = re.compile(
    r"(?P<received>接待|来访|到访)|(?P<sent>因公出|出[国访境])|(?P<certified>认证)|(?P<visas>签证)|(?P<invited>邀请函)"
)
# 不见面办理率增长8%: the growth of a share, which is none of what it is a share of
_OF_SHARE = re.compile(
    r"(?:(?<!增长)率|占比|比重|满意度)(?:再|又|还|也|均|都|略有?)?(?:[同环]比|[比较与和跟]|增|提|上升|下降|降|减)"
)
NAMED = re.compile(
    r"(?P<batch>批次|批数|团组数|团组)|(?P<person>人次数?|人数)|(?P<copy>份数|件数)|(?P<event>场次)"
)
_UNIT_NAMES = {
    "batch": tuple("批个团"),
    "person": tuple("人名位"),
    "copy": tuple("份件本"),
    "event": ("场",),
}
_COMPARED_WITH = re.compile(
    r"[比较][^，。；\d]{0,4}(?:20\d\d年)?[^，。；\d]{0,8}的(?:[\d.万余多]+[批人次件份个名]+[、和]?)?\Z"
)
_BASE = re.compile(r"(?:去年|上一?年|前年)度?同期")
_BEFORE_FIGURE = re.compile(r"[，、]?(?:总量|总数|数量)?(?:达到?|至|为|到|，|共)+\Z")


def of_another(sentence: Sentence, figure: Numeral, lead: str, rate: Numeral) -> bool:
    """Whether a rate's own clause names another thing than the figure's does.

    举办培训21期，参训企业负责人较上年增加一半.
    """
    begun = max(0, lead.rfind("，"))
    if _OF_SHARE.search(lead, begun) and figure.counter not in ("%", "/"):
        return True
    if _speaks_of_another(sentence, figure, lead, rate) or _other_work(sentence, figure, lead):
        return True
    named = _OWN_NOUN.match(lead, begun)
    if named is None or _SAME.search(named["noun"]):
        return False
    said = sentence.text[figure.clause[0] : figure.clause[1]]
    noun = named["noun"]
    return not any(noun[i : i + 2] in said for i in range(len(noun) - 1))


def _speaks_of_another(sentence: Sentence, figure: Numeral, lead: str, rate: Numeral) -> bool:
    """Whether a clause of its own speaks of another subject: 友城达120个，因公出访团组增长10%."""
    comma = lead.rfind("，")
    if comma < 0 or figure.match is None:
        return False
    begun = rate.start - len(lead) + comma
    spoken = {
        m.subject.name for m in sentence.mentioned if begun <= m.start and m.end <= rate.start
    }
    own = figure.match.subject.name
    return bool(spoken) and own not in spoken and not (own in _VISITS and spoken & _VISITS)


def _other_work(sentence: Sentence, figure: Numeral, lead: str) -> bool:
    """Whether a clause of its own names other work: 接待外宾1560人次，出国人次下降5%."""
    comma = lead.rfind("，")
    told = _work(lead[comma:]) if comma >= 0 else set()
    done = _work(sentence.text[figure.clause[0] : figure.clause[1]])
    return bool(told and done) and not told & done


def _work(words: str) -> set[str | None]:
    return {match.lastgroup for match in _WORK.finditer(words)}


def targets_of(
    sentence: Sentence, run: list[Numeral], before: list[Numeral], lead: str
) -> list[Numeral]:
    """The figures that a run of rates is of: one each, all of a group, or the last one."""
    if len(run) > 1:
        before = [f for f in before if not in_bracket(sentence, f, run[0])]
        return before[-len(run) :] if len(before) >= len(run) else before
    if _WHOLE.search(lead):  # 常住2087人，来自96个国家，总数减少4.2%
        totals = [f for f in before if not (f.part or _OF_PLACES.match(f.counter))]
        before = totals or before
    names = [m.lastgroup or "" for m in NAMED.finditer(lead)]
    if OF_ALL.search(lead):
        return joined(sentence, before)
    if len(names) == 1:
        of_unit = [f for f in before if f.counter[:1] in _UNIT_NAMES[names[0]]]
        before = of_unit or [f for f in before[-1:] if not _is_of_a_unit(f)]
    return before[-1:]


def in_bracket(sentence: Sentence, figure: Numeral, behind: Numeral) -> bool:
    """Whether a figure stands in a bracket that closed before a number behind it."""
    between = sentence.text[figure.end : behind.start]
    return between.count("）") > between.count("（")


def _is_of_a_unit(figure: Numeral) -> bool:
    """Whether it counts in what a rate can name: 接待团组96批，接待人数同比增长20% is not its growth."""
    return any(figure.counter[:1] in counters for counters in _UNIT_NAMES.values())


def figures_between(
    sentence: Sentence, numerals: list[Numeral], start: int, end: int
) -> list[Numeral]:
    """The figures of a span of a sentence but ranks, fractions, and what others compare with."""
    return [
        n
        for n in numerals
        if n.role is Role.FIGURE
        and n.counter not in ("第", "/")
        and start <= n.start < end
        and not is_base(sentence, n)
    ]


def is_base(sentence: Sentence, figure: Numeral) -> bool:
    """Whether a figure is what another is compared with.

    上年同期为3806件，增长10.7%; 比2007年的1540人次减少14.8%.
    """
    before = sentence.text[figure.clause[0] : figure.start]
    return bool(_BASE.match(before) or _COMPARED_WITH.search(before))


def wholes(sentence: Sentence, figures: list[Numeral], position: int) -> list[Numeral]:
    """Behind a bracket that lists parts, growth is again that of the totals."""
    closed = sentence.text.rfind("）", sentence.start, position)
    totals = [f for f in figures if not f.part]
    return totals if totals and figures[-1].part and figures[-1].start < closed else figures


def figures_ahead(sentence: Sentence, run: list[Numeral], numerals: list[Numeral]) -> list[Numeral]:
    """增长22.7%和13%，达395批、1234人次: the figures stand behind their rates, one each."""
    following = [n for n in numerals if n.role is Role.FIGURE and n.start >= run[-1].end]
    if not following:
        return []
    between = sentence.text[run[-1].end : following[0].start]
    if len(between) >= 12 or not _BEFORE_FIGURE.search(between):
        return []
    ahead = following[: len(run)]
    return ahead if ahead[0] in joined(sentence, ahead) else ahead[:1]


def joined(sentence: Sentence, figures: list[Numeral]) -> list[Numeral]:
    """The last figures that are joined to one another: 74批891人次."""
    group = figures[-1:]
    for figure in reversed(figures[:-1]):
        between = sentence.text[figure.end : group[0].start]
        if len(between) > 6:
            break
        group.insert(0, figure)
    return group


def told_anew(sentence: Sentence, figure: Numeral, rate: Numeral) -> bool:
    """Whether another year is named between: 1125批，2013年当年即下降31.5%，降至207批."""
    return any(figure.end <= time.start and time.end <= rate.start for time in sentence.times)


def lead_of(sentence: Sentence, numeral: Numeral, numerals: list[Numeral]) -> str:
    """The words that belong to a rate, up to it."""
    return sentence.text[bound_of(sentence, numeral, numerals) : numeral.start]


def bound_of(sentence: Sentence, numeral: Numeral, numerals: list[Numeral]) -> int:
    """Where the words that belong to a rate begin: behind the last figure or rate."""
    ends = [
        n.end for n in numerals if n.end <= numeral.start and n.role in (Role.FIGURE, Role.GROWTH)
    ]
    return max([sentence.start, numeral.start - 40, *ends])
