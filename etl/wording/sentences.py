"""The sentences themselves, one a row, and how parts are put into them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple


class Words(NamedTuple):
    """One thing said in both languages."""

    zh: str
    en: str


# Clauses carry no full stop; `verdict` and the checks close them.
SENTENCES: dict[str, Words] = {
    # Verdicts.
    "comparable": Words("可比", "Comparable"),
    "after_conversion": Words("换算后可比", "Comparable after conversion"),
    "indicative": Words("仅供参考", "Indicative only"),
    "not_comparable": Words("不可比", "Not comparable"),
    "verdict": Words("{verdict}：{clauses}。", "{verdict}: {clauses}."),
    # Why two figures may be compared.
    "one_series": Words(
        "同一城市、同一指标、同一口径，只有时期不同",
        "same city, indicator and scope; only the period differs",
    ),
    "all_agree": Words("指标、口径、单位和时期一致", "indicator, scope, unit and period agree"),
    "dates_close": Words(
        "指标、口径、单位一致，时期相近（{left}与{right}）",
        "indicator, scope and unit agree, and the periods are close ({left} and {right})",
    ),
    "computed_one": Words("其中一个是推算数", "one of them is computed"),
    "computed_both": Words("两个都是推算数", "both are computed"),
    # Concept.
    "concept_different": Words(
        "不是同一件事：一为“{left}”，一为“{right}”",
        "not the same thing ({left} and {right})",
    ),
    # Unit.
    "unit_differs": Words(
        "单位不同：一为“{left}”，一为“{right}”，没有固定的换算关系",
        "units differ ({left} and {right}), with no fixed ratio between them",
    ),
    "unit_other": Words(
        "单位不同：一为“{left}”，一为“{right}”", "units differ ({left} and {right})"
    ),
    "unit_loose": Words(
        "单位不同（“{left}”与“{right}”）：{reason}", "units differ ({left} and {right}): {reason}"
    ),
    "unit_converted": Words("按{conversion}换算，{reason}", "{conversion}, because {reason}"),
    # Period.
    "period_one_unstated": Words("有一方未说明时期", "one of the two states no period"),
    "period_both_unstated": Words("双方均未说明时期", "neither states its period"),
    "period_length": Words(
        "时期长短悬殊：{left}计{left_days}天，{right}计{right_days}天",
        "the periods differ too much in length ({left}: {left_days} days, {right}: {right_days} days)",
    ),
    "period_part_year": Words("{part}不满一年", "{part} is less than a year"),
    "period_season": Words(
        "不是一年中的同一时段：{left}与{right}",
        "not the same part of the year ({left} and {right})",
    ),
    "period_year": Words(
        "年份不同：{left}与{right}",
        "different years ({left} and {right})",
    ),
    "period_date": Words(
        "所指时间不同：{left}与{right}",
        "different times ({left} and {right})",
    ),
    "period_since": Words("累计的起点未说明", "it is not said since when one of them is counted"),
    "period_break": Words(
        "其间序列中断：{reason}",
        "the series breaks between them ({reason})",
    ),
    # Scope.
    "scope_narrower": Words(
        "口径宽窄不同：一方只限“{scope}”",
        "one is narrower in scope ({scope})",
    ),
    "scope_other": Words(
        "口径不同：一为“{left}”，一为“{right}”",
        "scopes differ ({left} and {right})",
    ),
    "scope_occasion": Words(
        "两次不同的活动：“{left}”与“{right}”",
        "two different occasions ({left} and {right})",
    ),
    "scope_known": Words("口径：{reason}", "scope: {reason}"),
    # Measure.
    "measure_differs": Words(
        "计量性质不同：一为{left}，一为{right}", "one is {left}, the other {right}"
    ),
    "measure_target": Words(
        "目标只用来衡量进度，不是完成数", "a target measures progress, it is no achievement"
    ),
    "flow": Words("一段时期的发生数", "a flow over a period"),
    "stock": Words("某一天的存量", "a stock at a date"),
    "cumulative": Words("历年累计数", "a running total"),
    "target": Words("目标数", "a target"),
    # Precision.
    "precision": Words(
        "取值范围有重叠，分不出高低", "their intervals overlap, so neither ranks higher"
    ),
    # Ranks.
    "rank_none": Words("没有可以排名的数字", "there is nothing to rank"),
    "rank_refused": Words("不作排名。{reason}", "Not ranked. {reason}"),
    "rank_unknown": Words("没有这两个数字的比较结论", "the two figures have not been compared"),
    # What a check compares.
    "parts_and_total": Words(
        "分项合计{left}（{parts}），应不多于总数{right}",
        "The parts add up to {left} ({parts}) and should not exceed the total of {right}",
    ),
    "part_and_total": Words(
        "{parts}应不多于总数{right}", "{parts} should not exceed the total of {right}"
    ),
    "not_itemised": Words(
        "{compared}，其余{rest}未列明", "{compared}, which leaves {rest} not itemised"
    ),
    "rate_and_counts": Words(
        "{left_name}{left}，{right_name}{right}，报告的比率为{rate}",
        "{left_name} ({left}), {right_name} ({right}), and the rate reported ({rate})",
    ),
    "lesser_and_greater": Words(
        "{left_name}（{left}）应不多于{right_name}（{right}）",
        "{left_name} ({left}) should not exceed {right_name} ({right})",
    ),
    "growth_and_base": Words(
        "{left}，同比{growth}，由此推得上年同期为{base}",
        "{left}, {growth} on the year before, imply {base} a year earlier",
    ),
    "growth_without_base": Words(
        "{left}，同比{growth}，上年同期得不出整数",
        "{left}, {growth} on the year before: no whole number a year earlier fits",
    ),
    "same_thing_twice": Words(
        "{name}，{period}，有两个来源：{left}与{right}",
        "{name}, {period}, from two sources: {left} and {right}",
    ),
    "stock_and_new": Words(
        "{name}：{earlier_date}为{earlier}，{period}新增{new}，{date}为{right}",
        "{name}: {earlier} on {earlier_date}, {new} new in {period}, {right} on {date}",
    ),
    "cumulative_over_time": Words(
        "{name}累计：{earlier_period}为{left}，{period}为{right}",
        "{name}, running total: {left} ({earlier_period}), then {right} ({period})",
    ),
    "flow_and_cumulative": Words(
        "{name}：{flow_period}的{left}应包含在{period}累计的{right}之内",
        "{name}: {left} in {flow_period} should be within the running total of {right} ({period})",
    ),
    "part_and_year": Words(
        "{name}：{part_period}的{left}应包含在{period}的{right}之内",
        "{name}: {left} in {part_period} should be within the {right} of {period}",
    ),
    # How a check ends.
    "holds": Words("{compared}，相符。", "{compared}: consistent."),
    "cannot_tell": Words(
        "{compared}，无法判断：{why}。", "{compared}: cannot be told, because {why}."
    ),
    "does_not_hold": Words(
        "{compared}，不相符。可能的原因：{readings}。",
        "{compared}: the two differ. Possible readings: {readings}.",
    ),
    "growth_up": Words("增长{rate}", "up {rate}"),
    "growth_down": Words("下降{rate}", "down {rate}"),
    "growth_none": Words("持平", "unchanged"),
    # Why a check cannot tell.
    "too_rough": Words("数字不够精确", "the figures are not exact enough"),
    "not_alike": Words("计量的单位、性质或时期不同", "unit, measure or period are not the same"),
    "gap_between": Words(
        "两个总数口径不同，或报告未载其间的变化",
        "the totals differ in scope, or no report tells what happened in between",
    ),
    # Possible readings; none of them accuses.
    "base_revised": Words(
        "基数或早先的数字后来作过修订", "the base or an earlier figure was revised later"
    ),
    "other_scope": Words("两处口径不同", "the two are of different scope"),
    "misprint": Words("排印有误", "a misprint"),
}


def say(key: str, **parts: Words | str | int) -> Words:
    """A sentence with its parts filled in, each part in the sentence's own language."""
    template = SENTENCES[key]
    return Words(
        template.zh.format(**{name: _in(part, 0) for name, part in parts.items()}),
        template.en.format(**{name: _in(part, 1) for name, part in parts.items()}),
    )


def joined(clauses: Iterable[Words]) -> Words:
    """Clauses one after the other, as each language divides them."""
    said = list(dict.fromkeys(clauses))
    return Words("；".join(each.zh for each in said), "; ".join(each.en for each in said))


def listed(items: Iterable[Words]) -> Words:
    """A list inside a sentence."""
    said = list(items)
    return Words("、".join(each.zh for each in said), ", ".join(each.en for each in said))


def opened(sentence: Words) -> Words:
    """A sentence that begins with a capital where the language has them."""
    return Words(sentence.zh, sentence.en[:1].upper() + sentence.en[1:])


def headline(reason: Words) -> Words:
    """What a longer reason begins with, up to its first colon or comma."""
    return Words(re.split("[：，；]", reason.zh)[0], re.split("[:,;]", reason.en)[0])


def _in(part: Words | str | int, language: int) -> str:
    return part[language] if isinstance(part, Words) else str(part)
