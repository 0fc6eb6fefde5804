"""The direction of a growth: the sign is the one that the text near its figure tells."""

from __future__ import annotations

import doctest
from dataclasses import replace

import pytest

from etl import directions
from etl.errors import Finding
from etl.inputs import Inputs
from etl.ledger import Figure
from etl.validate.growth import NEAR, growth_goes_the_way_told
from tests.etl.ledgers import FIGURE, REPORT
from tests.real_ledger import catalogue, figures

(GROWN,) = (f for f in figures() if f.figure_id == FIGURE)


def found(text: str, growth: float, printed: str, at: str = "30批") -> list[Finding]:
    """What is said of the figure `at` of a text."""
    start = text.index(at)
    place: dict[str, object] = {"char_start": start, "char_end": start + len(at), "also_at": ""}
    figure: Figure = replace(GROWN, **place, growth=growth, growth_printed=printed)
    return list(growth_goes_the_way_told(figure, Inputs(catalogue(), [], {REPORT: text})))


@pytest.mark.parametrize(
    ("text", "growth", "printed", "words"),
    [
        ("30批，同比下降21.3%。", 0.213, "21.3%", "下降21.3%"),
        ("30批，同比增长21.3%。", -0.213, "21.3%", "增长21.3%"),
        ("30批，比上年减少近三成。", 0.3, "近三成", "减少近三成"),
        ("30批，比上年少21.3%。", 0.213, "21.3%", "比上年少21.3%"),
        ("30批，较上年负增长21.3%。", 0.213, "21.3%", "负增长21.3%"),
        ("30批，由增长转为回落\n21.3％。", 0.213, "21.3%", "回落21.3%"),
        ("30批\t-21.3%", 0.213, "21.3%", "-21.3%"),
        ("30批\t−21.3%", 0.213, "21.3%", "−21.3%"),
        ("30批\t同比增减（%）\t-21.3", 0.213, "21.3%", "-21.3"),
        ("下降21.3%，为30批。", 0.213, "21.3%", "下降21.3%"),
        ("30批，下降至少21.3%。", 0.23, "至少21.3%", "下降至少21.3%"),
        ("30批、9人，同比分别下降8.4%和11.2%。", 0.112, "11.2%", "下降8.4%和11.2%"),
    ],
)
def test_growth_of_the_other_sign_is_found(
    text: str, growth: float, printed: str, words: str
) -> None:
    (finding,) = found(text, growth, printed)
    way = "rise" if growth > 0 else "fall"
    assert (finding.file, finding.row, finding.column) == (GROWN.file, GROWN.line, "growth")
    assert finding.wrong.endswith(f"is a {way}, and the text near the figure says {words!r}")


@pytest.mark.parametrize(
    ("text", "growth", "printed"),
    [
        ("30批，同比下降21.3%。", -0.213, "21.3%"),
        ("30批，同比增长21.3%。", 0.213, "21.3%"),
        ("30批，较上年负增长21.3%。", -0.213, "21.3%"),
        ("30批，不降反升21.3%。", 0.213, "21.3%"),
        ("30批，与上年持平。", 0, "持平"),
        ("30批，与上年基本持平。", -0.01, "基本持平"),
        ("30批，是上年的2.3倍。", 1.3, "2.3倍"),
        ("30批，降为上年的七成。", -0.3, "七成"),
        ("30批，压减后回升至去年的2.3倍。", 1.3, "2.3倍"),
        ("30批，同比翻了一番。", 1.0, "翻了一番"),
        ("30批，比上年增长不少，达21.3%。", -0.213, "21.3%"),
        ("30批，至少21.3%。", -0.213, "21.3%"),
        ("30批\t-21.3%", -0.213, "21.3%"),
        ("30批\t同比增减21.3%", 0.213, "21.3%"),
        ("30批\t增长/下降\t21.3%", 0.213, "21.3%"),
        ("30批\t降幅\t21.3", 0.213, "21.3%"),
        ("30批，批次增长，人次比上年少21.3%。", -0.213, "21.3%"),
        ("30批、9人、8张，分别增长3%、-14.2%、21.3%。", 0.213, "21.3%"),
        ("30批，下降至21.3%。", 0.213, "21.3%"),
        ("30批，增速回落到21.3%。", 0.213, "21.3%"),
        ("30批，实现21.3%的增长。", -0.213, "21.3%"),
    ],
)
def test_growth_whose_direction_is_told_or_left_open_is_in_order(
    text: str, growth: float, printed: str
) -> None:
    assert found(text, growth, printed) == []


@pytest.mark.parametrize("pace", ["降幅收窄2个百分点", "降幅扩大2个百分点", "增速回落2个百分点"])
@pytest.mark.parametrize("sign", [1, -1])
def test_what_becomes_of_a_pace_is_no_direction(pace: str, sign: int) -> None:
    text = f"占30%，{pace}。"
    fraction = {1: 2 / 28, -1: -2 / 32}[sign]
    share = replace(GROWN, as_printed="30%", value=30, value_low=30, value_high=30, unit="percent")
    figure = replace(share, char_start=1, char_end=4, growth=fraction, growth_printed="2个百分点")
    assert list(growth_goes_the_way_told(figure, Inputs(catalogue(), [], {REPORT: text}))) == []


@pytest.mark.parametrize(
    "text",
    [
        "30批，9人下降21.3%。证件增长21.3%。",
        "证件增长21.3%，30批。签证下降21.3%。",
        "30批、9人，分别下降21.3%和增长21.3%。",
        "30批，同比下降21.3%、增长21.3%。",
        "30批，下降后占21.3%。签证下降21.3%。",
        "30批。下降21.3%，占全市的21.3%。",
    ],
)
@pytest.mark.parametrize("growth", [0.213, -0.213])
def test_nothing_is_said_where_a_rate_may_be_of_another_figure(text: str, growth: float) -> None:
    assert found(text, growth, "21.3%") == []


@pytest.mark.parametrize("near", ["证件增长21.3%。", "占全市的21.3%。"])
@pytest.mark.parametrize(
    "own",
    ["同比下降21.3%。", "较上年同期下降21.3%；", "下降21.3%，是近年最低。", "（同比下降21.3%）。"],
)
def test_words_right_behind_a_figure_are_its_own(own: str, near: str) -> None:
    (finding,) = found(f"30批，{own}{near}", 0.213, "21.3%")
    assert "'下降21.3%'" in finding.wrong


def test_the_growth_to_write_is_named() -> None:
    (finding,) = found("30批，同比下降21.3%。", 0.213, "21.3%")
    assert finding.todo.startswith("Write -0.213, ")


def test_points_are_asked_for_as_a_part_of_the_rate_before() -> None:
    share = replace(GROWN, as_printed="30%", value=30, value_low=30, value_high=30, unit="percent")
    figure = replace(share, char_start=1, char_end=4, growth=2 / 28, growth_printed="2个百分点")
    texts = {REPORT: "占30%，下降2个百分点。"}
    (finding,) = growth_goes_the_way_told(figure, Inputs(catalogue(), [], texts))
    assert finding.todo.startswith("Write a number below 0 ")


def test_words_further_off_are_not_heard() -> None:
    assert found("30批。" + "。" * NEAR + "下降21.3%。", 0.213, "21.3%") == []


def test_a_growth_that_its_print_refuses_is_told_of_that_alone() -> None:
    assert found("30批，同比下降21.3%。", 21.3, "21.3%") == []


def test_direction_is_not_looked_for_where_the_text_is_absent() -> None:
    figure = replace(GROWN, growth=0.3, growth_printed="30%")
    assert list(growth_goes_the_way_told(figure, Inputs(catalogue(), [], {}))) == []


def test_documented_examples_hold() -> None:
    assert doctest.testmod(directions).failed == 0
