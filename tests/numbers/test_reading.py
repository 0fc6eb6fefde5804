"""Written forms and what they mean, as a table."""

from __future__ import annotations

import pytest

from etl.contract import Qualifier
from etl.numbers import NumberKind, read_numbers, read_one

Q, K = Qualifier, NumberKind

COUNTS = [
    ("接待395人", 395, 395, 395, Q.EXACT, "人"),
    ("审批44 917人次", 44917, 44917, 44917, Q.EXACT, "人次"),
    ("办理17,234份", 17234, 17234, 17234, Q.EXACT, "份"),
    ("办理1.6万批", 16000, 15500, 16500, Q.EXACT, "批"),
    ("翻译1万4千余字", 14000, 14001, 14999, Q.MORE_THAN, "字"),
    ("办理八千零四十一件", 8041, 8041, 8041, Q.EXACT, "件"),
    ("办理一百五十件", 150, 150, 150, Q.EXACT, "件"),
    ("提出二十余项", 20, 21, 29, Q.MORE_THAN, "项"),
    ("举办三届", 3, 3, 3, Q.EXACT, "届"),
    ("接待百余名", 100, 101, 199, Q.MORE_THAN, "名"),
    ("组织数十家", None, 20, 99, Q.MORE_THAN, "家"),
    ("组织数百家", None, 200, 999, Q.MORE_THAN, "家"),
    ("惠及上百家", 100, 100, None, Q.AT_LEAST, "家"),
    ("参与近千人次", 1000, 900, 1000, Q.NEARLY, "人次"),
    ("办理近3.3万份", 33000, 32500, 33000, Q.NEARLY, "份"),
    ("举办近20场", 20, 18, 20, Q.NEARLY, "场"),
    ("来访十几个", 10, 11, 19, Q.MORE_THAN, "个"),
    ("派出1800多人", 1800, 1801, 1899, Q.MORE_THAN, "人"),
    ("客商1.2万余名", 12000, 12001, 12999, Q.MORE_THAN, "名"),
    ("人口20多万人", 200000, 200001, 299999, Q.MORE_THAN, "人"),
    ("超过105对", 105, 105, None, Q.MORE_THAN, "对"),
    ("突破了105对", 105, 105, None, Q.MORE_THAN, "对"),
    ("约1.5万人", 15000, 13500, 16500, Q.ABOUT, "人"),
    ("约200人", 200, 180, 220, Q.ABOUT, "人"),
    ("签约86场", 86, 86, 86, Q.EXACT, "场"),
    ("签约达12亿元", 12e8, 12e8, 12e8, Q.EXACT, "元"),
    ("运返遗体5具", 5, 5, 5, Q.EXACT, "具"),
    ("演奏乐曲31首，", 31, 31, 31, Q.EXACT, "首"),
    ("100人以上", 100, 100, None, Q.AT_LEAST, "人"),
    ("不超过30批", 30, None, 30, Q.AT_MOST, "批"),
    ("不足30批", 30, None, 30, Q.AT_MOST, "批"),
    ("105余家", 105, 105, None, Q.MORE_THAN, "家"),
    ("投资3亿5000万美元", 350_000_000, 350_000_000, 350_000_000, Q.EXACT, "美元"),
    ("接待2000+人次", 2000, 2000, None, Q.AT_LEAST, "人次"),
    ("接待200+人", 200, 200, None, Q.AT_LEAST, "人"),
    ("办理10万+份", 100_000, 100_000, None, Q.AT_LEAST, "份"),
    ("遍布五大洲", 5, 5, 5, Q.EXACT, "大洲"),
    ("结好38国", 38, 38, 38, Q.EXACT, "国"),
    ("50城", 50, 50, 50, Q.EXACT, "城"),
    ("三百几十人", 300, 310, 390, Q.MORE_THAN, "人"),
    ("20几个", 20, 21, 29, Q.MORE_THAN, "个"),
    ("10几万人次", 100_000, 110_000, 190_000, Q.MORE_THAN, "人次"),
    ("过百批", 100, 100, None, Q.MORE_THAN, "批"),
    ("过亿元", 10**8, 10**8, None, Q.MORE_THAN, "元"),
    ("接待过千人", 1000, 1000, None, Q.MORE_THAN, "人"),
    ("通过百家", 100, 100, 100, Q.EXACT, "家"),
    ("去过三国", 3, 3, 3, Q.EXACT, "国"),
    ("吸引上10万人次", 100_000, 100_000, None, Q.AT_LEAST, "人次"),
    ("线上10万人次", 100_000, 100_000, 100_000, Q.EXACT, "人次"),
    ("线上百家", 100, 100, 100, Q.EXACT, "家"),
    ("2万3千人次", 23_000, 23_000, 23_000, Q.EXACT, "人次"),
    ("1 234.5万人次", 12_345_000, 12_344_500, 12_345_500, Q.EXACT, "人次"),
    ("十二点五亿元", 1.25e9, 1.245e9, 1.255e9, Q.EXACT, "元"),
    ("队伍伍拾人", 50, 50, 50, Q.EXACT, "人"),
    ("一式贰份", 2, 2, 2, Q.EXACT, "份"),
]
RANGES = [
    ("每年1至2次", 1, 2),
    ("选派3—5名", 3, 5),
    ("来访两三家", 2, 3),
    ("约七八百人", 700, 800),
    ("达2至3万人次", 20000, 30000),
    ("接待一两百人", 100, 200),
    ("接待一两千人", 1000, 2000),
    ("惠及两三亿人次", 200_000_000, 300_000_000),
    ("来访三五家", 3, 5),
    ("约百八十人", 80, 100),
    ("接待2万3人次", 20_003, 23_000),
    ("接待3千45人次", 3045, 3450),
]
OTHERS = [
    ("增长22.7%", K.PERCENT, 22.7, 22.65, 22.75),
    ("增长13%", K.PERCENT, 13, 12.5, 13.5),
    ("增长百分之十三", K.PERCENT, 13, 12.5, 13.5),
    ("办结率98%以上", K.PERCENT, 98, 98, None),
    ("满意率超过95%", K.PERCENT, 95, 95, None),
    ("占近三成", K.FRACTION, 0.3, 0.27, 0.3),
    ("占六成以上", K.FRACTION, 0.6, 0.6, None),
    ("占六成多，", K.FRACTION, 0.6, 0.6, None),
    ("七成在民企", K.FRACTION, 0.7, 0.7, 0.7),
    ("三成团组来自企业", K.FRACTION, 0.3, 0.3, 0.3),
    ("九成受访者满意", K.FRACTION, 0.9, 0.9, 0.9),
    ("占两成半，", K.FRACTION, 0.25, 0.25, 0.25),
    ("占近半，", K.FRACTION, 0.5, 0.45, 0.5),
    ("占过半，", K.FRACTION, 0.5, 0.5, None),
    ("过半来自", K.FRACTION, 0.5, 0.5, None),
    ("占半数以上", K.FRACTION, 0.5, 0.5, None),
    ("占一半以上", K.FRACTION, 0.5, 0.5, None),
    ("占一半，", K.FRACTION, 0.5, 0.5, 0.5),
    ("占三至五成，", K.FRACTION, None, 0.3, 0.5),
    ("占七八成，", K.FRACTION, None, 0.7, 0.8),
    ("增长百分之二十三点五", K.PERCENT, 23.5, 23.45, 23.55),
    ("增长百分之23.5", K.PERCENT, 23.5, 23.45, 23.55),
    ("提高2.3个百分点", K.PERCENTAGE_POINT, 2.3, 2.25, 2.35),
    ("提高三个百分点", K.PERCENTAGE_POINT, 3, 2.5, 3.5),
    ("提高半个百分点", K.PERCENTAGE_POINT, 0.5, 0.5, 0.5),
    ("提高近2个百分点", K.PERCENTAGE_POINT, 2, 1.8, 2),
    ("提高0.5个百分点以上", K.PERCENTAGE_POINT, 0.5, 0.5, None),
    ("增长超过2倍", K.MULTIPLE, 2, 2, None),
    ("增长2.5倍以上", K.MULTIPLE, 2.5, 2.5, None),
    ("增长一倍以上", K.MULTIPLE, 1, 1, None),
    ("增长两倍多", K.MULTIPLE, 2, 2, 3),
    ("增长一点二倍", K.MULTIPLE, 1.2, 1.15, 1.25),
    ("历时一年半", K.DURATION, 1.5, 1.5, 1.5),
    ("历时两个半月", K.DURATION, 2.5, 2.5, 2.5),
    ("平均十五六岁", K.AGE, None, 15, 16),
    ("近三个半年度", K.DURATION, 3, 2.7, 3),
    ("占四分之一", K.FRACTION, 0.25, 0.25, 0.25),
    ("每30个持卡人就有1个", K.FRACTION, 1 / 30, 1 / 30, 1 / 30),
    ("翻一番", K.MULTIPLE, 2, 2, 2),
    ("翻两番", K.MULTIPLE, 4, 4, 4),
    ("翻一番多，", K.MULTIPLE, 2, 2, None),
    ("位列第八", K.ORDINAL, 8, 8, 8),
]
NOT_COUNTED = [
    ("2018年", K.DATE),
    ("2019年1-10月", K.DATE),
    ("1月至6月", K.DATE),
    ("11月28日至30日", K.DATE),
    ("2016-2020年", K.DATE),
    ("2015共获卡", K.DATE),
    ("二〇一八年", K.DATE),
    ("前三季度", K.DATE),
    ("第四届论坛", K.ORDINAL),
    ("连续三年", K.DURATION),
    ("35周年", K.DURATION),
    ("80多岁", K.AGE),
    ("60天", K.DURATION),
    ("“一带一路”", K.NAME),
    ("16+1", K.NAME),
    ("1+项", K.NAME),
    ("12+3", K.NAME),
    ("十九大精神", K.NAME),
    ("八八战略", K.NAME),
    ("“十三五”", K.NAME),
    ("G20峰会", K.NAME),
    ("0532-85911234", K.NAME),
    ("〔2019〕12号", K.NAME),
    ("7×24小时", K.NAME),
    ("电话：0599—81230000", K.NAME),
    ("（0599）81230000", K.NAME),
    ("（0599）8123 0000", K.NAME),
    ("0599-8123000转801", K.NAME),
    ("138-0599-0000", K.NAME),
    ("138 0599 0000", K.NAME),
    ("400-820-0000", K.NAME),
    ("邮编350000", K.NAME),
    ("邮编：350000", K.NAME),
    ("拨打110", K.NAME),
    ("拨打12345，", K.NAME),
    ("值班电话8123000", K.NAME),
    ("一、服务", K.LIST_NUMBER),
    ("（一）做好", K.LIST_NUMBER),
    ("三是提升", K.LIST_NUMBER),
    ("1.服务", K.LIST_NUMBER),
]


@pytest.mark.parametrize(("text", "value", "low", "high", "qualifier", "counter"), COUNTS)
def test_a_count_is_read_with_its_interval(
    text: str,
    value: float | None,
    low: float | None,
    high: float | None,
    qualifier: Qualifier,
    counter: str,
) -> None:
    (found,) = read_numbers(text)
    read = (found.value, found.low, found.high, found.qualifier, found.counter, found.kind)
    assert read == (value, low, high, qualifier, counter, K.CARDINAL)


@pytest.mark.parametrize(("text", "low", "high"), RANGES)
def test_a_range_has_two_bounds_and_no_value(text: str, low: float, high: float) -> None:
    (found,) = read_numbers(text)
    assert (found.kind, found.value, found.low, found.high) == (K.RANGE, None, low, high)


@pytest.mark.parametrize(("text", "kind", "value", "low", "high"), OTHERS)
def test_a_rate_is_read_with_its_interval(
    text: str, kind: NumberKind, value: float | None, low: float, high: float | None
) -> None:
    (found,) = read_numbers(text)
    assert (found.kind, found.value, found.low, found.high) == (kind, value, low, high)


@pytest.mark.parametrize(("text", "kind"), NOT_COUNTED)
def test_a_date_a_name_or_a_list_number_counts_nothing(text: str, kind: NumberKind) -> None:
    assert [found.kind for found in read_numbers(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        *("统一部署", "进一步提升", "唯一机构", "专一", "新一轮开放", "万众一心"),
        *("任务过半。", "最近半年", "近半个世纪", "上半数据", "大陆人", "队伍人数"),
        *("大三成立社团", "三成都分会", "一成不变"),
    ],
)
def test_a_chinese_numeral_inside_a_word_is_not_reported(text: str) -> None:
    assert list(read_numbers(text)) == []


@pytest.mark.parametrize(
    ("printed", "qualifier", "low", "high"),
    [
        ("105个", Q.MORE_THAN, 105, None),
        ("70余批", Q.MORE_THAN, 71, 79),
        ("3.3万份", Q.NEARLY, 32500, 33000),
        ("百家", Q.AT_LEAST, 100, None),
        ("３９５例", None, 395, 395),
        ("7974\n批", None, 7974, 7974),
        ("1至2次", None, 1, 2),
    ],
)
def test_an_interval_is_recomputed_from_print_and_qualifier(
    printed: str, qualifier: Qualifier | None, low: float, high: float | None
) -> None:
    found = read_one(printed, qualifier)
    assert (found.low, found.high) == (low, high)


def test_print_without_a_number_is_refused() -> None:
    with pytest.raises(ValueError, match="no number"):
        read_one("若干批")


@pytest.mark.parametrize(
    ("text", "counter"), [("额温枪1600把，", "把"), ("五门课程", "门"), ("360万日元", "日元")]
)
def test_a_counter_that_only_some_words_let_be_one_is_read(text: str, counter: str) -> None:
    assert next(w for w in read_numbers(text) if w.value).counter == counter
