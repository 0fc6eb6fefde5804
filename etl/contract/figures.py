"""What is published of figures: as reported or computed, the words around them, their reports."""

from __future__ import annotations

from etl.contract.fields import DATE, NUMBER, TEXT, TEXTS, WHOLE, Field, required

OBSERVATIONS = (
    required("observation_id", TEXT, "观测值编号", "observation id"),
    required("city_id", TEXT, "报告城市", "reporting city"),
    required("indicator_id", TEXT, "指标编号", "indicator id"),
    required("scope", TEXT, "口径限定（英文）", "what narrows the figure; empty: nothing"),
    required("scope_zh", TEXT, "口径限定", "the same in Chinese"),
    required("measure", TEXT, "计量性质", "flow, stock, cumulative or target"),
    Field("period_start", DATE, "时期起", "first day; empty where the report does not say"),
    Field("period_end", DATE, "时期止", "last day; equals the start of a stock"),
    required("period_label", TEXT, "时期", "SDMX-style label of the period"),
    required("period_basis", TEXT, "时期依据", "stated, inferred or unstated"),
    Field("value", NUMBER, "数值", "the number meant; empty for a range or an interval"),
    Field("value_low", NUMBER, "下界", "lower bound of what the form allows"),
    Field("value_high", NUMBER, "上界", "upper bound; empty: open above"),
    required("unit", TEXT, "单位编号", "unit code"),
    required("unit_zh", TEXT, "量词", "counter as printed"),
    required("qualifier", TEXT, "限定词", "exact, about, nearly, more than …"),
    Field(
        "growth",
        NUMBER,
        "同比",
        "year-on-year change as the report states it, a fraction; points: as a part of the rate before",
    ),
    Field("growth_low", NUMBER, "同比下界", "lower bound of the growth"),
    Field("growth_high", NUMBER, "同比上界", "upper bound of the growth"),
    required("growth_printed", TEXT, "同比原文", "growth as printed"),
    required("status", TEXT, "观测状态", "SDMX observation status, and R for rounded"),
    required("origin", TEXT, "取得方式", "reported, implied, difference or sum"),
    required("formula", TEXT, "算式", "how it was computed, with figure ids"),
    required("report_id", TEXT, "报告", "report it was read from; empty if computed"),
    required("figure_ids", TEXTS, "所用数字", "figures it is or was computed from"),
    required("part_of", TEXT, "所属总数", "observation of the total it is a part of"),
    required("as_printed", TEXT, "原文写法", "the report's own words, at most 30 characters"),
    Field("char_start", WHOLE, "起始位置", "offset of the printed figure in the report's text"),
    Field("char_end", WHOLE, "结束位置", "offset behind the printed figure"),
    required("also_at", TEXT, "其他位置", "further places, start:end;start:end"),
    required("note", TEXT, "备注", "ambiguity, inference, misprint"),
)

PASSAGES = (
    required("figure_id", TEXT, "数字编号", "figure id"),
    required("before", TEXT, "数字之前", "the sentence up to the figure"),
    required("printed", TEXT, "数字", "the figure as printed"),
    required("after", TEXT, "数字之后", "the sentence behind the figure"),
)

REPORTS = (
    required("report_id", TEXT, "报告编号", "report id"),
    required("city_id", TEXT, "城市", "city"),
    required("file", TEXT, "文件", "file name of the text"),
    required("title_zh", TEXT, "标题", "title"),
    required("publisher_zh", TEXT, "发布者", "publisher"),
    required("kind", TEXT, "类别", "kind of document"),
    required("published", TEXT, "发布日期", "date or range of dates of publication"),
    required("published_basis", TEXT, "日期依据", "how the date is known"),
    required("covers", TEXT, "涵盖时期", "what the report covers"),
    required("sha256", TEXT, "文本校验和", "SHA-256 of the text the offsets refer to"),
)

EVENTS = (
    required("event_id", TEXT, "事件编号", "event id"),
    required("city_id", TEXT, "城市", "city"),
    required("date", DATE, "日期", "earliest day that the known date allows"),
    required("date_precision", TEXT, "日期精度", "day, month or year"),
    required("kind", TEXT, "类别", "kind of event"),
    required("name_zh", TEXT, "名称", "name in Chinese"),
    required("name_en", TEXT, "英文名称", "name in English"),
    required("report_id", TEXT, "报告", "report that names it"),
    Field("char_start", WHOLE, "起始位置", "offset of the date in the report's text"),
    Field("char_end", WHOLE, "结束位置", "offset behind the date"),
)
