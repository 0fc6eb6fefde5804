"""Goals that an account sets beside what became of them: 年度目标值12期，实际完成13期."""

from __future__ import annotations

import pytest

from etl.contract import Measure
from etl.extract.reading import Language
from tests.extract.test_dating import YEAR_2020, figure, period

ACCOUNT = "某市外办2020年工作总结\n"


@pytest.mark.parametrize("goal", ["年度目标值≥", "年度指标值", "任务数为", "目标"])
def test_a_goal_beside_its_result_is_of_the_year_of_the_result(
    goal: str, language: Language
) -> None:
    text = f"{ACCOUNT}领保培训，{goal}12期，实际完成13期。"
    found = [figure(text, number, language, "2021-02-26") for number in ("12期", "13期")]
    assert [(f.measure, period(f)) for f in found] == [
        (Measure.TARGET, YEAR_2020),
        (Measure.FLOW, YEAR_2020),
    ]


def test_a_goal_and_its_result_count_what_stands_in_front_of_them(language: Language) -> None:
    text = f"{ACCOUNT}领保培训，年度目标值≥12期，实际完成值13期。"
    found = [figure(text, number, language, "2021-02-26") for number in ("12期", "13期")]
    assert [f.indicator_id for f in found] == ["consular_training_sessions"] * 2


@pytest.mark.parametrize("number", ["2对", "3对"])
def test_the_goal_of_new_ties_is_no_total(number: str, language: Language) -> None:
    text = f"{ACCOUNT}新增友好城市，年度目标值2对，实际完成3对。"
    assert figure(text, number, language, "2021-02-26").indicator_id == "sister_city_new"


def test_the_goal_of_all_ties_stays_one(language: Language) -> None:
    text = f"{ACCOUNT}友城总数，年度目标值20对，实际21对。"
    found = [figure(text, number, language, "2021-02-26") for number in ("20对", "21对")]
    assert [f.indicator_id for f in found] == ["sister_city_target", "sister_city_total"]


def test_a_goal_in_half_a_year_is_of_the_whole_year(language: Language) -> None:
    text = "某市外办2020年上半年工作总结\n接待外宾目标80批，实际完成43批。"
    assert period(figure(text, "80", language, "2020-07-08")) == YEAR_2020
