"""What is published of figures beside each other: what is alike, what agrees."""

from __future__ import annotations

from etl.contract.fields import TEXT, TEXTS, required

CONCEPTS = (
    required("concept_id", TEXT, "概念关系编号", "id of the pair"),
    required("left_indicator", TEXT, "甲", "first indicator"),
    required("right_indicator", TEXT, "乙", "second indicator"),
    required("relation", TEXT, "关系", "same, occasion, part, unclear or different"),
    required("reason_zh", TEXT, "理由", "reason in Chinese"),
    required("reason_en", TEXT, "英文理由", "reason in English"),
)

COMPARISONS = (
    required("left_id", TEXT, "甲", "first observation"),
    required("right_id", TEXT, "乙", "second observation"),
    required("family", TEXT, "指标族", "indicator family"),
    required("verdict", TEXT, "结论", "verdict"),
    required("dimensions", TEXTS, "差异", "dimensions on which they differ"),
    required("conversion", TEXT, "换算", "what conversion makes them comparable"),
    required("reason_zh", TEXT, "理由", "reason in Chinese"),
    required("reason_en", TEXT, "英文理由", "reason in English"),
    required("main_zh", TEXT, "主要理由", "its weightiest clause, in Chinese"),
    required("main_en", TEXT, "英文主要理由", "its weightiest clause, in English"),
)

CHECKS = (
    required("check_id", TEXT, "核对编号", "check id"),
    required("kind", TEXT, "类别", "kind of check"),
    required("city_id", TEXT, "城市", "city"),
    required("inputs", TEXTS, "所用数字", "observations compared"),
    required("result", TEXT, "结果", "holds, cannot tell, does not hold"),
    required("readings", TEXTS, "可能的解释", "possible readings where it does not hold"),
    required("statement_zh", TEXT, "说明", "what was compared, in Chinese"),
    required("statement_en", TEXT, "英文说明", "what was compared, in English"),
)
