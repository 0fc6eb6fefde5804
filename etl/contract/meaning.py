"""What is published of the meaning of figures: indicators, units, how far words reach, breaks."""

from __future__ import annotations

import pyarrow as pa

from etl.contract.fields import DATE, TEXT, TEXTS, WHOLE, Field, required

TOPICS = (
    required("topic", TEXT, "主题编号", "topic id"),
    required("name_zh", TEXT, "名称", "name in Chinese"),
    required("name_en", TEXT, "英文名称", "name in English"),
)

FAMILIES = (
    required("family", TEXT, "指标族编号", "family id"),
    required("topic", TEXT, "主题", "topic"),
    required("name_zh", TEXT, "名称", "name in Chinese"),
    required("name_en", TEXT, "英文名称", "name in English"),
    Field("headline", WHOLE, "总览顺序", "place among the headline figures; empty: none"),
)

INDICATORS = (
    required("indicator_id", TEXT, "指标编号", "indicator id"),
    required("topic", TEXT, "主题", "topic"),
    required("family", TEXT, "指标族", "indicators that a reader would set side by side"),
    required("name_zh", TEXT, "名称", "name in Chinese"),
    required("name_en", TEXT, "英文名称", "name in English"),
    required("unit", TEXT, "常用单位", "usual unit"),
    required("measure", TEXT, "计量性质", "usual measure"),
    required("definition_zh", TEXT, "定义", "definition in Chinese"),
    required("definition_en", TEXT, "英文定义", "definition in English"),
    required("city_id", TEXT, "专属城市", "city whose own programme it counts; empty: any city"),
)

UNITS = (
    required("unit", TEXT, "单位编号", "unit code"),
    required("name_zh", TEXT, "名称", "counter in Chinese"),
    required("name_en", TEXT, "英文名称", "name in English, singular"),
    required("plural_en", TEXT, "英文复数", "name in English, plural"),
    required("whole", pa.bool_(), "整数", "whether it counts things"),
    required(
        *("counters_en", TEXT, "量词的英文名称"),
        "names in English of counters that say more than the unit: counter=singular/plural;…",
    ),
)

QUALIFIERS = (
    required("rule", TEXT, "规则", "rule id"),
    required("written_zh", TEXT, "写法", "how it is written"),
    required("reaches_zh", TEXT, "取值范围", "how far it reaches, in Chinese"),
    required("reaches_en", TEXT, "取值范围（英文）", "how far it reaches, in English"),
    required("reason_zh", TEXT, "理由", "why, in Chinese"),
    required("reason_en", TEXT, "理由（英文）", "why, in English"),
)

BREAKS = (
    required("break_id", TEXT, "中断编号", "break id"),
    required("indicator_ids", TEXTS, "指标", "indicators whose series are cut"),
    required("date_start", DATE, "起", "first day of the break"),
    Field("date_end", DATE, "止", "last day; empty: it lasts"),
    required("reason_zh", TEXT, "原因", "reason in Chinese"),
    required("reason_en", TEXT, "英文原因", "reason in English"),
    required("source", TEXT, "来源", "source"),
)
