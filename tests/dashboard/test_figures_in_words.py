"""Observations in words: values, intervals, growth, periods."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import values
from dashboard.language import Language
from dashboard.values import UnitNames
from dashboard.views.number import unit_names
from etl.contract import Origin, Qualifier
from tests.observations import UNITS, observed, period_of

ZH, EN = Language("zh"), Language("en")
MORE = {
    "city": UnitNames("个", "city", "cities", True),
    "share": UnitNames("", "share", "shares", False),
    "rank": UnitNames("位", "rank", "ranks", False),
    "event": UnitNames("次", "event", "events", True),
    "character": UnitNames("字", "character", "characters", True),
}


def unit(name: str) -> UnitNames:
    """The names of a unit."""
    row = UNITS.get(name)
    if row is None:
        return MORE[name]
    return UnitNames(row.name_zh, row.name_en, row.plural_en, row.whole)


def reported(printed: str, value: Any, name: str, counter: str = "", **fields: Any) -> Any:
    """A figure as a report prints it; `value` is its number, or number and interval."""
    number, *interval = value if isinstance(value, tuple) else (value, value, value)
    low, high = interval
    fields = {"unit": name, "unit_zh": counter, "as_printed": printed, **fields}
    o = observed("f", (low, high), "2018", **fields)
    return type(o)(**{f: getattr(o, f) for f in o.__dataclass_fields__} | {"value": number})


QUALIFIER = {word: {"qualifier": word} for word in Qualifier}
# Printed, (value, low, high), unit, counter, qualifier, then Chinese and English.
VALUES = [
    ("395例", 395, "application", "例", "exact", "395例", "395 applications"),
    ("17234份", 17234, "document", "份", "exact", "17234份", "17,234 documents"),
    ("1.6万批", (16e3, 15500, 16500), "batch", "批", "exact", "1.6万批", "≈ 16,000 batches"),
    (
        "近3.3万份",
        (33e3, 32500, 33e3),
        "document",
        "份",
        "nearly",
        "近3.3万份",
        "nearly 33,000 documents",
    ),
    ("突破105个", (105, 105, None), "tie", "个", "more_than", "突破105个", "over 105 ties"),
    ("20", (20, 18, 20), "tie", "个", "nearly", "近20", "nearly 20 ties"),
    ("30", (30, 30, None), "case", "起", "more_than", "超过30", "over 30 cases"),
    ("约20场", (20, 18, 22), "event", "场", "about", "约20场", "about 20 events"),
    ("上百家", (100, 100, None), "tie", "家", "at_least", "上百家", "at least 100 ties"),
    ("12", (12, None, 12), "tie", "", "at_most", "至多12", "at most 12 ties"),
    ("1至2次", (None, 1, 2), "event", "次", "exact", "1至2次", "1–2 events"),
    ("数十家", (None, 20, 99), "city", "家", "more_than", "数十家", "dozens of cities"),
    ("几百人", (None, 200, 999), "person", "人", "more_than", "几百人", "hundreds of persons"),
    (
        "数十亿美元",
        (None, 2e9, 9.9e9),
        "usd",
        "美元",
        "more_than",
        "数十亿美元",
        "billions of US dollars",
    ),
    ("四分之一", 0.25, "share", "", "exact", "四分之一", "1/4"),
    ("近三分之二", (2 / 3, 0.6, 2 / 3), "share", "", "nearly", "近三分之二", "nearly 2/3"),
    ("每40人中有3人", 0.075, "share", "", "exact", "每40人中有3人", "3 in 40"),
    ("百分之七", 0.07, "share", "", "exact", "百分之七", "7%"),
    ("100%", 100, "percent", "%", "exact", "100%", "100%"),
    ("第八", 8, "rank", "", "exact", "第八", "no. 8"),
    ("2000万美元", 2e7, "usd", "美元", "exact", "2000万美元", "US$20 million"),
    (
        "超过35亿美元",
        (3.5e9, 3.5e9, None),
        "usd",
        "美元",
        "more_than",
        "超过35亿美元",
        "over US$3.5 billion",
    ),
    ("1批", 1, "batch", "批", "exact", "1批", "1 batch"),
]


@pytest.mark.parametrize(("printed", "value", "name", "counter", "qualifier", "zh", "en"), VALUES)
def test_a_reported_value_is_written_as_printed_in_chinese_and_counted_in_english(
    printed: str, value: Any, name: str, counter: str, qualifier: str, zh: str, en: str
) -> None:
    o = reported(printed, value, name, counter, qualifier=Qualifier(qualifier))
    assert (values.value(o, unit(name), ZH), values.value(o, unit(name), EN)) == (zh, en)


# Interval, unit, counter, Chinese, English.
COMPUTED = [
    ((322, 322), "application", "例", "322例", "322 applications"),
    ((15185, 15319), "document", "份", "15185–15319份", "15,185–15,319 documents"),
    ((15500, 16500), "batch", "批", "1.55万–1.65万批", "15,500–16,500 batches"),
    ((14280, 15214), "batch", "", "14280–15214批", "14,280–15,214 batches"),
    ((1, 1), "batch", "批", "1批", "1 batch"),
    ((3, 4), "application", "", "3–4例", "3–4 applications"),
]


@pytest.mark.parametrize(("bounds", "name", "counter", "zh", "en"), COMPUTED)
def test_a_computed_value_is_written_as_its_interval_and_loses_no_digit(
    bounds: tuple[float, float], name: str, counter: str, zh: str, en: str
) -> None:
    o = observed("f", bounds, "2017", unit=name, unit_zh=counter, origin=Origin.IMPLIED)
    assert (values.value(o, unit(name), ZH), values.value(o, unit(name), EN)) == (zh, en)


@given(st.integers(1, 10**10), st.integers(0, 10**6))
def test_an_interval_in_words_can_be_read_back(low: int, width: int) -> None:
    for lang in (ZH, EN):
        written = values.bounds(float(low), float(low + width), lang)
        read = [read_back(part) for part in written.split("–")]
        assert read == pytest.approx(sorted({low, low + width}))


def read_back(text: str) -> float:
    """The number that a text says."""
    steps = {"万": 1e4, "亿": 1e8, " million": 1e6, " billion": 1e9}
    step = next((step for step in steps if text.endswith(step)), "")
    return round(float(text.removesuffix(step).replace(",", "")) * steps.get(step, 1))


# Growth as stated or its bounds, Chinese, English.
GROWTH = [
    ({"growth": 0.227}, "+22.7%", "+22.7%"),
    ({"growth": -0.213}, "−21.3%", "−21.3%"),
    ({"growth": 0.0}, "0%", "0%"),
    ({"growth": 0.13}, "+13%", "+13%"),
    ({"growth_low": -0.0181, "growth_high": -0.0059}, "−1.9%至−0.5%", "−1.9% to −0.5%"),
    ({"growth_low": -0.0101, "growth_high": 0.0202}, "−1.1%至+2.1%", "−1.1% to +2.1%"),
    ({"growth": 0.0133, "growth_printed": "1.3个百分点"}, "+1.3个百分点", "+1.3 pp"),
    ({"growth": -0.004, "growth_printed": "0.4个百分点"}, "−0.4个百分点", "−0.4 pp"),
    ({}, "", ""),
]


@pytest.mark.parametrize(("fields", "zh", "en"), GROWTH)
def test_growth_has_its_sign_and_computed_bounds_are_rounded_outwards(
    fields: dict[str, float], zh: str, en: str
) -> None:
    o = observed("f", 395, "2018-S1", **fields)
    assert (values.growth(o, ZH), values.growth(o, EN)) == (zh, en)


# Measure, period, Chinese, English.
PERIODS = [
    ("flow", "2018", "2018年全年", "full year 2018"),
    ("flow", "2018-S1", "2018年上半年", "first half of 2018"),
    ("flow", "2018-S2", "2018年下半年", "second half of 2018"),
    (
        "flow",
        "2022-01-01/2022-11-28",
        "2022年1月1日至11月28日",
        "1\N{NO-BREAK SPACE}January to 28\N{NO-BREAK SPACE}November 2022",
    ),
    ("flow", "2018-12-30/2019-01-02", "2018年12月30日至2019年1月2日", None),
    ("flow", "2018-06-01/2018-06-30", "2018年6月", "June 2018"),
    ("flow", "2018-01-01/2018-05-31", "2018年1月至5月", "January to May 2018"),
    ("flow", "2016-07-01/2017-06-30", "2016年7月至2017年6月", "July 2016 to June 2017"),
    ("flow", "2018-06-05", "2018年6月5日", "5\N{NO-BREAK SPACE}June 2018"),
    ("stock", "2019-06-30", "截至2019年6月", "as of June 2019"),
    ("stock", "2015-12-31", "截至2015年底", "as of the end of 2015"),
    ("stock", "2022-11-28", "截至2022年11月28日", "as of 28\N{NO-BREAK SPACE}November 2022"),
    ("cumulative", "2007-01-01/2019-06-30", "2007年至2019年6月", "2007 to June 2019"),
    ("cumulative", "2008-09-01/2019-12-31", "2008年9月至2019年底", None),
    ("target", "2020-12-31", "2020年底目标", "target for the end of 2020"),
    ("target", "2024-S2", "2024年下半年目标", "target (second half of 2024)"),
    ("flow", "", "时期未说明", "period not stated"),
]


@pytest.mark.parametrize(("measure", "period", "zh", "en"), PERIODS)
def test_a_period_is_said_as_a_reader_says_it(
    measure: str, period: str, zh: str, en: str | None
) -> None:
    o = observed("f", 1, period, measure=measure)
    assert values.period(o, ZH) == zh
    assert en is None or values.period(o, EN) == en


@pytest.mark.parametrize("measure", ["flow", "cumulative"])
def test_an_unknown_start_is_said_to_be_unknown(measure: str) -> None:
    o = observed("f", 1, "2019-06-30", measure=measure)
    o = type(o)(**{f: getattr(o, f) for f in o.__dataclass_fields__} | {"period_start": None})
    assert values.period(o, ZH) == "截至2019年6月，起始未说明"


def test_an_unknown_end_is_said_to_be_unknown() -> None:
    o = observed("f", 1, "")
    since = {"period_start": date(2018, 1, 1)}
    o = type(o)(**{f: getattr(o, f) for f in o.__dataclass_fields__} | since)
    assert values.period(o, EN) == "from 2018, end not stated"


# Two days, Chinese, English.
DISTANCES = [
    ("2018-12-31", "2022-11-28", "3年11个月", "3 years 11 months"),
    ("2018-12-31", "2019-12-31", "1年", "1 year"),
    ("2018-06-30", "2018-12-31", "6个月", "6 months"),
    ("2018-12-31", "2018-06-30", "6个月", "6 months"),
    ("2018-06-01", "2018-06-02", "1天", "1 day"),
    ("2018-06-01", "2018-06-11", "10天", "10 days"),
]


@pytest.mark.parametrize(("one", "other", "zh", "en"), DISTANCES)
def test_a_distance_in_time_is_true_to_the_month(one: str, other: str, zh: str, en: str) -> None:
    days = [period_of(day)[0] or date.min for day in (one, other)]
    assert [values.distance(days[0], days[1], lang) for lang in (ZH, EN)] == [zh, en]


@pytest.mark.parametrize(
    ("counter", "en"),
    [
        ("对", "7 ties"),
        ("个城市", "7 cities"),
        ("个", "7 cities or ties"),
        ("", "7 cities or ties"),
    ],
)
def test_english_names_what_the_printed_counter_counts(store, counter: str, en: str) -> None:
    o = observed("f", 7, "2018", unit="tie", unit_zh=counter)
    assert values.value(o, unit_names(store, o.unit, o.unit_zh), EN) == en
