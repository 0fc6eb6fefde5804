"""What is published: one pyarrow schema a table.

Every field is defined once, with its meaning in Chinese and English; the schemas, the
Parquet metadata and the data dictionary all come from these definitions.
"""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa


@dataclass(frozen=True, slots=True)
class Field:
    """One column: its type, and what it means in both languages."""

    name: str
    type: pa.DataType
    zh: str
    en: str
    nullable: bool = True


TEXT, NUMBER, WHOLE, DATE = pa.string(), pa.float64(), pa.int64(), pa.date32()
TEXTS = pa.list_(pa.string())


def _required(name: str, kind: pa.DataType, zh: str, en: str) -> Field:
    return Field(name, kind, zh, en, nullable=False)


OBSERVATIONS = (
    _required("observation_id", TEXT, "观测值编号", "observation id"),
    _required("city_id", TEXT, "报告城市", "reporting city"),
    _required("indicator_id", TEXT, "指标编号", "indicator id"),
    _required("scope", TEXT, "口径限定（英文）", "what narrows the figure; empty: nothing"),
    _required("scope_zh", TEXT, "口径限定", "the same in Chinese"),
    _required("measure", TEXT, "计量性质", "flow, stock, cumulative or target"),
    Field("period_start", DATE, "时期起", "first day; empty where the report does not say"),
    Field("period_end", DATE, "时期止", "last day; equals the start of a stock"),
    _required("period_label", TEXT, "时期", "SDMX-style label of the period"),
    _required("period_basis", TEXT, "时期依据", "stated, inferred or unstated"),
    Field("value", NUMBER, "数值", "the number meant; empty for a range or an interval"),
    Field("value_low", NUMBER, "下界", "lower bound of what the form allows"),
    Field("value_high", NUMBER, "上界", "upper bound; empty: open above"),
    _required("unit", TEXT, "单位编号", "unit code"),
    _required("unit_zh", TEXT, "量词", "counter as printed"),
    _required("qualifier", TEXT, "限定词", "exact, about, nearly, more than …"),
    Field("growth", NUMBER, "同比", "year-on-year change as the report states it, a fraction"),
    Field("growth_low", NUMBER, "同比下界", "lower bound of the growth"),
    Field("growth_high", NUMBER, "同比上界", "upper bound of the growth"),
    _required("growth_printed", TEXT, "同比原文", "growth as printed"),
    _required("status", TEXT, "观测状态", "SDMX observation status, and R for rounded"),
    _required("origin", TEXT, "取得方式", "reported, implied, difference or sum"),
    _required("formula", TEXT, "算式", "how it was computed, with figure ids"),
    _required("report_id", TEXT, "报告", "report it was read from; empty if computed"),
    _required("figure_ids", TEXTS, "所用数字", "figures it is or was computed from"),
    _required("part_of", TEXT, "所属总数", "observation of the total it is a part of"),
    _required("as_printed", TEXT, "原文写法", "the report's own words, at most 30 characters"),
    Field("char_start", WHOLE, "起始位置", "offset of the printed figure in the report's text"),
    Field("char_end", WHOLE, "结束位置", "offset behind the printed figure"),
    _required("also_at", TEXT, "其他位置", "further places, start:end;start:end"),
    _required("note", TEXT, "备注", "ambiguity, inference, misprint"),
)

PASSAGES = (
    _required("figure_id", TEXT, "数字编号", "figure id"),
    _required("before", TEXT, "数字之前", "the sentence up to the figure"),
    _required("printed", TEXT, "数字", "the figure as printed"),
    _required("after", TEXT, "数字之后", "the sentence behind the figure"),
)

INDICATORS = (
    _required("indicator_id", TEXT, "指标编号", "indicator id"),
    _required("topic", TEXT, "主题", "topic"),
    _required("family", TEXT, "指标族", "indicators that a reader would set side by side"),
    _required("name_zh", TEXT, "名称", "name in Chinese"),
    _required("name_en", TEXT, "英文名称", "name in English"),
    _required("unit", TEXT, "常用单位", "usual unit"),
    _required("measure", TEXT, "计量性质", "usual measure"),
    _required("definition_zh", TEXT, "定义", "definition in Chinese"),
    _required("definition_en", TEXT, "英文定义", "definition in English"),
    _required("city_id", TEXT, "专属城市", "city whose own programme it counts; empty: any city"),
)

TOPICS = (
    _required("topic", TEXT, "主题编号", "topic id"),
    _required("name_zh", TEXT, "名称", "name in Chinese"),
    _required("name_en", TEXT, "英文名称", "name in English"),
)

FAMILIES = (
    _required("family", TEXT, "指标族编号", "family id"),
    _required("topic", TEXT, "主题", "topic"),
    _required("name_zh", TEXT, "名称", "name in Chinese"),
    _required("name_en", TEXT, "英文名称", "name in English"),
    Field("headline", WHOLE, "总览顺序", "place among the headline figures; empty: none"),
)

UNITS = (
    _required("unit", TEXT, "单位编号", "unit code"),
    _required("name_zh", TEXT, "名称", "counter in Chinese"),
    _required("name_en", TEXT, "英文名称", "name in English, singular"),
    _required("plural_en", TEXT, "英文复数", "name in English, plural"),
    _required("whole", pa.bool_(), "整数", "whether it counts things"),
    _required(
        *("counters_en", TEXT, "量词的英文名称"),
        "names in English of counters that say more than the unit: counter=singular/plural;…",
    ),
)

REPORTS = (
    _required("report_id", TEXT, "报告编号", "report id"),
    _required("city_id", TEXT, "城市", "city"),
    _required("file", TEXT, "文件", "file name of the text"),
    _required("title_zh", TEXT, "标题", "title"),
    _required("publisher_zh", TEXT, "发布者", "publisher"),
    _required("kind", TEXT, "类别", "kind of document"),
    _required("published", TEXT, "发布日期", "date or range of dates of publication"),
    _required("published_basis", TEXT, "日期依据", "how the date is known"),
    _required("covers", TEXT, "涵盖时期", "what the report covers"),
    _required("sha256", TEXT, "文本校验和", "SHA-256 of the text the offsets refer to"),
)

CITIES = (
    _required("city_id", TEXT, "城市编号", "city id"),
    _required("name_zh", TEXT, "名称", "name in Chinese"),
    _required("name_en", TEXT, "英文名称", "name in English"),
    _required("lat", NUMBER, "纬度", "latitude, degrees"),
    _required("lon", NUMBER, "经度", "longitude, degrees"),
    _required("x", NUMBER, "图上横坐标", "map coordinate, Equal Earth centred on 150° E"),
    _required("y", NUMBER, "图上纵坐标", "map coordinate"),
    _required("population", WHOLE, "常住人口", "resident population"),
    _required("population_date", DATE, "人口日期", "reference date of the population"),
    _required("population_source", TEXT, "人口来源", "source of the population"),
)

PARTNERSHIPS = (
    _required("partnership_id", TEXT, "结好编号", "partnership id"),
    _required("city_id", TEXT, "中方城市", "home city"),
    _required("division_zh", TEXT, "中方区县", "county or district of the home city; empty: city"),
    _required("division_en", TEXT, "中方区县（英文）", "the same in English"),
    _required("place_id", TEXT, "对方编号", "partner place"),
    _required("name_zh", TEXT, "对方名称", "partner's name in Chinese"),
    _required("name_en", TEXT, "对方英文名称", "partner's name in English"),
    _required("name_local", TEXT, "对方本地名称", "partner's name in its own language"),
    _required("aliases", TEXTS, "别名", "other names in print"),
    _required("country", TEXT, "国家和地区代码", "ISO 3166-1 alpha-2"),
    _required("country_zh", TEXT, "国家和地区", "country or region in Chinese"),
    _required("country_en", TEXT, "国家和地区（英文）", "country or region in English"),
    _required("continent", TEXT, "大洲", "continent in Chinese"),
    _required("continent_en", TEXT, "大洲（英文）", "continent"),
    _required("groups", TEXTS, "国家组", "country groups it is a member of today"),
    _required("kind", TEXT, "性质", "sister city, friendly exchange, unknown, in preparation"),
    Field("signed", DATE, "结好日期", "earliest day that the known date allows"),
    _required("signed_precision", TEXT, "日期精度", "day, month, year or none"),
    Field("ended", DATE, "终止日期", "day the tie ended"),
    _required("lat", NUMBER, "纬度", "latitude, degrees"),
    _required("lon", NUMBER, "经度", "longitude, degrees"),
    _required("x", NUMBER, "图上横坐标", "map coordinate, Equal Earth centred on 150° E"),
    _required("y", NUMBER, "图上纵坐标", "map coordinate"),
    _required("distance_km", NUMBER, "距离", "great-circle distance from the home city, km"),
    _required("source", TEXT, "来源", "source"),
    _required("confidence", TEXT, "可信度", "high, medium or low"),
    _required("note", TEXT, "备注", "note"),
    _required("geometry", pa.binary(), "位置", "partner point, WKB, EPSG:4326"),
)

GROUPS = (
    _required("group", TEXT, "国家组", "country group"),
    _required("name_zh", TEXT, "名称", "name in Chinese"),
    _required("name_en", TEXT, "英文名称", "name in English"),
    _required("as_of", TEXT, "截至", "state of the list"),
    _required("source", TEXT, "来源", "source"),
)

EVENTS = (
    _required("event_id", TEXT, "事件编号", "event id"),
    _required("city_id", TEXT, "城市", "city"),
    _required("date", DATE, "日期", "earliest day that the known date allows"),
    _required("date_precision", TEXT, "日期精度", "day, month or year"),
    _required("kind", TEXT, "类别", "kind of event"),
    _required("name_zh", TEXT, "名称", "name in Chinese"),
    _required("name_en", TEXT, "英文名称", "name in English"),
    _required("report_id", TEXT, "报告", "report that names it"),
    Field("char_start", WHOLE, "起始位置", "offset of the date in the report's text"),
    Field("char_end", WHOLE, "结束位置", "offset behind the date"),
)

BREAKS = (
    _required("break_id", TEXT, "中断编号", "break id"),
    _required("indicator_ids", TEXTS, "指标", "indicators whose series are cut"),
    _required("date_start", DATE, "起", "first day of the break"),
    Field("date_end", DATE, "止", "last day; empty: it lasts"),
    _required("reason_zh", TEXT, "原因", "reason in Chinese"),
    _required("reason_en", TEXT, "英文原因", "reason in English"),
    _required("source", TEXT, "来源", "source"),
)

QUALIFIERS = (
    _required("rule", TEXT, "规则", "rule id"),
    _required("written_zh", TEXT, "写法", "how it is written"),
    _required("reaches_zh", TEXT, "取值范围", "how far it reaches, in Chinese"),
    _required("reaches_en", TEXT, "取值范围（英文）", "how far it reaches, in English"),
    _required("reason_zh", TEXT, "理由", "why, in Chinese"),
    _required("reason_en", TEXT, "理由（英文）", "why, in English"),
)

CONCEPTS = (
    _required("concept_id", TEXT, "概念关系编号", "id of the pair"),
    _required("left_indicator", TEXT, "甲", "first indicator"),
    _required("right_indicator", TEXT, "乙", "second indicator"),
    _required("relation", TEXT, "关系", "same, occasion, part, unclear or different"),
    _required("reason_zh", TEXT, "理由", "reason in Chinese"),
    _required("reason_en", TEXT, "英文理由", "reason in English"),
)

COMPARISONS = (
    _required("left_id", TEXT, "甲", "first observation"),
    _required("right_id", TEXT, "乙", "second observation"),
    _required("family", TEXT, "指标族", "indicator family"),
    _required("verdict", TEXT, "结论", "verdict"),
    _required("dimensions", TEXTS, "差异", "dimensions on which they differ"),
    _required("conversion", TEXT, "换算", "what conversion makes them comparable"),
    _required("reason_zh", TEXT, "理由", "reason in Chinese"),
    _required("reason_en", TEXT, "英文理由", "reason in English"),
    _required("main_zh", TEXT, "主要理由", "its weightiest clause, in Chinese"),
    _required("main_en", TEXT, "英文主要理由", "its weightiest clause, in English"),
)

CHECKS = (
    _required("check_id", TEXT, "核对编号", "check id"),
    _required("kind", TEXT, "类别", "kind of check"),
    _required("city_id", TEXT, "城市", "city"),
    _required("inputs", TEXTS, "所用数字", "observations compared"),
    _required("result", TEXT, "结果", "holds, cannot tell, does not hold"),
    _required("readings", TEXTS, "可能的解释", "possible readings where it does not hold"),
    _required("statement_zh", TEXT, "说明", "what was compared, in Chinese"),
    _required("statement_en", TEXT, "英文说明", "what was compared, in English"),
)

TABLES: dict[str, tuple[Field, ...]] = {
    "observations": OBSERVATIONS,
    "passages": PASSAGES,
    "topics": TOPICS,
    "families": FAMILIES,
    "indicators": INDICATORS,
    "units": UNITS,
    "reports": REPORTS,
    "cities": CITIES,
    "partnerships": PARTNERSHIPS,
    "groups": GROUPS,
    "events": EVENTS,
    "breaks": BREAKS,
    "qualifiers": QUALIFIERS,
    "concepts": CONCEPTS,
    "comparisons": COMPARISONS,
    "checks": CHECKS,
}


def schema(table: str) -> pa.Schema:
    """The pyarrow schema of a published table, meanings as field metadata."""
    return pa.schema(
        [
            pa.field(f.name, f.type, f.nullable, metadata={"zh": f.zh, "en": f.en})
            for f in TABLES[table]
        ],
        metadata={"table": table},
    )
